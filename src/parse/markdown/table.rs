//! Makes tables of events.
//!
//! Does not fill or cut rows: the Markdown library gives each as many cells as the first. How many it fills in is bounded,
//! lest a short text make a long page.

use pulldown_cmark::{Alignment as Written, Tag};

use crate::model::text::{Alignment, Block};
use crate::parse::draft::{DraftBlock, DraftText};
use crate::parse::markdown::reader::Reader;
use crate::rules::over_limit;

/// The most cells that rows of a document may lack at their ends.
const LACKING_CELLS: usize = 10_000;

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
        while let Some((_, range)) = self.enter() {
            let run = self.whole_run();
            if !range.is_empty() || self.may_fill(range.start) {
                cells.push(self.line(run));
            }
        }
        cells
    }

    /// Counts a cell that its row lacks, and reports the first that is one too many.
    fn may_fill(&mut self, place: usize) -> bool {
        self.filled_cells += 1;
        if self.filled_cells == LACKING_CELLS + 1 {
            let place = self.span(place..place);
            self.report.push(over_limit::diagnostic(
                "cells that rows lack at their ends",
                LACKING_CELLS,
                place,
            ));
        }
        self.filled_cells <= LACKING_CELLS
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
