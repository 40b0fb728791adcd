//! Gathers the states of an outcome in which something is wrong: the nearest of them, and whom it concerns.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::audience::Audience;
use crate::compile::plan::{PlannedOutcome, PlannedStep};
use crate::compile::proofs::Ground;
use crate::model::flow::Shown;
use crate::model::id::OrganisationId;
use crate::model::plural::list;

/// An outcome as somebody reaches it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reached<'r, 'a> {
    /// The outcome.
    pub(super) outcome: &'r PlannedOutcome<'a>,
    /// What is shown there.
    pub(super) shown: &'r Shown,
    /// Who reaches it.
    pub(super) audience: &'r Audience<'a>,
}

/// States of one outcome in which the same is wrong.
#[derive(Debug)]
pub(super) struct Faulty<'e, 'a> {
    /// The number of the outcome.
    pub(super) step: usize,
    /// The outcome.
    pub(super) outcome: &'e PlannedOutcome<'a>,
    /// What is shown in the nearest of them.
    pub(super) shown: &'e Shown,
    /// By which answers it is reached, as in `` after `person=ja` ``.
    pub(super) after: String,
    /// The organisations whose readers come to such a state, in the author's order.
    pub(super) organisations: Vec<&'a OrganisationId>,
    /// Whether there are other organisations.
    pub(super) others: bool,
}

impl Faulty<'_, '_> {
    /// Returns for whom it is wrong: `` for `a` and `b` ``, or nothing if it is wrong for all.
    pub(super) fn concerned(&self) -> String {
        let organisations = self.organisations.iter().map(|one| one.as_str());
        if self.others { format!(" for {}", list(organisations, "and")) } else { String::new() }
    }
}

/// Returns the outcomes with states in which something is wrong, in the author's order.
///
/// Outcomes with guards that may turn on facts not asked are left out, since what is shown there is not certain. Where
/// readers may be misdirected, so are outcomes in which all is well for others: perhaps they alone were meant.
pub(super) fn faulty<'e, 'a>(
    ground: Ground<'e, 'a>,
    wrong: impl Fn(&Reached<'_, 'a>) -> bool,
) -> Vec<Faulty<'e, 'a>> {
    let unclear: BTreeSet<usize> = ground.product.unsure.keys().map(|(step, _)| *step).collect();
    let mut found: BTreeMap<usize, (usize, BTreeSet<usize>)> = BTreeMap::new();
    let mut sound: BTreeSet<usize> = BTreeSet::new();
    for (number, state) in ground.product.sound_states().filter(|(_, state)| !unclear.contains(&state.step)) {
        let shown = &ground.shown[number];
        let PlannedStep::Outcome(outcome) = &ground.plan.steps[state.step] else { continue };
        if wrong(&Reached { outcome, shown, audience: &ground.plan.audiences[state.audience] }) {
            found.entry(state.step).or_insert((number, BTreeSet::new())).1.insert(state.audience);
        } else {
            sound.insert(state.step);
        }
    }
    if ground.misdirected {
        found.retain(|step, _| !sound.contains(step));
    }
    found.into_values().filter_map(|(state, audiences)| one(ground, state, &audiences)).collect()
}

fn one<'e, 'a>(ground: Ground<'e, 'a>, state: usize, audiences: &BTreeSet<usize>) -> Option<Faulty<'e, 'a>> {
    let step = ground.product.states[state].step;
    let PlannedStep::Outcome(outcome) = &ground.plan.steps[step] else { return None };
    let members = |audience: usize| &ground.plan.audiences[audience].members;
    let concerned = |one| audiences.iter().any(|audience| members(*audience).contains(&one));
    let organisations = ground.plan.tree.organisations.iter().filter(|one| concerned(*one));
    Some(Faulty {
        step,
        outcome,
        shown: &ground.shown[state],
        after: ground.witness(state, None).after(),
        organisations: organisations.collect(),
        others: audiences.len() < ground.plan.audiences.len(),
    })
}
