//! Gathers the documents that apply to an organisation.
//!
//! Does not count a document that is known not to apply on the day that is shown.

use crate::model::document::{Document, Kind, Status};
use crate::model::id::OrganisationId;
use crate::render::scene::Scene;

/// Returns the decided policies and routines that bind an organisation, in the order of their kinds.
pub(super) fn of<'a>(scene: &Scene<'a>, organisation: &OrganisationId) -> Vec<&'a Document> {
    let binds = |document: &Document| {
        document.binds.iter().any(|bound| scene.handbook.is_within(organisation, bound))
    };
    let documents = scene.handbook.documents.values();
    let mut found: Vec<&Document> = documents
        .filter(|document| matches!(document.kind, Kind::Policy | Kind::Routine))
        .filter(|document| matches!(document.status, Status::Decided | Status::Repealed) && binds(document))
        .filter(|document| !scene.handbook.standing_of(document, None).is_void())
        .collect();
    found.sort_by_key(|document| document.kind);
    found
}

/// Returns in words what applies to an organisation, such as `1 policy, 2 rutiner`; none if nothing does.
pub(super) fn in_words(scene: &Scene<'_>, organisation: &OrganisationId) -> Option<String> {
    counted(scene, &of(scene, organisation))
}

/// Returns in words what binds just an organisation, without what binds those above it.
pub(super) fn own_in_words(scene: &Scene<'_>, organisation: &OrganisationId) -> Option<String> {
    let mut own = of(scene, organisation);
    own.retain(|document| document.binds.contains(organisation));
    counted(scene, &own)
}

fn counted(scene: &Scene<'_>, documents: &[&Document]) -> Option<String> {
    let count = |kind: Kind| documents.iter().filter(|document| document.kind == kind).count();
    let counts = [(Kind::Policy, "policies"), (Kind::Routine, "routines")];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(kind, _)| count(*kind) > 0)
        .map(|(kind, key)| scene.words.count(key, count(kind)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
