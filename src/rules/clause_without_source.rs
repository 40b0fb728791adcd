//! `clause-without-source`: a clause that does not say where it is taken from.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "clause-without-source");

/// Says that a clause of a document of some kind names no source.
#[must_use]
pub fn diagnostic(clause: &str, span: Span, (document, kind): (&str, &str)) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the clause `{clause}` of a {kind} names no source"), span)
        .label("nothing says where this is taken from")
        .help("add `source=\"id:lines\"` to it, or `source: id` to the head of the document")
        .grouped(document)
}
