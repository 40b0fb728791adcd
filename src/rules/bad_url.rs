//! `bad-url`: an address in the settings or a register cannot be put into a page.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "bad-url");

/// Says that a text is not an address of the web.
#[must_use]
pub fn url(text: &Spanned<String>) -> Diagnostic {
    told(text, "an address of the web", "write a whole address that begins with `https://` and has no blanks or quotes")
}

/// Says that a text is not a mail address.
#[must_use]
pub fn email(text: &Spanned<String>) -> Diagnostic {
    told(text, "a mail address", "write an address such as `namn@exempel.se`")
}

fn told(text: &Spanned<String>, what: &str, help: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is not {what}", text.value), text.span)
        .label("cannot be linked to")
        .help(help)
}
