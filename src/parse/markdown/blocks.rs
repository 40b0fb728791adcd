//! Makes blocks and headings of events.
//!
//! Does not read the parts of lists and tables, nor running text.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Tag};

use crate::model::text::{Alert, Block};
use crate::parse::draft::DraftBlock;
use crate::parse::markdown::reader::Reader;
use crate::parse::markdown::{DEPTH_LIMIT, Home, Piece};

impl<'a> Reader<'a> {
    /// Returns the next block or heading of the container being read; at its end, leaves it and returns none.
    pub(super) fn piece(&mut self) -> Option<Piece> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::Start(tag) => {
                    if let Some(piece) = self.opened(tag, range) {
                        return Some(piece);
                    }
                }
                Event::End(_) if self.flattened > 0 => self.flattened -= 1,
                Event::End(_) => return None,
                Event::Rule => return Some(Piece::Block(Block::Break)),
                Event::Text(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::TaskListMarker(_) => {
                    self.put_back((event, range));
                    let run = self.run();
                    return Some(Piece::Block(self.paragraph(run)));
                }
            }
        }
    }

    /// Returns the blocks of a container and leaves it.
    pub(super) fn blocks(&mut self) -> Vec<DraftBlock> {
        self.depth += 1;
        let mut blocks = Vec::new();
        while let Some(piece) = self.piece() {
            match piece {
                Piece::Block(block) => blocks.push(block),
                Piece::Heading(_) => debug_assert!(false, "only the document itself has headings"),
            }
        }
        self.depth -= 1;
        blocks
    }

    /// Returns the block or heading that was opened; none if it stands too deep, so that its parts are read instead.
    fn opened(&mut self, tag: Tag<'a>, range: Range<usize>) -> Option<Piece> {
        if is_container(&tag) && (self.depth >= DEPTH_LIMIT || self.flattened > 0) {
            self.too_deep(range);
            self.flattened += 1;
            return None;
        }
        Some(Piece::Block(match tag {
            Tag::Paragraph => {
                let run = self.whole_run();
                self.paragraph(run)
            }
            Tag::Heading { level, .. } => return Some(self.heading(level, range)),
            Tag::BlockQuote(None) => Block::Quote(self.blocks()),
            Tag::BlockQuote(Some(kind)) => Block::Alert(alert(kind), self.blocks()),
            Tag::CodeBlock(_) => Block::Code(self.typed()),
            Tag::HtmlBlock => self.raw_html(range),
            Tag::List(start) => self.list(start),
            Tag::FootnoteDefinition(name) => self.footnote(&name, range),
            Tag::DefinitionList => self.definitions(),
            Tag::Table(alignments) => self.table(&alignments),
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => {
                self.put_back((Event::Start(tag), range));
                let run = self.run();
                self.paragraph(run)
            }
            Tag::Item
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::MetadataBlock(_) => {
                self.flattened += 1;
                return None;
            }
        }))
    }

    /// Returns a heading of the document; elsewhere it opens no section and is a paragraph of weight.
    fn heading(&mut self, level: HeadingLevel, range: Range<usize>) -> Piece {
        let run = self.whole_run();
        if self.depth == 0 && matches!(self.home, Home::Document(_)) {
            Piece::Heading(self.section_heading(level as u8, run, range))
        } else {
            Piece::Block(self.weighty_paragraph(run))
        }
    }

    /// Returns text as it was typed, to the end of its block.
    pub(super) fn typed(&mut self) -> String {
        let mut typed = String::new();
        while let Some((Event::Text(text) | Event::Html(text), _)) = self.next() {
            self.push_seen(&text, &mut typed);
        }
        typed
    }
}

/// Whether a block holds blocks that may hold it again.
fn is_container(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
    )
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}
