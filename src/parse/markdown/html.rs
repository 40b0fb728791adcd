//! Shows blocks of raw HTML as the text that was typed.
//!
//! Does not let any of it through to a page: see `raw-html`.

use std::ops::Range;

use crate::model::text::Block;
use crate::parse::draft::DraftBlock;
use crate::parse::markdown::reader::Reader;
use crate::rules::raw_html;

impl Reader<'_> {
    /// Returns a block of HTML that was entered, and leaves it.
    pub(super) fn raw_html(&mut self, range: Range<usize>) -> DraftBlock {
        let html = &self.text.text[range.clone()];
        let first_line = html.split(['\n', '\r']).next().unwrap_or_default().trim_end();
        self.report.push(raw_html::diagnostic(html, self.span(range.start..range.start + first_line.len())));
        Block::Code(self.typed())
    }
}
