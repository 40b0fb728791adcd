//! `expired-citation`: a tree cites what has ceased to apply.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "expired-citation");

/// Says that a place that a tree cites applied until a day that has passed; told once for each place.
#[must_use]
pub fn diagnostic((tree, citation): (&str, Span), place: &str, (to, day): (Date, Date)) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{tree}` cites `{place}`, which applied until {to}"), citation)
        .label(format!("the handbook speaks for {day}"))
        .help("cite what applies now, or take away what rested on it")
        .grouped(place)
}
