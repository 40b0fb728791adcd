//! `verdict-above-force`: a verdict claims more than the clauses it cites can carry.

use crate::diagnostic::Diagnostic;
use crate::model::force::Force;
use crate::model::standing::Standing;
use crate::source::Span;

crate::rules::rule!(Error "verdict-above-force");

/// The most citations that are pointed at because they do not apply.
const MOST_VOID: usize = 3;

/// Says that the strongest clause shown with an outcome is too weak for its verdict.
///
/// `says` is the outcome's name and the word of its verdict; `concerned` names to whom, `after` tells the shortest way.
#[must_use]
pub fn diagnostic(
    (outcome, verdict): (&str, &str),
    (strongest, citation): (Force, Span),
    (concerned, after): (&str, &str),
    place: Span,
) -> Diagnostic {
    let told = noun(strongest);
    let title = format!("outcome `{outcome}` says {verdict}, but{concerned} rests on no more than {told}");
    Diagnostic::new(&RULE, title, place)
        .label(format!("reached {after}"))
        .related(citation, format!("the strongest that is cited: {told}"))
        .help(help(strongest))
}

/// Says that nothing of what is shown with an outcome applies on the handbook's day; told once for each document.
#[must_use]
pub fn all_void(
    (outcome, verdict): (&str, &str),
    document: &str,
    (concerned, after): (&str, &str),
    place: Span,
) -> Diagnostic {
    let title = format!("outcome `{outcome}` says {verdict}, but nothing that it cites{concerned} applies");
    Diagnostic::new(&RULE, title, place)
        .label(format!("reached {after}"))
        .help("cite a clause that applies on the day of the handbook, or choose the verdict do, ask or info")
        .grouped(document)
}

/// Adds the citations that do not apply, and why.
#[must_use]
pub fn with_void(told: Diagnostic, void: impl Iterator<Item = (Span, Standing)>) -> Diagnostic {
    void.take(MOST_VOID).fold(told, |told, (span, standing)| match standing {
        Standing::From(day) => told.related(span, format!("applies from {day} only")),
        Standing::NotBefore(day) => told.related(span, format!("applies from {day} at the earliest")),
        Standing::Until(day) => told.related(span, format!("applied until {day}")),
        Standing::Repealed => told.related(span, "is repealed"),
        Standing::Applies | Standing::Unclear => told,
    })
}

fn noun(force: Force) -> &'static str {
    match force {
        Force::Law => "a law",
        Force::Decided => "a decided clause",
        Force::Local => "a local clause",
        Force::Proposal => "a proposal",
        Force::Opinion => "an opinion",
        Force::Background => "background",
        Force::Advice => "advice",
    }
}

fn help(strongest: Force) -> String {
    match strongest {
        Force::Proposal | Force::Opinion => {
            format!("cite a clause that is decided, or say openly `rests-on: {}`", strongest.word())
        }
        Force::Law | Force::Decided | Force::Local | Force::Background | Force::Advice => {
            "cite a clause that is decided, or choose the verdict do, ask or info".to_owned()
        }
    }
}
