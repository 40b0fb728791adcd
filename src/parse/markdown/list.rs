//! Makes lists and lists of definitions of events.
//!
//! Does not read what stands in their items: an item's blocks are blocks like others.

use std::ops::Range;

use pulldown_cmark::Tag;

use crate::model::text::{Block, Clause, Definition, Item};
use crate::parse::draft::{DraftBlock, MarksDraft, RawLink};
use crate::parse::markdown::reader::Reader;

impl Reader<'_> {
    /// Returns a list that was entered, and leaves it.
    pub(super) fn list(&mut self, start: Option<u64>) -> DraftBlock {
        let mut items = Vec::new();
        while let Some((_, range)) = self.enter() {
            items.push(self.item(range));
        }
        Block::List { start, items }
    }

    fn item(&mut self, range: Range<usize>) -> Item<RawLink, MarksDraft> {
        let outer = self.ticked.take();
        let mut blocks = self.blocks();
        if !matches!(blocks.first(), Some(Block::Paragraph(_))) {
            blocks.insert(0, Block::Paragraph(self.empty_clause(range.start)));
        }
        let ticked = std::mem::replace(&mut self.ticked, outer);
        Item { ticked, blocks }
    }

    fn empty_clause(&self, at: usize) -> Clause<RawLink, MarksDraft> {
        let span = self.span(at..at);
        Clause { anchor: None, content: Vec::new(), marks: MarksDraft::default(), span }
    }

    /// Returns a list of definitions that was entered, and leaves it.
    pub(super) fn definitions(&mut self) -> DraftBlock {
        let mut definitions: Vec<Definition<RawLink, MarksDraft>> = Vec::new();
        while let Some((tag, _)) = self.enter() {
            if matches!(tag, Tag::DefinitionListTitle) {
                let run = self.whole_run();
                definitions.push(Definition { term: self.line(run), texts: Vec::new() });
            } else {
                let text = self.blocks();
                if let Some(definition) = definitions.last_mut() {
                    definition.texts.push(text);
                }
            }
        }
        Block::Definitions(definitions)
    }
}
