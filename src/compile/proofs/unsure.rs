//! Proves that guards turn only on questions that have been asked.

use std::collections::BTreeSet;

use crate::compile::proofs::Ground;
use crate::diagnostic::Report;
use crate::rules::unsure_fact;

/// Reports each fact that a step reads though it may not have been asked; returns these steps.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    for unsure in ground.product.unsure.values() {
        let after = ground.witness(unsure.state, unsure.answer).after();
        let asked = ground.plan.step(unsure.owner);
        report.push(unsure_fact::diagnostic(asked.id().as_str(), &after, unsure.span, asked.span()));
    }
    ground.product.unsure.keys().map(|(step, _)| *step).collect()
}
