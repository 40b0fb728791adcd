//! Finds the bytes at which the destination of a link is written.
//!
//! Does not read the destination: the Markdown library has undone its escapes.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::parse::markdown::link::Link;
use crate::parse::markdown::reader::Reader;

impl Reader<'_> {
    /// Returns where the destination of a link is written; the whole link if it is written in a roundabout way.
    pub(super) fn place(&self, link: &Link<'_>) -> Range<usize> {
        let text = &self.text.text;
        let found = match link.kind {
            LinkType::Inline => after(text, link.inner_end..link.range.end, "]("),
            LinkType::Autolink | LinkType::Email => Some(link.range.start + 1..link.range.end - 1),
            LinkType::WikiLink { .. } => return wiki_target(text, link),
            LinkType::Reference
            | LinkType::ReferenceUnknown
            | LinkType::Collapsed
            | LinkType::CollapsedUnknown
            | LinkType::Shortcut
            | LinkType::ShortcutUnknown => {
                self.definition(link.reference).and_then(|definition| after(text, definition, "]:"))
            }
        };
        found.filter(|place| is_likely(&text[place.clone()], link.url)).unwrap_or(link.range.clone())
    }
}

/// Returns the destination after the first of some marks in a range.
fn after(text: &str, range: Range<usize>, mark: &str) -> Option<Range<usize>> {
    let start = range.start + text.get(range.clone())?.find(mark)? + mark.len();
    let rest = &text[start..range.end];
    let start = start + rest.len() - rest.trim_start().len();
    let rest = rest.trim_start();
    Some(match rest.strip_prefix('<') {
        Some(rest) => start + 1..start + 1 + unescaped(rest, '>').unwrap_or(rest.len()),
        None => start..start + bare(rest),
    })
}

/// Returns how long a destination without `<` is: to a blank or to the parenthesis that it did not open.
fn bare(rest: &str) -> usize {
    let mut open = 0_usize;
    let mut is_escaped = false;
    for (at, letter) in rest.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '(' => open += 1,
            ')' if open == 0 => return at,
            ')' => open -= 1,
            _ if letter.is_ascii_whitespace() => return at,
            _ => {}
        }
    }
    rest.len()
}

/// Returns the place of a letter without a backslash before it.
fn unescaped(text: &str, wanted: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if letter == wanted => return Some(at),
            _ => {}
        }
    }
    None
}

/// Returns the target of `[[target|text]]`, without blanks around it and the backslash that a bar needs in a table.
fn wiki_target(text: &str, link: &Link<'_>) -> Range<usize> {
    let whole = &text[link.range.clone()];
    let start = link.range.start + whole.find("[[").map_or(0, |at| at + 2);
    let inner = &text[start..link.range.end.saturating_sub(2).max(start)];
    let target = match inner.split_once('|') {
        Some((target, _)) => target.strip_suffix('\\').unwrap_or(target),
        None => inner,
    };
    let start = start + target.len() - target.trim_start().len();
    start..start + target.trim().len()
}

/// Whether a stretch can be what a destination was written as.
fn is_likely(written: &str, destination: &str) -> bool {
    written == destination || written.contains(['\\', '&'])
}
