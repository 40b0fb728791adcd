//! `uncovered-use`: a tree uses another that is not offered to all its readers.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "uncovered-use");

/// Says that a used tree is not offered to some organisations to which its user is.
#[must_use]
pub fn diagnostic(step: &str, (tree, title): (&str, Span), left_out: &[&str], place: Span) -> Diagnostic {
    let left_out = list(left_out.iter().copied(), "and");
    Diagnostic::new(&RULE, format!("`{step}` uses `{tree}`, which is not offered to {left_out}"), place)
        .label("all readers of this tree may come here")
        .related(title, "this tree is used")
        .help(format!("offer `{tree}` to {left_out} too, or do not offer this tree to them"))
}
