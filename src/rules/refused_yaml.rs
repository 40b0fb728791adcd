//! `refused-yaml`: a form of YAML that handbooks do without.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "refused-yaml");

/// Says that anchors are not used.
#[must_use]
pub fn anchor(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "`&` names a value to be repeated, which handbooks do not use", place)
        .label("an anchor")
        .help("write the value out wherever it is needed, or put the text in quotes if `&` belongs to it")
        .grouped("anchors and aliases")
}

/// Says that aliases are not used.
#[must_use]
pub fn alias(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "`*` repeats a value from elsewhere, which handbooks do not use", place)
        .label("an alias")
        .help("write the value out, or put the text in quotes if `*` belongs to it")
        .grouped("anchors and aliases")
}

/// Says that tags are not used.
#[must_use]
pub fn tag(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "`!` gives a value a type, which handbooks do not use", place)
        .label("a tag")
        .help("remove the tag, or put the text in quotes if `!` belongs to it")
}

/// Says that merge keys are not used.
#[must_use]
pub fn merge(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "`<<` merges another value in, which handbooks do not use", place)
        .label("a merge key")
        .help("write the keys out")
}

/// Says that a key is a list or a map.
#[must_use]
pub fn key(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a key is more than a word", place)
        .label("a key is a plain word here")
        .help("write a single word before the colon, or put the text in quotes if this is one")
}

/// Says that directives are not used.
#[must_use]
pub fn directive(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "`%` opens a directive, which handbooks do not use", place)
        .label("a directive")
        .help("remove the line")
}

/// Says that a file holds more than one YAML document.
#[must_use]
pub fn second_document(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "the file holds more than one YAML document", place)
        .label("a second one begins here")
        .help("put it into a file of its own, or remove the line")
}
