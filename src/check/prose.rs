//! Finds words in the text of a clause as it was typed, so that a message can point at them.
//!
//! Does not understand sentences: it knows words, their order, and where a sentence begins.

use std::ops::Range;

use crate::model::text::HandbookClause;
use crate::source::{Sources, Span};

/// The words of a clause in the order of its text.
pub(super) struct Prose<'a> {
    text: &'a str,
    words: Vec<Word>,
    span: Span,
}

/// A word in small letters.
pub(super) struct Word {
    /// The word.
    pub(super) text: String,
    /// Whether a sentence begins with it.
    pub(super) is_first: bool,
    range: Range<usize>,
}

impl<'a> Prose<'a> {
    /// Returns the words of a clause.
    pub(super) fn of(sources: &'a Sources, clause: &HandbookClause) -> Option<Self> {
        let text = sources.file(clause.span.file)?.text.get(clause.span.range())?;
        Some(Self { text, words: words(text), span: clause.span })
    }

    /// Returns the words.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Whether it announces what follows: a list stands below it.
    pub(super) fn announces(&self) -> bool {
        self.text.trim_end().ends_with(':')
    }

    /// Returns the places of phrases, each as the indices of its words, from the first to the last.
    pub(super) fn phrases(&self, phrases: &[&str]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for start in 0..self.words.len() {
            let longest = phrases.iter().filter_map(|phrase| self.phrase(start, phrase)).max();
            found.extend(longest.map(|end| start..end));
        }
        found
    }

    /// Returns what stands at some words, and where.
    pub(super) fn at(&self, words: &Range<usize>) -> (&'a str, Span) {
        let range = self.words[words.start].range.start..self.words[words.end - 1].range.end;
        let start = self.span.range().start;
        (&self.text[range.clone()], Span::new(self.span.file, start + range.start..start + range.end))
    }

    /// Whether one of some words stands a few words before another, in the same sentence.
    pub(super) fn is_soon_after(&self, index: usize, near: usize, suits: impl Fn(&Word) -> bool) -> bool {
        let before = self.words[..index].iter().rev();
        // The word that begins the sentence is looked at, those of the sentence before are not.
        let is_begun = self.words[index].is_first;
        let mut ended = is_begun;
        before
            .take(near)
            .take_while(|word| {
                let is_same = !ended;
                ended = word.is_first;
                is_same
            })
            .any(suits)
    }

    fn phrase(&self, start: usize, phrase: &str) -> Option<usize> {
        let mut end = start;
        for word in phrase.split(' ') {
            if self.words.get(end)?.text != word {
                return None;
            }
            end += 1;
        }
        Some(end)
    }
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_first = true;
    let mut start = None;
    for (at, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { text: text[from..at].to_lowercase(), is_first, range: from..at });
                (start, is_first) = (None, false);
            }
            (true, Some(_)) | (false, None) => {}
        }
        is_first |= matches!(letter, '.' | '!' | '?');
    }
    words
}
