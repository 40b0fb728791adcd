//! The glossary: every term with its definition, in the order of the alphabet.
//!
//! Does not define what the author did not: a term without a text says where it is used.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::register::Term;
use crate::render::address::entry_anchor;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::backlinks;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
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
    see: Vec<Link>,
    /// In how many sections it is used.
    used_in: String,
    used: Vec<Link>,
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
    let head = Head::new(title).in_room(Segment::Terms).below(scene.words.say("start"), HOME.to_owned());
    scene.page("terms.html", head, &View { title, letters: letters.into_values().collect() })
}

fn entry<'a>(scene: &Scene<'a>, term: &'a Term) -> Entry<'a> {
    let see = |id: &crate::model::id::TermId| {
        let other = scene.handbook.terms.get(id)?;
        Some(Link { name: other.term.clone(), href: format!("#{}", entry_anchor(id.as_str())) })
    };
    let used = scene.handbook.backlinks.terms.get(&term.id);
    let used = backlinks::sections(scene, used.into_iter().flatten());
    Entry {
        anchor: entry_anchor(term.id.as_str()),
        term: &term.term,
        text: term.text.as_ref().map(|text| text.value.as_str()),
        synonyms: term.synonyms.join(", "),
        see: term.see.iter().filter_map(see).collect(),
        used_in: scene.words.count("used_in", used.len()),
        used,
    }
}
