//! Gathers what the margin of a section explains: who answered what, which routines carry it out, which trees rest on
//! it, which questions it leaves open, which laws it names.
//!
//! Does not show a group with nothing in it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::document::{Document, Section};
use crate::model::handbook::PositionLink;
use crate::model::id::{DocumentId, Place};
use crate::model::text::{Target, plain};
use crate::render::norm;
use crate::render::scene::{Link, Scene};
use crate::source::Span;

/// A group of the margin.
#[derive(Serialize)]
pub(super) struct Group {
    title: String,
    items: Vec<Item>,
}

#[derive(Serialize, PartialEq, Eq)]
struct Item {
    /// A stance and its name.
    stance: Option<(&'static str, String)>,
    link: Link,
    text: Option<String>,
}

/// Returns the groups of some places of one section; `carried_out` are the policy sections that it carries out itself.
pub(super) fn of(scene: &Scene<'_>, places: &[&Place], carried_out: &[(Place, Span)]) -> Vec<Group> {
    let groups = [
        ("margin_positions", positions(scene, places)),
        ("margin_routines", routines(scene, places)),
        ("margin_carries_out", carried_out.iter().map(|(place, _)| plain_item(scene.place(place))).collect()),
        ("margin_trees", trees(scene, places)),
        ("margin_open_questions", open_questions(scene, places)),
        ("margin_laws", laws(scene, places)),
    ];
    groups.into_iter().filter_map(|(key, items)| group(scene, key, items)).collect()
}

/// Returns the sections of the same name in the document that followed, or came before.
pub(super) fn other_versions(scene: &Scene<'_>, document: &Document, section: &Section) -> Vec<Group> {
    let later = document.successor.iter().filter_map(|id| namesake(scene, id, section));
    let earlier = scene.relations.predecessors.get(&document.id).into_iter().flatten();
    let earlier = earlier.filter_map(|id| namesake(scene, id, section));
    let groups = [
        group(scene, "margin_successor", later.collect()),
        group(scene, "margin_predecessor", earlier.collect()),
    ];
    groups.into_iter().flatten().collect()
}

fn group(scene: &Scene<'_>, key: &str, items: Vec<Item>) -> Option<Group> {
    (!items.is_empty()).then(|| Group { title: scene.words.say(key).to_owned(), items })
}

fn plain_item(link: Link) -> Item {
    Item { stance: None, link, text: None }
}

fn positions(scene: &Scene<'_>, places: &[&Place]) -> Vec<Item> {
    let positions =
        places.iter().filter_map(|place| scene.handbook.backlinks.positions.get(*place)).flatten();
    positions.map(|position| position_item(scene, position)).collect()
}

fn position_item(scene: &Scene<'_>, position: &PositionLink) -> Item {
    let stance = position.stance.word();
    let heading = scene.place(&position.place);
    let organisation = position.organisation.as_ref().and_then(|id| scene.handbook.organisations.get(id));
    let (name, text) = match organisation {
        Some(organisation) => (organisation.name.clone(), Some(heading.name)),
        None => (heading.name, None),
    };
    let stance = (stance, scene.words.say(&format!("stance_{stance}")).to_owned());
    Item { stance: Some(stance), link: Link { name, href: heading.href }, text }
}

fn routines(scene: &Scene<'_>, places: &[&Place]) -> Vec<Item> {
    let implementations = &scene.handbook.backlinks.implementations;
    let found: BTreeSet<&Place> =
        places.iter().filter_map(|place| implementations.get(*place)).flatten().collect();
    let item = |place: &&Place| {
        let document = scene.handbook.documents.get(&place.document)?;
        let issuer = document.organisation.as_ref().and_then(|id| scene.handbook.organisations.get(id));
        let void = norm::why_void(scene, scene.handbook.standing(place));
        let text: Vec<String> = issuer.map(|one| one.name.clone()).into_iter().chain(void).collect();
        let text = (!text.is_empty()).then(|| text.join(", "));
        Some(Item { stance: None, link: scene.place(place), text })
    };
    found.iter().filter_map(item).collect()
}

fn trees(scene: &Scene<'_>, places: &[&Place]) -> Vec<Item> {
    let citations = &scene.handbook.backlinks.citations;
    let found: BTreeSet<_> =
        places.iter().filter_map(|place| citations.get(*place)).flatten().map(|(tree, _)| tree).collect();
    let compiled = found.into_iter().filter(|tree| scene.flows.contains_key(*tree));
    compiled.map(|tree| plain_item(scene.tree(tree))).collect()
}

fn open_questions(scene: &Scene<'_>, places: &[&Place]) -> Vec<Item> {
    let links = &scene.handbook.backlinks.open_questions;
    let found: BTreeSet<_> = places.iter().filter_map(|place| links.get(*place)).flatten().collect();
    let item = |id: &_| {
        let question = scene.handbook.open_questions.get(id)?;
        let href = scene.href_of(&Target::OpenQuestion(question.id.clone()));
        let answered = scene.handbook.answer(id).map(|_| scene.words.say("answered").to_owned());
        Some(Item { stance: None, link: Link { name: question.title.clone(), href }, text: answered })
    };
    found.into_iter().filter_map(item).collect()
}

fn laws(scene: &Scene<'_>, places: &[&Place]) -> Vec<Item> {
    let links = &scene.handbook.backlinks.laws_of;
    let found: BTreeSet<_> = places.iter().filter_map(|place| links.get(*place)).flatten().collect();
    let item = |id: &_| {
        let law = scene.handbook.laws.get(id)?;
        let name = law.short.as_ref().unwrap_or(&law.name).clone();
        Some(plain_item(Link { name, href: scene.href_of(&Target::Law(law.id.clone(), None)) }))
    };
    found.into_iter().filter_map(item).collect()
}

/// Returns the section of another version that has the same anchor or heading; whether it changed is not known.
fn namesake(scene: &Scene<'_>, id: &DocumentId, section: &Section) -> Option<Item> {
    let other = scene.handbook.documents.get(id)?;
    let title = plain(&section.title);
    let same_anchor = other.sections.iter().find(|other| other.anchor == section.anchor);
    let found = same_anchor.or_else(|| other.sections.iter().find(|other| plain(&other.title) == title))?;
    let place = Place { document: id.clone(), anchor: Some(found.anchor.clone()) };
    let text = scene.words.say("change_unknown").to_owned();
    Some(Item { stance: None, link: scene.place(&place), text: Some(text) })
}
