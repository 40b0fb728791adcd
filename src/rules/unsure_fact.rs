//! `unsure-fact`: a guard turns on a question that may not have been asked.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unsure-fact");

/// Says that a guard reads a fact that has not been asked on every way; `after` tells the shortest way without it.
#[must_use]
pub fn diagnostic(fact: &str, after: &str, guard: Span, question: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("guard reads `{fact}`, which may not have been asked"), guard)
        .label(format!("not asked {after}"))
        .related(question, "asked here")
        .help(format!("write `asked {fact} and …`, or ask `{fact}` on every way here"))
}
