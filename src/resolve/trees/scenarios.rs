//! Scenarios and cases: answers and the outcome expected of them, all by names that exist.
//!
//! Does not follow the answers; see [`crate::compile`].

use std::collections::BTreeMap;

use crate::model::tree::Scenario;
use crate::parse::draft::ScenarioDraft;
use crate::resolve::trees::{Surroundings, each, replies};

/// Resolves a scenario.
pub(super) fn scenario(tree: &mut Surroundings, draft: &ScenarioDraft) -> Option<Scenario> {
    let findings = &mut tree.reading.findings;
    let organisation = match &draft.organisation {
        Some(name) => tree.names.organisations.find(name, findings).map(|found| Some((found, name.span))),
        None => Some(None),
    };
    let outcome = tree.steps.outcome("the scenario expects", &draft.outcome, findings);
    let answers: Vec<_> = draft.answers.values().collect();
    let answers = each(&answers, |(question, draft)| {
        let (question, reply) = replies::reply(&tree.steps, (question, draft), findings)?;
        Some((question, (reply, draft.span)))
    });
    Some(Scenario {
        name: draft.name.value.clone(),
        organisation: organisation?,
        answers: answers?.into_iter().collect::<BTreeMap<_, _>>(),
        outcome: outcome?,
        span: draft.name.span,
        outcome_span: draft.outcome.span,
    })
}
