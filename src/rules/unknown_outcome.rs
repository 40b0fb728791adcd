//! `unknown-outcome`: a tree that uses another names an outcome that the other does not have.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-outcome");

/// Says that a used tree has no outcome of an id; without a near name the help lists those that it has.
#[must_use]
pub fn diagnostic<'a>(
    outcome: &Spanned<String>,
    (tree, outcomes): (&str, impl Iterator<Item = &'a str>),
    near: Option<(&str, Span)>,
) -> Diagnostic {
    let title = format!("`{}` is not an outcome of the tree `{tree}`", outcome.value);
    Diagnostic::new(&RULE, title, outcome.span)
        .label("no outcome of the tree has this name")
        .help(format!("the outcomes of `{tree}` are {}", list(outcomes, "and")))
        .similar(near, "outcome")
}
