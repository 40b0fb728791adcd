//! `broken-link`: a link that leads nowhere.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "broken-link");

/// Says that a link such as `[text][name]` names a definition that its file does not have.
#[must_use]
pub fn undefined_reference(link: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` refers to a definition that is not in this file", link.value), link.span)
        .label("leads nowhere")
        .help("add a line `[name]: path`, or write `\\[` to show the brackets as text")
}
