//! Turns footnotes into numbered marks and a list at the end of the page.
//!
//! Does not lose a footnote that no mark leads to: it stands last.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::model::document::Document;
use crate::model::text::{HandbookBlock, Inline};
use crate::model::walk;
use crate::render::html::{Prose, Voice, escape};
use crate::render::scene::Scene;

/// The footnotes of a page, numbered in the order of their first marks.
#[derive(Debug, Default)]
pub struct Footnotes<'a> {
    texts: Vec<&'a [HandbookBlock]>,
    numbers: BTreeMap<&'a str, usize>,
    /// How many marks have led to each so far.
    marks: RefCell<BTreeMap<usize, usize>>,
}

impl<'a> Footnotes<'a> {
    /// Gathers the footnotes of a document.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        let sections = document.sections.iter().map(|section| section.blocks.as_slice());
        Self::in_all(std::iter::once(document.lead.as_slice()).chain(sections))
    }

    /// Gathers the footnotes of some blocks.
    #[must_use]
    pub fn in_blocks(blocks: &'a [HandbookBlock]) -> Self {
        Self::in_all(std::iter::once(blocks))
    }

    /// Gathers the footnotes of texts that stand on one page.
    pub(in crate::render) fn in_all(parts: impl Iterator<Item = &'a [HandbookBlock]>) -> Self {
        let (mut marks, mut texts) = (Vec::new(), BTreeMap::new());
        for blocks in parts {
            walk::inlines(blocks, &mut |piece| {
                if let Inline::FootnoteMark(name) = piece {
                    marks.push(name.as_str());
                }
            });
            walk::blocks(blocks, &mut |block| {
                if let HandbookBlock::Footnote(name, text) = block {
                    texts.insert(name.as_str(), text.as_slice());
                }
            });
        }
        let unmarked: Vec<&str> = texts.keys().copied().collect();
        let mut footnotes = Self::default();
        for name in marks.into_iter().chain(unmarked) {
            if let Some(text) = texts.remove(name) {
                footnotes.texts.push(text);
                footnotes.numbers.insert(name, footnotes.texts.len());
            }
        }
        footnotes
    }

    /// Adds a mark that leads to a footnote.
    pub(super) fn mark(&self, name: &str, scene: &Scene<'_>, html: &mut String) {
        let Some(number) = self.numbers.get(name) else { return };
        let mut marks = self.marks.borrow_mut();
        let mark = marks.entry(*number).or_default();
        *mark += 1;
        let (id, number) = (mark_id(*number, *mark), number.to_string());
        html.extend(["<sup><a href=\"#_note-", &number, "\" id=\"", &id, "\" aria-label=\""]);
        escape(&scene.words.with("footnote_number", &[("number", &number)]), html);
        html.extend(["\">", &number, "</a></sup>"]);
    }

    /// Returns the list of footnotes; nothing if there are none.
    #[must_use]
    pub fn html(&self, scene: &Scene<'_>) -> String {
        if self.texts.is_empty() {
            return String::new();
        }
        let title = scene.words.say("footnotes");
        let mut html = String::from(
            "<section class=\"footnotes\" aria-labelledby=\"_footnotes\">\n<h2 id=\"_footnotes\">",
        );
        escape(title, &mut html);
        html.push_str("</h2>\n<ol>\n");
        for (index, blocks) in self.texts.iter().enumerate() {
            let number = index + 1;
            html.extend(["<li id=\"_note-", &number.to_string(), "\">"]);
            html.push_str(&Prose::new(scene, Voice::Plain, title, self).html(blocks));
            self.way_back(number, scene, &mut html);
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</section>\n");
        html
    }

    fn way_back(&self, number: usize, scene: &Scene<'_>, html: &mut String) {
        if self.marks.borrow().contains_key(&number) {
            html.extend(["<p><a href=\"#", &mark_id(number, 1), "\">"]);
            escape(&scene.words.with("footnote_back", &[("number", &number.to_string())]), html);
            html.push_str("</a></p>");
        }
    }
}

fn mark_id(number: usize, mark: usize) -> String {
    if mark == 1 { format!("_mark-{number}") } else { format!("_mark-{number}-{mark}") }
}
