//! Turns an entry of `terms.yaml` into a term.
//!
//! Does not look for it in texts: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::parse::attributes::source_range;
use crate::parse::decode::{self, Record};
use crate::parse::draft::TermDraft;
use crate::parse::registers;
use crate::parse::yaml::Yaml;

const TERM: Record = Record {
    what: "a term",
    required: &["id", "term"],
    optional: &["forms", "synonyms", "text", "source", "see"],
};

/// Returns a term.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<TermDraft> {
    let (fields, id) = registers::entry(yaml, &TERM, report)?;
    Some(TermDraft {
        id,
        term: registers::required_text(&fields, "term", report),
        forms: fields.each("forms", report, decode::text),
        synonyms: fields.each("synonyms", report, decode::text),
        text: fields.read("text", report, decode::spanned_text),
        sources: fields.each("source", report, source_range::in_yaml).into_iter().flatten().collect(),
        see: fields.each("see", report, decode::word),
    })
}
