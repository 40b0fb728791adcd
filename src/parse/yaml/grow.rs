//! Turns the events of the YAML parser into our tree, and notes the forms of YAML that are refused.
//!
//! Does not explain why a text cannot be read on: that is [`super::fault`].

use std::ops::Range;

use serde_saphyr::granit_parser as granit;
use serde_saphyr::granit_parser::{Event, ScalarStyle, StructureStyle};

use crate::diagnostic::Diagnostic;
use crate::parse::yaml::map::Growing;
use crate::parse::yaml::scalar::{self, Written};
use crate::parse::yaml::{DEPTH_LIMIT, SIZE_LIMIT, Scalar, Value, Yaml};
use crate::rules::{over_limit, refused_yaml, text_needs_quotes};
use crate::source::{Excerpt, FileId, Span};

/// A text to be read.
pub(super) struct Source<'a> {
    /// The file it stands in.
    pub(super) file: FileId,
    /// The text.
    pub(super) text: &'a str,
    /// Where it begins in its file.
    pub(super) start: usize,
    /// Parts of the text that were put in for what could not be read; a value that touches one is refused.
    pub(super) repaired: &'a [Range<usize>],
}

impl Source<'_> {
    /// Returns the place of a part of the text.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start..self.start + range.end)
    }

    /// Returns the place of the bracket or quote at a byte.
    pub(super) fn bracket(&self, at: usize) -> Span {
        self.span(at..(at + 1).min(self.text.len()))
    }
}

/// What has grown from a text.
#[derive(Default)]
pub(super) struct Grown {
    /// The tree, up to the fault if there was one; none if the text says nothing.
    pub(super) yaml: Option<Yaml>,
    /// The forms that are refused.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether more stands in the text than was read.
    pub(super) cut: bool,
}

/// Why a text could not be read on.
pub(super) struct Fault {
    /// What the parser says.
    pub(super) kind: granit::ErrorKind,
    /// Where it says so.
    pub(super) at: usize,
    /// The last scalar before.
    pub(super) last: Option<Range<usize>>,
    /// The brackets that are open there, outermost first.
    pub(super) brackets: Vec<usize>,
}

/// A map or list that is not yet closed.
struct Open {
    start: usize,
    flow: bool,
    kind: Kind,
}

enum Kind {
    List(Vec<Yaml>),
    Map(Growing),
}

struct Growth<'a> {
    source: &'a Source<'a>,
    open: Vec<Open>,
    grown: Grown,
    size: usize,
    last: Option<Range<usize>>,
}

/// Returns the tree of a text and, if it could not be read to its end, why.
pub(super) fn tree(source: &Source<'_>) -> (Grown, Option<Fault>) {
    let options = granit::options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: DEPTH_LIMIT,
        block_nesting_limit: DEPTH_LIMIT,
    };
    let mut growth = Growth { source, open: Vec::new(), grown: Grown::default(), size: 0, last: None };
    for event in granit::Parser::new_from_str_with_options(source.text, options) {
        match event {
            Ok((event, span)) if growth.goes_on(&event, &span) => growth.take(event, &span),
            Ok(_) => {
                growth.grown.cut = true;
                break;
            }
            Err(error) => return growth.cut(&error),
        }
    }
    growth.close_all(source.text.len());
    (growth.grown, None)
}

