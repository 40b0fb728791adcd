//! Turns places that have changed since somebody rested on them into what their readers are told: where, and which words.
//!
//! Does not look for changes: [`crate::resolve`] has found them.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diagnostic::word_diff::{self, Piece};
use crate::model::force::Force;
use crate::model::id::{DocumentId, Place};
use crate::model::review::{Reader, Suspect};
use crate::model::text::plain;
use crate::model::tree::{Step, Tree};
use crate::render::html::escape;
use crate::render::norm;
use crate::render::scene::{Link, Scene};

/// A place that has changed since the last review.
#[derive(Debug, Serialize)]
pub struct Change {
    /// Where it stands.
    link: Link,
    /// The words that went and came, as HTML; empty if only the force is another.
    html: String,
    /// What it weighed and what it weighs, if that is another.
    force: Option<String>,
}

/// Returns what of some places has changed since a tree, or one that it uses, was reviewed.
#[must_use]
pub fn of_tree(scene: &Scene<'_>, tree: &Tree, places: &[&Place]) -> Vec<Change> {
    let used = tree.steps.iter().filter_map(|step| match step {
        Step::Use(used) => Some(used.tree.clone()),
        Step::Question(_) | Step::Outcome(_) | Step::Passage(_) => None,
    });
    let readers: BTreeSet<Reader> = used.chain([tree.id.clone()]).map(Reader::Tree).collect();
    changes(scene, |suspect| readers.contains(&suspect.reader) && places.contains(&&suspect.place))
}

/// Returns what has changed since a document was reviewed that carries it out.
#[must_use]
pub fn of_document(scene: &Scene<'_>, document: &DocumentId) -> Vec<Change> {
    let reader = Reader::Document(document.clone());
    changes(scene, |suspect| suspect.reader == reader)
}

/// Returns the last review of a tree or document in a sentence.
#[must_use]
pub fn last(scene: &Scene<'_>, reader: &Reader) -> Option<String> {
    let review = scene.handbook.reviews.last_of(reader)?;
    let day = scene.words.date(review.day?);
    let role = review.by.as_ref().filter(|role| scene.handbook.roles.contains_key(*role));
    Some(match role.map(|role| norm::mid_sentence(&scene.role(role).name)) {
        Some(role) => scene.words.with("reviewed_by", &[("day", &day), ("role", &role)]),
        None => day,
    })
}

fn changes(scene: &Scene<'_>, is_told: impl Fn(&Suspect) -> bool) -> Vec<Change> {
    let mut suspects: Vec<&Suspect> =
        scene.handbook.reviews.suspects.iter().filter(|suspect| is_told(suspect)).collect();
    suspects.dedup_by(|one, other| one.place == other.place);
    suspects.into_iter().map(|suspect| change(scene, suspect)).collect()
}

fn change(scene: &Scene<'_>, suspect: &Suspect) -> Change {
    let Suspect { place, then, now, .. } = suspect;
    let name = |force: Force| scene.words.say(&format!("force_{}", force.word())).to_lowercase();
    let weighed =
        || scene.words.with("changed_force", &[("then", &name(then.force)), ("now", &name(now.force))]);
    Change {
        link: Link { name: name_of(scene, place), href: scene.place(place).href },
        html: if then.fingerprint == now.fingerprint { String::new() } else { marked(&then.text, &now.text) },
        force: (then.force != now.force).then(weighed),
    }
}

/// Returns the document and the section in which a place stands.
fn name_of(scene: &Scene<'_>, place: &Place) -> String {
    let document = scene.title_of(&Place { document: place.document.clone(), anchor: None });
    match scene.handbook.section(place) {
        Some(section) => format!("{document}, {}", plain(&section.title)),
        None => document,
    }
}

/// Returns two texts as one, with the words that went and those that came marked.
fn marked(then: &str, now: &str) -> String {
    let mut html = String::new();
    for piece in word_diff::pieces(then, now) {
        let (tag, words) = match &piece {
            Piece::Same(words) => (None, words),
            Piece::Gone(words) => (Some("del"), words),
            Piece::New(words) => (Some("ins"), words),
        };
        html.extend(tag.map(|tag| format!("<{tag}>")));
        escape(words, &mut html);
        html.extend(tag.map(|tag| format!("</{tag}>")));
    }
    html
}
