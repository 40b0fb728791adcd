//! `use-without-all-outcomes`: a tree does not say where some outcomes of a used tree lead.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Spanned;

crate::rules::rule!(Error "use-without-all-outcomes");

/// Says that some outcomes of a used tree lead nowhere.
#[must_use]
pub fn diagnostic(step: &Spanned<String>, tree: &str, missing: &[&str]) -> Diagnostic {
    let outcomes = list(missing.iter().copied(), "and");
    let title = format!("`{}` does not say where to go from {outcomes} of the tree `{tree}`", step.value);
    let first = missing.first().copied().unwrap_or_default();
    Diagnostic::new(&RULE, title, step.span)
        .label("readers who come there cannot go on")
        .help(format!("add `{first}` to `then`, with a step of this tree or `show`; or add a `goto` for the rest"))
}
