//! `over-limit`: a file is larger or deeper than is read.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "over-limit");

/// Says that there are more of something than the limit allows; `what` as in `levels of nesting`.
#[must_use]
pub fn diagnostic(what: &str, limit: usize, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("more than {limit} {what}"), place)
        .label("the limit is passed here")
        .help("split the file, or write it more simply")
}
