//! Turns the `scenarios` and `cases` of a tree into drafts.
//!
//! Does not follow them: that is [`crate::compile`].

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{CaseDraft, Name, ScenarioDraft};
use crate::parse::yaml::{Value, Yaml};
use crate::rules::not_yet_supported;

const SCENARIO: Record =
    Record { what: "a scenario", required: &["name", "outcome"], optional: &["organisation", "answers"] };

const CASE: Record =
    Record { what: "a case", required: &["name", "text", "outcome"], optional: &["organisation", "answers"] };

/// Returns a scenario.
pub(super) fn scenario(yaml: &Yaml, report: &mut Report) -> Option<ScenarioDraft> {
    expected(&Fields::of(yaml, &SCENARIO, None, report)?, report)
}

/// Returns a case for training.
pub(super) fn case(yaml: &Yaml, report: &mut Report) -> Option<CaseDraft> {
    let fields = Fields::of(yaml, &CASE, None, report)?;
    let text = fields.read("text", report, decode::text);
    let expected = expected(&fields, report);
    Some(CaseDraft { text: text?, expected: expected? })
}

/// Returns the answers and the outcome that is expected of them.
fn expected(fields: &Fields<'_>, report: &mut Report) -> Option<ScenarioDraft> {
    let name = fields.read("name", report, decode::text);
    let organisation = fields.read("organisation", report, decode::word);
    let answers = fields.read("answers", report, answers).unwrap_or_default();
    let outcome = fields.read("outcome", report, decode::word);
    let span = fields.value("name")?.span;
    Some(ScenarioDraft { name: Name::new(name?, span), organisation, answers, outcome: outcome? })
}

/// Returns the answers by the question they answer.
fn answers(yaml: &Yaml, report: &mut Report) -> Option<BTreeMap<String, (Name, Name)>> {
    if decode::is_empty(yaml) {
        return None;
    }
    let mut answers = BTreeMap::new();
    for entry in decode::map(yaml, report)? {
        if matches!(entry.value.value, Value::List(_)) {
            let several = "questions with several choices";
            report.push(not_yet_supported::diagnostic("choices", several, entry.value.head()));
        } else if let Some(answer) = decode::word(&entry.value, report) {
            answers.insert(entry.key.value.clone(), (entry.key.clone(), answer));
        }
    }
    Some(answers)
}
