//! Visits every block, and every piece of running text, that stands somewhere within some blocks.
//!
//! Does not change anything, and does not look at marks.

use crate::model::text::{Block, Inline};

/// Visits blocks in the order of the text, each before those within it.
pub fn blocks<'a, L, M>(blocks: &'a [Block<L, M>], visit: &mut dyn FnMut(&'a Block<L, M>)) {
    for block in blocks {
        visit(block);
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| self::blocks(&item.blocks, visit)),
            Block::Quote(inner) | Block::Alert(_, inner) | Block::Footnote(_, inner) => {
                self::blocks(inner, visit);
            }
            Block::Definitions(definitions) => {
                definitions.iter().flat_map(|one| &one.texts).for_each(|text| self::blocks(text, visit));
            }
            Block::Paragraph(_) | Block::Code(_) | Block::Table { .. } | Block::Break => {}
        }
    }
}

/// Visits the running text of blocks piece by piece, each before those within it.
pub fn inlines<'a, L, M>(blocks: &'a [Block<L, M>], visit: &mut dyn FnMut(&'a Inline<L>)) {
    texts(blocks, &mut |text| pieces(text, visit));
}

/// Visits the running texts of blocks: those of paragraphs, cells and defined terms.
pub fn texts<'a, L, M>(blocks: &'a [Block<L, M>], visit: &mut dyn FnMut(&'a [Inline<L>])) {
    self::blocks(blocks, &mut |block| match block {
        Block::Paragraph(clause) => visit(&clause.content),
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| visit(cell));
        }
        Block::Definitions(definitions) => definitions.iter().for_each(|one| visit(&one.term)),
        Block::List { .. }
        | Block::Quote(_)
        | Block::Alert(..)
        | Block::Code(_)
        | Block::Footnote(..)
        | Block::Break => {}
    });
}

/// Visits the pieces of one running text, each before those within it.
pub fn pieces<'a, L>(content: &'a [Inline<L>], visit: &mut dyn FnMut(&'a Inline<L>)) {
    for piece in content {
        visit(piece);
        match piece {
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Struck(inner)
            | Inline::Link(_, inner) => {
                pieces(inner, visit);
            }
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Image(..)
            | Inline::FootnoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak => {}
        }
    }
}
