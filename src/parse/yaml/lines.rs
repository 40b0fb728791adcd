//! Finds lines and words around a place in a text.
//!
//! Does not know YAML.

use std::ops::Range;

/// Returns the line that holds a byte, without its end.
pub(super) fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}

/// Returns the word at a place up to a blank or colon; empty at the end of the text.
pub(super) fn word(text: &str, at: usize) -> Range<usize> {
    let rest = &text[at..];
    let first = rest.chars().next().filter(|letter| *letter != '\n').map_or(0, char::len_utf8);
    let length =
        rest[first..].find([' ', '\t', '\r', '\n', ':', ',', ']', '}']).unwrap_or(rest.len() - first);
    at..at + if first == 0 { 0 } else { first + length }
}
