//! `empty-handbook`: a handbook without a document.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "empty-handbook");

/// Says that there is no document; an empty site never replaces a good one.
#[must_use]
pub fn diagnostic(span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the handbook has no document", span)
        .label("no `.md` file stands here")
        .help("write a document in `content/`, such as `content/rules.md`")
}
