//! `symbolic-link`: a link in place of a file or folder.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "symbolic-link");

/// Says that a file or folder is a link.
#[must_use]
pub fn diagnostic(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` is a symbolic link"), span)
        .label("links are never followed")
        .help("put the file itself here")
}
