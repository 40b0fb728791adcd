//! Turns the paths of a tree into lines: the answers in order, and the outcome they lead to.
//!
//! Does not shorten: a line names every question that was asked on its way.

use serde::Serialize;

use crate::compile::{follow, paths};
use crate::model::flow::{Flow, FlowStep};
use crate::model::tree::{Outcome, Scenario, Tree};
use crate::render::scene::Scene;
use crate::render::tree::outcome;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::trail::question;
use crate::render::tree::verdict::Heading;
use crate::render::tree::void;

/// A path from the first question to an outcome.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The questions and answers, but for the organisation.
    pub(super) answers: Vec<Given>,
    /// The outcome.
    pub(super) heading: Heading,
    /// Its page.
    pub(super) href: String,
}

/// A question and the answer to it.
#[derive(Debug, Serialize)]
pub(super) struct Given {
    /// The question.
    pub(super) question: String,
    /// The answer.
    pub(super) answer: String,
}

/// Returns every path of a flow, in the author's order.
pub(super) fn all(flow: &Flow) -> impl Iterator<Item = Prefix<'_>> {
    paths::paths(flow).map(|path| Prefix::new(flow, path))
}

/// Returns the outcome at the end of a path; none before its end.
#[must_use]
pub(super) fn end<'t>(tree: &'t Tree, path: &Prefix<'_>) -> Option<&'t Outcome> {
    match &path.state().step {
        FlowStep::Outcome(id) => tree.step(id)?.outcome(),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) | FlowStep::Void => None,
    }
}

/// Returns what a path has come to in a line; none before its end.
#[must_use]
pub(super) fn heading(scene: &Scene<'_>, tree: &Tree, path: &Prefix<'_>) -> Option<Heading> {
    if path.state().step == FlowStep::Void {
        return Some(void::heading(scene));
    }
    end(tree, path).map(|end| outcome::heading(scene, end))
}

/// Returns a path as a line; none if it has not come to its end.
#[must_use]
pub(super) fn line(scene: &Scene<'_>, tree: &Tree, path: &Prefix<'_>) -> Option<Line> {
    let asked = path.taken().filter(|(state, _)| state.step != FlowStep::Organisation);
    let answers = asked.map(|(state, exit)| Given {
        question: question(scene, tree, state),
        answer: scene.words.answer(&exit.class),
    });
    Some(Line {
        answers: answers.collect(),
        heading: heading(scene, tree, path)?,
        href: scene.href(&path.address(scene.places)),
    })
}

/// Returns the path that the answers of a scenario take.
#[must_use]
pub(super) fn of_scenario<'a>(flow: &'a Flow, scenario: &Scenario) -> Prefix<'a> {
    let (path, _) = follow::scenario(flow, scenario);
    Prefix::new(flow, path)
}
