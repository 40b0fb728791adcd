//! `unclear-time`: a clause that binds somebody says when in words that each reads differently.

use crate::diagnostic::Diagnostic;
use crate::model::fingerprint::plain;
use crate::source::Span;

crate::rules::rule!(Warning "unclear-time");

/// Says that words of a clause leave open when somebody is to act; `words` are all such words of the clause.
#[must_use]
pub fn diagnostic(clause: &str, words: &[(&str, Span)]) -> Option<Diagnostic> {
    let ((first, span), others) = words.split_first()?;
    let first = plain(first);
    let told = Diagnostic::new(&RULE, format!("the clause `{clause}` does not say when: “{first}”"), *span)
        .label("how soon or how often is this?")
        .help("say a time and add `when`, or name the open question with `open`");
    Some(others.iter().fold(told, |told, (_, span)| told.related(*span, "and this")))
}
