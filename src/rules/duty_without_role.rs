//! `duty-without-role`: a clause says that something must be done, or must not, but names nobody.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "duty-without-role");

/// Says that a clause asks for something by a word such as “must”, but binds no role.
#[must_use]
pub fn diagnostic(clause: &str, word: (&str, Span)) -> Diagnostic {
    let (word, span) = word;
    Diagnostic::new(&RULE, format!("the clause `{clause}` says “{word}” but binds no role"), span)
        .label("who?")
        .help("add `duty`, `should`, `ban` or `may` with a role, or name the open question with `open`")
}
