//! `unreachable-note`: a note is shown to nobody.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unreachable-note");

/// Says that the guard of a note never holds at its outcome.
#[must_use]
pub fn diagnostic(outcome: &str, note: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("a note of `{outcome}` is never shown"), note)
        .label("no answers that lead to this outcome make its guard hold")
        .help("correct the note's `when`, or take the note away")
}
