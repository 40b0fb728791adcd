//! `yes-against-ban`: an outcome says yes and cites a clause that forbids it.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "yes-against-ban");

/// Says that a clause shown with an outcome that says yes is a ban, and that nothing shown beside it makes an exception.
///
/// `concerned` names to whom both are shown, `after` tells the shortest way; the places are of the citation, the outcome
/// and the ban.
#[must_use]
pub fn diagnostic(
    (outcome, clause): (&str, &str),
    (concerned, after): (&str, &str),
    [citation, place, ban]: [Span; 3],
) -> Diagnostic {
    let title = format!("outcome `{outcome}` says yes{concerned}, but rests on a ban: `{clause}`");
    Diagnostic::new(&RULE, title, citation)
        .label("what is cited forbids")
        .related(place, format!("says yes {after}"))
        .related(ban, "marked as a ban")
        .help("correct the verdict, cite the exception beside it (`may` in the same document, or `deviates`), or show it only where it does not hold: `{ ref, when }`")
}
