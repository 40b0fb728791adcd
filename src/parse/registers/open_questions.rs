//! Turns an entry of `open-questions.yaml` into an open question.
//!
//! Does not know what its references lead to: that is [`crate::resolve`].

use jiff::civil::Date;

use crate::diagnostic::Report;
use crate::model::register::Gap;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::OpenQuestionDraft;
use crate::parse::registers;
use crate::parse::yaml::Yaml;
use crate::source::Spanned;

const OPEN_QUESTION: Record = Record {
    what: "an open question",
    required: &["id", "title"],
    optional: &["kind", "text", "about", "ask", "answered"],
};

const ANSWERED: Record =
    Record { what: "an answer to an open question", required: &["date", "text"], optional: &[] };

/// Returns an open question.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<OpenQuestionDraft> {
    let (fields, id) = registers::entry(yaml, &OPEN_QUESTION, report)?;
    Some(OpenQuestionDraft {
        id,
        kind: fields.read("kind", report, gap).unwrap_or_default(),
        title: registers::required_text(&fields, "title", report),
        text: fields.read("text", report, decode::spanned_text),
        about: fields.each("about", report, decode::word),
        ask: fields.read("ask", report, decode::word),
        answered: fields.read("answered", report, answered),
    })
}

fn gap(yaml: &Yaml, report: &mut Report) -> Option<Gap> {
    let words = [Gap::Gap, Gap::Contradiction].map(|gap| (gap.word(), gap));
    decode::choice(yaml, "a kind of open question", &words, report).map(|word| word.value)
}

fn answered(yaml: &Yaml, report: &mut Report) -> Option<(Date, Spanned<String>)> {
    let fields = Fields::of(yaml, &ANSWERED, None, report)?;
    let date = fields.read("date", report, decode::date);
    let text = fields.read("text", report, decode::spanned_text);
    Some((date?, text?))
}
