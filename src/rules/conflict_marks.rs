//! `conflict-marks`: two changes met in git, and nobody has chosen between them.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "conflict-marks");

/// Says that a file holds a conflict.
#[must_use]
pub fn diagnostic(first: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the file holds two versions of the same lines", first)
        .label("a conflict that git has marked begins here")
        .help("keep the lines that are right, and remove the three lines of marks")
}
