//! `unlike-questions`: a fact is to answer a question of a used tree that has other answers.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unlike-questions");

/// Says that a fact cannot answer a question of a used tree; the places are those of the two questions.
#[must_use]
pub fn diagnostic(
    (fact, question, tree): (&str, &str, &str),
    place: Span,
    (ours, theirs): (Span, Span),
) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{fact}` cannot answer `{question}` of the tree `{tree}`"), place)
        .label("the two do not have the same answers")
        .related(ours, "the question of this tree")
        .related(theirs, "the question of the other tree")
        .help("give both the same ids of answers, or the same `min` and `max`, or let the other tree ask")
}
