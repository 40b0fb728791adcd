//! `bad-when`: a time at which something is to be done that cannot be read.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-when");

const FORMS: &str = "write `(daily|weekly|monthly|yearly) [N times] [on DAY] [in MONTH]`, \
                     `within N (hours|days|weeks) of EVENT` or `(before|after|at) EVENT`";

/// Says that a word stands where something else belongs; an empty word is one that is missing.
#[must_use]
pub fn diagnostic(found: &str, place: Span, wanted: &str, near: Option<&str>) -> Diagnostic {
    let title = if found.is_empty() {
        format!("`when` ends where {wanted} belongs")
    } else {
        format!("`when` has `{found}` where {wanted} belongs")
    };
    let told = Diagnostic::new(&RULE, title, place);
    let told = told.label(if found.is_empty() { "something is missing here" } else { "this cannot be read" });
    if near.is_some() { told.suggest(near) } else { told.help(FORMS) }
}

/// Says that a month has no such day.
#[must_use]
pub fn no_such_day(day: &str, place: Span, month: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{month}` has no day {day}"), place)
        .label("there is no such day")
        .help("write the last day of the month, or another month")
}
