//! `never-violated`: some answers come to an outcome that `never` rules out for them.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "never-violated");

/// Says that some answers come to an outcome that must never come about; `after` tells the shortest.
#[must_use]
pub fn diagnostic(outcome: &str, after: &str, (ban, place): (Span, Span)) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{outcome}` must never be reached here, but is {after}"), ban)
        .label("this condition holds there, or could")
        .related(place, "the outcome")
        .help("lead these answers elsewhere, or say under `never` more exactly what is ruled out")
}
