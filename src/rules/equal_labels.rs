//! `equal-labels`: two answers to a question read the same.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "equal-labels");

/// Says that two answers of a question have the same words.
#[must_use]
pub fn diagnostic(question: &str, words: &str, place: Span, first: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("two answers to `{question}` read “{words}”"), place)
        .label("the same words again")
        .related(first, "here first")
        .help("say what sets the answers apart, or make them one")
}
