//! `unreadable-file`: something that cannot be read as a file.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unreadable-file");

/// Says that the system refuses a file or folder.
#[must_use]
pub fn refused(path: &str, span: Span, reason: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` cannot be read: {reason}"), span)
        .help("let it be read, or move it out of the project")
}

/// Says that something is a pipe, a socket or a device.
#[must_use]
pub fn special(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` is a pipe, a socket or a device and not a file"), span)
        .label("it has not been opened")
        .help("move it out of the project")
}

/// Says that there is a folder where a file belongs.
#[must_use]
pub fn folder(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` is a folder and not a file"), span).help("put the file in its place")
}
