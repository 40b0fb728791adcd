//! `blank-text`: a key has nothing where a text or word is wanted.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "blank-text");

/// Says that nothing is written, or only blanks or a word such as `null`.
#[must_use]
pub fn diagnostic(written: &str, place: Span) -> Diagnostic {
    let label = if written.trim().is_empty() {
        "nothing is written here".to_owned()
    } else {
        format!("`{written}` means nothing at all")
    };
    Diagnostic::new(&RULE, "a key has no text", place)
        .label(label)
        .help("write the text, or remove the key if it can be left out")
}
