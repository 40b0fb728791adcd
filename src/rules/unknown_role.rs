//! `unknown-role`: a reference to a role that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-role");

/// Says that no role has an id.
#[must_use]
pub fn diagnostic(role: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no role has the id `{}`", role.value), role.span)
        .label("not in the register of roles")
        .help("add it to `content/registers/roles.yaml`")
        .similar(near, "role")
        .grouped(role.value.as_str())
}
