//! `empty-document`: a document without text.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "empty-document");

/// Says that a document has nothing to show.
#[must_use]
pub fn diagnostic(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the document has no text", place)
        .label("nothing follows")
        .help("write what readers are to know, or remove the file")
}
