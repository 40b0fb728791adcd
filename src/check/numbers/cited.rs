//! The words of what a tree cites, as far as a number may stand there.
//!
//! Does not keep what stands between them: a line for each paragraph, heading or cell.

use crate::model::document::{Document, Section};
use crate::model::handbook::{Handbook, PassageKind};
use crate::model::id::Place;
use crate::model::text::{HandbookBlock, plain};
use crate::model::walk;

/// Returns the words of a clause with the heading above it, of a section with all below it, or of a whole document.
pub(super) fn text(handbook: &Handbook, document: &Document, place: &Place) -> String {
    let mut lines = Vec::new();
    match handbook.passages.get(place) {
        Some(clause) if clause.kind == PassageKind::Clause => {
            lines.extend(handbook.section(place).map(|section| plain(&section.title)));
            lines.push(plain(&clause.content));
        }
        Some(_) => {
            let own = document.sections.iter().position(|one| Some(&one.anchor) == place.anchor.as_ref());
            sections(own.map_or(&[], |own| document.with_below(own)), &mut lines);
        }
        None => {
            blocks(&document.lead, &mut lines);
            sections(&document.sections, &mut lines);
        }
    }
    lines.join("\n")
}

fn sections(sections: &[Section], lines: &mut Vec<String>) {
    for section in sections {
        lines.push(plain(&section.title));
        blocks(&section.blocks, lines);
    }
}

fn blocks(blocks: &[HandbookBlock], lines: &mut Vec<String>) {
    walk::texts(blocks, &mut |text| lines.push(plain(text)));
}
