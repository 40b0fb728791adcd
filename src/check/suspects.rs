//! Trees and documents that rest on words which have changed since they were reviewed, or were never reviewed.
//!
//! Does not look for what changed: that is [`crate::resolve`].

use crate::diagnostic::{Diagnostic, Report};
use crate::model::handbook::Handbook;
use crate::model::id::Place;
use crate::model::review::{Reader, Suspect};
use crate::model::tree::Step;
use crate::rules::suspect::{self, Changed};
use crate::rules::unreviewed_citation;
use crate::source::Span;

/// Reports places that have changed, each once with all that rests on it, and what nobody has reviewed.
///
/// Silent in a handbook where nothing was ever reviewed.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    for suspects in handbook.reviews.suspects.chunk_by(|one, other| one.place == other.place) {
        report.extend(changed(handbook, suspects));
    }
    if handbook.reviews.last.is_none() {
        return;
    }
    for (reader, readings) in handbook.readings() {
        let Some(span) = span(handbook, &reader) else { continue };
        let is_new = |place: &&Place| !handbook.reviews.covers(&reader, place);
        let new: Vec<String> = readings.keys().filter(is_new).map(Place::to_string).collect();
        if !new.is_empty() {
            report.push(unreviewed_citation::diagnostic(reader.id(), &new, span));
        }
    }
}

/// Returns the message on one place that has changed.
fn changed(handbook: &Handbook, suspects: &[Suspect]) -> Option<Diagnostic> {
    let Suspect { place, then, now, .. } = suspects.first()?;
    let passage = handbook.passages.get(place).map(|passage| passage.span);
    let span = passage.or_else(|| handbook.documents.get(&place.document).map(|document| document.span))?;
    let users = suspects.iter().filter_map(|one| Some((one.reader.id(), user(handbook, one)?)));
    Some(suspect::diagnostic(&Changed { place: &place.to_string(), span, then, now }, users))
}

/// Returns where a suspect rests on the place: the first citation, or the passage that carries it out.
fn user(handbook: &Handbook, suspect: &Suspect) -> Option<Span> {
    match &suspect.reader {
        Reader::Tree(id) => {
            let citations = handbook.trees.get(id)?.steps.iter().filter(|step| !step.is_used());
            let mut citations = citations.flat_map(Step::citations);
            citations.find(|citation| citation.place == suspect.place).map(|citation| citation.span)
        }
        Reader::Document(id) => {
            let places = handbook.backlinks.implementations.get(&suspect.place)?;
            let place = places.iter().find(|place| place.document == *id)?;
            let marks = &handbook.passages.get(place)?.marks;
            let mut implemented = marks.implements.iter();
            implemented.find(|(section, _)| *section == suspect.place).map(|(_, span)| *span)
        }
    }
}

/// Returns where a tree or document is told of as a whole.
fn span(handbook: &Handbook, reader: &Reader) -> Option<Span> {
    match reader {
        Reader::Tree(id) => handbook.trees.get(id).map(|tree| tree.span),
        Reader::Document(id) => handbook.documents.get(id).map(|document| document.span),
    }
}
