//! `equal-futures`: two answers always lead to the same.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Warning "equal-futures");

/// Says that some answers of a question always lead to the same; `places` are theirs, at least one.
#[must_use]
pub fn diagnostic(question: &str, answers: &[&str], (place, others): (Span, &[Span])) -> Diagnostic {
    let answers = list(answers.iter().copied(), "and");
    let title = format!("answers {answers} of `{question}` always lead to the same");
    let told = Diagnostic::new(&RULE, title, place).label("what follows this answer");
    let told = others.iter().fold(told, |told, other| told.related(*other, "follows this one too"));
    told.help("make them one answer, or let a guard tell them apart")
}
