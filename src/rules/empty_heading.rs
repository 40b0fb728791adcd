//! `empty-heading`: a heading without text.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "empty-heading");

/// Says that a heading has nothing to show.
#[must_use]
pub fn diagnostic(heading: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the heading has no text", heading)
        .label("opens a section without a name")
        .help("write the heading, or remove the marks")
}
