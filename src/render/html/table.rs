//! Turns a table into a region that can be scrolled by itself, also by keyboard.
//!
//! Does not change the table: rows stay rows on every screen.

use crate::model::text::{Alignment, Text};
use crate::render::html::Prose;

impl Prose<'_> {
    /// Adds a table.
    pub(super) fn table(&mut self, alignments: &[Alignment], head: &[Text], rows: &[Vec<Text>]) {
        self.tables += 1;
        let name =
            self.scene.words.with("table_in", &[("number", &self.tables.to_string()), ("title", self.title)]);
        self.push("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.text(&name);
        self.push("\">\n<table>\n<thead>\n<tr>");
        for (column, cell) in head.iter().enumerate() {
            // A heading cell without text would be read out as a heading of nothing.
            let element = if cell.is_empty() { "td" } else { "th" };
            self.cell(element, alignments.get(column), cell);
        }
        self.push("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.push("<tr>");
            for (column, cell) in row.iter().enumerate() {
                self.cell("td", alignments.get(column), cell);
            }
            self.push("</tr>\n");
        }
        self.push("</tbody>\n</table>\n</div>\n");
    }

    fn cell(&mut self, element: &str, alignment: Option<&Alignment>, content: &Text) {
        self.out.extend(["<", element]);
        if element == "th" {
            self.push(" scope=\"col\"");
        }
        self.push(match alignment {
            Some(Alignment::Left) => " data-align=\"left\"",
            Some(Alignment::Center) => " data-align=\"center\"",
            Some(Alignment::Right) => " data-align=\"right\"",
            Some(Alignment::None) | None => "",
        });
        self.push(">");
        self.inlines(content);
        self.out.extend(["</", element, ">"]);
    }
}
