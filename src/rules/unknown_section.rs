//! `unknown-section`: a reference to a section or clause that its document does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-section");

/// Says that a document has no section or clause of an id.
#[must_use]
pub fn diagnostic(document: &str, anchor: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    let title = format!("`{document}` has no section or clause `{}`", anchor.value);
    let found = Diagnostic::new(&RULE, title, anchor.span)
        .label("nothing in the document has this id")
        .grouped(format!("{document}#{}", anchor.value));
    match near {
        Some((name, span)) => found.related(span, "a similar id stands here").suggest(Some(name)),
        None => found,
    }
}
