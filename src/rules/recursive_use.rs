//! `recursive-use`: a tree uses itself, directly or by way of others.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "recursive-use");

/// Says that a tree uses itself; each tree that is used on the way comes with the place at which it is.
#[must_use]
pub fn diagnostic(tree: &str, (first, place): (&str, Span), rest: &[(&str, Span)]) -> Diagnostic {
    let all = std::iter::once(first).chain(rest.iter().map(|(other, _)| *other));
    let by_way = list(all.take(rest.len()), "and");
    let title = match rest {
        [] => format!("tree `{tree}` uses itself"),
        _ => format!("tree `{tree}` uses itself by way of {by_way}"),
    };
    let told = Diagnostic::new(&RULE, title, place).label(format!("`{first}` is used here"));
    rest.iter()
        .fold(told, |told, (other, place)| told.related(*place, format!("`{other}` is used here")))
        .help("let one of these steps end with an outcome instead, which may `continue` with the other tree")
}
