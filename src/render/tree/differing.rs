//! Tells where readers of two organisations who give the same answers come to different outcomes.
//!
//! Does not list every difference: the shortest that changes the verdict, else the shortest, and how many more there are.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::compile::abreast::{self, Parting};
use crate::compile::paths::Path;
use crate::model::flow::{Flow, FlowStep, StateId};
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::model::tree::{Outcome, Tree};
use crate::render::address::{Address, Places};
use crate::render::scene::Scene;
use crate::render::tree::outcome;
use crate::render::tree::path::{Given, end};
use crate::render::tree::prefix::Prefix;
use crate::render::tree::trail::question;
use crate::render::tree::verdict::Heading;

/// The same answers, and what is told here and there.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Differing {
    /// The answers, but for the organisation.
    answers: Vec<Given>,
    here: Told,
    there: Told,
    /// How many other differences there are.
    #[serde(skip)]
    pub(in crate::render) more: usize,
}

/// An outcome and its page.
#[derive(Debug, Serialize)]
struct Told {
    heading: Heading,
    href: String,
}

/// Returns the address at which readers of an organisation start; none if the tree does not ask for theirs.
pub(in crate::render) fn start(
    handbook: &Handbook,
    flow: &Flow,
    organisation: &OrganisationId,
    places: &Places,
) -> Option<Address> {
    let start = Prefix::new(flow, Path::start()).told(handbook, organisation)?;
    Some(start.address(places))
}

/// Whether readers of an organisation are told nothing on the day that is shown.
pub(in crate::render) fn is_void(scene: &Scene<'_>, flow: &Flow, organisation: &OrganisationId) -> bool {
    let start = Prefix::new(flow, Path::start());
    let start = start.told(scene.handbook, organisation).unwrap_or(start);
    start.state().step == FlowStep::Void
}

/// Returns where two organisations differ in a tree; none where they do not.
pub(in crate::render) fn between(
    scene: &Scene<'_>,
    (tree, flow): (&Tree, &Flow),
    here: &OrganisationId,
    there: &OrganisationId,
) -> Option<Differing> {
    let start = |id: &OrganisationId| Prefix::new(flow, Path::start()).told(scene.handbook, id);
    let (here, there) = (start(here)?, start(there)?);
    let differences: Vec<Difference<'_>> = abreast::partings(flow, here.path.end, there.path.end)
        .into_iter()
        .filter_map(|parting| difference(tree, flow, parting))
        .collect();
    let kinds: BTreeSet<_> = differences.iter().map(|one| (&one.here.id, &one.there.id)).collect();
    let changes_verdict = |one: &&Difference<'_>| one.here.verdict != one.there.verdict;
    let shown = differences.iter().find(changes_verdict).or(differences.first())?;
    let parting = &shown.parting;
    let answers = parting.asked.iter().map(|(state, exit)| {
        let state = flow.state(*state);
        Given {
            question: question(scene, tree, state),
            answer: scene.words.answer(&state.exits[*exit].class),
        }
    });
    let told = |start: &Prefix<'_>, way: &[(StateId, usize)], end: StateId, outcome: &Outcome| {
        let taken = start.path.taken.iter().chain(way).copied().collect();
        let path = start.otherwise(Path { taken, end });
        Told { heading: outcome::heading(scene, outcome), href: scene.href(&path.address(scene.places)) }
    };
    Some(Differing {
        answers: answers.collect(),
        here: told(&here, &parting.one, parting.one_end, shown.here),
        there: told(&there, &parting.other, parting.other_end, shown.there),
        more: kinds.len() - 1,
    })
}

/// Two readers who part, and the outcomes they come to.
struct Difference<'t> {
    parting: Parting,
    here: &'t Outcome,
    there: &'t Outcome,
}

/// Returns the outcomes in which two readers end, if their verdicts or titles differ.
fn difference<'t>(tree: &'t Tree, flow: &Flow, parting: Parting) -> Option<Difference<'t>> {
    let outcome = |state: StateId| match flow.state(state).step {
        FlowStep::Outcome(_) => end(tree, &Prefix::of_state(flow, state)),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) | FlowStep::Void => None,
    };
    let (here, there) = (outcome(parting.one_end)?, outcome(parting.other_end)?);
    let is_told_alike = (here.verdict, &here.title) == (there.verdict, &there.title);
    (!is_told_alike).then_some(Difference { parting, here, there })
}
