//! `missing-contact`: a tree tells readers to ask, but their organisation says of nobody how to reach them.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "missing-contact");

/// Says that an organisation has no contacts, though its readers are told to ask a role.
#[must_use]
pub fn diagnostic((role, span): (&str, Span), (organisation, place): (&str, Option<Span>)) -> Diagnostic {
    let title = format!("`{organisation}` has no contacts, but its readers are told to ask");
    let found = Diagnostic::new(&RULE, title, span)
        .label("readers are told to ask here")
        .help(format!("add `contacts: {{ {role}: {{ unit: … }} }}` to `{organisation}` or to one above it"))
        .grouped(organisation);
    match place {
        Some(place) => found.related(place, "the organisation is here"),
        None => found,
    }
}
