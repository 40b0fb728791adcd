//! `blank-text`: a key has nothing where a text or word is wanted.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "blank-text");

/// Says that nothing is written.
#[must_use]
pub fn diagnostic(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a key has no text", place)
        .label("nothing is written here")
        .help("write the text, or remove the key if it can be left out")
}
