//! Binds pages into one: what they say stands as it is, but their ids stay apart and links between them stay within.
//!
//! Does not read HTML in general: it relies on what our templates write, where values stand in double quotes and text
//! holds no `<`. An id of a page is put behind the page's own: `lan` on the page `lanepolicy` becomes `lanepolicy:lan`.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::render::address::Address;
use crate::render::link::link_from;

/// The pages that are bound into one.
#[derive(Debug)]
pub(super) struct Volume<'a> {
    /// The address of the one page.
    here: &'a str,
    /// The anchor of each page that is bound in.
    held: BTreeMap<Address, String>,
    /// The anchor of what a page was replaced by: a place on it has none.
    stood_in: BTreeMap<Address, String>,
}

impl<'a> Volume<'a> {
    /// Starts with nothing.
    pub(super) fn new(here: &'a str) -> Self {
        Self { here, held: BTreeMap::new(), stood_in: BTreeMap::new() }
    }

    /// Says that a page is bound in under an anchor.
    pub(super) fn hold(&mut self, address: &str, anchor: &str) {
        self.held.insert(address.to_owned(), anchor.to_owned());
    }

    /// Says that links to a page lead to another that is bound in under an anchor.
    pub(super) fn stand_in(&mut self, address: &str, anchor: &str) {
        self.stood_in.insert(address.to_owned(), anchor.to_owned());
    }

    /// Returns the language that a page gives its text, and the text; its navigation is left out.
    pub(super) fn bind(&self, page: &str, address: &Address) -> (Option<String>, String) {
        let Some((tag, text)) = main_of(page) else { return (None, String::new()) };
        let language = attributes(tag).find(|(name, _)| *name == "lang").map(|(_, value)| value.to_owned());
        let mut html = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find('<') {
            html.push_str(&rest[..start]);
            rest = &rest[start..];
            if rest.starts_with("<nav") {
                rest = rest.split_once("</nav>").map_or("", |(_, after)| after);
                continue;
            }
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            self.tag(&rest[..end], address, &mut html);
            rest = &rest[end..];
        }
        html.push_str(rest);
        (language, html)
    }

    /// Adds a tag; headings go one level down, below the title of the whole.
    fn tag(&self, tag: &str, address: &Address, html: &mut String) {
        let element = tag.find([' ', '>']).map_or(tag, |end| &tag[..end]);
        html.push_str(&lowered(element));
        let mut written = element.len();
        for (name, value) in attributes(tag) {
            let start = value.as_ptr().addr() - tag.as_ptr().addr();
            // By its name a section is a landmark: hundreds of them, of equal names, would lead nobody.
            if element == "<section" && name == "aria-labelledby" {
                html.push_str(&tag[written..start - " aria-labelledby=\"".len()]);
                written = start + value.len() + 1;
                continue;
            }
            html.push_str(&tag[written..start]);
            match name {
                "id" => html.push_str(&self.id(value, address)),
                "aria-labelledby" | "aria-describedby" | "aria-controls" | "headers" | "for" => {
                    let ids: Vec<_> = value.split(' ').map(|id| self.id(id, address)).collect();
                    html.push_str(&ids.join(" "));
                }
                "href" | "src" => html.push_str(&self.link(value, address)),
                _ => html.push_str(value),
            }
            written = start + value.len();
        }
        html.push_str(&tag[written..]);
    }

    fn id(&self, id: &str, address: &Address) -> String {
        format!("{}:{id}", self.held.get(address).map_or("", String::as_str))
    }

    /// Returns where a link of a page leads from the one page.
    fn link(&self, link: &str, address: &Address) -> String {
        let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
        if path.contains(':') {
            return link.to_owned();
        }
        let target = resolved(address, path);
        match (self.held.get(&target), self.stood_in.get(&target), anchor) {
            (Some(held), _, Some(anchor)) => format!("#{held}:{anchor}"),
            (Some(held), _, None) | (None, Some(held), _) => format!("#{held}"),
            (None, None, Some(anchor)) => format!("{}#{anchor}", link_from(self.here, &target)),
            (None, None, None) => link_from(self.here, &target),
        }
    }
}

/// Returns the tag of a page's text and what stands in it.
fn main_of(page: &str) -> Option<(&str, &str)> {
    let main = &page[page.find("<main")?..];
    let (tag, text) = main.split_once('>')?;
    Some((tag, text.split_once("</main>")?.0))
}

/// Returns the attributes of a tag that have a value.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (before, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some((before.rsplit(' ').next().unwrap_or(before), value))
    })
}

/// Returns the start of a tag, of a heading one level lower.
fn lowered(name: &str) -> String {
    let (start, level) = name.split_at(name.len() - 1);
    match level.parse::<u8>() {
        Ok(level) if start == "<h" || start == "</h" => format!("{start}{}", (level + 1).min(6)),
        Ok(_) | Err(_) => name.to_owned(),
    }
}

/// Returns the address that a relative path leads to.
fn resolved(address: &Address, path: &str) -> Address {
    if path.is_empty() {
        return address.clone();
    }
    let mut folders: Vec<&str> = address.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        if part == ".." {
            folders.pop();
        } else {
            folders.push(part);
        }
    }
    percent_decode_str(&folders.join("/")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::Volume;

    fn bound(text: &str) -> String {
        let mut volume = Volume::new("skriv-ut.html");
        volume.hold("policy/lan.html", "lan");
        volume.hold("rutiner/å.html", "a");
        volume.stand_in("vagval/lan.html", "tree:lan");
        volume
            .bind(
                &format!("<body><main id=\"_main\" lang=\"en\">{text}</main>"),
                &"policy/lan.html".to_owned(),
            )
            .1
    }

    #[test]
    fn ids_stand_behind_their_pages() {
        assert_eq!(bound(r#"<p id="x">a &lt; b</p>"#), r#"<p id="lan:x">a &lt; b</p>"#);
        let list = r#"<ul class="c" aria-labelledby="x y"><b>"#;
        assert_eq!(bound(list), r#"<ul class="c" aria-labelledby="lan:x lan:y"><b>"#);
        let section = r#"<section aria-labelledby="x" id="x"><b>"#;
        assert_eq!(bound(section), r#"<section id="lan:x"><b>"#);
    }

    #[test]
    fn links_stay_within_where_they_can() {
        let link =
            |href: &str| bound(&format!("<a href=\"{href}\">")).replace("<a href=\"", "").replace("\">", "");
        assert_eq!(link("#x"), "#lan:x");
        assert_eq!(link("../rutiner/%C3%A5.html#y"), "#a:y");
        assert_eq!(link("../vagval/lan.html#svar-ja"), "#tree:lan");
        assert_eq!(link("../roller/chef.html#z"), "roller/chef.html#z");
        assert_eq!(link("bild ett.png"), "policy/bild%20ett.png");
        assert_eq!(link("https://example.se/#x"), "https://example.se/#x");
        assert_eq!(link("mailto:a@example.se"), "mailto:a@example.se");
    }

    #[test]
    fn navigation_is_left_out_and_headings_go_down() {
        assert_eq!(bound("<nav class=\"toc\"><a href=\"#x\">x</a></nav><h1>A</h1>"), "<h2>A</h2>");
        assert_eq!(bound("<h6 id=\"x\">A</h6><hr><header>"), "<h6 id=\"lan:x\">A</h6><hr><header>");
    }
}
