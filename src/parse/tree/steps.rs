//! Judges the names of a tree's steps and answers: well formed, not reserved, no two the same.
//!
//! Does not know which of them are led to.

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::model::fingerprint;
use crate::parse::decode;
use crate::parse::draft::{Name, OutcomeDraft, QuestionDraft};
use crate::parse::slug::slug;
use crate::rules::{bad_id, duplicate_id, equal_labels, reserved_id};
use crate::source::Span;

/// Tells what is wrong with the id of `what`, such as `an answer`; it names its thing all the same.
pub(in crate::parse) fn step_id(id: &Name, what: &str, report: &mut Report) {
    if !decode::is_id(&id.value) {
        report.push(bad_id::diagnostic(id, &slug(&id.value)));
    } else if reserved_id::RESERVED.contains(&id.value.as_str()) {
        report.push(reserved_id::diagnostic(id, what));
    }
}

/// Tells of answers to a question that read the same; each label comes with the place of its answer.
pub(in crate::parse) fn equal_labels<'a>(
    question: &Name,
    labels: impl Iterator<Item = (&'a str, Span)>,
    report: &mut Report,
) {
    let mut seen = BTreeMap::new();
    for (label, place) in labels {
        if let Some(first) = seen.insert(fingerprint::plain(label).to_lowercase(), place) {
            report.push(equal_labels::diagnostic(&question.value, label, place, first));
        }
    }
}

/// Tells of the ids that name a question and an outcome at once.
pub(super) fn judge(questions: &[QuestionDraft], outcomes: &[OutcomeDraft], report: &mut Report) {
    let asked: BTreeMap<&str, &Name> = questions.iter().map(|one| (one.id.value.as_str(), &one.id)).collect();
    for outcome in outcomes {
        if let Some(question) = asked.get(outcome.id.value.as_str()) {
            report.push(duplicate_id::in_tree(&outcome.id, "an outcome", question.span, "a question"));
        }
    }
}
