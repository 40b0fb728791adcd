//! `text-cut-by-comment`: a text ends at ` #`, where YAML begins a comment.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "text-cut-by-comment");

/// Says that a text is followed by what YAML takes for a comment.
#[must_use]
pub fn diagnostic(comment: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a text is cut by ` #`, which begins a comment", comment)
        .label("nothing of this is shown")
        .help("put the whole text in quotes; if this is a comment, give it a line of its own")
}
