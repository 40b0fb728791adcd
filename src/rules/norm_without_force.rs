//! `norm-without-force`: a clause that cannot bind anybody says what a role must, ought to, must not or may do.

use crate::diagnostic::Diagnostic;
use crate::model::clause::Modality;
use crate::model::force::Force;
use crate::source::Span;

crate::rules::rule!(Error "norm-without-force");

/// Says that a clause of too weak a force binds a role.
#[must_use]
pub fn diagnostic(modality: Modality, role: Span, force: Force) -> Diagnostic {
    let word = modality.word();
    let title = format!("`{word}` stands on a clause that is only `{}`", force.word());
    Diagnostic::new(&RULE, title, role)
        .label("nobody is bound by this clause")
        .help(format!("remove `{word}`; only what is law, decided, local or a proposal can bind"))
}
