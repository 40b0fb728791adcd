//! Turns cited places into quotations: the words, their force, and where they stand.
//!
//! Does not judge whether they support anything: that was proved in [`crate::compile`].

use serde::Serialize;

use crate::model::flow::Shown;
use crate::model::force::Force;
use crate::model::handbook::PassageKind;
use crate::model::id::Place;
use crate::model::language::Language;
use crate::model::standing::Standing;
use crate::model::text::plain;
use crate::render::html::{escape, inlines};
use crate::render::scene::Scene;

/// A cited clause, section or document.
#[derive(Debug, Serialize)]
pub(super) struct Quote {
    /// Its anchor on the page that quotes it.
    pub(super) id: String,
    /// What a link to it says after "Link", for those who hear links one by one.
    pub(super) which: String,
    /// Its force.
    pub(super) force: ForceName,
    /// A clause's text or a heading.
    pub(super) html: String,
    /// Whether only a heading is shown, so that the text is to be read in the document.
    pub(super) is_heading: bool,
    /// The language of the text, if it is not the page's.
    pub(super) lang: Option<&'static str>,
    /// The document's title.
    pub(super) document: String,
    /// The heading under which a clause stands.
    pub(super) section: Option<String>,
    /// Where it stands.
    pub(super) href: String,
}

/// A force in markup and in words.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct ForceName {
    word: &'static str,
    name: String,
}

impl ForceName {
    /// Returns a force in markup and in words.
    #[must_use]
    pub(super) fn new(scene: &Scene<'_>, force: Force) -> Self {
        Self { word: force.word(), name: scene.words.say(&format!("force_{}", force.word())).to_owned() }
    }
}

/// Returns the places that are cited in a state, those of its notes last, each once.
pub(super) fn cited(shown: &Shown) -> Vec<&Place> {
    once(shown.citations.iter().chain(shown.notes.iter().flat_map(|note| &note.citations)))
}

/// Returns places quoted, each once, in their order.
pub(super) fn all<'a>(scene: &Scene<'_>, places: impl IntoIterator<Item = &'a Place>) -> Vec<Quote> {
    once(places).into_iter().map(|place| quote(scene, place)).collect()
}

fn once<'a>(places: impl IntoIterator<Item = &'a Place>) -> Vec<&'a Place> {
    let mut seen: Vec<&Place> = Vec::new();
    for place in places {
        if !seen.contains(&place) {
            seen.push(place);
        }
    }
    seen
}

/// Returns a place quoted.
pub(super) fn quote(scene: &Scene<'_>, place: &Place) -> Quote {
    let handbook = scene.handbook;
    let force = handbook.force(place);
    let document = handbook.documents.get(&place.document);
    let title = document.map(|document| document.title.clone()).unwrap_or_default();
    let passage = handbook.passages.get(place);
    let mut html = String::new();
    match passage {
        Some(passage) => html = inlines(scene, &passage.content),
        None => escape(&title, &mut html),
    }
    let clause = passage.filter(|passage| passage.kind == PassageKind::Clause);
    Quote {
        id: anchor(place),
        which: scene.words.with("permalink_to", &[("anchor", &place.to_string())]),
        force: ForceName::new(scene, force),
        html,
        is_heading: clause.is_none(),
        lang: document
            .map(|document| document.language)
            .filter(|own| *own != scene.words.language)
            .map(Language::tag),
        document: title,
        section: clause.and_then(|_| Some(plain(&handbook.section(place)?.title))),
        href: scene.place(place).href,
    }
}

/// Returns the anchor of a quotation; no id holds a full stop, so it collides with no other anchor of the page.
fn anchor(place: &Place) -> String {
    match &place.anchor {
        Some(anchor) => format!("{}.{anchor}", place.document),
        None => format!("{}.", place.document),
    }
}

/// Returns in words of which documents it is unclear whether they apply, each once.
pub(super) fn doubts<'a>(scene: &Scene<'_>, places: impl IntoIterator<Item = &'a Place>) -> Vec<String> {
    let mut doubts = Vec::new();
    for place in places {
        let doubt = doubt(scene, place);
        doubts.extend(doubt.filter(|doubt| !doubts.contains(doubt)));
    }
    doubts
}

fn doubt(scene: &Scene<'_>, place: &Place) -> Option<String> {
    let document = scene.handbook.documents.get(&place.document)?;
    let is_unclear = scene.handbook.standing(place) == Standing::Unclear;
    is_unclear.then(|| scene.words.with("quote_unclear", &[("document", &document.title)]))
}
