//! One document: its standing, what is known of it, its text, and in the margin what others say of each section.
//!
//! Does not hide doubt: what is unclear stands at the top, in words.

mod contents;
mod facts;
mod margin;
mod part;
pub(in crate::render) mod standing;
mod timeline;

use serde::Serialize;

use crate::model::document::{Document, Kind};
use crate::model::id::DocumentId;
use crate::render::change::{self, Change};
use crate::render::files::linked;
use crate::render::frame::{HOME, Head};
use crate::render::html::footnote::Footnotes;
use crate::render::page::document::contents::Entry;
use crate::render::page::document::facts::Fact;
use crate::render::page::document::part::Part;
use crate::render::page::document::standing::{Badge, Banner};
use crate::render::page::document::timeline::Moment;
use crate::render::page::missing;
use crate::render::scene::{Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// What the document weighs as a whole; none for pages, which weigh nothing.
    badge: Option<Badge>,
    banners: Vec<Banner>,
    /// What it carries out that has changed since it was reviewed.
    changes: Vec<Change>,
    facts: Vec<Fact>,
    timeline: Vec<Moment>,
    contents: Vec<Entry>,
    lead: Part,
    sections: Vec<Part>,
    footnotes: String,
    /// Where the document can be edited.
    edit: Option<String>,
}

/// Makes the page, in the document's own language.
pub(super) fn page(scene: Scene<'_>, id: &DocumentId) -> Made {
    let Some(document) = scene.handbook.documents.get(id) else { return missing::page(&scene) };
    let scene = &scene.speaking(document.language);
    let footnotes = Footnotes::of(document);
    let passages = part::passages(scene, document);
    let view = View {
        title: &document.title,
        badge: standing::badge(scene, document),
        banners: standing::banners(scene, document),
        changes: change::of_document(scene, id),
        facts: facts::of(scene, document),
        timeline: timeline::of(scene, document),
        contents: contents::of(document),
        lead: part::lead(scene, document, (&passages, &footnotes)),
        sections: part::sections(scene, document, (&passages, &footnotes)),
        footnotes: footnotes.html(scene),
        edit: scene.edit(&document.path),
    };
    scene.page("document.html", head(scene, document), &view)
}

fn head(scene: &Scene<'_>, document: &Document) -> Head {
    let mut head = Head::new(&document.title).linked(linked::address(scene.places, document));
    // Two documents of one title would open as two tabs of one name.
    if scene.relations.namesakes.contains(&document.id) {
        head = head.of(document.id.as_str());
    }
    let room = match document.kind {
        Kind::Response => Segment::Responses,
        Kind::Policy | Kind::Routine | Kind::Guide | Kind::Page => Segment::Documents,
    };
    let room = if scene.places.rooms.contains(&room) { room } else { Segment::Documents };
    head.in_room(room)
        .below(scene.words.say("start"), HOME.to_owned())
        .below(scene.words.say(room.key()), scene.places.room(room))
}
