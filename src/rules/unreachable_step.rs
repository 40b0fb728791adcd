//! `unreachable-step`: no answer leads to a question or outcome.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unreachable-step");

/// Says that a step cannot be reached; `kind` is `question` or `outcome`.
#[must_use]
pub fn diagnostic(kind: &str, step: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no answer leads to the {kind} `{step}`"), place)
        .label("nobody can come here")
        .help(format!("lead an answer to `{step}` with `goto`, or take it away"))
}
