//! `shadowed-rule`: a rule is never reached, since those above it are taken first.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "shadowed-rule");

/// Says that whenever a rule holds, another one above it is taken.
#[must_use]
pub fn diagnostic(question: &str, rule: Span, taken: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("a rule of `{question}` is never reached"), rule)
        .label("whenever it holds, a rule above it is taken")
        .related(taken, "such as this one")
        .help("move the rule up, make the guard above it narrower, or take it away")
}

/// Says that no answer reads the rules of its question.
#[must_use]
pub fn no_answer_reads(question: &str, rule: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the rules of `{question}` are never reached"), rule)
        .label("every answer has a `goto` of its own, which is read instead")
        .help("take these rules away, or the `goto` of the answers that they are meant for")
}
