//! `uncited-clause`: a rule that some tree must cite, but none does.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "uncited-clause");

/// Says that no tree cites a clause marked `.decides`.
#[must_use]
pub fn diagnostic(clause: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no tree cites `{clause}`, which decides a question"), span)
        .label("marked `.decides`")
        .help("add it to `because` where it decides the answer, or remove `.decides`")
}

/// Says that a clause marked `.decides` has no id, so that no tree can cite it.
#[must_use]
pub fn without_id(span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "no tree can cite a clause without an id", span)
        .label("marked `.decides`")
        .help("give it an id: `{#id .decides}`")
}
