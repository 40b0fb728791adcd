//! `unknown-register`: a file of `content/registers/` is none of the registers.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::plural;
use crate::source::Span;

crate::rules::rule!(Error "unknown-register");

/// Says that no register has the name of a file.
#[must_use]
pub fn diagnostic<'a>(stem: &str, known: impl Iterator<Item = &'a str> + Clone, place: Span) -> Diagnostic {
    let found = Diagnostic::new(&RULE, format!("`{stem}` is not a register"), place)
        .label("the file's name says which register it is");
    match near(stem, known.clone()) {
        Some(near) => found.help(format!("rename the file to `{near}.yaml`")),
        None => found.help(format!("the registers are {}", plural::list(known, "and"))),
    }
}
