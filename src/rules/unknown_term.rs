//! `unknown-term`: a reference to a term that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-term");

/// Says that no term has an id.
#[must_use]
pub fn diagnostic(term: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no term has the id `{}`", term.value), term.span)
        .label("not in the register of terms")
        .help("add it to `content/registers/terms.yaml`")
        .similar(near, "term")
        .grouped(term.value.as_str())
}
