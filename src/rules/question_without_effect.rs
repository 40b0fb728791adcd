//! `question-without-effect`: whatever is answered to a question, the same follows.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "question-without-effect");

/// Says that the answer to a question makes no difference.
#[must_use]
pub fn diagnostic(question: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the answer to `{question}` makes no difference"), place)
        .label("the same follows, whatever is answered")
        .help("take the question away, or let a guard read it")
}
