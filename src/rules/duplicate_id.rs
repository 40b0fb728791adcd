//! `duplicate-id`: two things of one kind have the same id.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "duplicate-id");

/// Says that `what`, such as `an outcome`, has the id of another thing in its tree, such as `a question`.
#[must_use]
pub fn in_tree(id: &Spanned<String>, what: &str, first: Span, other: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is the id of {what} and of {other}", id.value), id.span)
        .label(format!("the id of {what}"))
        .related(first, format!("the id of {other}"))
        .help("give one of them another id, and change the references to it")
}
