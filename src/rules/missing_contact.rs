//! `missing-contact`: a tree tells its readers to ask somebody whom their organisation does not say how to reach.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "missing-contact");

/// Says that an organisation does not tell how to reach a role.
#[must_use]
pub fn diagnostic((role, span): (&str, Span), (organisation, place): (&str, Option<Span>)) -> Diagnostic {
    let title = format!("`{organisation}` does not say how to reach the role `{role}`");
    let found = Diagnostic::new(&RULE, title, span)
        .label("readers are told to ask here")
        .help(format!("add `{role}` to the `contacts` of `{organisation}` or of one above it"))
        .grouped(format!("{organisation} {role}"));
    match place {
        Some(place) => found.related(place, "the organisation is here"),
        None => found,
    }
}
