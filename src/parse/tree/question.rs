//! Turns the `questions` of a tree into drafts with their answers.
//!
//! Does not take words and answers from shared questions: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{AnswerDraft, DraftBlock, Name, QuestionDraft};
use crate::parse::markdown;
use crate::parse::tree::rule::{citation, rules};
use crate::parse::tree::steps::{equal_labels, step_id};
use crate::parse::yaml::{Entry, Yaml};
use crate::rules::{missing_key, no_answers, not_yet_supported};

const QUESTION: Record = Record {
    what: "a question",
    required: &[],
    optional: &[
        "ask", "help", "because", "unsure", "was", "fact", "answers", "choices", "at-least", "number", "use",
        "then", "with", "goto",
    ],
};

const ANSWER: Record =
    Record { what: "an answer", required: &["say"], optional: &["goto", "because", "note", "was"] };

/// An answer whose words a shared question may say.
const SHARED_ANSWER: Record =
    Record { what: "an answer", required: &[], optional: &["say", "goto", "because", "note", "was"] };

/// The keys of a question whose forms cannot be compiled yet, with what they ask for.
const NOT_YET: [(&str, &str); 4] = [
    ("choices", "questions with several choices"),
    ("number", "questions for a number"),
    ("use", "the questions of another tree"),
    ("unsure", "answers of “I do not know”"),
];

/// Returns the questions of a tree.
pub(super) fn questions(yaml: &Yaml, language: Language, report: &mut Report) -> Option<Vec<QuestionDraft>> {
    let entries = decode::map(yaml, report)?;
    Some(entries.iter().map(|entry| question(entry, language, report)).collect())
}

/// Returns a question; what cannot be read of it is left out.
fn question(entry: &Entry, language: Language, report: &mut Report) -> QuestionDraft {
    step_id(&entry.key, "a question", report);
    let fields = Fields::of(&entry.value, &QUESTION, Some(entry.key.span), report);
    let fields = fields.unwrap_or_default();
    if fields.is_sure() {
        judge_form(&entry.key, &fields, report);
    }
    let shared = fields.value("fact").is_some();
    let answers =
        fields.read("answers", report, |yaml, report| answers(yaml, shared, report)).unwrap_or_default();
    let labels = answers.iter().filter_map(|answer| Some((answer.say.as_deref()?, answer.id.span)));
    equal_labels(&entry.key, labels, report);
    not_yet(&fields, report);
    QuestionDraft {
        id: entry.key.clone(),
        fact: fields.read("fact", report, decode::word),
        ask: fields.read("ask", report, decode::text),
        help: blocks("help", &fields, language, report),
        because: fields.each("because", report, citation),
        answers,
        rules: fields.read("goto", report, rules).unwrap_or_default(),
        was: fields.each("was", report, decode::id),
    }
}

/// Tells what a question lacks: its words, or its answers.
fn judge_form(id: &Name, fields: &Fields<'_>, report: &mut Report) {
    let has = |key: &&str| fields.value(key).is_some();
    if !["ask", "fact", "use"].iter().any(has) {
        report.push(missing_key::diagnostic("ask", QUESTION.what, id.span));
    }
    let empty = fields.value("answers").is_some_and(decode::is_empty);
    if empty || !["answers", "fact", "choices", "number", "use"].iter().any(has) {
        report.push(no_answers::diagnostic(id));
    }
}

/// Says which forms of a question cannot be compiled yet.
fn not_yet(fields: &Fields<'_>, report: &mut Report) {
    for (key, what) in NOT_YET {
        if let Some(entry) = fields.entry(key) {
            report.push(not_yet_supported::diagnostic(key, what, entry.key.span));
        }
    }
}

/// Returns the answers of a question; those of a shared question need not say their words again.
fn answers(yaml: &Yaml, shared: bool, report: &mut Report) -> Option<Vec<AnswerDraft>> {
    if decode::is_empty(yaml) {
        return None;
    }
    let entries = decode::map(yaml, report)?;
    Some(entries.iter().map(|entry| answer(entry, shared, report)).collect())
}

/// Returns an answer; what cannot be read of it is left out.
fn answer(entry: &Entry, shared: bool, report: &mut Report) -> AnswerDraft {
    step_id(&entry.key, "an answer", report);
    let record = if shared { &SHARED_ANSWER } else { &ANSWER };
    let fields = Fields::of(&entry.value, record, Some(entry.key.span), report).unwrap_or_default();
    AnswerDraft {
        id: entry.key.clone(),
        say: fields.read("say", report, decode::text),
        note: fields.read("note", report, decode::text),
        rules: fields.read("goto", report, rules).unwrap_or_default(),
        because: fields.each("because", report, citation),
        was: fields.each("was", report, decode::id),
    }
}

/// Returns the Markdown of a key.
pub(in crate::parse) fn blocks(
    key: &str,
    fields: &Fields<'_>,
    language: Language,
    report: &mut Report,
) -> Vec<DraftBlock> {
    let text = fields.read(key, report, decode::prose);
    text.map_or_else(Vec::new, |text| markdown::fragment(&text, language, report))
}
