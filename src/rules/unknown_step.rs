//! `unknown-step`: a tree leads to a step it does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-step");

/// Says that something, such as `answer leads to`, names a step that the tree does not have.
#[must_use]
pub fn diagnostic(what: &str, step: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    let title = format!("{what} `{}`, which is not a question or outcome of this tree", step.value);
    Diagnostic::new(&RULE, title, step.span).label("no step has this name").similar(near, "step")
}

/// Says that something, such as `the scenario expects`, names a question where only outcomes can stand.
#[must_use]
pub fn not_an_outcome(what: &str, step: &Spanned<String>, place: Span) -> Diagnostic {
    let title = format!("{what} `{}`, which is a question", step.value);
    Diagnostic::new(&RULE, title, step.span)
        .label("the name of an outcome belongs here")
        .related(place, "the question is here")
}

/// Says that something, such as `the scenario expects`, names an outcome of a used tree at which readers do not stop.
#[must_use]
pub fn not_shown(what: &str, step: &Spanned<String>) -> Diagnostic {
    let title = format!("{what} `{}`, at which no reader stops", step.value);
    Diagnostic::new(&RULE, title, step.span)
        .label("the tree leads on from here")
        .help("name the outcome that is reached in the end, or lead to `show` under `then`")
}
