//! `guard-form`: a guard compares a fact in a way that does not suit its question.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "guard-form");

/// Says that a sign does not suit a question, which is told by its `manner`; `instead` is what to write.
#[must_use]
pub fn sign(
    (sign, fact): (&Spanned<String>, &str),
    (manner, question): (&str, Span),
    instead: &str,
) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` does not suit `{fact}`, {manner}", sign.value), sign.span)
        .label("compares in another way")
        .related(question, "the question is here")
        .help(format!("write `{instead}`"))
}

/// Says that a number is compared with something else.
#[must_use]
pub fn not_a_number(fact: &str, value: &Spanned<String>, question: Span) -> Diagnostic {
    let title = format!("`{fact}` asks for a number, which `{}` is not", value.value);
    Diagnostic::new(&RULE, title, value.span)
        .label("a whole number belongs here")
        .related(question, "the question is here")
        .help(format!("write a whole number, as in `{fact} < 18`"))
}
