//! Turns `decisions/reviewed.lock`, which `vagval review` writes, into the last reviews.
//!
//! Does not know whether what was reviewed still exists: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::model::force::Force;
use crate::model::id::RoleId;
use crate::model::review::{Reading, Review};
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{ReviewDraft, Reviewed};
use crate::parse::yaml::{self, Entry, Reading as Read};
use crate::source::SourceFile;

const FILE: Record = Record { what: "the file of reviews", required: &[], optional: &["trees", "documents"] };
const REVIEW: Record = Record { what: "a review", required: &["read"], optional: &["day", "by", "note"] };
const READING: Record =
    Record { what: "a reviewed clause", required: &["fingerprint", "force", "text"], optional: &[] };

/// Returns the last review of each tree and document in the file.
pub fn reviews(file: &SourceFile, report: &mut Report) -> Vec<ReviewDraft> {
    let Read::Whole(yaml) = yaml::read(file, 0..file.text.len(), report) else { return Vec::new() };
    let Some(fields) = Fields::of(&yaml, &FILE, None, report) else { return Vec::new() };
    let kinds = [("trees", Reviewed::Tree), ("documents", Reviewed::Document)];
    let entries = kinds.map(|(key, kind)| (kind, fields.read(key, report, decode::map).unwrap_or_default()));
    let entries = entries.into_iter().flat_map(|(kind, entries)| entries.iter().map(move |one| (kind, one)));
    entries.filter_map(|(kind, entry)| review(kind, entry, report)).collect()
}

fn review(kind: Reviewed, entry: &Entry, report: &mut Report) -> Option<ReviewDraft> {
    let fields = Fields::of(&entry.value, &REVIEW, Some(entry.key.span), report)?;
    let read = fields.read("read", report, decode::map).unwrap_or_default();
    let review = Review {
        day: fields.read("day", report, decode::date),
        by: fields.read("by", report, decode::word).map(|role| RoleId::new(role.value)),
        note: fields.read("note", report, decode::text),
        readings: read.iter().filter_map(|one| reading(one, report)).collect(),
    };
    Some(ReviewDraft { kind, id: entry.key.value.clone(), review })
}

fn reading(entry: &Entry, report: &mut Report) -> Option<(String, Reading)> {
    let fields = Fields::of(&entry.value, &READING, Some(entry.key.span), report)?;
    let fingerprint = fields.read("fingerprint", report, decode::word)?.value;
    let forces = Force::ALL.map(|force| (force.word(), force));
    let force =
        fields.read("force", report, |yaml, report| decode::choice(yaml, "a force", &forces, report))?;
    let text = fields.read("text", report, decode::text)?;
    Some((entry.key.value.clone(), Reading { fingerprint, force: force.value, text }))
}
