//! Turns a page of the site into Markdown: its `<main>`, in the order in which it is read aloud, and nothing around it.
//!
//! Made of the finished page, so that the two cannot say different things. Does not keep what only a hand can use (fields,
//! buttons, ways within the page) or an eye (drawings). Ids stand as authors write them, `{#id}`, and links between pages
//! lead to their twins.

mod block;
mod element;
mod line;
mod table;

use std::collections::BTreeSet;

use crate::render::markdown::block::Blocks;
use crate::render::markdown::element::{Element, Piece};

/// Returns a page as Markdown; nothing if it has no `<main>`.
#[must_use]
pub fn of(page: &str) -> String {
    let Some(start) = page.find("<main") else { return String::new() };
    let end = page[start..].find("</main>").map_or(page.len(), |length| start + length);
    let mut text = told(&element::read(&page[start..end]));
    text.push('\n');
    text
}

/// Returns a piece of HTML as Markdown.
#[must_use]
pub fn fragment(html: &str) -> String {
    told(&element::read(html))
}

fn told(element: &Element) -> String {
    let mut ids = Ids::default();
    ids.gather(element);
    Blocks { ids: &ids }.of(&element.pieces).join("\n\n")
}

/// The ids of a page that its twin keeps.
#[derive(Debug, Default)]
struct Ids<'a> {
    /// Those on blocks.
    there: BTreeSet<&'a str>,
    /// Those that something on the same page leads to.
    sought: BTreeSet<&'a str>,
}

impl<'a> Ids<'a> {
    fn gather(&mut self, element: &'a Element) {
        if element.is_left_out() {
            return;
        }
        self.there.extend(element.attribute("id").filter(|_| element.is_block() || element.is_place()));
        self.sought.extend(element.attribute("href").and_then(|link| link.strip_prefix('#')));
        for piece in &element.pieces {
            if let Piece::Element(element) = piece {
                self.gather(element);
            }
        }
    }

    /// Whether an id stands in the twin: an author's, or one of ours that something leads to.
    fn keep(&self, id: &str) -> bool {
        self.there.contains(id) && (!id.starts_with('_') || self.sought.contains(id))
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    fn body(html: &str) -> String {
        of(&format!("<p>around</p><main>{html}</main>")).trim_end().to_owned()
    }

    #[test]
    fn a_clause_keeps_its_id_its_force_and_whom_it_binds() {
        let html = "<section id=\"lan\"><h2 id=\"_h-lan\">Lån</h2>\n<div class=\"clause\" id=\"fast\"><p>Du ska fråga.</p>\
            <div class=\"clause-foot\"><span class=\"force\">Lokal regel</span><span>Ska: <a href=\"../roller/chef.html#x\">chef</a>\
            </span><details><summary>Källa</summary><p>rad 1</p></details><a class=\"permalink\" href=\"#fast\">Länk</a></div></div></section>";
        assert_eq!(
            body(html),
            "## Lån {#lan}\n\nDu ska fråga. {#fast}\n\n**Lokal regel** · Ska: [chef](../roller/chef.md#x) · Källa: rad 1"
        );
    }

    #[test]
    fn what_is_text_stays_text() {
        assert_eq!(
            body("<p>1. *Inte* [så] &lt;b&gt; a_b # {#x}</p>"),
            r"1\. \*Inte\* \[så\] \<b> a_b # \{#x}"
        );
        assert_eq!(body("<p># nej</p><p>- nej</p>"), "\\# nej\n\n\\- nej");
        assert_eq!(body("<p>nu <code>a`b</code></p>"), "nu ``a`b``");
    }

    #[test]
    fn lists_nest_and_tables_keep_the_heads_of_their_rows() {
        assert_eq!(
            body("<ul><li>ett<ol><li>a</li><li>b</li></ol></li><li>två</li></ul>"),
            "- ett\n\n  1. a\n  2. b\n- två"
        );
        assert_eq!(
            body(
                "<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><th scope=\"row\">x</th><td>1|2\
                 <ul><li>y</li><li>z</li></ul></td></tr></table>"
            ),
            "| A | B |\n| --- | --- |\n| x | 1\\|2 · y · z |"
        );
    }

    #[test]
    fn what_nobody_is_shown_is_left_out() {
        let hidden = "<p hidden>a</p><template><p>b</p></template><button>c</button><nav>d</nav><svg><text>e</text></svg>";
        assert_eq!(body(&format!("{hidden}<p>kvar <a href=\"#_away\">dit</a></p>")), "kvar dit");
    }
}
