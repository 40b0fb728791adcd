//! Proves that what must never come about cannot, by whatever answers.

use std::collections::BTreeSet;

use crate::compile::evaluate::{Condition, Fact, Known, Truth, Value};
use crate::compile::plan::{Plan, PlannedBan};
use crate::compile::proofs::Ground;
use crate::diagnostic::Report;
use crate::rules::never_violated;

/// Reports each ban that some answers break; returns the outcomes they come to.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let mut broken = BTreeSet::new();
    for ban in &ground.plan.bans {
        let mut states = ground.product.sound_states();
        if let Some((number, state)) = states.find(|(number, _)| is_broken(ground, ban, *number)) {
            let outcome = ground.plan.step(state.step);
            let after = ground.witness(number, None).after();
            report.push(never_violated::diagnostic(
                outcome.id().as_str(),
                &after,
                (ban.ban.span, outcome.span()),
            ));
            broken.insert(state.step);
        }
    }
    broken
}

fn is_broken(ground: Ground<'_, '_>, ban: &PlannedBan<'_>, state: usize) -> bool {
    let is_banned = ban.outcomes.contains(&ground.product.states[state].step);
    let known = ground.product.known(ground.plan, state, None);
    is_banned && can_hold(ground.plan, &ban.when, known, &mut Vec::new())
}

/// Whether a condition holds for some values of the facts that were not asked; those in `supposed` have theirs.
fn can_hold(
    plan: &Plan<'_>,
    condition: &Condition,
    known: Known<'_>,
    supposed: &mut Vec<(Fact, Value)>,
) -> bool {
    match condition.truth(&Known { answered: supposed, ..known }) {
        Truth::Holds => true,
        Truth::Fails => false,
        Truth::Unclear(fact) => (0..plan.values(fact)).any(|value| {
            supposed.push((fact, value));
            let holds = can_hold(plan, condition, known, supposed);
            supposed.pop();
            holds
        }),
    }
}
