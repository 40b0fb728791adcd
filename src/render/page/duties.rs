//! Counts the duties of a role.
//!
//! Does not count what is only recommended or proposed, or does not apply today.

use crate::model::binding::Validity;
use crate::model::clause::Modality;
use crate::model::id::RoleId;
use crate::render::scene::Scene;

/// Returns how many duties a role has by rules that apply.
pub(super) fn count(scene: &Scene<'_>, role: &RoleId) -> usize {
    let bindings = scene.handbook.bindings_of(role);
    let duties = bindings.iter().filter(|binding| binding.modality(role) == Some(Modality::Duty));
    duties.filter(|binding| scene.handbook.validity(binding) == Validity::Applies).count()
}
