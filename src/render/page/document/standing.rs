//! Says whether a document applies: what it weighs, and all that is unclear, over, or not yet.
//!
//! Does not read a clock: the day is the handbook's, and without one nothing is judged by it.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::document::{Document, InForce, Kind, Status};
use crate::model::id::Place;
use crate::render::scene::{Link, Scene};

/// What a document weighs.
#[derive(Serialize)]
pub(in crate::render::page) struct Badge {
    force: &'static str,
    name: String,
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
pub(in crate::render::page) fn badge(scene: &Scene<'_>, document: &Document) -> Option<Badge> {
    if document.kind == Kind::Page {
        return None;
    }
    let force = document.force().word();
    let name = scene.words.say(&format!("force_{force}"));
    let name = match document.decided.filter(|_| document.status == Status::Decided) {
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
        Status::Repealed => banners.push(plain(scene, "repealed")),
        Status::Decided => banners.extend(in_force(scene, document)),
    }
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
    let after = if banner.link.is_some() { "successor_unknown" } else { "successor_missing" };
    banner.after = Some(scene.words.say(after).to_owned());
    banner
}

/// Returns what is to be said of the days of a decided policy or routine; other kinds do not apply on days.
fn in_force(scene: &Scene<'_>, document: &Document) -> Option<Banner> {
    if !matches!(document.kind, Kind::Policy | Kind::Routine) {
        return None;
    }
    match document.in_force {
        InForce::Unknown => Some(plain(scene, "unclear")),
        InForce::Unsaid if document.decided.is_none() => Some(plain(scene, "undated")),
        InForce::Unsaid => by_day(scene, document.decided, None),
        InForce::Between { from, to } => by_day(scene, from, to),
    }
}

fn by_day(scene: &Scene<'_>, from: Option<Date>, to: Option<Date>) -> Option<Banner> {
    let day = scene.handbook.day?;
    let future = from.filter(|from| day < *from).map(|from| dated(scene, "future", from));
    future.or_else(|| to.filter(|to| day > *to).map(|to| dated(scene, "expired", to)))
}

/// Returns the weightiest notice of a document in a few words, for lists.
pub(in crate::render::page) fn doubt(scene: &Scene<'_>, document: &Document) -> Option<String> {
    banners(scene, document).into_iter().next().map(|banner| banner.title)
}
