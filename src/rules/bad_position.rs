//! `bad-position`: a response takes a stand on something it does not answer.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "bad-position");

/// Says that a position is on a document other than the one that is answered.
#[must_use]
pub fn elsewhere(document: &str, span: Span, answered: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("a position on `{document}` stands in a response to `{answered}`"), span)
        .label("not a section of the document that is answered")
        .help(format!("name a section of `{answered}`, or change `responds-to`"))
}

/// Says that a position other than that something is missing is on a document as a whole.
#[must_use]
pub fn on_the_whole(document: &str, span: Span, stance: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the position `{stance}` is on `{document}` as a whole"), span)
        .label("names no section")
        .help(format!("name the section: `on={document}#section`; only `stance=missing` can be on a whole document"))
}
