//! Counts a flow: its states, paths and pages, and how long they are.
//!
//! Numbers that pass 64 bits stay at the highest: such a flow is refused before anybody reads them.

use std::collections::BTreeSet;

use crate::model::flow::{Counts, Flow, FlowStep, State};
use crate::model::id::StepId;

/// Returns a flow with its figures.
pub(super) fn counted(flow: Flow) -> Flow {
    Flow { counts: counts(&flow), ..flow }
}

fn counts(flow: &Flow) -> Counts {
    let ahead = backwards(flow, |state, exits: &[&Ahead]| match &state.step {
        FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => {
            Ahead { paths: 1, prefixes: 1, longest: 0, mean: 0.0 }
        }
        FlowStep::Organisation | FlowStep::Question(_) => asked(exits),
    });
    let Ahead { paths, prefixes, longest, mean } = ahead[0];
    let is_outcome = |state: &&State| state.step.is_end();
    let outcome_states = flow.states.iter().filter(is_outcome).count();
    let question_states = flow.states.len() - outcome_states;
    Counts { question_states, outcome_states, paths, prefixes, longest, mean }
}

/// Returns how many paths end at an outcome of which something is true.
pub(super) fn paths_to(flow: &Flow, wanted: impl Fn(&StepId) -> bool) -> u64 {
    let paths = backwards(flow, |state, exits: &[&u64]| match &state.step {
        FlowStep::Outcome(outcome) => u64::from(wanted(outcome)),
        FlowStep::Open(_) | FlowStep::Void => 0,
        FlowStep::Organisation | FlowStep::Question(_) => sum(exits.iter().map(|paths| **paths)),
    });
    paths[0]
}

/// Returns a flow that knows what can still come after each state: the most questions, and the outcomes.
pub(super) fn looking_ahead(mut flow: Flow) -> Flow {
    let longest = backwards(&flow, |state, exits: &[&u32]| {
        let exits = exits.iter().filter(|_| !state.step.is_end());
        exits.map(|exit| *exit + 1).max().unwrap_or(0)
    });
    let outcomes = backwards(&flow, |state, exits: &[&BTreeSet<StepId>]| match &state.step {
        FlowStep::Outcome(outcome) => BTreeSet::from([outcome.clone()]),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) | FlowStep::Void => {
            exits.iter().copied().flatten().cloned().collect()
        }
    });
    for ((state, longest), outcomes) in flow.states.iter_mut().zip(longest).zip(outcomes) {
        // The question of the state itself is not left.
        state.questions_left = longest.saturating_sub(1);
        state.outcomes = outcomes;
    }
    flow
}

/// Returns a value for each state that is made from those of the states its answers lead to.
pub(super) fn backwards<T>(flow: &Flow, value: impl Fn(&State, &[&T]) -> T) -> Vec<T> {
    let mut values: Vec<Option<T>> = flow.states.iter().map(|_| None).collect();
    for (number, state) in flow.states.iter().enumerate().rev() {
        let exits: Vec<&T> =
            state.ahead().iter().filter_map(|exit| values[exit.to.0 as usize].as_ref()).collect();
        values[number] = Some(value(state, &exits));
    }
    values.into_iter().flatten().collect()
}

/// What is counted from a state on.
#[derive(Clone, Copy, Debug)]
struct Ahead {
    paths: u64,
    prefixes: u64,
    longest: u32,
    mean: f64,
}

fn asked(exits: &[&Ahead]) -> Ahead {
    let paths = sum(exits.iter().map(|exit| exit.paths));
    let prefixes = sum(exits.iter().map(|exit| exit.prefixes)).saturating_add(1);
    let longest = exits.iter().map(|exit| exit.longest + 1).max().unwrap_or(0);
    Ahead { paths, prefixes, longest, mean: mean(exits) }
}

#[expect(clippy::cast_precision_loss, reason = "a mean is told with one decimal")]
fn mean(exits: &[&Ahead]) -> f64 {
    let paths: f64 = exits.iter().map(|exit| exit.paths as f64).sum();
    let questions: f64 = exits.iter().map(|exit| exit.paths as f64 * (exit.mean + 1.0)).sum();
    if paths > 0.0 { questions / paths } else { 0.0 }
}

fn sum(counts: impl Iterator<Item = u64>) -> u64 {
    counts.fold(0, u64::saturating_add)
}
