//! `unknown-source`: a reference to a source that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-source");

/// Says that no source has an id.
#[must_use]
pub fn diagnostic(source: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no source has the id `{}`", source.value), source.span)
        .label("not in the register of sources")
        .help("add it to `content/registers/sources.yaml`")
        .similar(near, "source")
        .grouped(source.value.as_str())
}
