//! Turns the days of a document into a timeline: written, decided, in force, parts that came or ended, review, what followed,
//! and among them the day that is shown.
//!
//! Does not guess: what nobody knows the day of stands at the end, as unknown.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::clause::Marks;
use crate::model::document::{Document, InForce, Kind, Status};
use crate::model::id::{Anchor, DocumentId, Place, SourceId};
use crate::model::register::Source;
use crate::model::text;
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;

/// Something that happened, or is to happen, to a document.
#[derive(Debug, Serialize)]
pub(super) struct Moment {
    /// The day, as machines and as readers write it; none if nobody knows it.
    date: Option<(String, String)>,
    /// `past`, `now`, `future` or `unknown`.
    when: &'static str,
    text: String,
    links: Vec<Link>,
    #[serde(skip)]
    day: Option<Date>,
}

/// Returns the timeline of a document, the earliest first; empty if no day of it is known.
pub(super) fn of(scene: &Scene<'_>, document: &Document) -> Vec<Moment> {
    let mut moments = whole(scene, document);
    moments.extend(responses(scene, document));
    moments.extend(parts(scene, document));
    moments.extend(successor(scene, document));
    if moments.is_empty() {
        return moments;
    }
    let now = |day| Moment { when: "now", ..moment(scene, Some(day), "moment_now") };
    moments.extend(scene.handbook.day.map(now));
    moments.extend(unknown(scene, document));
    moments.sort_by_key(|moment| (moment.day.is_none(), moment.day));
    moments
}

/// Returns the day on which a document was written, as far as its sources tell: the earliest of theirs.
pub(super) fn written(scene: &Scene<'_>, document: &Document) -> Option<Date> {
    sources(scene, document).into_iter().filter_map(|source| source.date).min()
}

/// Returns the sources of a document and of what stands in it.
fn sources<'a>(scene: &Scene<'a>, document: &Document) -> Vec<&'a Source> {
    let of_sections = document.sections.iter().flat_map(|section| &section.marks.sources);
    let of_clauses = document.clauses().into_iter().flat_map(|clause| &clause.marks.sources);
    let ranges = document.sources.iter().chain(of_sections).chain(of_clauses);
    let ids: BTreeSet<&SourceId> = ranges.map(|range| &range.source).collect();
    ids.into_iter().filter_map(|id| scene.handbook.sources.get(id)).collect()
}

/// Returns the first day that is known of a document.
pub(super) fn began(document: &Document) -> Option<Date> {
    let from = match document.in_force {
        InForce::Between { from, .. } => from,
        InForce::Unknown { .. } | InForce::Unsaid => None,
    };
    document.decided.or(from)
}

fn moment(scene: &Scene<'_>, day: Option<Date>, key: &str) -> Moment {
    let when = match (day, scene.handbook.day) {
        (None, _) => "unknown",
        (Some(day), Some(shown)) if shown < day => "future",
        (Some(_), _) => "past",
    };
    let date = day.map(|day| (day.to_string(), scene.words.date(day)));
    Moment { date, when, text: scene.words.say(key).to_owned(), links: Vec::new(), day }
}

fn linking(scene: &Scene<'_>, day: Option<Date>, key: &str, links: Vec<Link>) -> Moment {
    Moment { links, ..moment(scene, day, key) }
}

/// Returns what happened to a document as a whole.
fn whole(scene: &Scene<'_>, document: &Document) -> Vec<Moment> {
    let (from, not_before, to) = match document.in_force {
        InForce::Between { from, to } => (from, None, to),
        InForce::Unknown { not_before } => (None, not_before, None),
        InForce::Unsaid => (None, None, None),
    };
    let review = document.review_by.as_ref().map(|review| review.value);
    let days = [
        (document.decided, "moment_decided"),
        (from, "moment_from"),
        (not_before, "moment_not_before"),
        (to, "moment_to"),
        (review, "moment_review"),
    ];
    let known = days.into_iter().filter_map(|(day, key)| Some(moment(scene, Some(day?), key)));
    dated_sources(scene, document).into_iter().chain(known).collect()
}

/// Returns the sources of a document whose days are known.
fn dated_sources(scene: &Scene<'_>, document: &Document) -> Vec<Moment> {
    let dated = sources(scene, document).into_iter().filter_map(|source| Some((source, source.date?)));
    let named = |source: &Source| {
        scene.link(&source.title, &scene.places.entry(Segment::Sources, source.id.as_str()))
    };
    dated.map(|(source, day)| linking(scene, Some(day), "moment_source", vec![named(source)])).collect()
}

