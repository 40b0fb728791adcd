//! `unreviewed-citation`: a tree or routine rests on a clause that nobody has reviewed it against.

use crate::diagnostic::Diagnostic;
use crate::model::plural::{Count, list};
use crate::source::Span;

crate::rules::rule!(Warning "unreviewed-citation");

/// The most places that are named.
const NAMED: usize = 3;

/// Says that a tree or document rests on places that are new since its last review, or that it has had none.
#[must_use]
pub fn diagnostic(id: &str, places: &[String], span: Span) -> Diagnostic {
    let title = format!("`{id}` rests on {} that no review has covered", Count(places.len(), "passage"));
    let named = list(places.iter().take(NAMED).map(String::as_str), "and");
    let rest = places.len().saturating_sub(NAMED);
    let more = if rest == 0 { String::new() } else { format!(", and {rest} more") };
    Diagnostic::new(&RULE, title, span)
        .label("would not be told if they change")
        .noted(Some(format!("{named}{more}")))
        .help(format!("read them, then run `vagval review {id}`"))
}
