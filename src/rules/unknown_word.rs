//! `unknown-word`: a value is not one of the words that its key knows.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::plural;
use crate::source::Spanned;

crate::rules::rule!(Error "unknown-word");

/// Says that a word is not `what`, such as `a verdict`, and which words are.
#[must_use]
pub fn diagnostic<'a>(
    word: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let found = Diagnostic::new(&RULE, format!("`{}` is not {what}", word.value), word.span).label("no such word");
    match near(&word.value, known.clone()) {
        Some(near) => found.suggest(Some(near)),
        None => found.help(format!("write {}", plural::list(known, "or"))),
    }
}
