//! Follows two readers of one flow who give the same answers, until both have come to an end, and not to the same one.
//!
//! Does not judge where they end. What only one of them is asked, the other answers alike if it is asked later.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::flow::{Exit, Flow, FlowStep, State, StateId};
use crate::model::id::{AnswerId, StepId};

/// The most pairs of states that are followed.
const MOST_PAIRS: usize = 100_000;

/// Two readers who have given the same answers and ended in two states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The way of the one: the questions asked, each with the index of the exit that was taken.
    pub one: Vec<(StateId, usize)>,
    /// Where it ends.
    pub one_end: StateId,
    /// The way of the other.
    pub other: Vec<(StateId, usize)>,
    /// Where it ends.
    pub other_end: StateId,
    /// All that was asked of either, once and in order.
    pub asked: Vec<(StateId, usize)>,
}

/// Returns where two readers part, the fewest answers first and each pair of ends once.
#[must_use]
pub fn partings(flow: &Flow, one: StateId, other: StateId) -> Vec<Parting> {
    let start = Pair { one, other, alone: BTreeMap::new(), before: None };
    let (mut pairs, mut seen, mut ends) = (vec![start], BTreeSet::new(), BTreeSet::new());
    let (mut at, mut partings) = (0, Vec::new());
    while at < pairs.len().min(MOST_PAIRS) {
        let pair = &pairs[at];
        let after = next(flow, pair, at);
        let is_end = |state: StateId| flow.state(state).exits.is_empty();
        if pair.one != pair.other
            && is_end(pair.one)
            && is_end(pair.other)
            && ends.insert((pair.one, pair.other))
        {
            partings.push(parting(&pairs, at));
        }
        pairs.extend(after.into_iter().filter(|pair| seen.insert(pair.key(flow))));
        at += 1;
    }
    partings
}

/// Two readers on their way.
struct Pair {
    one: StateId,
    other: StateId,
    /// The answers that only one of them has given so far, by the question.
    alone: BTreeMap<StepId, (StateId, usize)>,
    before: Option<Before>,
}

/// How two readers came to where they are.
struct Before {
    pair: usize,
    /// The exit that the one has taken, if it was asked.
    one: Option<usize>,
    /// The exit that the other has taken.
    other: Option<usize>,
    /// Whether nobody had been asked this before.
    is_new: bool,
}

impl Pair {
    /// Returns what tells its future from others.
    fn key<'f>(&self, flow: &'f Flow) -> (StateId, StateId, Vec<(StepId, &'f AnswerId)>) {
        let alone = self.alone.iter();
        let alone =
            alone.map(|(step, (state, exit))| (step.clone(), &flow.state(*state).exits[*exit].answer));
        (self.one, self.other, alone.collect())
    }
}

/// Returns the pairs after one more answer, which both give if both are asked.
fn next(flow: &Flow, pair: &Pair, at: usize) -> Vec<Pair> {
    let (one, other) = (flow.state(pair.one), flow.state(pair.other));
    let (at_question, asked) = if one.exits.is_empty() { (pair.other, other) } else { (pair.one, one) };
    let FlowStep::Question(question) = &asked.step else { return Vec::new() };
    // Once in the same state, they have the same future.
    if pair.one == pair.other {
        return Vec::new();
    }
    let given = pair.alone.get(question).map(|(state, exit)| &flow.state(*state).exits[*exit]);
    let mut next = Vec::new();
    for (index, exit) in agreeing(asked, given) {
        let one_exits = taken(one, asked, exit);
        for one_exit in one_exits {
            for other_exit in taken(other, asked, exit) {
                let mut alone = pair.alone.clone();
                if alone.remove(question).is_none() && (one_exit.is_none() || other_exit.is_none()) {
                    alone.insert(question.clone(), (at_question, index));
                }
                let to = |state: &State, own: StateId, exit: Option<usize>| {
                    exit.map_or(own, |exit| state.exits[exit].to)
                };
                next.push(Pair {
                    one: to(one, pair.one, one_exit),
                    other: to(other, pair.other, other_exit),
                    alone,
                    before: Some(Before {
                        pair: at,
                        one: one_exit,
                        other: other_exit,
                        is_new: given.is_none(),
                    }),
                });
            }
        }
    }
    next
}

/// Returns the exits of a state with their indices: all, or those that agree with what has been answered before.
fn agreeing<'f>(state: &'f State, given: Option<&Exit>) -> Vec<(usize, &'f Exit)> {
    let agrees = |exit: &Exit| given.is_none_or(|given| exit.agrees_with(given));
    state.exits.iter().enumerate().filter(|(_, exit)| agrees(exit)).collect()
}

/// Returns the exits that a reader takes with an answer; a single none, if something else or nothing is asked of it.
fn taken(state: &State, asked: &State, answer: &Exit) -> Vec<Option<usize>> {
    if state.step == asked.step {
        agreeing(state, Some(answer)).into_iter().map(|(index, _)| Some(index)).collect()
    } else {
        vec![None]
    }
}

fn parting(pairs: &[Pair], end: usize) -> Parting {
    let (one_end, other_end) = (pairs[end].one, pairs[end].other);
    let mut parting = Parting { one: Vec::new(), one_end, other: Vec::new(), other_end, asked: Vec::new() };
    let mut at = &pairs[end];
    while let Some(before) = &at.before {
        at = &pairs[before.pair];
        let one = before.one.map(|exit| (at.one, exit));
        let other = before.other.map(|exit| (at.other, exit));
        parting.asked.extend(one.or(other).filter(|_| before.is_new));
        parting.one.extend(one);
        parting.other.extend(other);
    }
    parting.one.reverse();
    parting.other.reverse();
    parting.asked.reverse();
    parting
}
