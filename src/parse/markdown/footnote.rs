//! Makes footnotes of events, and tells of marks and texts that do not belong together.
//!
//! Does not number them: that is done for each page.

use std::collections::btree_map::Entry;
use std::ops::Range;

use crate::model::text::{Block, Inline};
use crate::parse::draft::{DraftBlock, RawLink};
use crate::parse::markdown::reader::Reader;
use crate::rules::{broken_link, duplicate_id};
use crate::source::Spanned;

impl Reader<'_> {
    /// Returns the text of a footnote that was entered, and leaves it.
    pub(super) fn footnote(&mut self, name: &str, range: Range<usize>) -> DraftBlock {
        let opening = self.text.text[range.clone()].find("]:").map_or(range.len(), |end| end + "]:".len());
        let place = self.span(range.start..range.start + opening);
        match self.footnotes.entry(key(name)) {
            Entry::Vacant(free) => {
                free.insert(place);
            }
            Entry::Occupied(first) => self.report.push(duplicate_id::footnote(name, place, *first.get())),
        }
        Block::Footnote(key(name), self.blocks())
    }

    /// Reports text that looks like the mark of a footnote: the library takes it for one only if there is such a note.
    pub(super) fn note_lost_mark(&mut self, text: &str, range: &Range<usize>) {
        let whole = &self.text.text;
        let is_mark = text.len() > 1
            && !text.contains(char::is_whitespace)
            && whole[..range.start].ends_with('[')
            && whole[range.end..].starts_with(']');
        if is_mark {
            let place = self.span(range.start - 1..range.end + 1);
            self.report.push(broken_link::lost_footnote(&Spanned::new(format!("[{text}]"), place)));
        }
    }
}

/// Returns the mark that leads to a footnote.
pub(super) fn mark(name: &str) -> Inline<RawLink> {
    Inline::FootnoteMark(key(name))
}

/// Returns the name by which marks and notes find each other: they may differ in capitals.
fn key(name: &str) -> String {
    name.to_lowercase()
}
