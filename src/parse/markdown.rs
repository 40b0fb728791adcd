//! Turns Markdown into blocks of clauses whose links are still names.
//!
//! The events of the Markdown library are read once, in order: [`reader`] hands them out, [`blocks`], [`list`],
//! [`table`], [`footnote`] and [`paragraph`] make blocks of them, [`inline`] and [`link`] the text within. Annotations are
//! ours: the library does not know them. Does not know front matter or sections: that is [`crate::parse::document`].

mod blocks;
mod destination;
mod footnote;
mod html;
mod inline;
mod link;
mod list;
mod paragraph;
mod reader;
mod table;

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::Report;
use crate::model::document::Kind;
use crate::model::language::Language;
use crate::parse::draft::{DraftBlock, DraftText, MarksDraft, Name};
use crate::parse::markdown::reader::Reader;
use crate::source::{Excerpt, Span};

/// The deepest nesting of lists and quotations, and of emphasis and links, that is read.
pub const DEPTH_LIMIT: usize = 64;

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In a document of this kind; none if its kind could not be read.
    Document(Option<Kind>),
    /// In a tree or register, where nothing can be annotated.
    Elsewhere,
}

/// What stands in a document.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A heading.
    Heading(Heading),
    /// Anything else.
    Block(DraftBlock),
}

/// A heading of a document.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1–6, as written.
    pub level: u8,
    /// Its text.
    pub title: DraftText,
    /// The id that its annotation gives.
    pub anchor: Option<Name>,
    /// What else its annotation says.
    pub marks: MarksDraft,
    /// Its line.
    pub span: Span,
}

/// Returns the headings and blocks of a document in order.
pub fn pieces(text: &Excerpt, home: Home, language: Language, report: &mut Report) -> Vec<Piece> {
    let shown = with_line_feeds(&text.text);
    let (pieces, told, crossed) = read(text, &shown, &[], (home, language));
    if crossed.is_empty() {
        report.extend(told.into_diagnostics());
        return pieces;
    }
    // A mark such as `*` in the text found its partner within an annotation: without the annotations there is none.
    let shown = blanked(&shown, &crossed);
    let (pieces, told, _) = read(text, &shown, &crossed, (home, language));
    report.extend(told.into_diagnostics());
    pieces
}

/// Returns the blocks of a text without headings, such as the help of a question.
pub fn fragment(text: &Excerpt, language: Language, report: &mut Report) -> Vec<DraftBlock> {
    let pieces = pieces(text, Home::Elsewhere, language, report);
    let block = |piece| match piece {
        Piece::Block(block) => Some(block),
        Piece::Heading(_) => None,
    };
    pieces.into_iter().filter_map(block).collect()
}

/// Reads a text, of which the Markdown library is shown something as long, and tells the annotations that its inline marks reach into.
fn read(
    text: &Excerpt,
    shown: &str,
    blanked: &[Range<usize>],
    (home, language): (Home, Language),
) -> (Vec<Piece>, Report, Vec<Range<usize>>) {
    let mut reader = Reader::new(text, shown, home, language);
    reader.blanked = blanked;
    let pieces = std::iter::from_fn(|| reader.piece()).collect();
    let (told, crossed) = reader.done();
    (pieces, told, crossed)
}

/// Returns the text with line feeds in place of carriage returns that stand alone, as old editors write them.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let is_alone = |at: usize| !text[at + 1..].starts_with('\n');
    if !text.match_indices('\r').any(|(at, _)| is_alone(at)) {
        return Cow::Borrowed(text);
    }
    let letter = |(at, letter)| if letter == '\r' && is_alone(at) { '\n' } else { letter };
    Cow::Owned(text.char_indices().map(letter).collect())
}

/// Returns the text with blanks in place of some ranges.
fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    for range in ranges {
        shown.push_str(&text[shown.len()..range.start]);
        shown.extend(range.clone().map(|_| ' '));
    }
    shown.push_str(&text[shown.len()..]);
    shown
}
