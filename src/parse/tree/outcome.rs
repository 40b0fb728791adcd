//! Turns the `outcomes` of a tree into drafts.
//!
//! Does not judge whether the cited clauses bear the verdict: that is [`crate::compile`].

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::model::tree::{RestsOn, Verdict};
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{DraftBlock, NoteDraft, OutcomeDraft};
use crate::parse::guard::guard;
use crate::parse::markdown;
use crate::parse::tree::question::blocks;
use crate::parse::tree::rule::{citation, contact};
use crate::parse::tree::steps::step_id;
use crate::parse::yaml::{Entry, Yaml};

const OUTCOME: Record = Record {
    what: "an outcome",
    required: &["verdict", "title", "because"],
    optional: &["text", "do", "notes", "rests-on", "contact", "open", "continue", "was"],
};

const NOTE: Record = Record { what: "a note", required: &["text"], optional: &["when", "because"] };

/// Returns the outcomes of a tree.
pub(super) fn outcomes(yaml: &Yaml, language: Language, report: &mut Report) -> Option<Vec<OutcomeDraft>> {
    let entries = decode::map(yaml, report)?;
    Some(entries.iter().map(|entry| outcome(entry, language, report)).collect())
}

/// Returns an outcome; what cannot be read of it is left out.
fn outcome(entry: &Entry, language: Language, report: &mut Report) -> OutcomeDraft {
    step_id(&entry.key, "an outcome", report);
    let fields = Fields::of(&entry.value, &OUTCOME, Some(entry.key.span), report).unwrap_or_default();
    OutcomeDraft {
        id: entry.key.clone(),
        // A tree with a mistake is not compiled: what stands in for a verdict is never shown.
        verdict: fields.read("verdict", report, verdict).unwrap_or(Verdict::Info),
        title: fields.read("title", report, decode::text).unwrap_or_default(),
        text: blocks("text", &fields, language, report),
        steps_to_take: fields.each("do", report, |yaml, report| step_to_take(yaml, language, report)),
        notes: fields.each("notes", report, |yaml, report| note(yaml, language, report)),
        because: fields.each("because", report, citation),
        rests_on: fields.read("rests-on", report, rests_on),
        contacts: fields.each("contact", report, contact),
        open: fields.each("open", report, decode::word),
        continues: fields.read("continue", report, decode::word),
        was: fields.each("was", report, decode::id),
    }
}

fn verdict(yaml: &Yaml, report: &mut Report) -> Option<Verdict> {
    let words = Verdict::ALL.map(|verdict| (verdict.word(), verdict));
    decode::choice(yaml, "a verdict", &words, report).map(|word| word.value)
}

fn rests_on(yaml: &Yaml, report: &mut Report) -> Option<RestsOn> {
    let words = [("proposal", RestsOn::Proposal), ("opinion", RestsOn::Opinion)];
    decode::choice(yaml, "a force to rest on", &words, report).map(|word| word.value)
}

fn step_to_take(yaml: &Yaml, language: Language, report: &mut Report) -> Option<Vec<DraftBlock>> {
    let text = decode::prose(yaml, report)?;
    Some(markdown::fragment(&text, language, report))
}

fn note(yaml: &Yaml, language: Language, report: &mut Report) -> Option<NoteDraft> {
    let fields = Fields::of(yaml, &NOTE, None, report)?;
    let when = fields.read("when", report, guard);
    let because = fields.each("because", report, citation);
    let span = fields.value("text")?.span;
    Some(NoteDraft { when, text: blocks("text", &fields, language, report), because, span })
}
