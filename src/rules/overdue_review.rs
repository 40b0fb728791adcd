//! `overdue-review`: a document or tree that was to be read through again by now.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Warning "overdue-review");

/// Says that the day of a review has passed.
#[must_use]
pub fn diagnostic(id: &str, review: &Spanned<Date>, day: Date) -> Diagnostic {
    let title = format!("`{id}` was to be read through again by {}", review.value);
    Diagnostic::new(&RULE, title, review.span)
        .label(format!("the handbook speaks for {day}"))
        .help("read it through, then set a later day")
}
