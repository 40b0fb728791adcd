//! Turns the paths of a tree into lines: the answers in order, and the outcome they lead to.
//!
//! Does not shorten: a line names every question that was asked on its way.

use serde::Serialize;

use crate::model::flow::{Flow, FlowStep};
use crate::model::handbook::Handbook;
use crate::model::tree::{Outcome, Scenario, Tree};
use crate::render::scene::Scene;
use crate::render::tree::outcome;
use crate::render::tree::prefix::{self, Prefix};
use crate::render::tree::trail::question;
use crate::render::tree::verdict::Heading;

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
    question: String,
    answer: String,
}

/// Returns every path of a flow, in the author's order.
pub(super) fn all(flow: &Flow) -> impl Iterator<Item = Prefix<'_>> {
    prefix::all(flow).filter(|prefix| prefix.state().exits.is_empty())
}

/// Returns the outcome at the end of a path; none before its end.
#[must_use]
pub(super) fn end<'t>(tree: &'t Tree, path: &Prefix<'_>) -> Option<&'t Outcome> {
    match &path.state().step {
        FlowStep::Outcome(id) => tree.step(id)?.outcome(),
        FlowStep::Organisation | FlowStep::Question(_) => None,
    }
}

/// Returns a path as a line; none if it has not come to its end.
#[must_use]
pub(super) fn line(scene: &Scene<'_>, tree: &Tree, path: &Prefix<'_>) -> Option<Line> {
    let asked = path.taken().filter(|(state, _)| state.step != FlowStep::Organisation);
    let answers =
        asked.map(|(state, exit)| Given { question: question(scene, tree, state), answer: exit.say.clone() });
    Some(Line {
        answers: answers.collect(),
        heading: outcome::heading(scene, end(tree, path)?),
        href: scene.href(&path.address(scene.places)),
    })
}

/// Returns the path that the answers of a scenario take; none if they lead nowhere.
#[must_use]
pub(super) fn of_scenario<'a>(
    handbook: &Handbook,
    flow: &'a Flow,
    scenario: &Scenario,
) -> Option<Prefix<'a>> {
    let mut path = Prefix::start(flow);
    loop {
        path = match &path.state().step {
            FlowStep::Outcome(_) => return Some(path),
            FlowStep::Organisation => path.told(handbook, scenario.organisation.as_ref()?)?,
            FlowStep::Question(id) => {
                let (answer, _) = scenario.answers.get(id)?;
                path.then(path.state().exits.iter().position(|exit| exit.answer == *answer)?)
            }
        };
    }
}
