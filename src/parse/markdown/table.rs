//! Makes tables of events.
//!
//! Does not fill or cut rows: the Markdown library gives each as many cells as the first.

use pulldown_cmark::{Alignment as Written, Tag};

use crate::model::text::{Alignment, Block};
use crate::parse::draft::{DraftBlock, DraftText};
use crate::parse::markdown::reader::Reader;

impl Reader<'_> {
    /// Returns a table that was entered, and leaves it.
    pub(super) fn table(&mut self, alignments: &[Written]) -> DraftBlock {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((tag, _)) = self.enter() {
            let cells = self.cells();
            if matches!(tag, Tag::TableHead) {
                head = cells;
            } else {
                rows.push(cells);
            }
        }
        Block::Table { alignments: alignments.iter().map(|one| alignment(*one)).collect(), head, rows }
    }

    fn cells(&mut self) -> Vec<DraftText> {
        let mut cells = Vec::new();
        while self.enter().is_some() {
            let run = self.whole_run();
            cells.push(self.line(run));
        }
        cells
    }
}

fn alignment(written: Written) -> Alignment {
    match written {
        Written::None => Alignment::None,
        Written::Left => Alignment::Left,
        Written::Center => Alignment::Center,
        Written::Right => Alignment::Right,
    }
}
