//! Gathers what is known of a document as a whole: who issued it, whom it binds, since when, and on what ground.
//!
//! Does not list what is not known: what matters of that is a notice.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::document::{Document, InForce, Kind};
use crate::model::id::{DocumentId, OrganisationId, Place};
use crate::render::provenance;
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;

/// A line of what is known.
#[derive(Serialize)]
pub(super) struct Fact {
    name: String,
    text: Option<String>,
    links: Vec<Link>,
}

/// Returns what is known of a document.
pub(super) fn of(scene: &Scene<'_>, document: &Document) -> Vec<Fact> {
    let issued = if document.kind == Kind::Response { "answered_by" } else { "issued_by" };
    let relations = scene.relations;
    let binds = if matches!(document.kind, Kind::Policy | Kind::Routine) { &document.binds[..] } else { &[] };
    let facts = [
        organisations(scene, issued, document.organisation.as_slice()),
        organisations(scene, "binds", binds),
        documents(scene, "responds_to", document.responds_to.as_slice()),
        document.overall.and_then(|overall| {
            said(scene, "overall", scene.words.say(&format!("overall_{}", overall.word())))
        }),
        document.decided.and_then(|day| dated(scene, "decided", day)),
        in_force(scene, document.in_force),
        documents(scene, "successor", document.successor.as_slice()),
        documents(scene, "predecessor", relations.predecessors.get(&document.id).map_or(&[], Vec::as_slice)),
        responses(scene, document),
        document.diary_number.as_ref().and_then(|number| said(scene, "diary_number", number)),
        document.owner.as_ref().map(|role| linked(scene, "owner", vec![scene.role(role)])),
        document.review_by.as_ref().and_then(|day| dated(scene, "review_by", day.value)),
        sources(scene, document),
    ];
    facts.into_iter().flatten().collect()
}

fn said(scene: &Scene<'_>, key: &str, text: &str) -> Option<Fact> {
    let name = scene.words.say(key).to_owned();
    (!text.is_empty()).then(|| Fact { name, text: Some(text.to_owned()), links: Vec::new() })
}

fn dated(scene: &Scene<'_>, key: &str, day: Date) -> Option<Fact> {
    said(scene, key, &scene.words.date(day))
}

fn linked(scene: &Scene<'_>, key: &str, links: Vec<Link>) -> Fact {
    Fact { name: scene.words.say(key).to_owned(), text: None, links }
}

fn organisations(scene: &Scene<'_>, key: &str, ids: &[OrganisationId]) -> Option<Fact> {
    let links: Vec<Link> = ids.iter().map(|id| scene.organisation(id)).collect();
    (!links.is_empty()).then(|| linked(scene, key, links))
}

fn documents(scene: &Scene<'_>, key: &str, ids: &[DocumentId]) -> Option<Fact> {
    let place = |id: &DocumentId| scene.place(&Place { document: id.clone(), anchor: None });
    let links: Vec<Link> = ids.iter().map(place).collect();
    (!links.is_empty()).then(|| linked(scene, key, links))
}

/// Returns the responses to a document, and what they say of each section.
fn responses(scene: &Scene<'_>, document: &Document) -> Option<Fact> {
    let ids = scene.relations.responses.get(&document.id)?;
    let mut fact = documents(scene, "responses", ids)?;
    let ledger = format!("{}#_{}", scene.places.room(Segment::Responses), document.id);
    fact.links.push(scene.link(scene.words.say("ledger"), &ledger));
    Some(fact)
}

fn in_force(scene: &Scene<'_>, in_force: InForce) -> Option<Fact> {
    let words = scene.words;
    let (from, to) = match in_force {
        InForce::Unsaid => return None,
        InForce::Unknown { not_before: None } => {
            return said(scene, "in_force", words.say("in_force_unclear"));
        }
        InForce::Unknown { not_before: Some(day) } => {
            return said(
                scene,
                "in_force",
                &words.with("in_force_not_before", &[("date", &words.date(day))]),
            );
        }
        InForce::Between { from, to } => (from.map(|day| words.date(day)), to.map(|day| words.date(day))),
    };
    let text = match (from, to) {
        (Some(from), Some(to)) => words.with("in_force_between", &[("from", &from), ("to", &to)]),
        (Some(from), None) => words.with("in_force_from", &[("from", &from)]),
        (None, Some(to)) => words.with("in_force_to", &[("to", &to)]),
        (None, None) => return None,
    };
    said(scene, "in_force", &text)
}

fn sources(scene: &Scene<'_>, document: &Document) -> Option<Fact> {
    let mut links: Vec<Link> =
        document.sources.iter().map(|range| provenance::in_words(scene, range).0).collect();
    links.dedup();
    (!links.is_empty()).then(|| linked(scene, "source", links))
}
