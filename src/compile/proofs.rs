//! Proves what every tree must keep, a file per proof; each fault is told with the shortest answers that show it.
//!
//! What follows from a fault that is told already is left out: one mistake gives one message.

mod bans;
mod classes;
mod contacts;
mod effects;
mod forbidden;
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
use crate::compile::plan::Plan;
use crate::compile::product::Product;
use crate::compile::witness::Witness;
use crate::diagnostic::Report;
use crate::model::flow::{Flow, Shown};
use crate::model::tree::Tree;

pub(super) use support::carry;

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
    /// Whether some step or rule is reached by nobody: others may be reached by those who were to come there.
    pub(super) misdirected: bool,
}

/// What has been told of a tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The questions whose answers do not all lead on, once, to a step that is certain.
    pub(super) broken: BTreeSet<usize>,
    /// Whether some step or rule is reached by nobody: others may be reached by those who were to come there.
    pub(super) misdirected: bool,
    /// The outcomes that lack something.
    pub(super) lacking: BTreeSet<usize>,
}

/// Reports all that is wrong with the states that a reader can come to; returns what has been told.
pub(super) fn states(ground: Ground<'_, '_>, report: &mut Report) -> Told {
    let unsure = unsure::check(ground, report);
    let gaps = gaps::check(ground, report);
    let loops = loops::check(ground, report);
    // A rule that is missing, or one that leads back, may have been meant to lead to what nobody reaches.
    if gaps.is_empty() && loops.is_empty() && ground.product.followed {
        unreachable::check(ground, report);
    }
    let lacking =
        [support::check, contacts::check, hand_over::check, bans::check].map(|check| check(ground, report));
    forbidden::check(ground, report);
    Told {
        broken: [unsure, gaps, loops].into_iter().flatten().collect(),
        misdirected: ground.misdirected,
        lacking: lacking.into_iter().flatten().collect(),
    }
}

/// Reports questions with more answers than readers can overlook; returns whether there is one.
pub(super) fn overtaxes(tree: &Tree, flow: &Flow, report: &mut Report) -> bool {
    classes::check(tree, flow, report)
}

/// Reports scenarios that a flow does not follow, unless they may fail for what has been told already.
pub(super) fn scenarios(tree: &Tree, flow: &Flow, told: &Told, report: &mut Report) {
    if told.misdirected {
        return;
    }
    let faulty = told.broken.union(&told.lacking).map(|step| tree.steps[*step].id()).collect();
    scenarios::check(tree, flow, &faulty, report);
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
