//! Turns the `scenarios` and `cases` of a tree into drafts.
//!
//! Does not follow them: that is [`crate::compile`].

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{CaseDraft, Name, ReplyDraft, ScenarioDraft};
use crate::parse::yaml::{Value, Yaml};

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
fn answers(yaml: &Yaml, report: &mut Report) -> Option<BTreeMap<String, (Name, ReplyDraft)>> {
    if decode::is_empty(yaml) {
        return None;
    }
    let mut answers = BTreeMap::new();
    for entry in decode::map(yaml, report)? {
        if let Some(reply) = reply(&entry.value, report) {
            answers.insert(entry.key.value.clone(), (entry.key.clone(), reply));
        }
    }
    Some(answers)
}

/// Returns an answer: a word or a number, or a list of all that is chosen; none if some part of it was refused.
fn reply(yaml: &Yaml, report: &mut Report) -> Option<ReplyDraft> {
    let Value::List(items) = &yaml.value else {
        let value = decode::word(yaml, report)?;
        return Some(ReplyDraft { span: value.span, values: vec![value], is_list: false });
    };
    let values: Vec<_> = items.iter().map(|item| decode::word(item, report)).collect();
    let values = values.into_iter().collect::<Option<_>>()?;
    Some(ReplyDraft { values, is_list: true, span: yaml.head() })
}
