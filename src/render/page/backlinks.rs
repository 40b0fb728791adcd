//! Turns the places that use something into links to their sections, each section once, and the trees into links.
//!
//! Does not list every clause: the section shows them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::handbook::Users;
use crate::model::id::Place;
use crate::render::scene::{Link, Scene};

/// The places that use or concern something, told in a line or folded.
#[derive(Serialize)]
pub(super) struct Uses {
    /// How many they are, in words.
    count: String,
    links: Vec<Link>,
    /// Whether they are so many that they would hide the other entries.
    folds: bool,
}

/// Up to so many places stand open below an entry.
const SHORT: usize = 3;

impl Uses {
    /// Gathers links under a sentence that counts them.
    pub(super) fn new(scene: &Scene<'_>, key: &str, links: Vec<Link>) -> Self {
        Self { count: scene.words.count(key, links.len()), folds: links.len() > SHORT, links }
    }
}

/// Returns links to the sections in which some places stand, named by document and heading, in the order of the text.
pub(super) fn sections<'a>(scene: &Scene<'_>, places: impl Iterator<Item = &'a Place>) -> Vec<Link> {
    let sections: BTreeSet<Place> = places.map(|place| section_of(scene, place)).collect();
    let mut sections: Vec<&Place> = sections.iter().collect();
    let start = |place: &Place| scene.handbook.passages.get(place).map(|passage| passage.span.start);
    sections.sort_by_key(|place| (&place.document, start(place)));
    sections.into_iter().map(|place| link(scene, place)).collect()
}

/// Returns links to the trees of some users; one that could not be compiled has no page to lead to.
pub(super) fn trees(scene: &Scene<'_>, users: &Users) -> Vec<Link> {
    let compiled = users.trees.iter().filter(|tree| scene.flows.contains_key(*tree));
    compiled.map(|tree| scene.tree(tree)).collect()
}

/// Returns a link named by document and heading.
pub(super) fn link(scene: &Scene<'_>, place: &Place) -> Link {
    let whole = Place { document: place.document.clone(), anchor: None };
    let Link { name, href } = scene.place(place);
    match place.anchor {
        Some(_) => Link { name: format!("{}: {name}", scene.title_of(&whole)), href },
        None => Link { name, href },
    }
}

/// Returns the section in which a place stands; its document, if it stands before the first.
pub(super) fn section_of(scene: &Scene<'_>, place: &Place) -> Place {
    let anchor = scene.handbook.passages.get(place).and_then(|passage| passage.section.clone());
    Place { document: place.document.clone(), anchor }
}
