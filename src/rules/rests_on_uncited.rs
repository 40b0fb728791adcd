//! `rests-on-uncited`: an outcome says that it rests on a force of which it cites nothing.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "rests-on-uncited");

/// Says that no clause of the force in `rests-on` is shown with an outcome.
#[must_use]
pub fn diagnostic(outcome: &str, force: &str, (concerned, after): (&str, &str), place: Span) -> Diagnostic {
    let title = format!("outcome `{outcome}` has `rests-on: {force}`, but cites no {force}{concerned}");
    Diagnostic::new(&RULE, title, place)
        .label(format!("reached {after}"))
        .help(format!("cite the {force} that it rests on there, or split the outcome"))
}
