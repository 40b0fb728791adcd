//! Says whether a document applies: what it weighs, and all that is unclear, over, or not yet.
//!
//! Does not read a clock: the day is the handbook's, and without one nothing is judged by it.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::document::{Document, InForce, Kind, Status};
use crate::model::id::Place;
use crate::model::standing::Standing;
use crate::render::page::document::timeline;
use crate::render::scene::{Link, Scene};

/// What a document weighs.
#[derive(Serialize)]
pub(in crate::render) struct Badge {
    force: &'static str,
    /// Its name, with the day of the decision.
    pub(in crate::render) name: String,
}

/// A notice at the top of a document.
#[derive(Serialize)]
pub(super) struct Banner {
    title: String,
    text: String,
    link: Option<Link>,
    /// What is to be said after the link.
    after: Option<String>,
}

/// Returns what a document weighs as a whole.
pub(in crate::render) fn badge(scene: &Scene<'_>, document: &Document) -> Option<Badge> {
    if document.kind == Kind::Page {
        return None;
    }
    let force = document.force().word();
    let name = scene.words.say(&format!("force_{force}"));
    let is_decided = |day: &Date| scene.handbook.day.is_none_or(|shown| *day <= shown);
    let name = match document.decided.filter(|day| document.status == Status::Decided && is_decided(day)) {
        Some(day) => format!("{name} {}", scene.words.date(day)),
        None => name.to_owned(),
    };
    Some(Badge { force, name })
}

/// Returns the notices of a document, the weightiest first.
pub(super) fn banners(scene: &Scene<'_>, document: &Document) -> Vec<Banner> {
    let mut banners = Vec::new();
    match document.status {
        Status::Draft => banners.push(plain(scene, "draft")),
        Status::Consultation => banners.push(consultation(scene, document)),
        Status::Repealed | Status::Decided => banners.extend(in_force(scene, document)),
    }
    banners.extend(later(scene, document));
    let (day, review) = (scene.handbook.day, document.review_by.as_ref().map(|review| review.value));
    if let Some(review) = review.filter(|review| day.is_some_and(|day| day > *review)) {
        banners.push(dated(scene, "overdue", review));
    }
    banners
}

fn plain(scene: &Scene<'_>, key: &str) -> Banner {
    let text = scene.words.say(&format!("banner_{key}_text")).to_owned();
    Banner { title: scene.words.say(&format!("banner_{key}")).to_owned(), text, link: None, after: None }
}

fn dated(scene: &Scene<'_>, key: &str, date: Date) -> Banner {
    let text = scene.words.with(&format!("banner_{key}_text"), &[("date", &scene.words.date(date))]);
    Banner { title: scene.words.say(&format!("banner_{key}")).to_owned(), text, link: None, after: None }
}

fn consultation(scene: &Scene<'_>, document: &Document) -> Banner {
    let mut banner = plain(scene, "consultation");
    let successor = document.successor.clone().map(|document| Place { document, anchor: None });
    banner.link = successor.map(|place| scene.place(&place));
    let after = match (&banner.link, later_successor(scene, document)) {
        (Some(_), Some(day)) => scene.words.with("successor_later", &[("date", &scene.words.date(day))]),
        (Some(_), None) => scene.words.say("successor_unknown").to_owned(),
        (None, _) => scene.words.say("successor_missing").to_owned(),
    };
    banner.after = Some(after);
    banner
}

/// Returns the first known day of what followed a proposal, if it is yet to come.
fn later_successor(scene: &Scene<'_>, document: &Document) -> Option<Date> {
    let successor = scene.handbook.documents.get(document.successor.as_ref()?)?;
    let day = scene.handbook.day?;
    timeline::began(successor).filter(|began| day < *began)
}

/// Returns what is to be said of the days of a document that has been decided.
fn in_force(scene: &Scene<'_>, document: &Document) -> Option<Banner> {
    let is_repealed = document.status == Status::Repealed;
    match scene.handbook.standing_of(document, None) {
        Standing::Applies => None,
        Standing::Unclear if is_repealed => Some(plain(scene, "ended_unclear")),
        Standing::Unclear if document.in_force == InForce::Unsaid => Some(plain(scene, "undated")),
        Standing::Unclear => Some(plain(scene, "unclear")),
        Standing::From(day) => Some(dated(scene, "future", day)),
        Standing::NotBefore(day) => Some(dated(scene, "not_before", day)),
        Standing::Until(day) => Some(dated(scene, "expired", day)),
        Standing::Repealed => Some(plain(scene, "repealed")),
    }
}

/// Says that a response was written after the day that is shown.
fn later(scene: &Scene<'_>, document: &Document) -> Option<Banner> {
    let written = timeline::written(scene, document).filter(|_| document.kind == Kind::Response)?;
    scene.handbook.other_day().filter(|day| *day < written).map(|_| dated(scene, "later", written))
}

/// Returns the weightiest notice of a document in a few words, for lists.
pub(in crate::render) fn doubt(scene: &Scene<'_>, document: &Document) -> Option<String> {
    banners(scene, document).into_iter().next().map(|banner| banner.title)
}
