//! Turns a Markdown file into a document draft: front matter, sections and clauses.
//!
//! Does not read Markdown itself: that is [`crate::parse::markdown`]; nor keys: that is [`crate::parse::front_matter`].

use crate::diagnostic::{Diagnostic, Report};
use crate::model::language::Language;
use crate::model::text::plain;
use crate::parse::draft::{DocumentDraft, DraftBlock, SectionDraft};
use crate::parse::front_matter;
use crate::parse::markdown::{self, Heading, Home, Piece};
use crate::parse::slug::slug;
use crate::rules::{empty_document, skipped_heading_level};
use crate::source::{Excerpt, FileId, SourceFile, Span};

/// The level of the deepest heading that a text may begin with.
const HIGHEST_LEVELS: u8 = 2;

/// Returns the document of a file, unless its front matter cannot be relied on, and everything wrong with the file.
///
/// `language` is that of the handbook; a document may name its own.
#[must_use]
pub fn document(file: &SourceFile, language: Language) -> (Option<DocumentDraft>, Vec<Diagnostic>) {
    let mut report = Report::default();
    if file.text.trim_start_matches('\u{feff}').trim().is_empty() {
        report.push(empty_document::diagnostic(Span::whole(FileId::of(&file.path))));
        return (None, report.into_diagnostics());
    }
    let front = front_matter::front_matter(file, &mut report);
    // A head that is not closed takes all of the file: what else is missing cannot be told.
    let is_cut = front.body.end == 0;
    let head = end_of_head(file, front.body.start);
    let body = Excerpt::verbatim(file, front.body);
    let language = front.draft.as_ref().and_then(|draft| draft.language).unwrap_or(language);
    let home = Home::Document(front.draft.as_ref().map(|draft| draft.kind));
    let pieces = markdown::pieces(&body, home, language, &mut report);
    if pieces.is_empty() && !is_cut {
        report.push(empty_document::diagnostic(head));
    }
    let (lead, sections) = sections(pieces);
    skipped_levels(&sections, &mut report);
    let draft = front.draft.map(|draft| DocumentDraft { lead, sections, ..draft });
    (draft, report.into_diagnostics())
}

/// Returns the last line of the head of a document, below which its text should begin.
fn end_of_head(file: &SourceFile, body: usize) -> Span {
    let head = file.text[..body].trim_end();
    let line = head.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    Span::new(FileId::of(&file.path), line..head.len())
}

/// Parts what stands in a document at its headings.
fn sections(pieces: Vec<Piece>) -> (Vec<DraftBlock>, Vec<SectionDraft>) {
    let (mut lead, mut sections) = (Vec::new(), Vec::<SectionDraft>::new());
    for piece in pieces {
        match piece {
            Piece::Heading(heading) => sections.push(section(heading)),
            Piece::Block(block) => match sections.last_mut() {
                Some(section) => section.blocks.push(block),
                None => lead.push(block),
            },
        }
    }
    (lead, sections)
}

fn section(heading: Heading) -> SectionDraft {
    let Heading { level, title, anchor, marks, span } = heading;
    SectionDraft { anchor, slug: slug(&plain(&title)), level, title, marks, blocks: Vec::new(), span }
}

/// Reports every heading that stands more than one level below the heading before it.
fn skipped_levels(sections: &[SectionDraft], report: &mut Report) {
    let mut above = None;
    for section in sections {
        let allowed = above.map_or(HIGHEST_LEVELS, |(level, _)| level + 1);
        if section.level > allowed {
            report.push(skipped_heading_level::diagnostic(section.level, section.span, above));
        }
        above = Some((section.level, section.span));
    }
}
