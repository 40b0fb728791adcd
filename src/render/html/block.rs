//! Turns blocks into HTML: paragraphs, lists, quotations, notices, definitions.
//!
//! Does not write clauses or tables: they stand beside this file.

use crate::model::clause::Marks;
use crate::model::text::{Alert, Definition, HandbookBlock, Inline, Item, Target};
use crate::render::html::{Prose, escape, inline};

impl Prose<'_> {
    /// Adds blocks.
    pub(super) fn blocks(&mut self, blocks: &[HandbookBlock]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &HandbookBlock) {
        match block {
            HandbookBlock::Paragraph(clause) if self.is_shown_as_clause(clause) => {
                self.open_clause("div", clause);
                self.clause_text(clause);
                self.push("</div>\n");
            }
            HandbookBlock::Paragraph(clause) => self.paragraph(clause),
            HandbookBlock::List { start, items } => self.list(*start, items),
            HandbookBlock::Quote(inner) => self.wrapped("<blockquote>\n", inner, "</blockquote>\n"),
            HandbookBlock::Alert(kind, inner) => self.alert(*kind, inner),
            HandbookBlock::Code(text) => {
                self.push("<pre class=\"code\"><code>");
                self.text(text);
                self.push("</code></pre>\n");
            }
            HandbookBlock::Table { alignments, head, rows } => self.table(alignments, head, rows),
            HandbookBlock::Definitions(definitions) => self.definitions(definitions),
            // Footnotes stand together at the end of the page.
            HandbookBlock::Footnote(..) => {}
            HandbookBlock::Break => self.push("<hr>\n"),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Item<Target, Marks>]) {
        let element = if start.is_some() { "ol" } else { "ul" };
        self.out.extend(["<", element]);
        if items.iter().any(|item| self.opens_with_clause(item)) {
            self.push(" class=\"clauses\"");
        }
        if let Some(start) = start.filter(|start| *start != 1) {
            self.out.extend([" start=\"", &start.to_string(), "\""]);
        }
        self.push(">\n");
        for item in items {
            self.item(item);
        }
        self.out.extend(["</", element, ">\n"]);
    }

    fn opens_with_clause(&self, item: &Item<Target, Marks>) -> bool {
        matches!(item.blocks.first(), Some(HandbookBlock::Paragraph(clause)) if self.is_shown_as_clause(clause))
    }

    fn item(&mut self, item: &Item<Target, Marks>) {
        let Some((HandbookBlock::Paragraph(first), rest)) = item.blocks.split_first() else {
            self.push("<li>");
            self.tick(item.ticked);
            self.blocks(&item.blocks);
            self.push("</li>\n");
            return;
        };
        if self.is_shown_as_clause(first) {
            self.open_clause("li", first);
            self.clause_text(first);
        } else {
            self.push("<li");
            self.anchor(first);
            self.push(">");
            self.tick(item.ticked);
            self.inlines(&first.content);
        }
        if !rest.is_empty() {
            self.push("\n");
            self.blocks(rest);
        }
        self.push("</li>\n");
    }

    fn tick(&mut self, ticked: Option<bool>) {
        let Some(ticked) = ticked else { return };
        let (sign, word) = if ticked { ("☑", "task_done") } else { ("☐", "task_open") };
        let word = self.scene.words.say(word).to_owned();
        self.out.extend([
            "<span class=\"tick\" aria-hidden=\"true\">",
            sign,
            "</span> <span class=\"quiet\">",
        ]);
        self.text(&word);
        self.push(" </span>");
    }

    fn alert(&mut self, kind: Alert, inner: &[HandbookBlock]) {
        let word = match kind {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        };
        let title = self.scene.words.say(&format!("alert_{word}")).to_owned();
        self.out.extend(["<div class=\"notice\" role=\"note\" data-alert=\"", word, "\">\n<p><strong>"]);
        self.text(&title);
        self.wrapped("</strong></p>\n", inner, "</div>\n");
    }

    fn definitions(&mut self, definitions: &[Definition<Target, Marks>]) {
        self.push("<dl class=\"definitions\">\n");
        for definition in definitions {
            self.push("<dt>");
            self.inlines(&definition.term);
            self.push("</dt>\n");
            for text in &definition.texts {
                self.wrapped("<dd>", text, "</dd>\n");
            }
        }
        self.push("</dl>\n");
    }

    fn wrapped(&mut self, before: &str, blocks: &[HandbookBlock], after: &str) {
        self.push(before);
        self.blocks(blocks);
        self.push(after);
    }

    /// Adds running text.
    pub(super) fn inlines(&mut self, content: &[Inline<Target>]) {
        inline::write(self.scene, self.footnotes, content, &mut self.out);
    }

    /// Adds text that stays text.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// Adds markup of our own.
    pub(super) fn push(&mut self, markup: &str) {
        self.out.push_str(markup);
    }
}
