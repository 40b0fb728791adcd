//! `empty-file`: a file says nothing.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

crate::rules::rule!(Error "empty-file");

/// Says that a file holds nothing but blanks and comments.
#[must_use]
pub fn diagnostic(file: FileId) -> Diagnostic {
    Diagnostic::new(&RULE, "the file is empty", Span::whole(file))
        .label("nothing but blanks and comments")
        .help("write what belongs in the file, or remove it")
}
