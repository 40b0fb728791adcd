//! All sources: what they are, what is missing of them, and which of their lines some place of the handbook rests on.
//!
//! Does not quote them: the handbook says things in its own words.

mod account;
mod strip;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::carried::{self, Carried};
use crate::model::force::Force;
use crate::model::id::{DocumentId, Place};
use crate::model::register::{Source, SourceUnit};
use crate::render::address::entry_anchor;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::sources::account::Account;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    sources: Vec<Entry<'a>>,
    /// The shades of the strip, from nothing to the strongest.
    shades: Vec<(u8, String)>,
    sheet: String,
}

#[derive(Serialize)]
struct Entry<'a> {
    anchor: String,
    title: &'a str,
    kind: Option<&'a str>,
    organisation: Option<Link>,
    date: Option<String>,
    diary_number: Option<&'a str>,
    length: Option<String>,
    /// The forces that its clauses can have.
    gives: Vec<(&'static str, String)>,
    note: Option<&'a str>,
    rests: Vec<Resting>,
    account: Account,
}

/// A document and how many of its passages rest on the source.
#[derive(Serialize)]
struct Resting {
    link: Link,
    passages: String,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("sources");
    let all = carried::all(scene.handbook);
    let mut sources: Vec<Entry<'_>> = all.iter().map(|carried| entry(scene, carried)).collect();
    sources.sort_by_cached_key(|source| order::key(source.title));
    let shade = |shade: u8| (shade, scene.words.count("strip_shade", usize::from(shade)));
    let shades = (0..=strip::STRONGEST).map(shade).collect();
    let sheet = scene.href(&scene.places.file(Segment::Sources, "csv"));
    let head = Head::new(title).in_room(Segment::Sources).below(scene.words.say("start"), HOME.to_owned());
    scene.page("sources.html", head, &View { title, sources, shades, sheet })
}

fn entry<'a>(scene: &Scene<'a>, carried: &Carried<'a>) -> Entry<'a> {
    let source = carried.source;
    let unit = match source.unit {
        SourceUnit::Lines => "length_lines",
        SourceUnit::Pages => "length_pages",
    };
    let force =
        |force: &Force| (force.word(), scene.words.say(&format!("force_{}", force.word())).to_owned());
    Entry {
        anchor: entry_anchor(source.id.as_str()),
        title: &source.title,
        kind: source.kind.as_deref(),
        organisation: source.organisation.as_ref().map(|id| scene.organisation(id)),
        date: source.date.map(|day| scene.words.date(day)),
        diary_number: source.diary_number.as_deref(),
        length: source.length.map(|length| scene.words.count(unit, length as usize)),
        gives: source.gives.iter().map(force).collect(),
        note: source.note.as_ref().map(|note| note.value.as_str()),
        rests: rests(scene, source),
        account: account::of(scene, carried),
    }
}

fn rests(scene: &Scene<'_>, source: &Source) -> Vec<Resting> {
    let mut counts: BTreeMap<&DocumentId, usize> = BTreeMap::new();
    for place in scene.handbook.backlinks.sources.get(&source.id).into_iter().flatten() {
        *counts.entry(&place.document).or_default() += 1;
    }
    let resting = |(document, count): (&DocumentId, usize)| Resting {
        link: scene.place(&Place { document: document.clone(), anchor: None }),
        passages: scene.words.count("passages", count),
    };
    counts.into_iter().map(resting).collect()
}
