//! Turns running text into a line of Markdown: what stands close on the page stands apart by a space or a dot.
//!
//! Does not break lines: a paragraph is a line.

use crate::render::markdown::Ids;
use crate::render::markdown::element::{Element, Piece};

/// What stands between two words; the order runs from the closest to the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// Nothing.
    None,
    /// A space, but not before a comma: two boxes that the style sheet keeps apart.
    Boxes,
    /// A space.
    Space,
    /// A dot: what stood by itself.
    Dot,
}

/// A line as it grows.
struct Line<'a> {
    ids: &'a Ids<'a>,
    text: String,
    gap: Gap,
    /// What stands between two elements with nothing but space between them.
    between: Gap,
}

/// Marks whose words weigh: forces, verdicts, stances, whether there is a routine.
const WEIGHTY: [&str; 4] = ["covered", "force", "mark", "stance"];

/// Remarks that the style sheet sets below what they stand behind.
const BELOW: [&str; 2] = ["aside", "now"];

/// Returns some pieces in a line.
pub(super) fn of(ids: &Ids<'_>, pieces: &[Piece]) -> String {
    written(ids, pieces, Gap::Boxes)
}

/// Returns some pieces in a line, with a dot between any two that stand side by side.
pub(super) fn row(ids: &Ids<'_>, pieces: &[Piece]) -> String {
    written(ids, pieces, Gap::Dot)
}

fn written(ids: &Ids<'_>, pieces: &[Piece], between: Gap) -> String {
    let mut line = Line { ids, text: String::new(), gap: Gap::None, between };
    line.pieces(pieces);
    line.text
}

/// Returns text that weighs; what weighs already stays as it is.
pub(super) fn bold(text: &str) -> String {
    if text.contains("**") { text.to_owned() } else { format!("**{text}**") }
}

/// Returns text as it stands, for what is set letter by letter.
pub(super) fn verbatim(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Element(element) => verbatim(&element.pieces),
    };
    pieces.iter().map(text).collect()
}

/// Returns a line that no reader of Markdown takes for a heading, a list or a quotation.
pub(super) fn at_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number_ends = digits > 0 && line[digits..].starts_with(['.', ')']);
    if line.starts_with(['#', '>', '-', '+', '=', '~']) {
        format!("\\{line}")
    } else if number_ends {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else {
        line
    }
}

impl<'a> Line<'a> {
    fn pieces(&mut self, pieces: &[Piece]) {
        let mut follows_element = false;
        for piece in pieces {
            match piece {
                Piece::Text(text) => {
                    self.words(text);
                    follows_element &= text.trim().is_empty();
                }
                Piece::Element(element) if element.is_left_out() => {}
                Piece::Element(element) => {
                    let is_box =
                        !["b", "code", "em", "i", "strong", "sub", "sup"].contains(&element.name.as_str());
                    if follows_element && is_box {
                        self.gap = self.gap.max(self.between);
                    }
                    self.element(element);
                    follows_element = is_box;
                }
            }
        }
    }

