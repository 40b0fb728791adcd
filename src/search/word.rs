//! Turns text into words as they are looked for: in small letters, one spelling of å, numbers such as `2018:218` whole.
//!
//! Does not know any language. The script in the page does the same to what is typed; `tests/search` holds the two together.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Visits the words of a text in order.
///
/// A word is a run of letters and digits; `.`, `:` and `/` between two digits belong to it. A single letter with a hyphen is a
/// part of the next word: `e-post` is `epost`.
pub fn each(text: &str, mut visit: impl FnMut(&str)) {
    let text = folded(text);
    let mut start = None;
    let mut former = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let joins = matches!(letter, '.' | ':' | '/') && former.is_ascii_digit() && next.is_ascii_digit();
        if letter.is_alphanumeric() || joins {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            visit(&text[start..at]);
        }
        former = letter;
    }
    if let Some(start) = start {
        visit(&text[start..]);
    }
}

/// Returns the words of a text in order.
#[must_use]
pub fn all(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each(text, |word| words.push(word.to_owned()));
    words
}

/// Returns a word without dots and rings, for those who type without them.
#[must_use]
pub fn bare(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.nfd().filter(|letter| !is_combining_mark(*letter)).collect())
}

/// Returns a text in small letters and composed, without soft hyphens, and with single letters joined to the next word.
fn folded(text: &str) -> String {
    let lower = text.replace('\u{ad}', "").to_lowercase();
    let composed = if is_nfc(&lower) { lower } else { lower.nfc().collect() };
    if composed.contains('-') { joined(&composed) } else { composed }
}

/// Returns a text without the hyphens between a single letter and the next.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let (mut before, mut last) = (' ', ' ');
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let joins = last.is_alphabetic() && !before.is_alphanumeric();
        let is_between = letter == '-' && joins && letters.peek().is_some_and(|next| next.is_alphabetic());
        if !is_between {
            joined.push(letter);
        }
        (before, last) = (last, letter);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{all, bare};

    #[test]
    fn numbers_of_laws_stay_whole_and_sentences_end() {
        assert_eq!(all("Lag 2018:218, 2 kap. 4 §."), ["lag", "2018:218", "2", "kap", "4"]);
        assert_eq!(all("KS 2018/1303; punkt 1.1.1."), ["ks", "2018/1303", "punkt", "1.1.1"]);
        assert_eq!(all("S:t Erik, EU:s alt-text"), ["s", "t", "erik", "eu", "s", "alt", "text"]);
        assert_eq!(all("E-post, a-b-c, x-2, HR-e-post"), ["epost", "abc", "x", "2", "hr", "epost"]);
        assert_eq!(all("a2.5 1.2b 7. 8:"), ["a2.5", "1.2b", "7", "8"]);
    }

    #[test]
    fn letters_have_one_spelling() {
        assert_eq!(all("Sk\u{e4}rm\u{ad}dump A\u{30a}R"), ["skärmdump", "år"]);
        assert_eq!(bare("återgå é"), "aterga e");
    }
}
