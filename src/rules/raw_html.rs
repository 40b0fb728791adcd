//! `raw-html`: HTML in a Markdown text.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Warning "raw-html");

/// Says that HTML is shown as text.
#[must_use]
pub fn diagnostic(html: &str, place: Span) -> Diagnostic {
    let told = Diagnostic::new(&RULE, "HTML is shown to readers as text", place).label("shown as it is typed");
    if html.starts_with("<!--") {
        told.help("remove the comment, or write it where readers may see it")
    } else {
        told.help("write it in Markdown, or between backticks if readers are to see it")
    }
}
