//! `bad-id`: an id has letters that an id cannot have.

use crate::diagnostic::Diagnostic;
use crate::source::Spanned;

crate::rules::rule!(Error "bad-id");

/// What an id is made of.
const FORM: &str = "an id has 1 to 64 of the small letters a to z, digits and hyphens";

/// Says that a text cannot be an id, and which id it could be.
#[must_use]
pub fn diagnostic(id: &Spanned<String>, instead: &str) -> Diagnostic {
    told(id).help(format!("write `{instead}`: {FORM}"))
}

/// Says that a text is neither an SFS number nor an id.
#[must_use]
pub fn law(id: &Spanned<String>) -> Diagnostic {
    told(id).help("write the SFS number as in `2018:218`, or an id of small letters a to z, digits and hyphens")
}

/// Says that the name of a file cannot be an id, and which id it could be.
#[must_use]
pub fn file(id: &Spanned<String>, instead: &str) -> Diagnostic {
    told(id)
        .label("the file's name without its ending is the id")
        .help(format!("rename the file to `{instead}`: {FORM}"))
}

fn told(id: &Spanned<String>) -> Diagnostic {
    let length = id.value.chars().count();
    let label = if length > 64 { format!("this has {length} letters") } else { "not an id".to_owned() };
    Diagnostic::new(&RULE, format!("`{}` cannot be an id", shortened(&id.value)), id.span).label(label)
}

fn shortened(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { short + "…" } else { short }
}
