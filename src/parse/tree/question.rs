//! Turns the `questions` of a tree into drafts.
//!
//! Does not take words and answers from shared questions: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{DraftBlock, FormDraft, QuestionDraft};
use crate::parse::markdown;
use crate::parse::tree::form;
use crate::parse::tree::rule::{citation, rules};
use crate::parse::tree::steps::{equal_labels, step_id};
use crate::parse::yaml::{Entry, Yaml};
use crate::source::Span;

const QUESTION: Record = Record {
    what: "a question",
    required: &[],
    optional: &[
        "ask", "help", "because", "unsure", "was", "fact", "answers", "choices", "at-least", "number", "use",
        "then", "with", "goto",
    ],
};

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
        form::judge(&entry.key, &fields, report);
    }
    let form = form::form(&fields, report);
    equal_labels(&entry.key, labels(&form).into_iter(), report);
    QuestionDraft {
        id: entry.key.clone(),
        fact: fields.read("fact", report, decode::word),
        ask: fields.read("ask", report, decode::text),
        help: blocks("help", &fields, language, report),
        because: fields.each("because", report, citation),
        form,
        unsure: fields.read("unsure", report, form::unsure),
        rules: fields.read("goto", report, rules).unwrap_or_default(),
        was: fields.each("was", report, decode::id),
    }
}

/// Returns the words of what can be answered, each with its place.
fn labels(form: &FormDraft) -> Vec<(&str, Span)> {
    match form {
        FormDraft::Single(answers) => {
            answers.iter().filter_map(|answer| Some((answer.say.as_deref()?, answer.id.span))).collect()
        }
        FormDraft::Several(several) => {
            several.options.iter().map(|(id, say)| (say.as_str(), id.span)).collect()
        }
        FormDraft::Number(_) | FormDraft::Use(_) | FormDraft::Lost => Vec::new(),
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
