//! `answered-question`: an outcome that asks although all that it leaves open has been answered.

use crate::diagnostic::Diagnostic;
use crate::model::register::{Answered, OpenQuestion};
use crate::source::Span;

crate::rules::rule!(Warning "answered-question");

/// Says that an outcome still asks; `answered` are the questions that it names, with their answers.
#[must_use]
pub fn diagnostic(outcome: &str, place: Span, answered: &[(&OpenQuestion, &Answered)]) -> Diagnostic {
    let title = format!("outcome `{outcome}` asks what has been answered");
    let found = Diagnostic::new(&RULE, title, place)
        .label("its verdict is still `ask`")
        .help("give the verdict that follows from the answer, or leave `open` out if there is more to ask");
    answered.iter().fold(found, |found, (question, answered)| {
        found.related(answered.text.span, format!("`{}` was answered on {}", question.id, answered.date))
    })
}
