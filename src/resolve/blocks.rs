//! Blocks: paragraphs, lists and the others, each clause with its marks and noted as a passage.
//!
//! Does not resolve the text in them; see [`crate::resolve::text`].

use crate::model::clause::Marks;
use crate::model::fingerprint::Plain;
use crate::model::handbook::{Passage, PassageKind};
use crate::model::id::Place;
use crate::model::text::{Block, Clause, Definition, HandbookBlock, Item, Target, Text};
use crate::parse::draft::{DraftBlock, DraftText, MarksDraft, RawLink};
use crate::resolve::marks;
use crate::resolve::text::{Reading, Words};

/// Resolves blocks whose clauses inherit from the marks above them.
pub(crate) fn blocks(
    reading: &mut Reading,
    drafts: &[DraftBlock],
    above: &Marks,
    words: Words,
) -> Vec<HandbookBlock> {
    drafts.iter().map(|draft| block(reading, draft, above, words)).collect()
}

fn block(reading: &mut Reading, draft: &DraftBlock, above: &Marks, words: Words) -> HandbookBlock {
    match draft {
        Block::Paragraph(draft) => Block::Paragraph(clause(reading, draft, above, words)),
        Block::List { start, items } => Block::List {
            start: *start,
            items: items.iter().map(|draft| item(reading, draft, above, words)).collect(),
        },
        Block::Quote(inner) => Block::Quote(blocks(reading, inner, above, Words::Quoted)),
        Block::Alert(kind, inner) => Block::Alert(*kind, blocks(reading, inner, above, words)),
        Block::Footnote(name, inner) => Block::Footnote(name.clone(), blocks(reading, inner, above, words)),
        Block::Code(code) => Block::Code(code.clone()),
        Block::Break => Block::Break,
        Block::Table { alignments, head, rows } => Block::Table {
            alignments: alignments.clone(),
            head: head.iter().map(|cell| reading.text(cell, Words::Plain)).collect(),
            rows: rows.iter().map(|row| cells(reading, row, words)).collect(),
        },
        Block::Definitions(drafts) => {
            Block::Definitions(drafts.iter().map(|draft| definition(reading, draft, above, words)).collect())
        }
    }
}

fn cells(reading: &mut Reading, row: &[DraftText], words: Words) -> Vec<Text> {
    row.iter().map(|cell| reading.text(cell, words)).collect()
}

/// Resolves an item; what stands below its first paragraph inherits from that.
fn item(
    reading: &mut Reading,
    draft: &Item<RawLink, MarksDraft>,
    above: &Marks,
    words: Words,
) -> Item<Target, Marks> {
    let mut resolved = Vec::with_capacity(draft.blocks.len());
    let mut rest = draft.blocks.as_slice();
    if let [Block::Paragraph(first), others @ ..] = rest {
        let first = clause(reading, first, above, words);
        let below = blocks(reading, others, &first.marks, words);
        resolved.push(Block::Paragraph(first));
        resolved.extend(below);
        rest = &[];
    }
    resolved.extend(blocks(reading, rest, above, words));
    Item { ticked: draft.ticked, blocks: resolved }
}

fn definition(
    reading: &mut Reading,
    draft: &Definition<RawLink, MarksDraft>,
    above: &Marks,
    words: Words,
) -> Definition<Target, Marks> {
    Definition {
        term: reading.text(&draft.term, Words::Plain),
        texts: draft.texts.iter().map(|text| blocks(reading, text, above, words)).collect(),
    }
}

/// Resolves a clause; one with an anchor is a place of its own, and a passage.
fn clause(
    reading: &mut Reading,
    draft: &Clause<RawLink, MarksDraft>,
    above: &Marks,
    words: Words,
) -> Clause<Target, Marks> {
    let around = reading.place.clone();
    if let (Some(anchor), Some(around)) = (&draft.anchor, &around) {
        reading.place = Some(Place { document: around.document.clone(), anchor: Some(anchor.clone()) });
    }
    let mut marks = marks::marks(reading, &draft.marks, above);
    let content = reading.text(&draft.content, words);
    marks.is_doubtful = reading.is_doubtful;
    let resolved = Clause { anchor: draft.anchor.clone(), content, marks, span: draft.span };
    if resolved.anchor.is_some() {
        note_passage(reading, &resolved);
    }
    reading.place = around;
    resolved
}

fn note_passage(reading: &mut Reading, clause: &Clause<Target, Marks>) {
    let Some(place) = reading.place.clone() else { return };
    let mut plain = Plain::default();
    plain.add_text(&clause.content);
    let passage = Passage {
        kind: PassageKind::Clause,
        section: reading.section.clone(),
        content: clause.content.clone(),
        marks: clause.marks.clone(),
        span: clause.span,
        fingerprint: plain.fingerprint(),
    };
    reading.passages.push((place, passage));
}
