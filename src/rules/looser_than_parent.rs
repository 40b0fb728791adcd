//! `looser-than-parent`: an organisation allows what the one above it does not, on the same answers.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "looser-than-parent");

/// Says that the verdict for an organisation is looser than that for its parent.
///
/// Each of both is the organisation with the outcome and the word of its verdict.
#[must_use]
pub fn diagnostic(
    (child, own, verdict): (&str, &str, &str),
    (parent, other, stricter): (&str, &str, &str),
    answers: &str,
    (place, parents): (Span, Span),
) -> Diagnostic {
    let title = format!("`{child}` is told {verdict} where `{parent}` above it is told {stricter}");
    Diagnostic::new(&RULE, title, place)
        .label(format!("`{own}` comes {answers}"))
        .related(parents, format!("`{other}` comes with the same answers for `{parent}`"))
        .help("cite the clause of the organisation that `deviates` from the stricter one, or correct the rules")
}
