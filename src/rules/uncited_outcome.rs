//! `uncited-outcome`: an answer that no text supports.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "uncited-outcome");

/// Says that the `because` of an outcome is empty.
#[must_use]
pub fn without_citations(outcome: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("outcome `{outcome}` cites no clause"), place)
        .label("its `because` is empty")
        .help("name the clauses it rests on: `because: [document#clause]`")
}

/// Says that none of an outcome's citations is shown; `concerned` names to whom, `after` tells the shortest way.
#[must_use]
pub fn diagnostic(outcome: &str, concerned: &str, after: &str, (place, citations): (Span, &[Span])) -> Diagnostic {
    let found = Diagnostic::new(&RULE, format!("outcome `{outcome}` cites no clause{concerned}"), place)
        .label(format!("reached {after}, where none of its citations is shown"))
        .help("cite a clause that holds there too, or lead these answers to another outcome");
    citations.iter().fold(found, |found, span| found.related(*span, "its document does not bind them, or its `when` does not hold"))
}
