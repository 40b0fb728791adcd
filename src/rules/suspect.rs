//! `suspect`: words that a tree or routine rests on have changed since it was reviewed.

use crate::diagnostic::{Diagnostic, word_diff};
use crate::model::plural::list;
use crate::model::review::Reading;
use crate::source::Span;

crate::rules::rule!(Warning "suspect");

/// A place that has changed.
#[derive(Clone, Copy, Debug)]
pub struct Changed<'a> {
    /// As it is written in references.
    pub place: &'a str,
    /// Where it stands.
    pub span: Span,
    /// As it was reviewed.
    pub then: &'a Reading,
    /// As it is.
    pub now: &'a Reading,
}

/// Says that a place has changed, and what rests on it: each by its id and where it does so.
#[must_use]
pub fn diagnostic<'a>(changed: &Changed<'_>, users: impl Iterator<Item = (&'a str, Span)>) -> Diagnostic {
    let Changed { place, span, then, now } = changed;
    let users: Vec<(&str, Span)> = users.collect();
    let names: Vec<&str> = users.iter().map(|(id, _)| *id).collect();
    let were = if names.len() == 1 { "was" } else { "were" };
    let title =
        format!("`{place}` has changed since {} {were} reviewed", list(names.iter().copied(), "and"));
    let mut told = Diagnostic::new(&RULE, title, *span).label("reads otherwise now").noted(Some(note(then, now)));
    for (id, place) in users {
        told = told.related(place, format!("`{id}` rests on it"));
    }
    told.help(format!("read what rests on it again, mend it, then run `vagval review {}`", names.join(" ")))
}

/// Returns what has changed: the words, the force, or both.
fn note(then: &Reading, now: &Reading) -> String {
    let force = (then.force != now.force)
        .then(|| format!("its force was {} and is {}", then.force.word(), now.force.word()));
    let words =
        (then.fingerprint != now.fingerprint).then(|| word_diff::marked(&then.text, &now.text));
    force.into_iter().chain(words).collect::<Vec<_>>().join("\n")
}
