//! Proves that no question for several choices has more answers than readers can overlook.

use std::collections::BTreeSet;

use crate::compile::paths::Path;
use crate::compile::witness::Witness;
use crate::diagnostic::Report;
use crate::model::flow::{Class, Flow, FlowStep, State, StateId};
use crate::model::tree::{Step, Tree};
use crate::rules::too_many_classes;

/// The most answers of a question for several choices.
const MOST: usize = 12;

/// Reports each question whose choices have too many different futures; returns whether there is one.
pub(super) fn check(tree: &Tree, flow: &Flow, report: &mut Report) -> bool {
    let mut told = BTreeSet::new();
    for (number, state) in (0..).zip(&flow.states) {
        let FlowStep::Question(id) = &state.step else { continue };
        let found = classes(state);
        if found > MOST && told.insert(id) {
            let after = shortest(flow, StateId(number)).map(|path| Witness::of_path(flow, &path).after());
            let place = tree.step(id).map_or(tree.span, Step::span);
            report.push(too_many_classes::diagnostic(
                id.as_str(),
                (found, MOST),
                &after.unwrap_or_default(),
                place,
            ));
        }
    }
    !told.is_empty()
}

fn classes(state: &State) -> usize {
    state.exits.iter().filter(|exit| matches!(exit.class, Class::Several(_))).count()
}

/// Returns the shortest path to a state.
fn shortest(flow: &Flow, wanted: StateId) -> Option<Path> {
    let mut paths: Vec<Option<Path>> = vec![None; flow.states.len()];
    paths[0] = Some(Path::start());
    // Exits lead to states of higher index: when a state is looked at, all ways to it are known.
    for number in 0..=wanted.0 as usize {
        let Some(path) = paths[number].clone() else { continue };
        for (exit, to) in flow.states[number].exits.iter().map(|exit| exit.to.0 as usize).enumerate() {
            if paths[to].as_ref().is_none_or(|known| known.taken.len() > path.taken.len() + 1) {
                paths[to] = Some(path.clone().and(flow, exit));
            }
        }
    }
    paths[wanted.0 as usize].take()
}
