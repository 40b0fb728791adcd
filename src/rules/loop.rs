//! `loop`: a reader can be led back to a question that was answered already.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "loop");

/// Says that a question can be asked again; `first` tells how it is reached, `again` the answers that lead back.
#[must_use]
pub fn diagnostic(question: &str, first: &str, again: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{question}` can be asked again after it was answered"), place)
        .label(format!("reached {first}, and once more by `{again}`"))
        .help("lead one of these answers on to another question or an outcome")
}
