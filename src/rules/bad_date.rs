//! `bad-date`: a day is not written as one, or does not exist.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "bad-date");

/// Says that a text is no day of the calendar.
#[must_use]
pub fn diagnostic(text: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is not a day", text.value), text.span)
        .label("no such day")
        .help("write year, month and day as in `2026-11-21`")
}

/// Says that a time ends before it begins.
#[must_use]
pub fn reversed(last: Span, first: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the last day is before the first", last)
        .label("the last day")
        .related(first, "the first day")
        .help("put the earlier day at `from`")
}

/// Says that a time is both unknown and known.
#[must_use]
pub fn unknown_and_known(not_before: Span, known: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "`not-before` stands beside a day that is known", not_before)
        .label("says that the days are unknown, but not before this one")
        .related(known, "the day that is known")
        .help("keep `from` and `to` if the days are known, else `not-before` alone")
}
