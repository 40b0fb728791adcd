//! `empty-range`: no number lies within the bounds of a question.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "empty-range");

/// Says that the greatest number of a question is below its least.
#[must_use]
pub fn diagnostic(min: i64, max: &Spanned<i64>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no number is at least {min} and at most {}", max.value), max.span)
        .label(format!("less than `min`, which is {min}"))
        .help("make `max` greater than `min`, or leave it out")
}
