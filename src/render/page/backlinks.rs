//! Turns the places that use something into links to their sections, each section once.
//!
//! Does not list every clause: the section shows them.

use std::collections::BTreeSet;

use crate::model::id::Place;
use crate::render::scene::{Link, Scene};

/// Returns links to the sections in which some places stand, named by document and heading, in the order of the text.
pub(super) fn sections<'a>(scene: &Scene<'_>, places: impl Iterator<Item = &'a Place>) -> Vec<Link> {
    let sections: BTreeSet<Place> = places.map(|place| section_of(scene, place)).collect();
    let mut sections: Vec<&Place> = sections.iter().collect();
    let start = |place: &Place| scene.handbook.passages.get(place).map(|passage| passage.span.start);
    sections.sort_by_key(|place| (&place.document, start(place)));
    sections.into_iter().map(|place| link(scene, place)).collect()
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
