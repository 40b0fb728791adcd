//! `duplicate-key`: a key stands twice in one group.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "duplicate-key");

/// Says that a key stands here for the second time.
#[must_use]
pub fn diagnostic(key: &Spanned<String>, first: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is written twice", key.value), key.span)
        .label("here for the second time")
        .related(first, "here first")
        .help("remove one of them, or give it another name; before a whole group, the line that names it may be missing")
}
