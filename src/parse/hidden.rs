//! Finds characters that readers cannot see but that change what they see, or what a machine reads.
//!
//! Does not refuse a file that has them: texts are read without them, so that no page has them.

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::rules::hidden_character;
use crate::source::{FileId, SourceFile, Span};

/// Reports the hidden characters of a file: for each kind the first place and the number.
pub fn check(file: &SourceFile, report: &mut Report) {
    if !stands_in(&file.text) {
        return;
    }
    let id = FileId::of(&file.path);
    let mut found: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    let letters = file.text.char_indices().skip_while(|(at, letter)| *at == 0 && *letter == BYTE_ORDER_MARK);
    for (at, letter) in letters.filter(|(_, letter)| is_hidden(*letter)) {
        found.entry(letter).or_insert((at, 0)).1 += 1;
    }
    for (letter, (at, count)) in found {
        report.push(hidden_character::diagnostic(letter, Span::new(id, at..at + letter.len_utf8()), count));
    }
}

/// The mark that some editors put before a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns a text without such characters, as pages show it.
#[must_use]
pub fn without(text: &str) -> String {
    if stands_in(text) {
        text.chars().filter(|letter| !is_hidden(*letter)).collect()
    } else {
        text.to_owned()
    }
}

/// Whether a text has such a character.
#[must_use]
pub fn stands_in(text: &str) -> bool {
    // Nearly all bytes are plain letters, so that most stretches are passed over as a whole.
    let may_have = |stretch: &[u8]| stretch.iter().fold(false, |may, byte| may | may_open(*byte));
    let stretches = text.as_bytes().chunks(STRETCH).enumerate().filter(|(_, stretch)| may_have(stretch));
    stretches.flat_map(|(at, stretch)| letters(text, at * STRETCH, stretch)).any(is_hidden)
}

/// How many bytes are looked at together.
const STRETCH: usize = 64;

/// Returns the letters of a text that begin in a stretch of its bytes and may be hidden.
fn letters<'a>(text: &'a str, start: usize, stretch: &'a [u8]) -> impl Iterator<Item = char> + 'a {
    let openers = stretch.iter().enumerate().filter(|(_, byte)| may_open(**byte));
    openers.filter_map(move |(at, _)| text[start + at..].chars().next())
}

/// Whether a byte can be the first of such a character.
fn may_open(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xc2 | 0xd8 | 0xe2 | 0xef | 0xf3)
}

/// Whether a character is hidden: controls, marks that turn the direction of text, zero-width spaces and tags.
///
/// Soft hyphens and joiners (of emoji and some scripts) do their work in sight.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
            | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}
