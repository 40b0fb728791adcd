//! `lfs-pointer`: a pointer of git LFS in place of the file.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "lfs-pointer");

/// Says that the file itself has not been fetched.
#[must_use]
pub fn diagnostic(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` is a pointer of git LFS and not the file itself"), span)
        .label("the file has not been fetched")
        .help("run `git lfs pull`")
}
