//! Cuts the text of a condition into words and marks.
//!
//! Does not know their order: that is [`super::guard`].

use std::ops::Range;

/// A word or mark and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Which.
    pub(super) mark: Mark,
    /// Where.
    pub(super) range: Range<usize>,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A name or a word of the language.
    Word,
    /// `=`, `!=`, `<`, `<=`, `>` or `>=`
    Compare,
    /// `|`
    Bar,
    /// `(`
    Open,
    /// `)`
    Close,
    /// A mark that conditions do not have.
    Stray,
}

/// Returns the words and marks of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        }
        let (mark, length) = token(&text[at..], letter);
        tokens.push(Token { mark, range: at..at + length });
        at += length;
    }
    tokens
}

/// Returns the token at the start of a text and its length.
fn token(rest: &str, first: char) -> (Mark, usize) {
    let run = || rest.find(|letter| !"=!<>|&".contains(letter)).unwrap_or(rest.len());
    match first {
        '(' => (Mark::Open, 1),
        ')' => (Mark::Close, 1),
        '=' | '!' | '<' | '>' | '|' | '&' => match &rest[..run()] {
            "|" => (Mark::Bar, 1),
            "=" | "!=" | "<" | "<=" | ">" | ">=" => (Mark::Compare, run()),
            _ => (Mark::Stray, run()),
        },
        letter if is_of_a_word(letter) => {
            (Mark::Word, rest.find(|letter| !is_of_a_word(letter)).unwrap_or(rest.len()))
        }
        letter => (Mark::Stray, letter.len_utf8()),
    }
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.')
}
