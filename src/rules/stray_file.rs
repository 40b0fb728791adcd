//! `stray-file`: a file that stands where nothing reads it.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "stray-file");

/// Says that nothing reads a file, why, and what to do with it.
#[must_use]
pub fn diagnostic(path: &str, span: Span, label: &str, help: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("nothing reads `{path}`"), span).label(label).help(help)
}
