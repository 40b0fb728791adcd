//! `unknown-open-question`: a reference to an open question that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-open-question");

/// Says that no open question has an id.
#[must_use]
pub fn diagnostic(question: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no open question has the id `{}`", question.value), question.span)
        .label("not in the register of open questions")
        .help("add it to `content/registers/open-questions.yaml`")
        .similar(near, "open question")
        .grouped(question.value.as_str())
}
