//! Says where a path would lead if one of its answers had been another.
//!
//! Does not guess: where a question comes up that was not answered, or whose answer no longer tells where to go, it stops.

use std::collections::BTreeMap;

use crate::compile::paths::Path;
use crate::model::flow::{Exit, Flow, FlowStep};

/// What becomes of a path if one answer is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The place on the path of the answer that is changed, counted from 0.
    pub place: usize,
    /// The exit that is taken there instead.
    pub exit: usize,
    /// Where it leads: to an end, or to the first question that is not answered yet.
    pub path: Path,
}

/// Returns what becomes of a path for every other answer to each of its questions.
#[must_use]
pub fn all(flow: &Flow, path: &Path) -> Vec<WhatIf> {
    let mut all = Vec::new();
    for (place, (state, taken)) in path.taken.iter().enumerate() {
        let others = (0..flow.state(*state).exits.len()).filter(|exit| exit != taken);
        all.extend(others.map(|exit| WhatIf { place, exit, path: changed(flow, path, place, exit) }));
    }
    all
}

/// Returns the path on which one answer is another, and the others are kept by question as far as they are asked for.
#[must_use]
pub fn changed(flow: &Flow, path: &Path, place: usize, exit: usize) -> Path {
    let given: BTreeMap<&FlowStep, &Exit> = path.answers(flow).collect();
    let mut way = path.cut(place).and(flow, exit);
    while let Some(exit) = kept(flow, &way, &given) {
        way = way.and(flow, exit);
    }
    way
}

/// Returns the exit that goes with what was answered before; none if nothing was, or if several go with it.
fn kept(flow: &Flow, way: &Path, given: &BTreeMap<&FlowStep, &Exit>) -> Option<usize> {
    let state = flow.state(way.end);
    let answer = given.get(&state.step)?;
    let mut exits = (0..).zip(&state.exits).filter(|(_, exit)| exit.agrees_with(answer));
    let (exit, _) = exits.next()?;
    exits.next().is_none().then_some(exit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::sketch;

    fn ends(lines: &[&str], answers: &[&str]) -> Vec<(usize, String, String)> {
        let flow = sketch::flow(lines);
        let path = sketch::path(&flow, answers);
        let told = |what_if: WhatIf| {
            let exit = &flow.state(path.taken[what_if.place].0).exits[what_if.exit];
            let end = flow.state(what_if.path.end).step.name().to_owned();
            (what_if.place, exit.answer.to_string(), end)
        };
        all(&flow, &path).into_iter().map(told).collect()
    }

    fn told(place: usize, answer: &str, end: &str) -> (usize, String, String) {
        (place, answer.to_owned(), end.to_owned())
    }

    #[test]
    fn other_answers_are_kept_by_question() {
        let lines = ["one: a > 1, b > 2", "two: a > 3, b > 4", "three: a > 1, b > 4", "good", "bad"];
        assert_eq!(ends(&lines, &["a", "a"]), [told(0, "b", "three"), told(1, "b", "bad")]);
        let skipping = ["one: a > 1, b > 2", "three: a > 2, b > 2", "two: a > 3, b > 4", "good", "bad"];
        let expected = [told(0, "b", "good"), told(1, "b", "good"), told(2, "b", "bad")];
        assert_eq!(ends(&skipping, &["a", "a", "a"]), expected);
    }

    #[test]
    fn an_answer_that_no_longer_tells_where_to_go_is_asked_again() {
        let lines =
            ["one: x > 1, y > 2", "all: +a > 3, -a > 4", "all: +a+b > 3, +a-b > 4, -a > 4", "good", "bad"];
        assert_eq!(ends(&lines, &["x", "+a"]), [told(0, "y", "all"), told(1, "-a", "bad")]);
        assert_eq!(ends(&lines, &["x", "-a"]), [told(0, "y", "bad"), told(1, "+a", "good")]);
    }
}
