//! Turns what stands by itself on a page into blocks of Markdown: headings, paragraphs, lists.
//!
//! Does not write running text: that is [`super::line`].

use crate::render::markdown::Ids;
use crate::render::markdown::element::{Element, Piece};
use crate::render::markdown::{line, table};

/// Writes blocks.
#[derive(Clone, Copy)]
pub(super) struct Blocks<'a> {
    /// The ids that are kept.
    pub(super) ids: &'a Ids<'a>,
}

impl Blocks<'_> {
    /// Returns the blocks of some pieces; text and what stands in a line make paragraphs.
    pub(super) fn of(self, pieces: &[Piece]) -> Vec<String> {
        let (mut blocks, mut places) = (Vec::new(), Vec::new());
        let mut start = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let Piece::Element(element) = piece else { continue };
            if element.is_place() {
                places.push(element);
            } else if element.is_block() || element.is_left_out() {
                blocks.extend(self.paragraph(&pieces[start..index]));
                start = index + 1;
                if !element.is_left_out() {
                    let mut made = self.anchored(element);
                    places.drain(..).for_each(|place| self.mark(place, &mut made));
                    blocks.extend(made);
                }
            }
        }
        blocks.extend(self.paragraph(&pieces[start..]));
        blocks
    }

    /// Returns the blocks of an element, the first of them with its id.
    fn anchored(self, element: &Element) -> Vec<String> {
        let mut blocks = self.element(element);
        self.mark(element, &mut blocks);
        blocks
    }

    /// Writes the id of an element behind the first line of some blocks.
    fn mark(self, element: &Element, blocks: &mut [String]) {
        let id = element.attribute("id").filter(|id| self.ids.keep(id));
        if let (Some(id), Some(first)) = (id, blocks.first_mut()) {
            let end = first.find('\n').unwrap_or(first.len());
            first.insert_str(end, &format!(" {{#{id}}}"));
        }
    }

    fn element(self, element: &Element) -> Vec<String> {
        match element.name.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name.as_bytes()[1] - b'0';
                let text = line::of(self.ids, &element.pieces);
                Some(format!("{} {text}", "#".repeat(level.into())))
                    .filter(|_| !text.is_empty())
                    .into_iter()
                    .collect()
            }
            "ul" | "ol" => self.list(element).into_iter().collect(),
            "dl" => self.pairs(element).into_iter().collect(),
            "table" => table::of(self.ids, element),
            "blockquote" => vec![prefixed("> ", "> ", &self.of(&element.pieces).join("\n\n"))],
            "pre" => vec![format!("```text\n{}\n```", line::verbatim(&element.pieces).trim_matches('\n'))],
            "hr" => vec!["---".to_owned()],
            "summary" | "legend" | "caption" => {
                self.paragraph(&element.pieces).map(|text| line::bold(&text)).into_iter().collect()
            }
            _ if element.has_class(&["clause-foot", "row", "verdict-basis"]) => {
                Some(line::row(self.ids, &element.pieces))
                    .filter(|text| !text.is_empty())
                    .into_iter()
                    .collect()
            }
            _ => self.of(&element.pieces),
        }
    }

    fn paragraph(self, pieces: &[Piece]) -> Option<String> {
        let text = line::of(self.ids, pieces);
        (!text.is_empty()).then(|| line::at_start(text))
    }

    fn list(self, list: &Element) -> Option<String> {
        let first = list.attribute("start").and_then(|number| number.parse().ok()).unwrap_or(1_usize);
        let item = |(number, item): (usize, &Element)| {
            let mark = if list.name == "ol" { format!("{number}. ") } else { "- ".to_owned() };
            let text = self.anchored(item).join("\n\n");
            (!text.is_empty()).then(|| prefixed(&mark, &" ".repeat(mark.len()), &text))
        };
        let items: Vec<String> = (first..).zip(list.parts(&["li"])).filter_map(item).collect();
        (!items.is_empty()).then(|| items.join("\n"))
    }

    /// Returns names and what is told of each, a line for each name.
    fn pairs(self, list: &Element) -> Option<String> {
        let mut lines: Vec<String> = Vec::new();
        for part in list.parts(&["dt", "dd"]) {
            let text = line::row(self.ids, &part.pieces);
            match lines.last_mut() {
                Some(line) if part.name == "dd" => {
                    line.push_str(if line.ends_with("**") { " " } else { " · " });
                    line.push_str(&text);
                }
                _ => lines.push(format!("- {}", line::bold(&named(&text)))),
            }
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// Returns a name as it opens a line: with a colon, unless it asks.
fn named(name: &str) -> String {
    if name.ends_with(['?', ':', '.']) { name.to_owned() } else { format!("{name}:") }
}

/// Returns lines behind a mark: one before the first, one before the others.
fn prefixed(first: &str, others: &str, text: &str) -> String {
    let mut lines = String::new();
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            lines.push('\n');
        }
        if !line.is_empty() || number == 0 {
            lines.push_str(if number == 0 { first } else { others });
        }
        lines.push_str(line);
    }
    lines
}
