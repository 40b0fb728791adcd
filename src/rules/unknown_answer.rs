//! `unknown-answer`: a guard or scenario names an answer that its question does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-answer");

/// Says that a question has no answer of an id.
#[must_use]
pub fn diagnostic(
    answer: &Spanned<String>,
    (question, place): (&str, Span),
    near: Option<(&str, Span)>,
) -> Diagnostic {
    let title = format!("`{}` is not an answer of the question `{question}`", answer.value);
    let found = Diagnostic::new(&RULE, title, answer.span).label("no answer of the question has this name");
    match near {
        Some(_) => found.similar(near, "answer"),
        None => found.related(place, "the question is here"),
    }
}
