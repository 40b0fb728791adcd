//! Where an organisation differs from others: trees that tell their readers something else on the same answers.
//!
//! Does not compare texts: pages that do so by hand are linked to, if they name rules of here and of elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::document::{Document, Kind, Status};
use crate::model::id::{DocumentId, OrganisationId, Place};
use crate::render::order;
use crate::render::page::tasks;
use crate::render::scene::{Link, Scene};
use crate::render::tree::differing::{self, Differing};

/// Another organisation, and the trees in which its readers are told something else.
#[derive(Serialize)]
pub(super) struct Compared {
    other: Link,
    /// How many trees differ, and how many there are that both can use.
    count: String,
    trees: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    tree: Link,
    differing: Differing,
    more: Option<String>,
}

/// Compares an organisation with each other one that some tree tells apart.
pub(super) fn trees(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Compared> {
    let offered: BTreeSet<&OrganisationId> =
        scene.handbook.trees.values().flat_map(|tree| &tree.organisations).collect();
    let others = scene.handbook.organisation_order.iter();
    let others = others.filter(|other| offered.contains(other) && *other != id);
    others.filter_map(|other| compared(scene, id, other)).collect()
}

fn compared(scene: &Scene<'_>, id: &OrganisationId, other: &OrganisationId) -> Option<Compared> {
    let changed = scene.flows.iter().filter_map(|(tree, flow)| {
        let tree = scene.handbook.trees.get(tree)?;
        let differing = differing::between(scene, (tree, flow), id, other)?;
        let more = (differing.more > 0).then(|| scene.words.count("differences_more", differing.more));
        Some(Changed { tree: tasks::started(scene, &tree.id, id), differing, more })
    });
    let mut trees: Vec<Changed> = changed.collect();
    trees.sort_by_cached_key(|changed| order::key(&changed.tree.name));
    let other = scene.organisation(other);
    let count = scene.words.count("differences_trees", trees.len());
    (!trees.is_empty()).then_some(Compared { other, count, trees })
}

/// Returns the guides that link both to rules that bind an organisation and to rules that do not.
pub(super) fn guides(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Link> {
    let mut named: BTreeMap<&DocumentId, [bool; 2]> = BTreeMap::new();
    for (rule, users) in &scene.handbook.backlinks.mentions {
        let Some(document) = scene.handbook.documents.get(&rule.document).filter(|one| is_rule(one)) else {
            continue;
        };
        let binds = document.binds.iter().any(|bound| scene.handbook.is_within(id, bound));
        for user in users {
            named.entry(&user.document).or_default()[usize::from(binds)] = true;
        }
    }
    let both = named.into_iter().filter(|(_, named)| *named == [true, true]).map(|(id, _)| id);
    let guides = both.filter_map(|id| scene.handbook.documents.get(id));
    let guides = guides.filter(|document| document.kind == Kind::Guide);
    let place = |document: &Document| Place { document: document.id.clone(), anchor: None };
    let mut links: Vec<Link> = guides.map(|document| scene.place(&place(document))).collect();
    links.sort_by_cached_key(|link| order::key(&link.name));
    links
}

fn is_rule(document: &Document) -> bool {
    matches!(document.kind, Kind::Policy | Kind::Routine) && document.status == Status::Decided
}
