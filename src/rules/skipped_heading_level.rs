//! `skipped-heading-level`: a heading more than one level below the one before it.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "skipped-heading-level");

/// Says that a heading skips levels; `above` is the heading before it.
#[must_use]
pub fn diagnostic(level: u8, heading: Span, above: Option<(u8, Span)>) -> Diagnostic {
    let marks = |level: u8| "#".repeat(level.into());
    match above {
        Some((before, place)) => {
            let title = format!("a heading of level {level} follows one of level {before}");
            Diagnostic::new(&RULE, title, heading)
                .label("skips a level")
                .related(place, "the heading before it")
                .help(format!("write `{}`", marks(before + 1)))
        }
        None => Diagnostic::new(&RULE, format!("the first heading is of level {level}"), heading)
            .label("skips a level")
            .help("write `##`; the title is the only heading above it"),
    }
}
