//! `text-cut-by-comma`: a text between braces ends at a comma that belongs to it.

use crate::diagnostic::Diagnostic;
use crate::rules::text_needs_quotes::quoted;
use crate::source::{Excerpt, Span, Spanned};

crate::rules::rule!(Error "text-cut-by-comma");

/// Says that `text` ends where `rest` begins, which is read as a key.
#[must_use]
pub fn diagnostic(key: &Spanned<String>, text: &Excerpt, rest: &Spanned<String>) -> Diagnostic {
    let title = format!("the text of `{}` ends at a comma, and `{}` is read as a key", key.value, rest.value);
    let whole = Span { end: rest.span.end, ..text.span };
    Diagnostic::new(&RULE, title, whole)
        .label("between braces a comma ends a text without quotes")
        .help(format!("put the text in quotes: {}", quoted(&format!("{}, {}", text.text, rest.value))))
}
