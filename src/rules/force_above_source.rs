//! `force-above-source`: a clause is stronger than the source it is taken from.

use crate::diagnostic::Diagnostic;
use crate::model::force::Force;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "force-above-source");

/// Says that a clause has a force that none of its sources gives; the strongest they give is another.
#[must_use]
pub fn diagnostic(
    (force, place): (Force, Span),
    (sources, strongest): (&[&str], Force),
    document: &str,
) -> Diagnostic {
    let names = list(sources.iter().copied(), "and");
    let verb = if sources.len() == 1 { "gives" } else { "give" };
    let title = format!("a clause is `{}`, but {names} {verb} at most `{}`", force.word(), strongest.word());
    Diagnostic::new(&RULE, title, place)
        .label(format!("stronger than {}", if sources.len() == 1 { "its source" } else { "its sources" }))
        .help(format!("write `force={}`, or name the source that makes it `{}`", strongest.word(), force.word()))
        .grouped(format!("{document} {} {names}", force.word()))
}
