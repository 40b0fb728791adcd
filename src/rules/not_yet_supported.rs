//! `not-yet-supported`: a form of tree that is planned and cannot be compiled yet.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "not-yet-supported");

/// Says that a form is not supported; all uses of one form are one message.
#[must_use]
pub fn diagnostic(form: &str, what: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("{what} are not supported yet"), place)
        .label("this cannot be compiled yet")
        .help("ask with questions that have single answers, or keep the file outside `decisions/` until then")
        .grouped(form)
}
