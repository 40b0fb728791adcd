//! Makes running text of events.
//!
//! Does not know where links lead: that is [`super::link`].

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::model::language::Language;
use crate::model::text::Inline;
use crate::parse::attributes::annotation::{self, Annotation, Word};
use crate::parse::attributes::key::Key;
use crate::parse::draft::{DraftText, RawLink};
use crate::parse::hidden;
use crate::parse::markdown::footnote::mark;
use crate::parse::markdown::link::Link;
use crate::parse::markdown::reader::{Placed, Reader, Run};
use crate::parse::markdown::{DEPTH_LIMIT, Home};
use crate::parse::typography::{quotation_mark, with_hard_spaces};
use crate::rules::{bad_attribute, raw_html};

/// Running text that grows.
pub(super) struct Line {
    language: Language,
    pieces: DraftText,
    /// The plain text at its end.
    text: String,
}

/// A run while it is read.
struct Reading<'a> {
    run: Run<'a>,
    /// What was read so far of the part that is open.
    line: Line,
    /// How many emphases and links are open.
    depth: usize,
    /// Where the last piece that was read ends.
    end: usize,
    /// Whether raw HTML was told.
    has_html: bool,
}

impl<'a> Reader<'a> {
    /// Returns the text of a run up to the end of its range.
    pub(super) fn line(&mut self, run: Run<'a>) -> DraftText {
        let (line, end) = (Line::new(self.language), run.range.start);
        let mut reading = Reading { run, line, depth: 0, end, has_html: false };
        self.stray = None;
        self.inlines(&mut reading);
        reading.line.trimmed()
    }

    /// Reads to the end of the part that is open and leaves it.
    fn inlines(&mut self, reading: &mut Reading<'a>) {
        let mut flattened = 0;
        while let Some((event, range)) = reading.next() {
            match event {
                Event::Start(tag) if reading.depth < DEPTH_LIMIT => self.part(reading, &tag, range),
                Event::Start(_) => {
                    self.too_deep(range);
                    flattened += 1;
                }
                Event::End(_) if flattened > 0 => flattened -= 1,
                Event::End(_) => return,
                Event::Text(text) => self.plain(reading, &text, range),
                Event::Code(code) => reading.line.push(Inline::Code(self.seen(&code))),
                Event::InlineHtml(html) => {
                    self.note_html(reading, range);
                    self.push_seen(&html, &mut reading.line.text);
                }
                Event::FootnoteReference(name) => reading.line.push(mark(&name)),
                Event::SoftBreak => reading.line.push(Inline::SoftBreak),
                Event::HardBreak => reading.line.push(Inline::HardBreak),
                // Blocks end a run, and mathematics is not asked for.
                Event::Html(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Rule
                | Event::TaskListMarker(_) => {}
            }
        }
    }

    /// Reads emphasis, a link or an image to its end.
    fn part(&mut self, reading: &mut Reading<'a>, tag: &Tag<'a>, range: Range<usize>) {
        let outer = std::mem::replace(&mut reading.line, Line::new(self.language));
        reading.depth += 1;
        reading.end = range.start + 1;
        self.inlines(reading);
        reading.depth -= 1;
        let inner_end = std::mem::replace(&mut reading.end, range.end);
        let inner = std::mem::replace(&mut reading.line, outer).done();
        if let Tag::Link { link_type: kind, dest_url: url, id: reference, .. } = tag {
            self.link(&Link { kind: *kind, url, reference, range, inner_end }, inner, &mut reading.line);
        } else if let Tag::Image { link_type: kind, dest_url: url, id: reference, .. } = tag {
            self.image(&Link { kind: *kind, url, reference, range, inner_end }, &inner, &mut reading.line);
        } else if matches!(tag, Tag::Strong) {
            reading.line.push(Inline::Strong(inner));
        } else if matches!(tag, Tag::Strikethrough) {
            reading.line.push(Inline::Struck(inner));
        } else {
            reading.line.push(Inline::Emphasis(inner));
        }
    }

    /// Adds plain text, set by the rules of the language.
    fn plain(&mut self, reading: &mut Reading<'a>, text: &str, range: Range<usize>) {
        let is_verbatim = text.len() == range.len();
        let end = reading.run.range.end.min(range.end);
        let text = if is_verbatim { &text[..end - range.start] } else { text };
        if is_verbatim && text.contains('{') {
            self.note_stray(text, range.start);
        }
        if text.starts_with('^') {
            self.note_lost_mark(text, &range);
        }
        // A quotation mark that the library set stands for one that was typed in one byte.
        let is_set = range.len() == 1 && !is_verbatim;
        let text = if is_set { quotation_mark(text, self.language) } else { text };
        self.push_seen(text, &mut reading.line.text);
    }

    fn note_html(&mut self, reading: &mut Reading<'a>, range: Range<usize>) {
        if !std::mem::replace(&mut reading.has_html, true) {
            let html = &self.text.text[range.clone()];
            self.report.push(raw_html::diagnostic(html, self.span(range)));
        }
    }

    /// Reports the first annotation within the text of a run, where it annotates nothing.
    fn note_stray(&mut self, text: &str, start: usize) {
        let whole = &self.text.text;
        let mut braces = text.match_indices('{').map(|(at, _)| start + at);
        let (None, Some(stray)) = (&self.stray, braces.find_map(|brace| meant_at(whole, brace))) else {
            return;
        };
        let span = self.span(stray.range.clone());
        self.report.push(match self.home {
            Home::Elsewhere => bad_attribute::outside_document(span),
            Home::Document(_) if stray.closed => bad_attribute::astray(span),
            Home::Document(_) => bad_attribute::unclosed(span),
        });
        self.stray = Some(stray);
    }

    /// Returns a text without what readers cannot see.
    pub(super) fn seen(&self, text: &str) -> String {
        let mut seen = String::with_capacity(text.len());
        self.push_seen(text, &mut seen);
        seen
    }

    /// Adds a text without what readers cannot see.
    pub(super) fn push_seen(&self, text: &str, to: &mut String) {
        if self.has_hidden {
            to.extend(text.chars().filter(|letter| !hidden::is_hidden(*letter)));
        } else {
            to.push_str(text);
        }
    }
}

impl<'a> Reading<'a> {
    /// Returns the next event that does not stand behind the end of the run's range, where its annotation is.
    fn next(&mut self) -> Option<Placed<'a>> {
        let end = self.run.range.end;
        let (event, range) = self.run.events.find(|(_, range)| range.start < end)?;
        if !matches!(event, Event::End(_)) {
            self.end = range.end;
        }
        Some((event, range))
    }
}

