//! Turns the support of an outcome into what stands below its verdict: with what force it holds, and for whom.
//!
//! Does not weigh: that a verdict is supported was proved in [`crate::compile`].

use serde::Serialize;

use crate::model::force::Force;
use crate::model::id::Place;
use crate::model::tree::{Outcome, RestsOn, Tree, Verdict};
use crate::render::scene::Scene;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::quote::ForceName;

/// What stands below a verdict.
#[derive(Debug, Serialize)]
pub(super) struct Basis {
    forces: Vec<ForceName>,
    /// What a reader must know before the verdict is trusted.
    caution: Option<String>,
    /// For whom it holds.
    scope: Option<String>,
}

/// Returns with what force the outcome of a path holds, and for whom.
pub(super) fn of(scene: &Scene<'_>, tree: &Tree, outcome: &Outcome, prefix: &Prefix<'_>) -> Basis {
    let forces = match outcome.rests_on {
        Some(RestsOn::Proposal) => vec![Force::Proposal],
        Some(RestsOn::Opinion) => vec![Force::Opinion],
        None if is_left_open(scene, outcome) => Vec::new(),
        None => forces(scene, outcome, &prefix.state().shown.citations),
    };
    Basis {
        forces: forces.into_iter().map(|force| ForceName::new(scene, force)).collect(),
        caution: caution(scene, outcome).map(|key| scene.words.say(key).to_owned()),
        scope: scope(scene, tree, prefix),
    }
}

/// Returns the key of what a reader must know before the verdict is trusted.
pub(super) fn caution(scene: &Scene<'_>, outcome: &Outcome) -> Option<&'static str> {
    match outcome.rests_on {
        Some(RestsOn::Proposal) => Some("outcome_rests_on_proposal"),
        Some(RestsOn::Opinion) => Some("outcome_rests_on_opinion"),
        None => is_left_open(scene, outcome).then_some("outcome_left_open"),
    }
}

/// Whether an outcome asks since something is not settled, and nobody has answered it.
fn is_left_open(scene: &Scene<'_>, outcome: &Outcome) -> bool {
    outcome.verdict == Verdict::Ask && outcome.open.iter().any(|id| scene.handbook.answer(id).is_none())
}

/// Returns the forces of the outcome's own citations, strongest first: those that bind, else the strongest of the rest.
fn forces(scene: &Scene<'_>, outcome: &Outcome, shown: &[Place]) -> Vec<Force> {
    let own = outcome.because.iter().map(|citation| &citation.place).filter(|place| shown.contains(place));
    let mut forces: Vec<Force> = own.map(|place| scene.handbook.force(place)).collect();
    forces.sort_unstable();
    forces.dedup();
    let binding = forces.iter().take_while(|force| force.can_bind()).count();
    forces.truncate(binding.max(1));
    forces
}

fn scope(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Option<String> {
    let readers = prefix.organisation().map(|organisation| vec![organisation]);
    let of_state = || prefix.state_page(scene.places).map(|page| page.readers.clone());
    let readers = readers.or_else(|| of_state().filter(|readers| !readers.is_empty()));
    let names: Vec<String> = readers
        .as_ref()
        .unwrap_or(&tree.organisations)
        .iter()
        .map(|id| scene.organisation(id).name)
        .collect();
    match names.as_slice() {
        [] => None,
        [name] if readers.is_some() => Some(scene.words.with("outcome_holds_for", &[("organisation", name)])),
        names => {
            Some(scene.words.with("outcome_holds_for_all", &[("organisations", &scene.words.list(names))]))
        }
    }
}
