//! A stretch of an excerpt that knows where it was written.
//!
//! Does not know what it means: the readers of annotations, sources and times do.

use std::ops::Range;

use crate::parse::draft::Name;
use crate::source::{Excerpt, Span, Spanned};

/// A stretch of an excerpt.
#[derive(Clone, Debug)]
pub struct Phrase<'a> {
    excerpt: &'a Excerpt,
    range: Range<usize>,
}

impl<'a> Phrase<'a> {
    /// Returns the stretch of an excerpt at a range of its bytes.
    #[must_use]
    pub fn new(excerpt: &'a Excerpt, range: Range<usize>) -> Self {
        Self { excerpt, range }
    }

    /// Returns the whole of an excerpt.
    #[must_use]
    pub fn whole(excerpt: &'a Excerpt) -> Self {
        Self::new(excerpt, 0..excerpt.text.len())
    }

    /// Returns its text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        &self.excerpt.text[self.range.clone()]
    }

    /// Returns where it stands in the file.
    #[must_use]
    pub fn span(&self) -> Span {
        self.excerpt.part(self.range.clone())
    }

    /// Returns its text and where it stands.
    #[must_use]
    pub fn name(&self) -> Name {
        Spanned::new(self.text().to_owned(), self.span())
    }

    /// Returns the part at a range of its own bytes.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Self {
        Self::new(self.excerpt, self.range.start + range.start..self.range.start + range.end)
    }

    /// Returns the parts between the places where a letter stands.
    pub fn split(&self, letter: char) -> impl Iterator<Item = Self> {
        let mut start = 0;
        self.text().split(letter).map(move |piece| {
            let range = start..start + piece.len();
            start = range.end + letter.len_utf8();
            self.part(range)
        })
    }

    /// Returns the parts between blanks.
    pub fn words(&self) -> impl Iterator<Item = Self> {
        let start = self.text().as_ptr() as usize;
        self.text().split_whitespace().map(move |word| {
            let at = word.as_ptr() as usize - start;
            self.part(at..at + word.len())
        })
    }

    /// Returns the empty stretch at its end.
    #[must_use]
    pub fn end(&self) -> Self {
        Self::new(self.excerpt, self.range.end..self.range.end)
    }
}
