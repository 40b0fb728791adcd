//! Makes clauses and headings of running text, with the annotation at its end.
//!
//! Does not read the annotation's words: that is [`crate::parse::attributes`].

use std::ops::Range;

use pulldown_cmark::Event;

use crate::diagnostic::Report;
use crate::model::id::Anchor;
use crate::model::text::{Block, Clause, Inline};
use crate::parse::attributes::annotation::{self, Annotation};
use crate::parse::attributes::key::{Part, Place};
use crate::parse::attributes::marks;
use crate::parse::draft::{DraftBlock, DraftText, MarksDraft, Name, RawLink};
use crate::parse::markdown::reader::{Placed, Reader, Run};
use crate::parse::markdown::{Heading, Home};
use crate::rules::{bad_attribute, empty_heading};

impl<'a> Reader<'a> {
    /// Returns a paragraph.
    pub(super) fn paragraph(&mut self, run: Run<'a>) -> DraftBlock {
        Block::Paragraph(self.clause(run))
    }

    /// Returns a paragraph whose text has weight: a heading where no section can begin.
    pub(super) fn weighty_paragraph(&mut self, run: Run<'a>) -> DraftBlock {
        let mut clause = self.clause(run);
        clause.content = vec![Inline::Strong(clause.content)];
        Block::Paragraph(clause)
    }

    fn clause(&mut self, run: Run<'a>) -> Clause<RawLink, MarksDraft> {
        let start = run.range.start;
        let (anchor, marks, content, end) = self.annotated(run, Part::Clause);
        let anchor = anchor.map(|anchor| Anchor::new(anchor.value));
        Clause { anchor, content, marks, span: self.span(start..end) }
    }

    /// Returns a heading that opens a section.
    pub(super) fn section_heading(&mut self, level: u8, run: Run<'a>, line: Range<usize>) -> Heading {
        let is_empty = run.range.is_empty();
        let (anchor, marks, title, _) = self.annotated(run, Part::Section);
        let end = line.start + self.text.text[line.clone()].trim_end().len();
        let span = self.span(line.start..end);
        if is_empty {
            self.report.push(empty_heading::diagnostic(span));
        }
        Heading { level, title, anchor, marks, span }
    }

    /// Returns the id and marks of a run, its text without its annotation, and where that text ends.
    fn annotated(&mut self, mut run: Run<'a>, part: Part) -> (Option<Name>, MarksDraft, DraftText, usize) {
        self.restore_end(&mut run);
        let annotation = annotation::at_end(&self.text.text, run.range.clone());
        let Some(annotation) = annotation.filter(|annotation| !is_code(&run, annotation)) else {
            let end = run.range.end;
            let text = self.line(run);
            let (anchor, marks) = self.stray_marks(part);
            return (anchor, marks, text, end);
        };
        if run.events.as_slice().iter().any(|event| reaches_into(event, annotation.range.start)) {
            self.crossed.push(annotation.range.clone());
        }
        let before = &self.text.text[run.range.start..annotation.range.start];
        run.range.end = run.range.start + before.trim_end().len();
        let end = run.range.end;
        let (anchor, marks) = self.marks(&annotation, part, before.trim().is_empty());
        (anchor, marks, self.line(run), end)
    }

    /// Returns what an annotation within the text was meant to say, so that its id leads somewhere; it is told already.
    fn stray_marks(&mut self, part: Part) -> (Option<Name>, MarksDraft) {
        let (Some(stray), Home::Document(kind)) = (self.stray.take(), self.home) else {
            return (None, MarksDraft::default());
        };
        let (anchor, marks) = marks(self.text, &stray, Place { part, kind }, &mut Report::default());
        (anchor, MarksDraft { is_doubtful: true, ..marks })
    }

    /// Lets a run reach over the annotation that the Markdown library was not shown.
    fn restore_end(&self, run: &mut Run<'a>) {
        let after = self.blanked.partition_point(|range| range.start < run.range.end);
        let Some(annotation) = self.blanked.get(after) else { return };
        if self.text.text[run.range.end..annotation.start].trim().is_empty() {
            run.range.end = annotation.end;
        }
    }

    fn marks(&mut self, annotation: &Annotation, part: Part, is_alone: bool) -> (Option<Name>, MarksDraft) {
        let span = self.span(annotation.range.clone());
        let Home::Document(kind) = self.home else {
            self.report.push(bad_attribute::outside_document(span));
            return (None, MarksDraft::default());
        };
        if is_alone {
            self.report.push(bad_attribute::alone(span));
        }
        marks(self.text, annotation, Place { part, kind }, &mut self.report)
    }
}

/// Whether a brace that ends a run is code.
fn is_code(run: &Run<'_>, annotation: &Annotation) -> bool {
    let last = run.events.as_slice().last();
    last.is_some_and(|(event, range)| {
        matches!(event, Event::Code(_))
            && range.start < annotation.range.start
            && range.end == annotation.range.end
    })
}

/// Whether more than plain text stands on both sides of a place.
fn reaches_into((event, range): &Placed<'_>, place: usize) -> bool {
    let is_plain = matches!(event, Event::Text(text) if text.len() == range.len());
    range.start < place && place < range.end && !is_plain
}
