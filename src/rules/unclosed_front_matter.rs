//! `unclosed-front-matter`: the head of a document has no end.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unclosed-front-matter");

/// Says that the head of a document is opened and not closed.
#[must_use]
pub fn diagnostic(first_line: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the head of the document is not closed", first_line)
        .label("no second line of three hyphens follows")
        .help("put a line with only `---` between the last key and the text")
}
