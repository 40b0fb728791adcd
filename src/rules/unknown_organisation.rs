//! `unknown-organisation`: a reference to an organisation that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-organisation");

/// Says that no organisation has an id.
#[must_use]
pub fn diagnostic(organisation: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no organisation has the id `{}`", organisation.value), organisation.span)
        .label("not in the register of organisations")
        .help("add it to `content/registers/organisations.yaml`")
        .similar(near, "organisation")
        .grouped(organisation.value.as_str())
}
