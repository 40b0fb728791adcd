//! `missing-routine`: an organisation has no routine for a section that asks each for one.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "missing-routine");

/// Says that an organisation whose routines are known has none that carries out a section.
#[must_use]
pub fn diagnostic(
    (organisation, span): (&str, Span),
    (section, asking): (&str, Span),
) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{organisation}` has no routine for `{section}`"), span)
        .label("no routine in force that binds it carries out the section")
        .related(asking, "each organisation that this binds is asked for a routine")
        .help(format!(
            "write `implements={section}` where its routine does so, or say in the register what is known: `exempt`, or `routines: unknown`"
        ))
        .grouped(section)
}
