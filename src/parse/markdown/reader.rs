//! Hands out the events of the Markdown library one by one, and running text as a whole run.
//!
//! Does not make blocks or text of them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{
    BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd,
};

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::parse::attributes::annotation::Annotation;
use crate::parse::hidden;
use crate::parse::markdown::{DEPTH_LIMIT, Home};
use crate::rules::{broken_link, over_limit};
use crate::source::{Excerpt, Span, Spanned};

/// A text being read.
pub(super) struct Reader<'a> {
    /// The text as the author wrote it.
    pub(super) text: &'a Excerpt,
    /// Where it stands.
    pub(super) home: Home,
    /// Whose typography it follows.
    pub(super) language: Language,
    /// What is wrong with it.
    pub(super) report: Report,
    /// Whether it has characters that readers cannot see.
    pub(super) has_hidden: bool,
    /// The box at the start of the list item being read.
    pub(super) ticked: Option<bool>,
    /// How many lists, quotations and the like are open.
    pub(super) depth: usize,
    /// How many cells the rows of its tables lack.
    pub(super) filled_cells: usize,
    /// How many of those that are open were passed over because they stand too deep.
    pub(super) flattened: usize,
    /// An annotation that was found within the run that was read last, where it annotates nothing.
    pub(super) stray: Option<Annotation>,
    /// The names of the footnotes read so far and where they are defined.
    pub(super) footnotes: BTreeMap<String, Span>,
    /// The annotations that the Markdown library is not shown.
    pub(super) blanked: &'a [Range<usize>],
    /// The annotations that inline marks reach into.
    pub(super) crossed: Vec<Range<usize>>,
    is_too_deep: bool,
    events: OffsetIter<'a, Undefined>,
    waiting: Option<Placed<'a>>,
    undefined: Rc<RefCell<Vec<Range<usize>>>>,
}

/// An event and where it stands in the text.
pub(super) type Placed<'a> = (Event<'a>, Range<usize>);

/// The running text of a paragraph, heading, cell or term.
pub(super) struct Run<'a> {
    /// Its events in order.
    pub(super) events: std::vec::IntoIter<Placed<'a>>,
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
}

/// Collects references such as `[text][name]` whose name is defined nowhere.
struct Undefined(Rc<RefCell<Vec<Range<usize>>>>);

impl<'a> BrokenLinkCallback<'a> for Undefined {
    fn handle_broken_link(&mut self, link: BrokenLink<'a>) -> Option<(CowStr<'a>, CowStr<'a>)> {
        // Without a second pair of brackets it is text in brackets.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            self.0.borrow_mut().push(link.span);
        }
        None
    }
}

impl<'a> Reader<'a> {
    /// Begins to read a text; `shown` is what the Markdown library sees of it, byte for byte as long.
    pub(super) fn new(text: &'a Excerpt, shown: &'a str, home: Home, language: Language) -> Self {
        let undefined = Rc::new(RefCell::new(Vec::new()));
        let callback = Undefined(Rc::clone(&undefined));
        let parser = Parser::new_with_broken_link_callback(shown, options(), Some(callback));
        Self {
            text,
            home,
            language,
            report: Report::default(),
            has_hidden: hidden::stands_in(shown),
            ticked: None,
            depth: 0,
            flattened: 0,
            filled_cells: 0,
            stray: None,
            footnotes: BTreeMap::new(),
            blanked: &[],
            crossed: Vec::new(),
            is_too_deep: false,
            events: parser.into_offset_iter(),
            waiting: None,
            undefined,
        }
    }

    /// Returns what was wrong, and the annotations that inline marks reach into.
    pub(super) fn done(mut self) -> (Report, Vec<Range<usize>>) {
        for range in self.undefined.take() {
            let written = Spanned::new(self.text.text[range.clone()].to_owned(), self.text.part(range));
            self.report.push(broken_link::undefined_reference(&written));
        }
        (self.report, self.crossed)
    }

    /// Returns the next event.
    pub(super) fn next(&mut self) -> Option<Placed<'a>> {
        self.waiting.take().or_else(|| self.events.next())
    }

    /// Lets [`Reader::next`] return an event again.
    pub(super) fn put_back(&mut self, event: Placed<'a>) {
        self.waiting = Some(event);
    }

    /// Enters the next part of a container, such as an item of a list; at its end, leaves it and returns none.
    pub(super) fn enter(&mut self) -> Option<(Tag<'a>, Range<usize>)> {
        match self.next() {
            Some((Event::Start(tag), range)) => Some((tag, range)),
            Some(_) | None => None,
        }
    }

    /// Reads running text to its end; what ends it is left to be read.
    pub(super) fn run(&mut self) -> Run<'a> {
        let mut events = Vec::with_capacity(8);
        while let Some((event, range)) = self.next() {
            if let Event::TaskListMarker(ticked) = event {
                self.ticked = Some(ticked);
            } else if is_running(&event) {
                events.push((event, range));
            } else {
                self.put_back((event, range));
                break;
            }
        }
        let start = events.first().map_or(0, |(_, range)| range.start);
        let end = events.last().map_or(start, |(_, range)| range.end);
        Run { events: events.into_iter(), range: start..end }
    }

    /// Reads the running text of a part that holds nothing else, to the end of the part.
    pub(super) fn whole_run(&mut self) -> Run<'a> {
        let run = self.run();
        self.next();
        run
    }

    /// Returns where a range of the text stands in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.text.part(range)
    }

    /// Reports, once, that something stands too deep.
    pub(super) fn too_deep(&mut self, range: Range<usize>) {
        if !self.is_too_deep {
            self.is_too_deep = true;
            let place = self.span(range.start..range.start + 1);
            self.report.push(over_limit::diagnostic("levels of nesting", DEPTH_LIMIT, place));
        }
    }

    /// Returns the destination of the definition of a reference, if it has one, and where that definition stands.
    pub(super) fn definition(&self, reference: &str) -> Option<Range<usize>> {
        self.events.reference_definitions().get(reference).map(|definition| definition.span.clone())
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS
}

/// Whether an event is part of running text.
fn is_running(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::InlineHtml(_)
        | Event::FootnoteReference(_)
        | Event::SoftBreak
        | Event::HardBreak => true,
        Event::Start(tag) => is_inline(tag.to_end()),
        Event::End(tag) => is_inline(*tag),
        Event::Html(_) | Event::Rule | Event::TaskListMarker(_) => false,
    }
}

fn is_inline(tag: TagEnd) -> bool {
    match tag {
        TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Strikethrough
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::Link
        | TagEnd::Image => true,
        TagEnd::Paragraph
        | TagEnd::Heading(_)
        | TagEnd::BlockQuote(_)
        | TagEnd::CodeBlock
        | TagEnd::HtmlBlock
        | TagEnd::List(_)
        | TagEnd::Item
        | TagEnd::FootnoteDefinition
        | TagEnd::DefinitionList
        | TagEnd::DefinitionListTitle
        | TagEnd::DefinitionListDefinition
        | TagEnd::Table
        | TagEnd::TableHead
        | TagEnd::TableRow
        | TagEnd::TableCell
        | TagEnd::MetadataBlock(_) => false,
    }
}
