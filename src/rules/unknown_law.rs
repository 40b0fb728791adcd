//! `unknown-law`: a reference to a law that the register does not have.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "unknown-law");

/// Says that no law has a number or id.
#[must_use]
pub fn diagnostic(law: &Spanned<String>, near: Option<(&str, Span)>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no law has the number or id `{}`", law.value), law.span)
        .label("not in the register of laws")
        .help("add it to `content/registers/laws.yaml`")
        .similar(near, "law")
        .grouped(law.value.as_str())
}
