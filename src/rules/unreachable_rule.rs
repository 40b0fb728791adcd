//! `unreachable-rule`: no answers make the guard of a rule hold.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "unreachable-rule");

/// Says that the guard of a rule never holds when the rule is read.
#[must_use]
pub fn diagnostic(question: &str, rule: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the guard of a rule of `{question}` never holds"), rule)
        .label("no answers that come here make this true")
        .help("correct the guard, or take the rule away")
}
