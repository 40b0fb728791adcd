//! `unsafe-link`: a link of a kind that no page may have.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Warning "unsafe-link");

/// The prefixes of references to what is no document.
const REFERENCES: [&str; 6] = ["tree", "role", "org", "term", "law", "open"];

/// Says that a link is shown as text because of its scheme.
#[must_use]
pub fn diagnostic(scheme: &str, url: &Spanned<String>, text: &str) -> Diagnostic {
    let told = Diagnostic::new(&RULE, format!("no page may link with `{scheme}:`"), url.span)
        .label("shown as text, without the link");
    if REFERENCES.contains(&scheme) {
        let bar = if text.is_empty() { "" } else { "|" };
        told.help(format!("write `[[{}{bar}{text}]]`", url.value))
    } else {
        told.help("link with `http:`, `https:`, `mailto:` or `tel:`, or to a file of the handbook")
    }
}

/// Says that an image has the address of a person.
#[must_use]
pub fn image(url: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, "an image cannot be a mail address or a telephone number", url.span)
        .label("shown as text")
        .help("write a link: without the `!`")
}
