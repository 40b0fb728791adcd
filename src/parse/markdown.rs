//! Turns Markdown into blocks of clauses whose links are still names.
//!
//! Does not know front matter or sections: that is [`crate::parse::document`].

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::parse::draft::DraftBlock;
use crate::source::Excerpt;

/// Returns the blocks of a text without headings, such as the help of a question.
pub fn fragment(text: &Excerpt, language: Language, report: &mut Report) -> Vec<DraftBlock> {
    let _ = (text, language, report);
    Vec::new()
}