    fn words(&mut self, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.gap = self.gap.max(Gap::Space);
        }
        for (number, word) in text.split_whitespace().enumerate() {
            if number > 0 {
                self.gap = self.gap.max(Gap::Space);
            }
            self.push(&escaped(word));
        }
        if text.ends_with(char::is_whitespace) {
            self.gap = self.gap.max(Gap::Space);
        }
    }

    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let is_tight = self.text.is_empty() || self.text.ends_with('\n');
        match self.gap {
            _ if is_tight => {}
            Gap::Boxes if text.starts_with([',', '.', ':', ';', ')', '?']) => {}
            Gap::None => {}
            Gap::Dot if self.text.ends_with(':') => self.text.push(' '),
            Gap::Boxes | Gap::Space => self.text.push(' '),
            Gap::Dot => self.text.push_str(" · "),
        }
        self.gap = Gap::None;
        self.text.push_str(text);
    }

    fn element(&mut self, element: &Element) {
        match element.name.as_str() {
            "a" => self.link(element),
            "br" => {
                self.gap = Gap::None;
                self.text.push_str("  \n");
            }
            "code" => self.push(&code(&verbatim(&element.pieces))),
            "img" => self.image(element),
            "input" if element.attribute("type") == Some("checkbox") => {
                self.push("[ ]");
                self.gap = Gap::Space;
            }
            "em" | "i" => self.within(element, "*"),
            "b" | "strong" => self.within(element, "**"),
            _ if element.has_class(&WEIGHTY) => self.within(element, "**"),
            _ if element.is_block() || element.has_class(&BELOW) => {
                self.gap = self.gap.max(Gap::Dot);
                self.pieces(&element.pieces);
                self.gap = self.gap.max(Gap::Dot);
                if element.name == "summary" {
                    self.text.push(':');
                    self.gap = Gap::Boxes;
                }
            }
            _ => self.pieces(&element.pieces),
        }
    }

    /// Writes what an element holds between two marks; white space at its ends stands outside of them.
    fn within(&mut self, element: &Element, mark: &str) {
        let inner = self.inner(element);
        if !inner.text.is_empty() && !inner.text.contains('*') {
            self.push(&format!("{mark}{}{mark}", inner.text));
        } else {
            self.push(&inner.text);
        }
        self.gap = self.gap.max(inner.gap);
    }

    fn link(&mut self, element: &Element) {
        let inner = self.inner(element);
        let target = element.attribute("href").and_then(|href| self.target(href));
        match target.filter(|_| !inner.text.is_empty()) {
            Some(target) => self.push(&format!("[{}]({target})", inner.text)),
            None => self.push(&inner.text),
        }
        self.gap = self.gap.max(inner.gap);
    }

    fn inner(&self, element: &Element) -> Line<'a> {
        let mut inner = Line { ids: self.ids, text: String::new(), gap: Gap::None, between: Gap::Boxes };
        inner.pieces(&element.pieces);
        inner
    }

    /// Returns where a link leads in the twin: to other twins, and to ids that are kept.
    fn target(&self, href: &str) -> Option<String> {
        if is_elsewhere(href) {
            return Some(href.to_owned());
        }
        let (path, id) = href.split_once('#').map_or((href, None), |(path, id)| (path, Some(id)));
        if path.is_empty() {
            return id.filter(|id| self.ids.keep(id)).map(|id| format!("#{id}"));
        }
        let path = path.strip_suffix(".html").map_or_else(|| path.to_owned(), |stem| format!("{stem}.md"));
        // Ids of the frame, and answers behind the address, are no places in a twin.
        match id.filter(|id| !id.starts_with('_') && !id.contains('=')) {
            Some(id) => Some(format!("{path}#{id}")),
            None => Some(path),
        }
    }

    fn image(&mut self, element: &Element) {
        if let Some(source) = element.attribute("src") {
            let name = escaped(element.attribute("alt").unwrap_or_default());
            self.push(&format!("![{name}]({source})"));
        }
    }
}

/// Whether a link leads to another site, a mailbox or a telephone.
fn is_elsewhere(href: &str) -> bool {
    let before_path = href.split(['/', '#']).next().unwrap_or_default();
    before_path.contains(':')
}

fn code(text: &str) -> String {
    let mark = if text.contains('`') { "``" } else { "`" };
    format!("{mark}{text}{mark}")
}

/// Returns a word that no reader of Markdown takes for markup.
fn escaped(word: &str) -> String {
    let mut text = String::with_capacity(word.len());
    let mut before = ' ';
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let is_mark = match letter {
            '\\' | '*' | '[' | ']' | '<' | '`' => true,
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '{' => next == '#',
            '~' => next == '~',
            _ => false,
        };
        if is_mark {
            text.push('\\');
        }
        text.push(letter);
        before = letter;
    }
    text
}
