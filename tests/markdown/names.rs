//! Gathers every name of what was read.

use vagval::model::text::{Block, Inline};
use vagval::parse::draft::{DraftBlock, DraftText, MarksDraft, Name, RawLink};
use vagval::parse::markdown::{Heading, Piece};

/// Gathers every name of what was read.
pub(crate) fn names(pieces: &[Piece]) -> Vec<Name> {
    let mut names = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Heading(Heading { title, anchor, marks, .. }) => {
                names.extend(anchor.clone());
                names_of_marks(marks, &mut names);
                names_of_text(title, &mut names);
            }
            Piece::Block(block) => names_of_block(block, &mut names),
        }
    }
    names
}

fn names_of_block(block: &DraftBlock, names: &mut Vec<Name>) {
    let inner: Vec<&DraftBlock> = match block {
        Block::Paragraph(clause) => {
            let anchor = clause.anchor.as_ref().map(ToString::to_string).zip(clause.marks.anchor_span);
            names.extend(anchor.map(|(anchor, span)| Name::new(anchor, span)));
            names_of_marks(&clause.marks, names);
            names_of_text(&clause.content, names);
            vec![]
        }
        Block::List { items, .. } => items.iter().flat_map(|item| &item.blocks).collect(),
        Block::Quote(inner) | Block::Alert(_, inner) | Block::Footnote(_, inner) => inner.iter().collect(),
        Block::Table { head, rows, .. } => {
            for cell in head.iter().chain(rows.iter().flatten()) {
                names_of_text(cell, names);
            }
            vec![]
        }
        Block::Definitions(all) => all.iter().flat_map(|one| one.texts.iter().flatten()).collect(),
        Block::Code(_) | Block::Break => vec![],
    };
    for block in inner {
        names_of_block(block, names);
    }
}

fn names_of_marks(marks: &MarksDraft, names: &mut Vec<Name>) {
    names.extend(marks.was.iter().chain(&marks.implements).chain(&marks.open).cloned());
    names.extend(marks.norms.iter().flat_map(|(_, roles)| roles.clone()));
    names.extend(marks.deviates.iter().chain(&marks.on).cloned());
    names.extend(marks.sources.iter().map(|source| source.source.clone()));
    names.extend(marks.force.iter().map(|force| Name::new(force.value.word().to_owned(), force.span)));
    names.extend(marks.stance.iter().map(|stance| Name::new(stance.value.word().to_owned(), stance.span)));
}

fn names_of_text(content: &DraftText, names: &mut Vec<Name>) {
    for piece in content {
        match piece {
            Inline::Link(to, inner) => {
                names_of_text(inner, names);
                let (RawLink::Wiki(name) | RawLink::Url(name)) = to;
                names.push(name.clone());
            }
            Inline::Image(RawLink::Wiki(name) | RawLink::Url(name), _) => names.push(name.clone()),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => {
                names_of_text(inner, names);
            }
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::FootnoteMark(_)
            | Inline::SoftBreak
            | Inline::HardBreak => {}
        }
    }
}