/// Returns the answers to a document, as far as their days are known.
fn responses(scene: &Scene<'_>, document: &Document) -> Vec<Moment> {
    let responses = scene.relations.responses.get(&document.id).into_iter().flatten();
    let dated = responses.filter_map(|id| Some((id, written(scene, scene.handbook.documents.get(id)?)?)));
    dated.map(|(id, day)| linking(scene, Some(day), "moment_response", vec![as_a_whole(scene, id)])).collect()
}

/// Returns the parts that come or end on days of their own, those of one day together.
fn parts(scene: &Scene<'_>, document: &Document) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    for (place, Days { from, to }) in dated_parts(document) {
        for (day, key) in [(from, "moment_part_from"), (to, "moment_part_to")] {
            let Some(day) = day else { continue };
            let new = linking(scene, Some(day), key, vec![scene.place(&place)]);
            match moments.iter_mut().find(|one| one.day == new.day && one.text == new.text) {
                Some(one) => one.links.extend(new.links),
                None => moments.push(new),
            }
        }
    }
    moments
}

/// The first and the last day of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Days {
    from: Option<Date>,
    to: Option<Date>,
}

impl Days {
    fn of(marks: &Marks) -> Self {
        Self { from: marks.from, to: marks.to }
    }

    /// Returns the days that are not those of what stands around.
    fn beyond(self, around: Self) -> Self {
        Self {
            from: self.from.filter(|_| self.from != around.from),
            to: self.to.filter(|_| self.to != around.to),
        }
    }
}

/// Returns the sections and clauses with days of their own, not those that they have from what stands around them.
fn dated_parts(document: &Document) -> Vec<(Place, Days)> {
    let mut parts: Vec<(Option<&Anchor>, Days)> = Vec::new();
    let mut around: Vec<(u8, Days)> = Vec::new();
    let lead = text::clauses(&document.lead).into_iter();
    parts.extend(lead.map(|clause| (clause.anchor.as_ref(), Days::of(&clause.marks))));
    for section in &document.sections {
        around.retain(|(level, _)| *level < section.level);
        let own = Days::of(&section.marks);
        let above = around.last().map(|(_, days)| *days).unwrap_or_default();
        parts.push((Some(&section.anchor), own.beyond(above)));
        let clauses = text::clauses(&section.blocks).into_iter();
        parts.extend(clauses.map(|clause| (clause.anchor.as_ref(), Days::of(&clause.marks).beyond(own))));
        around.push((section.level, own));
    }
    let dated = parts.into_iter().filter(|(_, days)| *days != Days::default());
    let place = |anchor: &Anchor| Place { document: document.id.clone(), anchor: Some(anchor.clone()) };
    dated.filter_map(|(anchor, days)| Some((place(anchor?), days))).collect()
}

/// Returns what followed a document, on the day that is known of it.
fn successor(scene: &Scene<'_>, document: &Document) -> Option<Moment> {
    let id = document.successor.as_ref()?;
    let day = began(scene.handbook.documents.get(id)?)?;
    Some(linking(scene, Some(day), "moment_successor", vec![as_a_whole(scene, id)]))
}

/// Returns what is to be said of a decided document though nobody knows the day.
fn unknown(scene: &Scene<'_>, document: &Document) -> Vec<Moment> {
    let is_decided = matches!(document.status, Status::Decided | Status::Repealed);
    if !is_decided || !matches!(document.kind, Kind::Policy | Kind::Routine) {
        return Vec::new();
    }
    let (has_begun, has_end) = match document.in_force {
        InForce::Between { from, to } => (from.or(document.decided).is_some(), to.is_some()),
        InForce::Unsaid => (document.decided.is_some(), document.status == Status::Decided),
        InForce::Unknown { .. } => (false, false),
    };
    let ended = match document.status {
        Status::Repealed => "moment_when_repealed",
        Status::Decided | Status::Consultation | Status::Draft => "moment_whether_ended",
    };
    let ended = (!has_end && (document.status == Status::Repealed || !has_begun)).then_some(ended);
    let began = (!has_begun).then_some("moment_when_begun");
    began.into_iter().chain(ended).map(|key| moment(scene, None, key)).collect()
}

fn as_a_whole(scene: &Scene<'_>, id: &DocumentId) -> Link {
    scene.place(&Place { document: id.clone(), anchor: None })
}
