//! `wrong-shape`: a value is a list, a group of keys or a text where something else is wanted.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "wrong-shape");

/// Says what is wanted and what was found, both with their article: `a list`, `a text`.
#[must_use]
pub fn diagnostic(wanted: &str, found: &str, place: Span) -> Diagnostic {
    let label = if found == "nothing" { "no value follows".to_owned() } else { format!("this is {found}") };
    Diagnostic::new(&RULE, format!("{wanted} should stand here, not {found}"), place).label(label)
}
