//! `bad-file-name`: a file name that does not work on every system.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-file-name");

/// Says what is wrong with a name, in words that follow "the name".
#[must_use]
pub fn diagnostic(path: &str, span: Span, fault: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the name of `{path}` {fault}"), span)
        .help("rename it: letters, digits, `-` and `.` work on every system")
}

/// Says that a name is not text in UTF-8.
#[must_use]
pub fn not_text(path: &str, span: Span) -> Diagnostic {
    diagnostic(path, span, "is not text in UTF-8")
}
