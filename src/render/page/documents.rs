//! All documents by their kind, each with what it weighs and who issued it.
//!
//! Does not describe them: their own pages do.

use serde::Serialize;

use crate::model::document::{Document, Kind};
use crate::model::id::Place;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::document::standing::{self, Badge};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View {
    title: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    kind: &'static str,
    title: String,
    documents: Vec<Line>,
}

/// A document as a line of a list.
#[derive(Serialize)]
pub(super) struct Line {
    link: Link,
    badge: Option<Badge>,
    issuer: Option<String>,
    /// Short doubts: `oklart om den gäller`.
    doubt: Option<String>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("documents").to_owned();
    let head = Head::new(&title).in_room(Segment::Documents).below(scene.words.say("start"), HOME.to_owned());
    let groups = Kind::ALL.into_iter().filter_map(|kind| group(scene, kind)).collect();
    scene.page("documents.html", head, &View { title, groups })
}

fn group(scene: &Scene<'_>, kind: Kind) -> Option<Group> {
    let documents = scene.handbook.documents.values().filter(|document| document.kind == kind);
    let documents = lines(scene, documents);
    let title = scene.words.say(&format!("kind_{}", kind.word())).to_owned();
    (!documents.is_empty()).then_some(Group { kind: kind.word(), title, documents })
}

/// Returns documents as lines in the order of their titles.
pub(super) fn lines<'a>(scene: &Scene<'_>, documents: impl Iterator<Item = &'a Document>) -> Vec<Line> {
    let mut lines: Vec<Line> = documents.map(|document| line(scene, document)).collect();
    lines.sort_by_cached_key(|line| order::key(&line.link.name));
    lines
}

fn line(scene: &Scene<'_>, document: &Document) -> Line {
    let issuer = document.organisation.as_ref().and_then(|id| scene.handbook.organisations.get(id));
    Line {
        link: scene.place(&Place { document: document.id.clone(), anchor: None }),
        badge: standing::badge(scene, document),
        issuer: issuer.map(|organisation| organisation.name.clone()),
        doubt: standing::doubt(scene, document),
    }
}