impl Line {
    fn new(language: Language) -> Self {
        Self { language, pieces: Vec::new(), text: String::new() }
    }

    /// Adds a piece after the plain text.
    pub(super) fn push(&mut self, piece: Inline<RawLink>) {
        self.end_text();
        self.pieces.push(piece);
    }

    /// Adds pieces after the plain text.
    pub(super) fn extend(&mut self, pieces: DraftText) {
        self.end_text();
        self.pieces.extend(pieces);
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.pieces.push(Inline::Text(with_hard_spaces(text, self.language)));
        }
    }

    fn done(mut self) -> DraftText {
        self.end_text();
        self.pieces
    }

    /// Returns the text without blanks and breaks at its end.
    fn trimmed(mut self) -> DraftText {
        loop {
            self.text.truncate(self.text.trim_end().len());
            match self.pieces.pop() {
                Some(Inline::SoftBreak | Inline::HardBreak) if self.text.is_empty() => {}
                Some(Inline::Text(text)) if self.text.is_empty() => self.text = text,
                Some(piece) => {
                    self.pieces.push(piece);
                    return self.done();
                }
                None => return self.done(),
            }
        }
    }
}

/// Returns what was meant as an annotation at a brace within text.
fn meant_at(text: &str, brace: usize) -> Option<Annotation> {
    let annotation = annotation::opened_at(text, brace, text.len())?;
    let is_meant = match annotation.words.first() {
        Some(Word::Id(_)) => true,
        Some(Word::Class(class)) => &text[class.clone()] == "decides",
        Some(Word::Pair { key, .. } | Word::Unclosed { key, .. }) => Key::named(&text[key.clone()]).is_some(),
        Some(Word::Other(_)) | None => false,
    };
    is_meant.then_some(annotation)
}
