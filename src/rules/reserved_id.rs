//! `reserved-id`: an id is a word that has a meaning of its own.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "reserved-id");

/// The words of conditions, and the names of pages and answers that are made for every tree.
pub const RESERVED: [&str; 17] = [
    "and",
    "asked",
    "hafte",
    "has",
    "in",
    "inbaddad",
    "index",
    "none",
    "not",
    "om",
    "or",
    "organisation",
    "ova",
    "show",
    "true",
    "unsure",
    "vagar",
];

/// The names that no tree can have: that of the page of all trees, and that of the file of shared questions.
pub const RESERVED_FOR_TREES: [&str; 2] = ["facts", "index"];

/// Says that `what`, such as `an answer`, cannot have this id.
#[must_use]
pub fn diagnostic(id: &Spanned<String>, what: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` cannot be the id of {what}", id.value), id.span)
        .label("this word is reserved")
        .help("choose another id: the word has a meaning in conditions or names a page of every tree")
}

/// Says that a file cannot have the name of a page.
#[must_use]
pub fn file(id: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{id}` cannot be the id of a tree"), place)
        .label("the file's name is the id of its tree")
        .help("rename the file")
}
