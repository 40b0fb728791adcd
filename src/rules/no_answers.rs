//! `no-answers`: a question cannot be answered.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "no-answers");

/// Says that a question has no answers.
#[must_use]
pub fn diagnostic(question: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("question `{}` has no answers", question.value), question.span)
        .label("nobody can leave this question")
        .help("add `answers:` with an id and a `say` for each")
}

/// Says that a question has nothing to choose from.
#[must_use]
pub fn choices(question: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("question `{}` has nothing to choose from", question.value), question.span)
        .label("nobody can leave this question")
        .help("write an id with its words for each, as in `choices: { family: My family }`")
}
