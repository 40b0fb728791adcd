//! The subject index: words and names from A to Ö, and where they are told of, for those who search without a script.
//!
//! Does not list every place where a word is said: that is what the search is for.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::scene::{Link, Made, Scene};
use crate::search::section::Spot;
use crate::search::subject::{Subject, subjects, title};

/// The most places of one word; a word of more is no help to a reader who looks for a few.
const MOST_PLACES: usize = 20;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    letters: Vec<Letter>,
}

#[derive(Serialize)]
struct Letter {
    name: char,
    anchor: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    anchor: String,
    name: String,
    /// What is about it alone.
    own: Option<String>,
    places: Vec<Place>,
    /// How many other places there are.
    more: Option<String>,
    see: Vec<Link>,
}

/// A place where something is told of, and the page it is a part of.
#[derive(Serialize)]
struct Place {
    link: Link,
    page: Option<String>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let name = scene.words.say("subjects");
    let subjects = subjects(scene.handbook, &scene.search.shards(scene.handbook).index);
    let mut sorted: Vec<&Subject> = subjects.values().collect();
    sorted.sort_by_cached_key(|subject| (order::key(&subject.name), &subject.name));
    let anchors = sorted
        .iter()
        .enumerate()
        .map(|(number, subject)| (subject.name.to_lowercase(), format!("_{number}")));
    let anchors: BTreeMap<String, String> = anchors.collect();
    let mut letters: BTreeMap<String, Letter> = BTreeMap::new();
    for subject in sorted {
        let letter = order::letter(&subject.name);
        let new = || Letter { name: letter, anchor: anchor(letter), entries: Vec::new() };
        let entry = entry(scene, subject, &anchors);
        letters.entry(order::key(&letter.to_string())).or_insert_with(new).entries.push(entry);
    }
    let head = Head::new(name).below(scene.words.say("start"), HOME.to_owned());
    scene.page("subjects.html", head, &View { title: name, letters: letters.into_values().collect() })
}

fn anchor(letter: char) -> String {
    if letter == '#' { "_0-9".to_owned() } else { format!("_{letter}") }
}

fn entry(scene: &Scene<'_>, subject: &Subject, anchors: &BTreeMap<String, String>) -> Entry {
    let other = |name: &String| {
        let anchor = anchors.get(&name.to_lowercase())?;
        Some(Link { name: name.clone(), href: format!("#{anchor}") })
    };
    let places = subject.places.iter().take(MOST_PLACES).map(|spot| place(scene, spot));
    let more = subject.places.len().saturating_sub(MOST_PLACES);
    Entry {
        anchor: anchors[&subject.name.to_lowercase()].clone(),
        name: subject.name.clone(),
        own: subject.own.as_ref().map(|spot| href(scene, spot)),
        places: places.collect(),
        more: (more > 0).then(|| scene.words.count("subjects_more", more)),
        see: subject.see.iter().filter_map(other).collect(),
    }
}

fn place(scene: &Scene<'_>, spot: &Spot) -> Place {
    let page = match spot {
        Spot::Section(document, _) => {
            scene.handbook.documents.get(document).map(|document| document.title.clone())
        }
        Spot::Tree(_) => Some(scene.words.say("trees").to_owned()),
        Spot::OpenQuestion(_) => Some(scene.words.say("open_questions").to_owned()),
        Spot::Document(_)
        | Spot::Term(_)
        | Spot::Law(_)
        | Spot::Role(_)
        | Spot::Organisation(_)
        | Spot::Page(_) => None,
    };
    Place { link: Link { name: title(scene.handbook, spot), href: href(scene, spot) }, page }
}

fn href(scene: &Scene<'_>, spot: &Spot) -> String {
    match (spot, spot.target(scene.handbook)) {
        (Spot::Page(page), _) => scene.href(&page.address),
        (_, Some(target)) => scene.href_of(&target),
        (_, None) => String::new(),
    }
}
