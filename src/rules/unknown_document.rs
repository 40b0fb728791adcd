//! `unknown-document`: a reference to a document that does not exist.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "unknown-document");

/// Says that no document has an id; `other` is the reference to something of another kind that has it.
#[must_use]
pub fn diagnostic(document: &Spanned<String>, near: Option<&str>, other: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(&RULE, format!("no document has the id `{}`", document.value), document.span)
        .label("there is no such document")
        .grouped(document.value.as_str());
    match other {
        Some(other) => found.help(format!("did you mean `{other}`?")),
        None => found.suggest(near),
    }
}
