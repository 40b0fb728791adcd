//! Turns a Markdown file into a document draft: front matter, sections and clauses.
//!
//! Does not read Markdown itself: that is [`crate::parse::markdown`]; nor keys: that is [`crate::parse::front_matter`].

use crate::diagnostic::{Diagnostic, Report};
use crate::model::language::Language;
use crate::parse::draft::DocumentDraft;
use crate::parse::front_matter;
use crate::source::SourceFile;

/// Returns the document of a file, unless its front matter cannot be relied on, and everything wrong with the file.
///
/// `language` is that of the handbook; a document may name its own.
#[must_use]
pub fn document(file: &SourceFile, language: Language) -> (Option<DocumentDraft>, Vec<Diagnostic>) {
    let _ = language;
    let mut report = Report::default();
    let front = front_matter::front_matter(file, &mut report);
    (front.draft, report.into_diagnostics())
}
