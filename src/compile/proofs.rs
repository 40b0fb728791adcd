//! Proves what every tree must keep, a file per proof; each fault is told with the shortest answers that show it.
//!
//! What follows from a fault that is told already is left out: one mistake gives one message.

mod contacts;
mod effects;
mod gaps;
mod hand_over;
mod loops;
mod outcomes;
mod parents;
mod scenarios;
mod shares;
mod support;
mod unreachable;
mod unsure;

use std::collections::BTreeSet;

use crate::compile::evaluate::Value;
use crate::compile::explore::Product;
use crate::compile::plan::Plan;
use crate::compile::witness::Witness;
use crate::diagnostic::Report;
use crate::model::flow::{Flow, Shown};
use crate::model::id::StepId;
use crate::model::tree::Tree;

/// What proofs stand on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'e, 'a> {
    /// The tree.
    pub(super) plan: &'e Plan<'a>,
    /// Every state that a reader can come to.
    pub(super) product: &'e Product,
    /// What is shown in each state that is certain to be reached.
    pub(super) shown: &'e [Shown],
    /// Whether the reader's organisation is asked first.
    pub(super) asks_organisation: bool,
}

/// What has been told of a tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The questions whose answers do not all lead on, once, to a step that is certain.
    pub(super) broken: BTreeSet<usize>,
    /// The questions with rules that no answer takes: some answers may lead elsewhere than was meant.
    pub(super) misleading: BTreeSet<usize>,
    /// The outcomes that lack something.
    pub(super) lacking: BTreeSet<usize>,
}

impl Told {
    /// Whether nothing has been told of a step.
    pub(super) fn is_silent_on(&self, step: usize) -> bool {
        ![&self.broken, &self.misleading, &self.lacking].iter().any(|steps| steps.contains(&step))
    }
}

/// Reports all that is wrong with the states that a reader can come to; returns what has been told.
pub(super) fn states(ground: Ground<'_, '_>, report: &mut Report) -> Told {
    let mut told = Told { misleading: unreachable::misleading(ground), ..Told::default() };
    let unsure = unsure::check(ground, report);
    let gaps = gaps::check(ground, report);
    // The rule that is missing could lead anywhere.
    if gaps.is_empty() && ground.product.followed {
        unreachable::check(ground, report);
    }
    told.broken = [unsure, gaps, loops::check(ground, report)].into_iter().flatten().collect();
    told.lacking.append(&mut support::check(ground, &told.misleading, report));
    told.lacking.append(&mut contacts::check(ground, &told.misleading, report));
    told.lacking.append(&mut hand_over::check(ground, &told.misleading, report));
    told
}

/// Reports scenarios that a flow does not follow, but for those that pass a step of which something has been told.
pub(super) fn scenarios(tree: &Tree, flow: &Flow, told: &Told, report: &mut Report) {
    let is_silent = |step: &StepId| {
        let number = tree.steps.iter().position(|one| one.id() == step);
        number.is_none_or(|number| told.is_silent_on(number))
    };
    scenarios::check(tree, flow, is_silent, report);
}

/// Reports what is no fault, but worth a second look, in a flow whose every answer leads to an outcome.
pub(super) fn warnings(plan: &Plan<'_>, flow: &Flow, report: &mut Report) {
    effects::check(plan.tree, flow, report);
    parents::check(plan, flow, report);
    shares::check(plan, flow, report);
}

impl Ground<'_, '_> {
    /// Returns the shortest answers that lead to a state, and the answer that is given there, if there is one.
    fn witness(&self, state: usize, answer: Option<Value>) -> Witness {
        let witness = Witness::of_state(self.plan, self.product, state, answer);
        let audience = &self.plan.audiences[self.product.states[state].audience];
        match audience.members.first().filter(|_| self.asks_organisation) {
            Some(organisation) => witness.for_organisation(organisation.as_str()),
            None => witness,
        }
    }
}
