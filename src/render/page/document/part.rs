//! Turns a section, or what stands before the first, into text and margin.
//!
//! Does not join sections: each level-2 heading opens a part of its own, and so do those below it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::clause::{Position, Taken};
use crate::model::document::{Document, Kind, Section};
use crate::model::id::{Anchor, Place};
use crate::model::text::{HandbookBlock, plain};
use crate::render::html::footnote::Footnotes;
use crate::render::html::{Prose, Voice, inlines};
use crate::render::norm;
use crate::render::page::document::margin::{self, Group};
use crate::render::scene::{Link, Scene};

/// A section as the template reads it; without an anchor, what stands before the first heading.
#[derive(Serialize)]
pub(super) struct Part {
    anchor: Option<String>,
    former: Vec<String>,
    level: u8,
    title: String,
    title_html: String,
    /// Whether the book speaks or we do.
    is_book: bool,
    position: Option<PositionView>,
    /// From when and until when the section applies.
    days: Vec<String>,
    html: String,
    margin: Vec<Group>,
}

#[derive(Serialize)]
struct PositionView {
    stance: &'static str,
    name: String,
    on: Link,
    taken: Option<String>,
}

/// The places of a document by the section they stand in; those before the first heading stand under none.
pub(super) type Passages<'a> = BTreeMap<Option<&'a Anchor>, Vec<&'a Place>>;

/// Gathers the places of a document.
pub(super) fn passages<'a>(scene: &Scene<'a>, document: &Document) -> Passages<'a> {
    let whole = Place { document: document.id.clone(), anchor: None };
    let mut passages = Passages::new();
    let own = scene.handbook.passages.range(whole..).take_while(|(place, _)| place.document == document.id);
    for (place, passage) in own {
        passages.entry(passage.section.as_ref()).or_default().push(place);
    }
    passages
}

/// Returns what stands before the first heading; its margin speaks of the document as a whole.
pub(super) fn lead(
    scene: &Scene<'_>,
    document: &Document,
    (passages, footnotes): (&Passages<'_>, &Footnotes<'_>),
) -> Part {
    let whole = Place { document: document.id.clone(), anchor: None };
    let places = std::iter::once(&whole).chain(passages.get(&None).into_iter().flatten().copied());
    Part {
        anchor: None,
        former: Vec::new(),
        level: 1,
        title: document.title.clone(),
        title_html: String::new(),
        is_book: voice(document) == Voice::Book,
        position: None,
        days: Vec::new(),
        html: html(scene, document, (&document.title, &document.lead), footnotes),
        margin: margin::of(scene, &places.collect::<Vec<_>>(), &[]),
    }
}

/// Returns the sections of a document.
pub(super) fn sections(
    scene: &Scene<'_>,
    document: &Document,
    (passages, footnotes): (&Passages<'_>, &Footnotes<'_>),
) -> Vec<Part> {
    let part = |section: &Section| {
        let title = plain(&section.title);
        let places = passages.get(&Some(&section.anchor)).map_or(&[][..], Vec::as_slice);
        let mut margin = margin::of(scene, places, &section.marks.implements);
        margin.extend(margin::other_versions(scene, document, section));
        Part {
            anchor: Some(section.anchor.to_string()),
            former: section.marks.was.clone(),
            level: section.level,
            title_html: inlines(scene, &section.title),
            is_book: voice(document) == Voice::Book,
            position: section.marks.position.as_ref().map(|position| position_view(scene, position)),
            days: norm::days(scene, &section.marks).iter().map(|days| norm::sentence(days)).collect(),
            html: html(scene, document, (&title, &section.blocks), footnotes),
            title,
            margin,
        }
    };
    document.sections.iter().map(part).collect()
}

fn voice(document: &Document) -> Voice {
    match document.kind {
        Kind::Policy | Kind::Response | Kind::Routine => Voice::Book,
        Kind::Guide | Kind::Page => Voice::Plain,
    }
}

fn html(
    scene: &Scene<'_>,
    document: &Document,
    (title, blocks): (&str, &[HandbookBlock]),
    footnotes: &Footnotes<'_>,
) -> String {
    Prose::new(scene, voice(document), title, footnotes)
        .usually(document.force())
        .in_document(document)
        .html(blocks)
}

fn position_view(scene: &Scene<'_>, position: &Position) -> PositionView {
    let (stance, taken) = (position.stance.word(), position.taken.word());
    let say_taken = || scene.words.say(&format!("taken_{taken}")).to_owned();
    PositionView {
        stance,
        name: scene.words.say(&format!("stance_{stance}")).to_owned(),
        on: scene.place(&position.on),
        taken: (position.taken != Taken::Unknown).then(say_taken),
    }
}
