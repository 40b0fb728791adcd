//! Turns what does not apply on the day that is shown into what readers are told instead: that there is no answer, and why.
//!
//! Does not quote: words that do not apply stand in their document, with their days.

use serde::Serialize;

use crate::model::id::Place;
use crate::model::tree::{Tree, Verdict};
use crate::render::norm;
use crate::render::scene::{Link, Scene};
use crate::render::tree::contact::{self, Asked};
use crate::render::tree::page::Common;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::verdict::Heading;

/// What is shown where nothing that a tree rests on applies.
#[derive(Debug, Serialize)]
pub(super) struct View {
    /// What it has in common with the steps of its tree.
    pub(super) tree: Common,
    heading: Heading,
    text: String,
    void: Vec<Cause>,
    contacts: Vec<Asked>,
}

/// A document of which something does not apply, and why.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Cause {
    document: Link,
    why: String,
    /// The sections concerned.
    sections: Vec<Link>,
}

impl View {
    /// Returns the heading in one line.
    pub(super) fn line(&self) -> String {
        self.heading.line()
    }
}

/// Returns what is shown where nothing applies.
pub(super) fn view(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> View {
    let state = prefix.state();
    let key = if prefix.is_start() { "void_tree" } else { "void_text" };
    View {
        tree: Common::new(scene, tree, prefix),
        heading: heading(scene),
        text: scene.words.say(key).to_owned(),
        void: causes(scene, &state.shown.void),
        contacts: contact::all(scene, state),
    }
}

/// Returns the heading of what is told where nothing applies.
pub(super) fn heading(scene: &Scene<'_>) -> Heading {
    let title = match scene.handbook.day {
        Some(day) => scene.words.with("void_on", &[("date", &scene.words.date(day))]),
        None => String::new(),
    };
    Heading::new(Verdict::Ask, scene.words.say("void_word"), &title)
}

/// Returns the documents in which places stand that do not apply, each once for each reason, with the sections concerned.
pub(super) fn causes<'a>(scene: &Scene<'_>, places: impl IntoIterator<Item = &'a Place>) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    for place in places {
        let Some(why) = norm::why_void(scene, scene.handbook.standing(place)) else { continue };
        let document = scene.place(&Place { document: place.document.clone(), anchor: None });
        let known = causes.iter().position(|cause| cause.document == document && cause.why == why);
        let known = known.unwrap_or_else(|| {
            causes.push(Cause { document, why, sections: Vec::new() });
            causes.len() - 1
        });
        let sections = &mut causes[known].sections;
        sections.extend(section(scene, place).filter(|section| !sections.contains(section)));
    }
    causes
}

/// Returns the section in which a place stands; none before the first heading.
fn section(scene: &Scene<'_>, place: &Place) -> Option<Link> {
    let anchor = scene.handbook.section(place)?.anchor.clone();
    Some(scene.place(&Place { document: place.document.clone(), anchor: Some(anchor) }))
}
