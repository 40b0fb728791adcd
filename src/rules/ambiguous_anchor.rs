//! `ambiguous-anchor`: a reference to a heading whose words stand on several headings of the document.

use crate::diagnostic::Diagnostic;
use crate::model::plural::Count;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "ambiguous-anchor");

/// Says that several headings of a document would have an id by their words.
#[must_use]
pub fn diagnostic(document: &str, anchor: &Spanned<String>, headings: &[Span]) -> Diagnostic {
    let title = format!("`{}` can mean {} of `{document}`", anchor.value, Count(headings.len(), "heading"));
    let found = Diagnostic::new(&RULE, title, anchor.span)
        .label("nobody can tell which is meant")
        .help(format!("give the heading an id of its own, such as `{{#{}-1}}`, and refer to that", anchor.value))
        .grouped(format!("{document}#{}", anchor.value));
    let shown = headings.iter().take(3);
    shown.fold(found, |found, heading| found.related(*heading, "one of them"))
}
