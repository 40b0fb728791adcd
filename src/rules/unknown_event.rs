//! `unknown-event`: a reference to an event that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-event");

/// Says that no event has an id.
#[must_use]
pub fn diagnostic(event: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no event has the id `{}`", event.value), event.span)
        .label("not in the register of events")
        .help("add it to `content/registers/events.yaml`")
        .similar(near, "event")
        .grouped(event.value.as_str())
}
