//! Turns an entry of `sources.yaml` into a source.
//!
//! Does not compare it with the ranges that clauses name: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::model::force::Force;
use crate::model::register::SourceUnit;
use crate::parse::decode::{self, Record};
use crate::parse::draft::SourceEntryDraft;
use crate::parse::registers;
use crate::parse::yaml::Yaml;

const SOURCE: Record = Record {
    what: "a source",
    required: &["id", "title"],
    optional: &["kind", "organisation", "date", "diary-number", "unit", "length", "gives", "note"],
};

/// Returns a source.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<SourceEntryDraft> {
    let (fields, id) = registers::entry(yaml, &SOURCE, report)?;
    Some(SourceEntryDraft {
        id,
        title: registers::required_text(&fields, "title", report),
        kind: fields.read("kind", report, decode::text),
        organisation: fields.read("organisation", report, decode::word),
        date: fields.read("date", report, decode::date),
        diary_number: fields.read("diary-number", report, decode::text),
        unit: fields.read("unit", report, unit).unwrap_or_default(),
        length: fields.read("length", report, decode::number).map(|length| length.value),
        gives: fields.read("gives", report, forces).unwrap_or_default(),
        note: fields.read("note", report, decode::spanned_text),
    })
}

fn unit(yaml: &Yaml, report: &mut Report) -> Option<SourceUnit> {
    let words = [("lines", SourceUnit::Lines), ("pages", SourceUnit::Pages)];
    decode::choice(yaml, "a unit of sources", &words, report).map(|word| word.value)
}

/// Returns the forces that a source gives; none, which means any, if one of them was refused.
fn forces(yaml: &Yaml, report: &mut Report) -> Option<Vec<Force>> {
    let forces = decode::each(yaml, report, |yaml, report| Some(force(yaml, report)));
    forces.into_iter().collect()
}

fn force(yaml: &Yaml, report: &mut Report) -> Option<Force> {
    let words = Force::ALL.map(|force| (force.word(), force));
    decode::choice(yaml, "a force", &words, report).map(|word| word.value)
}
