//! `ask-without-contact`: an outcome tells the reader to ask, but not whom.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "ask-without-contact");

/// Says that an outcome names nobody to ask.
#[must_use]
pub fn without_contacts(outcome: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("outcome `{outcome}` says ask, but not whom"), place)
        .label("no `contact`")
        .help("add `contact:` with a role")
}

/// Says that no contact's guard holds; `concerned` names for whom, `after` tells the shortest way.
#[must_use]
pub fn diagnostic(outcome: &str, (concerned, after): (&str, &str), (place, last): (Span, Span)) -> Diagnostic {
    Diagnostic::new(&RULE, format!("outcome `{outcome}` says ask, but not whom{concerned}"), place)
        .label(format!("no contact's `when` holds {after}"))
        .related(last, "the last contact")
        .help("end the list with a contact without `when`")
}
