//! Every page of the demonstration and of the golden handbooks, read as a browser reads it: no mistake in the markup,
//! every link leads to a page and an anchor that exist, every id stands once, and content adds nothing that acts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use vagval::diagnostic::Report;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

/// What is read of a page.
#[derive(Default)]
struct Page {
    title: String,
    headings: usize,
    /// The steps of a private tree, of which one is shown at a time, each with its own heading.
    steps: usize,
    ids: Vec<String>,
    links: Vec<String>,
    faults: Vec<String>,
}

/// Elements that content could misuse, and that no page of ours has.
const UNWANTED: [&str; 6] = ["base", "embed", "iframe", "object", "style", "textarea"];

#[test]
fn the_pages_of_the_demonstration_hold_together() {
    hold(".");
}

#[test]
fn the_pages_of_the_golden_handbooks_hold_together() {
    hold("tests/golden/svenska");
    hold("tests/golden/english");
    hold("tests/golden/days");
}

#[test]
fn the_pages_of_another_day_hold_together() {
    hold_on("tests/golden/days", Some("2027-06-01"));
    hold_on(".", Some("2020-05-03"));
}

fn hold(project: &str) {
    hold_on(project, None);
}

fn hold_on(project: &str, day: Option<&str>) {
    let site = site(project, day);
    let pages: BTreeMap<&str, Page> = site
        .addresses()
        .filter(|address| is_page(address))
        .map(|address| (address, read(&site.bytes(address).expect("the page exists"))))
        .collect();
    let mut faults = Vec::new();
    let mut titles = BTreeMap::new();
    for (address, page) in &pages {
        faults.extend(page.faults.iter().map(|fault| format!("{address}: {fault}")));
        faults.extend(page.links.iter().filter_map(|link| broken(&site, &pages, (address, link))));
        let ids: BTreeSet<&String> = page.ids.iter().collect();
        if ids.len() < page.ids.len() {
            faults.push(format!("{address}: an id stands twice"));
        }
        if page.headings != page.steps.max(1) {
            faults.push(format!("{address}: {} headings of level 1", page.headings));
        }
        if let Some(other) = titles.insert(&page.title, address) {
            faults.push(format!("{address} and {other} are both called “{}”", page.title));
        }
    }
    assert!(faults.is_empty(), "{project}:\n{}", faults.join("\n"));
}

/// Says what is wrong with a link, if it should lead to a page of the site.
fn broken(site: &Site, pages: &BTreeMap<&str, Page>, (here, link): (&str, &str)) -> Option<String> {
    if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme)) {
        return None;
    }
    // The files of the search carry their build behind a question mark.
    let link = link.split('?').next().unwrap_or(link);
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    // From a site at the root of its server, a page of errors leads by absolute paths.
    let address = if path.is_empty() { here.to_owned() } else { resolved(here, path) };
    if site.page(&address).is_none() {
        return Some(format!("{here}: {link} leads nowhere"));
    }
    let anchor = anchor.map(decoded)?;
    let exists = pages.get(address.as_str()).is_some_and(|page| page.ids.contains(&anchor));
    (!exists).then(|| format!("{here}: {address} has no {anchor}"))
}

fn resolved(here: &str, path: &str) -> String {
    if let Some(absolute) = path.strip_prefix("/handbok/") {
        return decoded(absolute);
    }
    let mut parts: Vec<&str> = here.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    decoded(&parts.join("/"))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let hexadecimal = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => {
                let (high, low) = (hexadecimal(rest.next()), hexadecimal(rest.next()));
                let code = high.expect("two digits follow") * 16 + low.expect("two digits follow");
                u8::try_from(code).expect("two digits are a byte")
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).expect("links are UTF-8")
}

fn read(bytes: &[u8]) -> Page {
    let dom = parse_document(RcDom::default(), html5ever::ParseOpts::default()).from_utf8().one(bytes);
    let mut page = Page::default();
    page.faults.extend(dom.errors.borrow().iter().map(ToString::to_string));
    visit(&dom.document, &mut page);
    page
}

fn visit(handle: &Handle, page: &mut Page) {
    if let NodeData::Element { name, attrs, .. } = &handle.data {
        let element = name.local.as_ref();
        if UNWANTED.contains(&element) {
            page.faults.push(format!("<{element}>"));
        }
        // A form is never sent: a script leads on to what is found.
        let is_search = attrs.borrow().iter().any(|attribute| &*attribute.value == "search");
        if element == "form" && !is_search {
            page.faults.push("<form>".to_owned());
        }
        match element {
            "title" => page.title = text(handle),
            "h1" => page.headings += 1,
            "section" if attrs.borrow().iter().any(|attr| &*attr.name.local == "data-step") => {
                page.steps += 1;
            }
            "script" if !text(handle).is_empty() => page.faults.push("a script with content".into()),
            _ => {}
        }
        attrs.borrow().iter().for_each(|attribute| note(attribute, page));
    }
    handle.children.borrow().iter().for_each(|child| visit(child, page));
}

fn note(attribute: &Attribute, page: &mut Page) {
    let (name, value) = (attribute.name.local.as_ref(), attribute.value.to_string());
    match name {
        "id" => page.ids.push(value),
        "href" | "src" => page.links.push(value),
        "style" => page.faults.push("a style attribute".into()),
        handler if handler.starts_with("on") => page.faults.push(format!("a handler {handler}")),
        _ => {}
    }
}

fn text(handle: &Handle) -> String {
    let mut text = String::new();
    for child in handle.children.borrow().iter() {
        if let NodeData::Text { contents } = &child.data {
            text.push_str(&contents.borrow());
        }
    }
    text
}

fn is_page(address: &str) -> bool {
    Path::new(address).extension().is_some_and(|extension| extension == "html")
}

fn site(project: &str, day: Option<&str>) -> Arc<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let sources = load::project(&root, &mut Report::default()).expect("the handbook can be read");
    let options = Options { day: day.map(|day| day.parse().expect("it is a day")), ..Options::default() };
    vagval::site(&sources, &options, &mut parse::Memory::default()).0
}
