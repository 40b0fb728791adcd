//! `too-large`: a file that is larger than the limit.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "too-large");

/// Says that a file is larger than the limit in bytes, which is whole MiB.
#[must_use]
pub fn diagnostic(path: &str, span: Span, limit: u64) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{path}` is larger than {} MiB", limit >> 20), span)
        .label("it has not been read")
        .help("divide the text, or make the picture smaller")
}
