//! `force-without-law`: a clause has the force of law but does not name the law.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "force-without-law");

/// Says that a clause with the force of law names none.
#[must_use]
pub fn diagnostic(force: Span, clause: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a clause has the force of law but names no law", force)
        .label("which law says so?")
        .related(clause, "the clause")
        .help("link to the law in the text: `[[law:2018:218 2 kap. 4 §]]`")
}
