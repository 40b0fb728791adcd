//! Turns `decisions/facts.yaml` into the questions that trees share.
//!
//! Does not put them into trees: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::SharedQuestionDraft;
use crate::parse::tree::fingerprint;
use crate::parse::tree::form::words;
use crate::parse::tree::question::blocks;
use crate::parse::tree::steps::{equal_labels, step_id};
use crate::parse::yaml::{self, Entry, Reading};
use crate::rules::no_answers;
use crate::source::SourceFile;

const SHARED_QUESTION: Record =
    Record { what: "a shared question", required: &["ask", "answers"], optional: &["help"] };

/// Returns the shared questions of the file.
pub fn shared_questions(
    file: &SourceFile,
    language: Language,
    report: &mut Report,
) -> Vec<SharedQuestionDraft> {
    let Reading::Whole(yaml) = yaml::read(file, 0..file.text.len(), report) else { return Vec::new() };
    let entries = decode::map(&yaml, report).unwrap_or_default();
    entries.iter().map(|entry| shared_question(entry, language, report)).collect()
}

fn shared_question(entry: &Entry, language: Language, report: &mut Report) -> SharedQuestionDraft {
    step_id(&entry.key, "a shared question", report);
    let fields = Fields::of(&entry.value, &SHARED_QUESTION, Some(entry.key.span), report).unwrap_or_default();
    let answers = fields.read("answers", report, words).unwrap_or_default();
    equal_labels(&entry.key, answers.iter().map(|(id, say)| (say.as_str(), id.span)), report);
    if fields.value("answers").is_some_and(decode::is_empty) {
        report.push(no_answers::diagnostic(&entry.key));
    }
    SharedQuestionDraft {
        id: entry.key.clone(),
        ask: fields.read("ask", report, decode::text).unwrap_or_default(),
        help: blocks("help", &fields, language, report),
        answers,
        fingerprint: fingerprint::of(&entry.value),
    }
}
