//! `passive-without-actor`: Swedish prose that says what is done, but not by whom, in a clause that binds somebody.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(off Warning "passive-without-actor");

/// Says that a clause hides who acts behind a passive verb.
#[must_use]
pub fn diagnostic(clause: &str, (verb, span): (&str, Span)) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the clause `{clause}` does not say who acts: “{verb}”"), span)
        .label("by whom?")
        .help("let the one who acts be the subject: “Du ska arkivera kontot”")
}
