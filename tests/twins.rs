//! The twin in Markdown of every page, read by an independent reader: it says what its page says to the letter, and every
//! link in it leads to a file, and within a twin to an id, that exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options as Reading, Parser, Tag, TagEnd};
use vagval::diagnostic::Report;
use vagval::render::Site;
use vagval::render::markdown;
use vagval::resolve::Options;
use vagval::{load, parse};

/// Handbooks with pages of every kind, and with trees of every layout.
const HANDBOOKS: [&str; 4] = [".", "tests/golden/svenska", "tests/golden/english", "tests/golden/layouts"];

/// What is read of a twin.
struct Twin {
    text: String,
    links: Vec<String>,
    ids: BTreeSet<String>,
}

#[test]
fn every_page_for_readers_has_a_twin_that_says_the_same() {
    for handbook in HANDBOOKS {
        let site = site(handbook);
        for address in site.addresses().filter(|address| is(address, "html")) {
            let page = text_of(&site, address);
            let twin = address.replace(".html", ".md");
            let alternate = page.contains("type=\"text/markdown\"");
            assert_eq!(site.page(&twin).is_some(), alternate, "{handbook}: {address} and its twin");
            let (said, told) = (letters(&page_text(&page)), letters(&read(&markdown::of(&page)).text));
            let same = said.iter().zip(&told).take_while(|(one, other)| one == other).count();
            let from =
                |letters: &[char]| letters.iter().skip(same.saturating_sub(40)).take(80).collect::<String>();
            assert!(said == told, "{handbook}: {address} says “{}”, its twin “{}”", from(&said), from(&told));
        }
    }
}

#[test]
fn every_link_of_a_twin_leads_to_something() {
    for handbook in HANDBOOKS {
        let site = site(handbook);
        let addresses = site.addresses().filter(|address| is(address, "md") || *address == "llms.txt");
        let twins: BTreeMap<&str, Twin> = addresses.map(|one| (one, read(&text_of(&site, one)))).collect();
        let mut faults = Vec::new();
        for (here, twin) in &twins {
            faults.extend(twin.links.iter().filter_map(|link| broken(&site, &twins, (here, link))));
        }
        assert!(faults.is_empty(), "{handbook}:\n{}", faults.join("\n"));
        assert!(twins["llms.txt"].links.len() > 3);
    }
}

#[test]
fn a_page_and_its_twin_are_made_at_once() {
    let site = site("tests/golden/svenska");
    let mut addresses: Vec<String> = Vec::new();
    for (address, bytes) in site.originals().flat_map(|address| site.with_twin(address)) {
        assert_eq!(site.bytes(&address).as_ref(), Some(&bytes), "{address}");
        addresses.push(address);
    }
    addresses.sort();
    assert_eq!(addresses, site.addresses().collect::<Vec<_>>());
}

#[test]
fn a_twin_opens_with_what_the_handbook_is() {
    let site = site("tests/golden/svenska");
    let twin = text_of(&site, "policy/lanepolicy.md");
    assert!(twin.starts_with("> "), "{twin}");
    assert!(twin.contains("[Webbsidan](lanepolicy.html)\n\n# "), "{twin}");
}

fn broken(site: &Site, twins: &BTreeMap<&str, Twin>, (here, link): (&str, &str)) -> Option<String> {
    if ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme)) {
        return None;
    }
    let (path, id) = link.split_once('#').map_or((link, None), |(path, id)| (path, Some(id)));
    let address = if path.is_empty() { here.to_owned() } else { resolved(here, path) };
    if site.page(&address).is_none() {
        return Some(format!("{here}: {link} leads nowhere"));
    }
    let twin = twins.get(address.as_str()).filter(|_| id.is_some())?;
    let id = percent_encoding::percent_decode_str(id?).decode_utf8_lossy().into_owned();
    (!twin.ids.contains(&id)).then(|| format!("{here}: {address} has no {{#{id}}}"))
}

fn resolved(here: &str, path: &str) -> String {
    let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let mut parts: Vec<&str> = here.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// Reads Markdown: its words, links and ids.
fn read(markdown: &str) -> Twin {
    let (mut text, mut links) = (String::new(), Vec::new());
    let mut is_code = false;
    for event in Parser::new_ext(markdown, Reading::ENABLE_TABLES) {
        match event {
            Event::Text(piece) if !is_code => text.push_str(&piece),
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece.replace("{#", "{ #")),
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.to_string());
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(end) if !is_within_word(end) => {
                is_code = false;
                text.push(' ');
            }
            Event::Html(_) | Event::InlineHtml(_) => panic!("Markdown with HTML in it: {markdown}"),
            Event::Start(_)
            | Event::End(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }
    let mut ids = BTreeSet::new();
    while let Some(start) = text.find("{#") {
        let length = text[start..].find('}').expect("an id is closed");
        ids.insert(text[start + 2..start + length].to_owned());
        text.replace_range(start..=start + length, " ");
    }
    Twin { text, links, ids }
}

/// Whether words may go on where this ends.
fn is_within_word(end: TagEnd) -> bool {
    matches!(end, TagEnd::Link | TagEnd::Image | TagEnd::Strong | TagEnd::Emphasis)
}

/// Returns what a page tells in its `<main>`, but for what is neither shown nor read aloud, or is of use by hand only.
fn page_text(page: &str) -> String {
    let mut options = html5ever::ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let dom = parse_document(RcDom::default(), options).one(page);
    let mut text = String::new();
    gather(&dom.document, false, &mut text);
    text
}

fn gather(handle: &Handle, within: bool, text: &mut String) {
    let mut within = within;
    match &handle.data {
        NodeData::Text { contents } if within => text.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let attribute = |name: &str| {
                attrs.borrow().iter().find(|one| &*one.name.local == name).map(|one| one.value.to_string())
            };
            let class = attribute("class").unwrap_or_default();
            let is_left_out = ["button", "nav", "script", "select", "svg", "template"]
                .contains(&&*name.local)
                || attribute("hidden").is_some()
                || attribute("aria-hidden").is_some_and(|value| value == "true")
                || class.split(' ').any(|class| ["permalink", "previous"].contains(&class));
            if is_left_out {
                return;
            }
            within |= &*name.local == "main";
            text.push_str(&attribute("alt").unwrap_or_default());
        }
        NodeData::Document
        | NodeData::Doctype { .. }
        | NodeData::Text { .. }
        | NodeData::Comment { .. }
        | NodeData::ProcessingInstruction { .. } => {}
    }
    handle.children.borrow().iter().for_each(|child| gather(child, within, text));
}

/// Returns letters and digits alone: boxes that the style sheet parts stand apart in the twin.
fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn is(address: &str, ending: &str) -> bool {
    address.rsplit_once('.').is_some_and(|(_, own)| own == ending)
}

fn text_of(site: &Site, address: &str) -> String {
    let bytes = site.bytes(address).unwrap_or_else(|| panic!("nothing stands at {address}"));
    String::from_utf8(bytes).expect("files are UTF-8")
}

fn site(project: &str) -> Arc<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let sources = load::project(&root, &mut Report::default()).expect("the handbook can be read");
    vagval::site(&sources, &Options::default(), &mut parse::Memory::default()).0
}
