//! Reads HTML of ours into elements and text.
//!
//! Does not mend markup: pages are ours, and each is tried by a reader of HTML in the tests.

use html5gum::{EndTag, HtmlString, Spanned, StartTag, Token, Tokenizer};

/// An element or the text between two.
#[derive(Debug)]
pub(super) enum Piece {
    /// Text as it reads.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element with all that stands in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name, in small letters.
    pub(super) name: String,
    attributes: Vec<(&'static str, String)>,
    /// What stands in it.
    pub(super) pieces: Vec<Piece>,
}

/// Elements that are never closed.
const EMPTY: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Elements that stand by themselves.
const BLOCKS: [&str; 32] = [
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "ul",
];

/// Elements that only a hand or an eye can use.
const LEFT_OUT: [&str; 7] = ["button", "nav", "script", "select", "style", "svg", "template"];

/// Attributes that say something to the twin.
const ATTRIBUTES: [&str; 10] =
    ["alt", "aria-hidden", "class", "colspan", "hidden", "href", "id", "src", "start", "type"];

/// Returns an element without a name that holds all of some HTML.
pub(super) fn read(html: &str) -> Element {
    let mut open = vec![Element::default()];
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => begin(&mut open, &tag),
            Token::EndTag(tag) => finish(&mut open, &tag),
            Token::String(text) => add(&mut open, Piece::Text(String::from_utf8_lossy(&text).into_owned())),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default()
}

fn begin(open: &mut Vec<Element>, tag: &StartTag<()>) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let attribute = |(name, value): (&HtmlString, &Spanned<HtmlString, ()>)| {
        let known = ATTRIBUTES.into_iter().find(|known| known.as_bytes() == &name[..])?;
        Some((known, text(value)))
    };
    let attributes = tag.attributes.iter().filter_map(attribute).collect();
    open.push(Element { name: text(&tag.name), attributes, pieces: Vec::new() });
    if tag.self_closing || EMPTY.iter().any(|name| name.as_bytes() == &tag.name[..]) {
        close(open);
    }
}

/// Closes the innermost element of the name, with all that was left open in it.
fn finish(open: &mut Vec<Element>, tag: &EndTag<()>) {
    let Some(depth) = open.iter().rposition(|element| element.name.as_bytes() == &tag.name[..]) else {
        return;
    };
    while open.len() > depth.max(1) {
        close(open);
    }
}

fn close(open: &mut Vec<Element>) {
    if let Some(element) = open.pop() {
        add(open, Piece::Element(element));
    }
}

fn add(open: &mut [Element], piece: Piece) {
    if let Some(element) = open.last_mut() {
        element.pieces.push(piece);
    }
}

impl Element {
    /// Returns the value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has one of some classes.
    pub(super) fn has_class(&self, classes: &[&str]) -> bool {
        let own = self.attribute("class").unwrap_or_default();
        own.split_ascii_whitespace().any(|class| classes.contains(&class))
    }

    /// Whether it stands by itself.
    pub(super) fn is_block(&self) -> bool {
        BLOCKS.contains(&self.name.as_str()) || self.name == "th"
    }

    /// Whether it only gives the place behind it an id.
    pub(super) fn is_place(&self) -> bool {
        self.name == "span" && self.pieces.is_empty() && self.attribute("id").is_some()
    }

    /// Whether it is not told: nobody is shown it, or only a hand or an eye can use it.
    pub(super) fn is_left_out(&self) -> bool {
        LEFT_OUT.contains(&self.name.as_str())
            || self.attribute("hidden").is_some()
            || self.attribute("aria-hidden") == Some("true")
            || self.has_class(&["permalink", "previous"])
    }

    /// Returns the elements of some names in it, those in groups such as `<div>` and `<tbody>` too.
    pub(super) fn parts<'e>(&'e self, names: &'e [&'e str]) -> Vec<&'e Self> {
        let mut parts = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Element(element) if element.is_left_out() => {}
                Piece::Element(element) if names.contains(&element.name.as_str()) => parts.push(element),
                Piece::Element(element) => parts.extend(element.parts(names)),
                Piece::Text(_) => {}
            }
        }
        parts
    }
}
