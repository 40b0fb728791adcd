//! `role-without-duty`: a role of the register that nothing in the handbook uses.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "role-without-duty");

/// Says that nothing binds or names a role.
#[must_use]
pub fn diagnostic(role: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("nothing binds or names the role `{role}`"), span)
        .label("its page would be empty")
        .help(format!("add `duty={role}` to what it must do, link to it with `[[role:{role}]]`, or remove it"))
}