impl Growth<'_> {
    /// Whether an event is to be read: not those of a second document, nor those above the limit.
    fn goes_on(&mut self, event: &Event<'_>, span: &granit::Span) -> bool {
        self.size += usize::from(event.is_node());
        let place = self.source.span(range(span));
        if self.size > SIZE_LIMIT {
            self.grown.diagnostics.push(over_limit::diagnostic(
                "keys and values in a file",
                SIZE_LIMIT,
                place,
            ));
            return false;
        }
        let second = matches!(event, Event::DocumentStart(..)) && self.grown.yaml.is_some();
        if second {
            self.grown.diagnostics.push(refused_yaml::second_document(place));
        }
        !second
    }

    fn take(&mut self, event: Event<'_>, span: &granit::Span) {
        let place = range(span);
        if event.tag().is_some() {
            self.refuse_tag(span);
        }
        match event {
            Event::MappingStart(style, ..) => {
                self.start(place.start, style, Kind::Map(Growing::new(style == StructureStyle::Flow)));
            }
            Event::SequenceStart(style, ..) => self.start(place.start, style, Kind::List(Vec::new())),
            Event::MappingEnd | Event::SequenceEnd => self.end(place.end),
            Event::Scalar(text, style, ..) => self.scalar(&text, style, place),
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.alias(place),
            Event::Anchor(..) => {
                self.grown.diagnostics.push(refused_yaml::anchor(self.source.span(place)));
            }
            Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd | _ => {}
        }
    }

    fn start(&mut self, start: usize, style: StructureStyle, kind: Kind) {
        self.open.push(Open { start, flow: style == StructureStyle::Flow, kind });
    }

    fn end(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let value = match open.kind {
            Kind::List(items) => Value::List(items),
            Kind::Map(map) => Value::Map(map.entries()),
        };
        let end = if open.flow { end } else { last_end(&value, self.source.start).unwrap_or(end) };
        self.put(Yaml { span: self.source.span(open.start..end.max(open.start)), value });
    }

    fn close_all(&mut self, end: usize) {
        while !self.open.is_empty() {
            self.end(end);
        }
    }

    fn cut(mut self, error: &granit::ScanError) -> (Grown, Option<Fault>) {
        let at = error.marker().byte_offset().unwrap_or(0).min(self.source.text.len());
        let brackets = self.open.iter().filter(|open| open.flow).map(|open| open.start).collect();
        let fault = Fault { kind: error.kind().clone(), at, last: self.last.clone(), brackets };
        self.close_all(at);
        (self.grown, Some(fault))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, place: Range<usize>) {
        // The end of a block is where the next line begins.
        let raw = self.source.text[place.clone()].trim_end_matches(['\n', '\r', ' ', '\t']);
        let place = place.start..place.start + raw.len();
        self.last = Some(place.clone());
        let span = self.source.span(place.clone());
        if self.source.repaired.iter().any(|part| part.start < place.end && place.start < part.end) {
            self.put(Yaml::refused(span));
            return;
        }
        // The parser gives `~` for nothing at all.
        let text = if place.is_empty() { "" } else { text };
        let there = self.source.start + place.start;
        let stretches = scalar::stretches(&Written { text, raw, style });
        let stretches = stretches.into_iter().map(|(here, byte)| (here, there + byte)).collect();
        let plain = style == ScalarStyle::Plain;
        let comment = plain.then(|| self.comment(place.end)).flatten();
        let excerpt = Excerpt::new(text.to_owned(), span, stretches);
        self.put(Yaml { span, value: Value::Scalar(Scalar { excerpt, plain, comment }) });
    }

    /// Returns the comment that follows on the same line.
    fn comment(&self, end: usize) -> Option<Span> {
        let line = self.source.text[end..].lines().next().unwrap_or_default();
        // Where nothing is written, the parser points at the colon.
        let behind = line.strip_prefix(':').unwrap_or(line);
        let comment = behind.trim_start_matches([' ', '\t']);
        let start = end + line.len() - comment.len();
        (comment.starts_with('#') && start > end).then(|| self.source.span(start..end + line.len()))
    }

    fn alias(&mut self, place: Range<usize>) {
        self.last = Some(place.clone());
        let span = self.source.span(place.clone());
        // `*kursiv*` is a well-formed alias, but nobody names one so.
        let marked = self.source.text[place].ends_with('*');
        let diagnostic = if marked { text_needs_quotes::mark('*', span) } else { refused_yaml::alias(span) };
        if !self.is_merge() {
            self.grown.diagnostics.push(diagnostic);
        }
        self.put(Yaml::refused(span));
    }

    /// Whether the value to come is that of `<<`, which is told at its key.
    fn is_merge(&self) -> bool {
        matches!(self.open.last(), Some(Open { kind: Kind::Map(map), .. }) if map.waits_in_vain())
    }

    fn refuse_tag(&mut self, span: &granit::Span) {
        let tag = span.tag_span().map_or_else(|| range(span), |tag| range(&tag));
        let lone = self.source.text[tag.clone()].trim() == "!";
        let place = self.source.span(tag);
        let diagnostic = if lone { text_needs_quotes::mark('!', place) } else { refused_yaml::tag(place) };
        self.grown.diagnostics.push(diagnostic);
    }

    /// Puts a value where it belongs: into the list or map that is open, or at the root.
    fn put(&mut self, yaml: Yaml) {
        let Some(open) = self.open.last_mut() else {
            self.grown.yaml = Some(yaml);
            return;
        };
        match &mut open.kind {
            Kind::List(items) => items.push(yaml),
            Kind::Map(map) => map.put(yaml, &mut self.grown.diagnostics),
        }
    }
}

/// Returns where the last thing in a block of lines ends: the parser says where the next begins.
fn last_end(value: &Value, start: usize) -> Option<usize> {
    let span = match value {
        Value::List(items) => items.last()?.span,
        Value::Map(entries) => entries.last()?.value.span,
        Value::Scalar(_) | Value::Refused => return None,
    };
    Some(span.range().end - start)
}

fn range(span: &granit::Span) -> Range<usize> {
    span.byte_range().unwrap_or_default()
}
