//! Turns the bytes of a page into its elements, in the order of the document, as a browser would read them.

use std::collections::BTreeMap;
use std::ops::Range;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The elements of a page, or of a part of it.
pub(crate) struct Page {
    elements: Vec<Element>,
}

/// An element with its attributes and all text in it.
#[derive(Clone)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// All text in it.
    pub(crate) text: String,
    attributes: BTreeMap<String, String>,
    /// Where it stands among the elements of its page, and where what stands in it ends.
    range: Range<usize>,
}

impl Page {
    /// Reads a page; what a browser would have to repair is a fault.
    pub(crate) fn of(address: &str, bytes: &[u8]) -> Self {
        let document = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default())
            .one(String::from_utf8(bytes.to_vec()).expect("a page is UTF-8"));
        let faults = document.errors.borrow();
        assert!(faults.is_empty(), "{address}: {faults:?}");
        let mut elements = Vec::new();
        gather(&document.document, &mut elements);
        Self { elements }
    }

    /// Returns an element of the page by its id, with all in it.
    pub(crate) fn part(&self, id: &str) -> Self {
        let part = self.elements.iter().find(|element| element.attribute("id") == id);
        let range = &part.unwrap_or_else(|| panic!("no element has the id `{id}`")).range;
        let mut elements = self.elements[range.clone()].to_vec();
        for element in &mut elements {
            element.range = element.range.start - range.start..element.range.end - range.start;
        }
        Self { elements }
    }

    /// Returns the elements of a name.
    pub(crate) fn named(&self, name: &str) -> Vec<&Element> {
        self.elements.iter().filter(|element| element.name == name).collect()
    }

    /// Returns the elements that carry an attribute.
    pub(crate) fn with(&self, attribute: &str) -> Vec<&Element> {
        self.elements.iter().filter(|element| element.attributes.contains_key(attribute)).collect()
    }

    /// Returns the only element of a name.
    pub(crate) fn only(&self, name: &str) -> &Element {
        let all = self.named(name);
        assert_eq!(all.len(), 1, "one element `{name}`");
        all[0]
    }

    /// Returns the elements of a class.
    pub(crate) fn classed(&self, class: &str) -> Vec<&Element> {
        let classes = |element: &Element| element.attribute("class").split(' ').any(|one| one == class);
        self.elements.iter().filter(|element| classes(element)).collect()
    }

    /// Returns the elements within another.
    pub(crate) fn inside(&self, outer: &Element) -> &[Element] {
        &self.elements[outer.range.start + 1..outer.range.end]
    }

    /// Whether some element has an id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.elements.iter().any(|element| element.attribute("id") == id)
    }
}

impl Element {
    /// Returns an attribute; nothing if it does not carry it.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// Whether it carries an attribute.
    pub(crate) fn carries(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }
}

/// Adds an element and all in it; returns its text.
fn gather(handle: &Handle, elements: &mut Vec<Element>) -> String {
    let mut place = None;
    if let NodeData::Element { name, attrs, .. } = &handle.data {
        let attributes = attrs.borrow();
        let attributes =
            attributes.iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
        place = Some(elements.len());
        let range = elements.len()..elements.len();
        elements.push(Element { name: name.local.to_string(), text: String::new(), attributes, range });
    }
    let mut text = String::new();
    if let NodeData::Text { contents } = &handle.data {
        text.push_str(&contents.borrow());
    }
    for child in handle.children.borrow().iter() {
        text.push_str(&gather(child, elements));
    }
    if let Some(place) = place {
        elements[place].text.clone_from(&text);
        elements[place].range.end = elements.len();
    }
    text
}
