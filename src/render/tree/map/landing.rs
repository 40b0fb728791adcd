//! Finds for each step of a flow the first page that shows it.
//!
//! Does not tell paths one by one: each state is visited once.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::paths::Path;
use crate::model::flow::{Flow, FlowStep, StateId};

/// Returns, by step, its first state where each state has a page: the answers that lead there would be told in each link.
pub(in crate::render::tree) fn states(flow: &Flow) -> BTreeMap<&FlowStep, Path> {
    let mut found = BTreeMap::new();
    for (number, state) in (0..).zip(&flow.states) {
        found.entry(&state.step).or_insert(Path { taken: Vec::new(), end: StateId(number) });
    }
    found
}

/// Returns, by step, the first answers in the author's order that lead to it.
pub(in crate::render::tree) fn paths(flow: &Flow) -> BTreeMap<&FlowStep, Path> {
    let mut found = BTreeMap::new();
    let mut visited = BTreeSet::new();
    let mut waiting = vec![Path::start()];
    while let Some(path) = waiting.pop() {
        if !visited.insert(path.end) {
            continue;
        }
        let state = flow.state(path.end);
        waiting.extend((0..state.exits.len()).rev().map(|exit| path.clone().and(flow, exit)));
        found.entry(&state.step).or_insert(path);
    }
    found
}
