//! `missing-key`: a key that is required is not there.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "missing-key");

/// Says that `what`, such as `an outcome`, lacks a key.
#[must_use]
pub fn diagnostic(key: &str, what: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("{what} has no `{key}`"), place)
        .label(format!("`{key}` is required"))
        .help(format!("add `{key}:`"))
}

/// Says that a document has no head, and so no title.
#[must_use]
pub fn title(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a document has no `title`", place)
        .label("the document begins without a head")
        .help("begin the file with a line `---`, a line `title: …` and another line `---`")
}
