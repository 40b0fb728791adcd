//! `too-many-classes`: the sets that can be chosen at a question have too many different futures.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "too-many-classes");

/// Says that a question for several choices would have more answers than readers can overlook.
#[must_use]
pub fn diagnostic(question: &str, (found, limit): (usize, usize), after: &str, place: Span) -> Diagnostic {
    let title = format!("what is chosen at `{question}` leads {found} different ways, above the limit of {limit}");
    Diagnostic::new(&RULE, title, place)
        .label(format!("each way would be an answer of its own {after}"))
        .help("split the question, or let fewer guards read its choices")
}
