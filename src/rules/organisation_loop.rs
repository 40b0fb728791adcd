//! `organisation-loop`: organisations that stand below each other in a ring.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "organisation-loop");

/// Says that an organisation stands below itself by way of others; each is given with the parent that is written.
#[must_use]
pub fn diagnostic(
    (first, parent): (&str, &Spanned<String>),
    others: &[(&str, &Spanned<String>)],
) -> Diagnostic {
    let title = if others.is_empty() {
        format!("the organisation `{first}` stands below itself")
    } else {
        format!("the organisation `{first}` stands below itself, by way of `{}`", others[0].0)
    };
    let found = Diagnostic::new(&RULE, title, parent.span).label(format!("`{first}` stands below `{}`", parent.value));
    let found = others.iter().fold(found, |found, (id, parent)| {
        found.related(parent.span, format!("`{id}` stands below `{}`", parent.value))
    });
    found.help("remove the `parent` of the highest of them")
}
