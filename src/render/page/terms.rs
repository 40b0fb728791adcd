//! The glossary: every term with its definition, in the order of the alphabet.
//!
//! Does not define what the author did not: a term without a text says where it is used. Does not call a definition a
//! rule: it says from which source it comes.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::register::Term;
use crate::render::address::entry_anchor;
use crate::render::files::linked;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::backlinks::{self, Uses};
use crate::render::provenance;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// Whether some definitions come from a source, so that the others need to be called the handbook's own.
    has_sources: bool,
    letters: Vec<Letter<'a>>,
}

#[derive(Serialize)]
struct Letter<'a> {
    letter: char,
    terms: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    anchor: String,
    term: &'a str,
    text: Option<&'a str>,
    synonyms: String,
    /// The sources of the definition, each with its lines or pages.
    sources: Vec<(Link, Option<String>)>,
    see: Vec<Link>,
    /// The sections and trees that use it.
    used: Uses,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("terms");
    let mut terms: Vec<&Term> = scene.handbook.terms.values().collect();
    terms.sort_by_cached_key(|term| order::key(&term.term));
    let mut letters: BTreeMap<String, Letter<'_>> = BTreeMap::new();
    for term in terms {
        let letter = order::letter(&term.term);
        let entries = letters.entry(order::key(&letter.to_string()));
        entries.or_insert_with(|| Letter { letter, terms: Vec::new() }).terms.push(entry(scene, term));
    }
    let linked = scene.places.file(Segment::Terms, linked::ENDING);
    let head = Head::new(title)
        .linked(Some(linked).filter(|_| !scene.handbook.terms.is_empty()))
        .in_room(Segment::Terms)
        .below(scene.words.say("start"), HOME.to_owned());
    let has_sources = scene.handbook.terms.values().any(|term| !term.sources.is_empty());
    scene.page("terms.html", head, &View { title, has_sources, letters: letters.into_values().collect() })
}

fn entry<'a>(scene: &Scene<'a>, term: &'a Term) -> Entry<'a> {
    let see = |id: &crate::model::id::TermId| {
        let other = scene.handbook.terms.get(id)?;
        Some(Link { name: other.term.clone(), href: format!("#{}", entry_anchor(id.as_str())) })
    };
    Entry {
        anchor: entry_anchor(term.id.as_str()),
        term: &term.term,
        text: term.text.as_ref().map(|text| text.value.as_str()),
        synonyms: term.synonyms.join(", "),
        sources: term.sources.iter().map(|range| provenance::in_words(scene, range)).collect(),
        see: term.see.iter().filter_map(see).collect(),
        used: Uses::new(scene, "used_in", used(scene, term)),
    }
}

/// Returns the sections and trees that use a term.
fn used(scene: &Scene<'_>, term: &Term) -> Vec<Link> {
    let Some(users) = scene.handbook.backlinks.terms.get(&term.id) else { return Vec::new() };
    let mut used = backlinks::sections(scene, users.places.iter());
    used.extend(backlinks::trees(scene, users));
    used
}
