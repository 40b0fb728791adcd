//! `question-form`: the keys of a question do not go together.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "question-form");

/// Says that a question has two keys of which each says what can be answered.
#[must_use]
pub fn two(question: &str, first: &Spanned<String>, second: &Spanned<String>) -> Diagnostic {
    let title =
        format!("question `{question}` has both `{}` and `{}`", first.value.as_str(), second.value.as_str());
    Diagnostic::new(&RULE, title, second.span)
        .label("says what can be answered")
        .related(first.span, "so does this")
        .help("keep one of them, or make two questions")
}

/// Says that a key means nothing without another.
#[must_use]
pub fn without(key: &Spanned<String>, form: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` says nothing without `{form}`", key.value), key.span)
        .label(format!("belongs to questions with `{form}`"))
        .help("remove the key")
}

/// Says that a key means nothing where another tree asks.
#[must_use]
pub fn beside_use(key: &Spanned<String>, used: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` says nothing beside `use`", key.value), key.span)
        .label("nothing is asked here")
        .related(used, "the questions of the other tree are asked in its place")
        .help("remove the key")
}
