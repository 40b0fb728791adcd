//! The subject index: words and names from A to Ö, and where they are told of, for those who search without a script.
//!
//! Does not list every place where a word is said: that is what the search is for.

pub(in crate::render) mod volume;

use std::ops::Range;

use serde::Serialize;

use crate::render::address::{Address, Places};
use crate::render::files::search::Shards;
use crate::render::frame::{HOME, Head};
use crate::render::page::subjects::volume::{MOST_PLACES, letter};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::search::section::Spot;
use crate::search::subject::title;

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
    /// The pages on which its entries stand, if they have pages of their own.
    volumes: Vec<Link>,
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

/// Makes the page: all subjects, or of many the pages on which they stand.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let name = scene.words.say("subjects");
    let shards = scene.search.shards(scene.handbook);
    let letters = if shards.volumes.ranges.is_empty() {
        letters(scene, shards, 0..shards.volumes.subjects.len())
    } else {
        overview(scene, shards)
    };
    let head = Head::new(name).below(scene.words.say("start"), HOME.to_owned());
    scene.page("subjects.html", head, &View { title: name, letters })
}

/// Makes the page of some of many subjects.
pub(super) fn volume(scene: &Scene<'_>, number: usize) -> Made {
    let shards = scene.search.shards(scene.handbook);
    let (title, whole) = (name(shards, number), scene.words.say("subjects"));
    let head = Head::new(&title).of(whole).below(scene.words.say("start"), HOME.to_owned());
    let head = head.below(whole, scene.places.page(Segment::Subjects));
    let letters = letters(scene, shards, shards.volumes.ranges[number].clone());
    scene.page("subjects.html", head, &View { title: &title, letters })
}

/// Returns the address of such a page, from the root of the site.
pub(in crate::render) fn address(places: &Places, number: usize) -> Address {
    places.member(Segment::Subjects, &(number + 1).to_string())
}

/// Names a page by its first and last subject.
fn name(shards: &Shards, number: usize) -> String {
    let name = |subject: usize| &shards.volumes.subjects[subject].name;
    let Range { start, end } = shards.volumes.ranges[number];
    format!("{} – {}", name(start), name(end - 1))
}

/// Returns some subjects by their letters.
fn letters(scene: &Scene<'_>, shards: &Shards, range: Range<usize>) -> Vec<Letter> {
    let numbers: Vec<usize> = range.collect();
    let letter_of = |number: &usize| letter(&shards.volumes.subjects[*number]);
    let by_letter = numbers.chunk_by(|one, other| letter_of(one) == letter_of(other));
    let entries = |numbers: &[usize]| numbers.iter().map(|number| entry(scene, shards, *number)).collect();
    by_letter
        .map(|numbers| Letter { entries: entries(numbers), ..Letter::of(letter_of(&numbers[0])) })
        .collect()
}

/// Returns the pages of many subjects by their letters.
fn overview(scene: &Scene<'_>, shards: &Shards) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for (number, range) in shards.volumes.ranges.iter().enumerate() {
        let letter = letter(&shards.volumes.subjects[range.start]);
        if letters.last().is_none_or(|last| last.name != letter) {
            letters.push(Letter::of(letter));
        }
        let link = scene.link(name(shards, number), &address(scene.places, number));
        letters.last_mut().expect("it has just been added").volumes.push(link);
    }
    letters
}

impl Letter {
    fn of(name: char) -> Self {
        let anchor = if name == '#' { "_0-9".to_owned() } else { format!("_{name}") };
        Self { name, anchor, entries: Vec::new(), volumes: Vec::new() }
    }
}

fn entry(scene: &Scene<'_>, shards: &Shards, number: usize) -> Entry {
    let subject = &shards.volumes.subjects[number];
    let places = subject.places.iter().take(MOST_PLACES);
    let more = subject.places.len().saturating_sub(MOST_PLACES);
    Entry {
        anchor: format!("_{number}"),
        name: subject.name.clone(),
        own: subject.own.as_ref().map(|spot| href(scene, spot)),
        places: places.map(|section| place(scene, &shards.index.sections[*section].spot)).collect(),
        more: (more > 0).then(|| scene.words.count("subjects_more", more)),
        see: subject.see.iter().filter_map(|name| see(scene, shards, name)).collect(),
    }
}

/// Returns a link to another subject.
fn see(scene: &Scene<'_>, shards: &Shards, name: &str) -> Option<Link> {
    let number = shards.volumes.number(name)?;
    let page = shards.volumes.volume(number).map(|volume| address(scene.places, volume));
    let page = page.filter(|page| page != scene.here).map(|page| scene.href(&page));
    Some(Link { name: name.to_owned(), href: format!("{}#_{number}", page.unwrap_or_default()) })
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
