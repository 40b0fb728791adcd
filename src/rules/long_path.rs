//! `long-path`: a path that is too long for some systems.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "long-path");

/// Says how many letters a path has, and how many work everywhere.
#[must_use]
pub fn diagnostic(path: &str, span: Span, limit: usize) -> Diagnostic {
    let letters = path.chars().count();
    Diagnostic::new(&RULE, format!("the path of a file has {letters} letters; {limit} work on every system"), span)
        .help("give the file or its folders shorter names")
}
