//! Turns the blocks and running text of a handbook into HTML; the only place where markup is written in code.
//!
//! Does not trust any text: everything an author wrote is escaped, and links lead only where [`Scene`] says.

mod block;
mod clause;
pub mod footnote;
pub mod images;
mod inline;
mod table;

use crate::model::document::Document;
use crate::model::force::Force;
use crate::model::id::Place;
use crate::model::text::{HandbookBlock, Inline, Target};
use crate::render::html::footnote::Footnotes;
use crate::render::scene::Scene;

/// How a text speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// We speak: advice, help, what to do.
    Plain,
    /// The book speaks: each clause of the document shows its force, whom it binds, and its ground.
    Book,
}

/// Blocks on their way to HTML.
pub struct Prose<'a> {
    scene: &'a Scene<'a>,
    voice: Voice,
    /// The force that goes without saying; a clause of another force shows it in either voice.
    usual: Option<Force>,
    /// The document in which the blocks stand, whose days are those of its clauses.
    document: Option<&'a Document>,
    /// The section or document in which the blocks stand, for names of tables.
    title: &'a str,
    footnotes: &'a Footnotes<'a>,
    tables: usize,
    out: String,
}

impl<'a> Prose<'a> {
    /// Opens an empty piece of prose.
    #[must_use]
    pub fn new(scene: &'a Scene<'a>, voice: Voice, title: &'a str, footnotes: &'a Footnotes<'a>) -> Self {
        Self { scene, voice, usual: None, document: None, title, footnotes, tables: 0, out: String::new() }
    }

    /// Says which force goes without saying.
    #[must_use]
    pub fn usually(mut self, force: Force) -> Self {
        self.usual = Some(force);
        self
    }

    /// Says in which document the blocks stand.
    #[must_use]
    pub fn in_document(mut self, document: &'a Document) -> Self {
        self.document = Some(document);
        self
    }

    /// Returns the HTML of some blocks.
    #[must_use]
    pub fn html(mut self, blocks: &[HandbookBlock]) -> String {
        self.blocks(blocks);
        self.out
    }
}

/// Returns the HTML of blocks in our own voice, such as the help of a question.
#[must_use]
pub fn blocks(scene: &Scene<'_>, title: &str, blocks: &[HandbookBlock]) -> String {
    let footnotes = Footnotes::in_blocks(blocks);
    let mut html = Prose::new(scene, Voice::Plain, title, &footnotes).html(blocks);
    html.push_str(&footnotes.html(scene));
    html
}

/// Returns the HTML of running text.
#[must_use]
pub fn inlines(scene: &Scene<'_>, content: &[Inline<Target>]) -> String {
    let mut html = String::new();
    inline::write(scene, &Footnotes::default(), content, &mut html);
    html
}

/// Returns the HTML of a clause quoted on a page other than its own: its text, force, and a link to its place.
#[must_use]
pub fn quoted_clause(scene: &Scene<'_>, place: &Place) -> String {
    let mut html = String::new();
    clause::quote(scene, place, &mut html);
    html
}

/// Adds text to HTML so that it stays text, in attributes too.
pub fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}
