//! Counts and gathers the clauses that bind a role.
//!
//! Does not tell proposals from rules by itself: each clause carries its force.

use crate::model::clause::Modality;
use crate::model::force::Force;
use crate::model::handbook::Passage;
use crate::model::id::{Place, RoleId};
use crate::render::scene::Scene;

/// Returns the clauses that bind a role in some way, with how they do.
pub(super) fn of<'a>(scene: &Scene<'a>, role: &RoleId) -> Vec<(Modality, &'a Place, &'a Passage)> {
    let Some(users) = scene.handbook.backlinks.roles.get(role) else { return Vec::new() };
    let passages = users.places.iter().filter_map(|place| Some((place, scene.handbook.passages.get(place)?)));
    let norms = passages.flat_map(|(place, passage)| {
        let bound = passage.marks.norms.iter().filter(|norm| norm.roles.contains(role));
        bound.map(move |norm| (norm.modality, place, passage))
    });
    norms.collect()
}

/// Returns how many duties a role has by rules that apply; proposals are not counted.
pub(super) fn count(scene: &Scene<'_>, role: &RoleId) -> usize {
    let is_duty = |modality: Modality, force: Force| modality == Modality::Duty && force < Force::Proposal;
    of(scene, role).iter().filter(|(modality, _, passage)| is_duty(*modality, passage.marks.force)).count()
}
