//! `bad-source-range`: a range of lines or pages that is not one.

use crate::diagnostic::Diagnostic;
use crate::model::plural::Count;
use crate::model::register::SourceUnit;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "bad-source-range");

/// What is wrong with a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// No number where one belongs.
    Missing,
    /// Something else where a number belongs.
    NotNumber,
    /// Nought.
    Zero,
    /// The last number is less than the first.
    Backwards,
    /// A dash where a hyphen belongs.
    LongDash,
}

/// Says that a part of `id:12,15-18` is not a range.
#[must_use]
pub fn diagnostic(source: &Spanned<String>, range: Span, slip: Slip) -> Diagnostic {
    let title = format!("`{}` does not give lines or pages of a source", source.value);
    let label = match slip {
        Slip::Missing => "a number is missing",
        Slip::NotNumber => "this is not a number",
        Slip::Zero => "lines and pages are counted from 1",
        Slip::Backwards => "the last number is less than the first",
        Slip::LongDash => "a range is written with a hyphen",
    };
    let place = if range.start == range.end { source.span } else { range };
    Diagnostic::new(&RULE, title, place)
        .label(label)
        .help("write `id:12`, `id:12-18` or `id:12,15-18`, without blanks; or only `id` for the whole source")
}

/// Says that a range lies beyond the end of its source.
#[must_use]
pub fn beyond(range: &Spanned<(u32, u32)>, (source, place): (&str, Span), length: u32, unit: SourceUnit) -> Diagnostic {
    let unit = match unit {
        SourceUnit::Lines => "line",
        SourceUnit::Pages => "page",
    };
    let title = format!("{unit} {} lies beyond the end of `{source}`", range.value.1);
    Diagnostic::new(&RULE, title, range.span)
        .label(format!("the source has {}", Count(length as usize, unit)))
        .related(place, "the source is here")
}
