//! `text-needs-quotes`: a text holds a mark that means something else in YAML.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "text-needs-quotes");

/// Says that a text must stand in quotes, by the mark that it opens with or else what is within.
#[must_use]
pub fn diagnostic(text: &str, place: Span) -> Diagnostic {
    let first = text.chars().next().unwrap_or(' ');
    let label = match first {
        '"' | '\'' => "the quotes end before the text does".to_owned(),
        '[' | '{' => format!("`{first}` opens a list or group, and more follows behind it"),
        _ if first.is_ascii_punctuation() => format!("`{first}` means something else in YAML"),
        _ if !text.contains(": ") && text.contains(['[', '{']) => {
            "between brackets a text without quotes cannot hold brackets".to_owned()
        }
        _ => "a colon with a blank behind it makes this a key".to_owned(),
    };
    let help = format!("put the whole text in quotes: {}", quoted(text));
    Diagnostic::new(&RULE, "a text needs quotes", place).label(label).help(help)
}

/// Says that a text between brackets holds a colon: it must stand in quotes, unless a comma is missing before a key.
#[must_use]
pub fn or_comma(text: &str, place: Span) -> Diagnostic {
    let help = format!("put a comma before the next key, or the whole text in quotes: {}", quoted(text));
    diagnostic(text, place).help(help)
}

/// Says that a text begins with a mark of YAML's own.
#[must_use]
pub fn mark(mark: char, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a text needs quotes", place)
        .label(format!("`{mark}` means something else in YAML"))
        .help("put the whole text in quotes")
}

/// Says that a reference in double brackets is read as a list.
#[must_use]
pub fn reference(place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, "a reference in brackets needs quotes", place)
        .label("without quotes this is a list in a list")
        .help("put the text in quotes; where only a name is wanted, leave out the brackets")
}

/// Says that a text is read as a key with a text.
#[must_use]
pub fn key(key: &str, rest: &str, place: Span) -> Diagnostic {
    diagnostic(&format!("{key}: {rest}"), place)
}

/// Returns a text in the quotes it needs, `…` where it is long.
#[must_use]
pub fn quoted(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    let short = if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short };
    if short.contains(['"', '\\']) {
        format!("`'{}'`", short.replace('\'', "''"))
    } else {
        format!("`\"{short}\"`")
    }
}
