//! `uncovered-continue`: a tree hands its reader over to a tree that is not offered to them.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "uncovered-continue");

/// Says that an outcome hands over to a tree that some who reach it cannot enter.
#[must_use]
pub fn diagnostic(
    (outcome, tree): (&str, &str),
    (uncovered, after): (&[&str], &str),
    (place, title): (Span, Span),
) -> Diagnostic {
    let uncovered = list(uncovered.iter().copied(), "and");
    Diagnostic::new(&RULE, format!("`{outcome}` continues with `{tree}`, which is not offered to {uncovered}"), place)
        .label(format!("reached {after}"))
        .related(title, "this tree takes over")
        .help(format!("offer `{tree}` to {uncovered} too, or end with an outcome of its own for them"))
}
