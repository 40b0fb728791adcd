//! Proves that no reader is led back to a question that was answered already.
//!
//! Steps may lead back to each other as long as no answers follow them round: only what a reader can do counts.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::compile::bits::Bits;
use crate::compile::cycles;
use crate::compile::evaluate::Value;
use crate::compile::product::Way;
use crate::compile::proofs::Ground;
use crate::compile::witness::Witness;
use crate::diagnostic::Report;
use crate::rules::r#loop;

/// Reports, for each group of questions that lead back to each other, the first that can be asked again; returns these.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let mut asked_again = BTreeSet::new();
    for states in rounds(ground).values() {
        if let Some((state, again)) = again(ground, states) {
            let step = ground.product.states[state].step;
            let question = ground.plan.step(step);
            let (first, again) = (ground.witness(state, None).after(), again.to_string());
            report.push(r#loop::diagnostic(question.id().as_str(), &first, &again, question.span()));
            asked_again.insert(step);
        }
    }
    asked_again
}

/// Returns, by group of steps that lead back to each other, the states at these steps; the nearest first.
fn rounds(ground: Ground<'_, '_>) -> BTreeMap<usize, Vec<usize>> {
    let group = ground.plan.rounds();
    let mut rounds: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, state) in ground.product.states[..ground.product.certain].iter().enumerate() {
        if let Some(group) = group[state.step] {
            rounds.entry(group).or_default().push(number);
        }
    }
    rounds
}

/// Returns the first of some states whose question can be asked again, with the shortest answers that lead back to it.
fn again(ground: Ground<'_, '_>, states: &[usize]) -> Option<(usize, Witness)> {
    let asked_later = asked_later(ground, states);
    let state = *states.iter().zip(asked_later).find(|(_, asked_later)| *asked_later)?.0;
    Some((state, way_back(ground, state)))
}

/// Returns, for each of some states, whether its question can be asked later.
fn asked_later(ground: Ground<'_, '_>, states: &[usize]) -> Vec<bool> {
    let edges = edges_between(ground, states);
    let group = cycles::components(&edges);
    let leads_back = cycles::on_cycle(&edges, &group);
    let step = |place: usize| ground.product.states[states[place]].step;
    let steps: BTreeSet<usize> = (0..states.len()).map(step).collect();
    let column: BTreeMap<usize, usize> = steps.into_iter().zip(0..).collect();
    let mut later = vec![Bits::below(column.len()); states.len()];
    let mut order: Vec<usize> = (0..states.len()).collect();
    // No state leads to a group of higher number: what comes later is known before it is needed.
    order.sort_by_key(|place| group[*place]);
    for place in order {
        let mut found = later[group[place]].clone();
        if leads_back[place] {
            found.insert(column[&step(place)]);
        }
        for target in &edges[place] {
            found.insert(column[&step(*target)]);
            found.join(&later[group[*target]]);
        }
        later[group[place]] = found;
    }
    (0..states.len()).map(|place| later[group[place]].has(column[&step(place)])).collect()
}

/// Returns which of some states lead to which of them, by their places in the list.
fn edges_between(ground: Ground<'_, '_>, states: &[usize]) -> Vec<Vec<usize>> {
    let place: HashMap<usize, usize> = states.iter().copied().zip(0..).collect();
    let targets =
        |state: &usize| ground.product.targets(*state).filter_map(|target| place.get(&target).copied());
    states.iter().map(|state| targets(state).collect()).collect()
}

/// Returns the shortest answers that lead from a state to one with the same question.
fn way_back(ground: Ground<'_, '_>, start: usize) -> Witness {
    let product = ground.product;
    let mut from: HashMap<usize, (usize, Value)> = HashMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(state) = waiting.pop_front() {
        for (answer, way) in &product.states[state].ways {
            let (answer, Way::To { state: target, .. }) = (*answer, way) else { continue };
            if product.states[*target].step == product.states[start].step {
                return Witness::of_way(ground.plan, product, &way_to(start, (state, answer), &from));
            }
            if let Entry::Vacant(new) = from.entry(*target) {
                new.insert((state, answer));
                waiting.push_back(*target);
            }
        }
    }
    Witness::default()
}

/// Returns the answers from a state to the last one given.
fn way_to(start: usize, last: (usize, Value), from: &HashMap<usize, (usize, Value)>) -> Vec<(usize, Value)> {
    let before = |(state, _): &(usize, Value)| if *state == start { None } else { from.get(state).copied() };
    let mut way: Vec<_> = std::iter::successors(Some(last), before).collect();
    way.reverse();
    way
}
