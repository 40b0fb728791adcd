//! `duplicate-address`: two things would stand at one address of the site.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "duplicate-address");

/// Says that two things, each in words such as `the document … `, would stand at one address.
#[must_use]
pub fn diagnostic(address: &str, (thing, span): (&str, Span), other: (&str, Option<Span>)) -> Diagnostic {
    let (other, place) = other;
    let title = format!("{thing} and {other} would both stand at `{address}`");
    let found = Diagnostic::new(&RULE, title, span)
        .label("this address is taken")
        .help("give one of them another id, or move its file to another folder");
    match place {
        Some(place) => found.related(place, format!("{other} is here")),
        None => found,
    }
}
