//! `incomplete-accessibility`: an accessibility statement that lacks something the law wants.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Warning "incomplete-accessibility");

/// Says which keys are missing.
#[must_use]
pub fn diagnostic(statement: Span, missing: &[&str]) -> Diagnostic {
    let names = list(missing.iter().copied(), "and");
    Diagnostic::new(&RULE, format!("the accessibility statement lacks {names}"), statement)
        .label("what the page says")
        .help(format!("add {names}; until then the page says that it is not known"))
}
