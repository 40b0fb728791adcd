//! `unknown-step`: a tree leads to a step it does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-step");

/// Says that `what` (an answer, a rule, the start, a scenario) leads to a step that the tree does not have.
#[must_use]
pub fn diagnostic(what: &str, step: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    let title = format!("{what} leads to `{}`, which is not a question or outcome of this tree", step.value);
    let found = Diagnostic::new(&RULE, title, step.span).label("no step has this name");
    match near {
        Some((name, span)) => found.related(span, "a similar step is defined here").suggest(Some(name)),
        None => found,
    }
}
