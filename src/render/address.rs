//! Turns the things of a handbook into addresses, and addresses into links between pages.
//!
//! Does not say what stands at an address: that is the table in [`crate::render`].

use std::collections::BTreeMap;

use crate::compile::Flows;
use crate::model::document::Document;
use crate::model::flow::Flow;
use crate::model::handbook::Handbook;
use crate::model::id::{DocumentId, Place, TreeId};
use crate::model::language::Language;
use crate::model::text::Target;
use crate::render::tree::standing::Standing;

/// An address: a path with `/`, relative to the site, such as `vagval/publicera-bild.html`.
pub type Address = String;

/// A page or folder that the site makes by itself; its name in addresses follows the site's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Decision trees.
    Trees,
    /// The list of documents.
    Documents,
    /// The list of responses.
    Responses,
    /// Roles.
    Roles,
    /// Organisations.
    Organisations,
    /// Laws.
    Laws,
    /// Terms.
    Terms,
    /// Open questions.
    OpenQuestions,
    /// Sources.
    Sources,
    /// The accessibility statement.
    Accessibility,
    /// About the handbook; also about a tree.
    About,
    /// All paths of a tree.
    Paths,
    /// The rules of a tree as a file.
    Map,
    /// A tree to be used on paper.
    Booklet,
}

impl Segment {
    /// Returns the key of its name in the language files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Trees => "trees",
            Self::Documents => "documents",
            Self::Responses => "responses",
            Self::Roles => "roles",
            Self::Organisations => "organisations",
            Self::Laws => "laws",
            Self::Terms => "terms",
            Self::OpenQuestions => "open_questions",
            Self::Sources => "sources",
            Self::Accessibility => "accessibility",
            Self::About => "about",
            Self::Paths => "paths",
            Self::Map => "map",
            Self::Booklet => "booklet",
        }
    }

    /// Returns its name in addresses.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (swedish, english) = match self {
            Self::Trees => ("vagval", "trees"),
            Self::Documents => ("dokument", "documents"),
            Self::Responses => ("remissvar", "responses"),
            Self::Roles => ("roller", "roles"),
            Self::Organisations => ("organisationer", "organisations"),
            Self::Laws => ("lagar", "laws"),
            Self::Terms => ("ordlista", "glossary"),
            Self::OpenQuestions => ("oppna-fragor", "open-questions"),
            Self::Sources => ("kallor", "sources"),
            Self::Accessibility => ("tillganglighet", "accessibility"),
            Self::About => ("om", "about"),
            Self::Paths => ("vagar", "paths"),
            Self::Map => ("karta", "map"),
            Self::Booklet => ("hafte", "booklet"),
        };
        match language {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }
}

/// Where everything stands.
#[derive(Debug)]
pub struct Places {
    language: Language,
    documents: BTreeMap<DocumentId, Address>,
    trees: BTreeMap<TreeId, Standing>,
    /// The rooms that the navigation of every page names: those in which there is something.
    pub rooms: Vec<Segment>,
}

impl Places {
    /// Gives every document of a handbook its address.
    #[must_use]
    pub fn of(handbook: &Handbook, flows: &Flows) -> Self {
        let address = |document: &Document| (document.id.clone(), document_address(document));
        let documents = handbook.documents.values().map(address).collect();
        let rooms = [
            (!flows.is_empty(), Segment::Trees),
            (true, Segment::Documents),
            (!handbook.roles.is_empty(), Segment::Roles),
            (handbook.documents.values().any(|one| one.responds_to.is_some()), Segment::Responses),
        ];
        let rooms = rooms.into_iter().filter_map(|(is_open, room)| is_open.then_some(room)).collect();
        let standing = |(id, flow): (&TreeId, &Flow)| {
            let tree = handbook.trees.get(id)?;
            Some((id.clone(), Standing::of(handbook, tree, flow)))
        };
        let trees = flows.iter().filter_map(standing).collect();
        Self { language: handbook.settings.language, documents, trees, rooms }
    }

    /// Returns where the steps of a tree stand.
    #[must_use]
    pub fn standing(&self, tree: &TreeId) -> &Standing {
        self.trees.get(tree).unwrap_or(&Standing::Paths)
    }

    /// Returns the address of a document.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Option<&str> {
        self.documents.get(id).map(String::as_str)
    }

    /// Returns the address of a page that stands by itself, such as `om.html`.
    #[must_use]
    pub fn page(&self, segment: Segment) -> Address {
        format!("{}.html", segment.name(self.language))
    }

    /// Returns the address of a list: in its folder if its members have pages of their own.
    #[must_use]
    pub fn room(&self, segment: Segment) -> Address {
        match segment {
            Segment::Trees | Segment::Roles | Segment::Organisations => self.index(segment),
            Segment::Documents
            | Segment::Responses
            | Segment::Laws
            | Segment::Terms
            | Segment::OpenQuestions
            | Segment::Sources
            | Segment::Accessibility
            | Segment::About
            | Segment::Paths
            | Segment::Map
            | Segment::Booklet => self.page(segment),
        }
    }

    /// Returns the address of the list that opens a folder, such as `vagval/index.html`.
    #[must_use]
    pub fn index(&self, segment: Segment) -> Address {
        format!("{}/index.html", segment.name(self.language))
    }

    /// Returns the address of a page in a folder, such as `roller/chef.html`.
    #[must_use]
    pub fn member(&self, segment: Segment, id: &str) -> Address {
        format!("{}/{id}.html", segment.name(self.language))
    }

    /// Returns the address of a page about a tree, such as `vagval/publicera-bild/om.html`.
    #[must_use]
    pub fn of_tree(&self, tree: &TreeId, segment: Segment) -> Address {
        format!("{}/{tree}/{}.html", Segment::Trees.name(self.language), segment.name(self.language))
    }

    /// Returns the address of a document, section or clause, with its anchor.
    #[must_use]
    pub fn place(&self, place: &Place) -> Option<Address> {
        let address = self.document(&place.document)?;
        Some(match &place.anchor {
            Some(anchor) => format!("{address}#{anchor}"),
            None => address.to_owned(),
        })
    }

    /// Returns the address of what a link of the handbook points at; none for other sites.
    #[must_use]
    pub fn target(&self, target: &Target) -> Option<Address> {
        match target {
            Target::Web(_) => None,
            Target::Place(place) => self.place(place),
            Target::Tree(id) => Some(self.member(Segment::Trees, id.as_str())),
            Target::Role(id) => Some(self.member(Segment::Roles, id.as_str())),
            Target::Organisation(id) => Some(self.member(Segment::Organisations, id.as_str())),
            Target::Term(id) => Some(self.entry(Segment::Terms, id.as_str())),
            Target::Law(id, _) => Some(self.entry(Segment::Laws, id.as_str())),
            Target::OpenQuestion(id) => Some(self.entry(Segment::OpenQuestions, id.as_str())),
            Target::Asset(path) => Some(asset_address(path)),
        }
    }

    /// Returns the address of an entry in a list, such as `ordlista.html#konto`.
    #[must_use]
    pub fn entry(&self, segment: Segment, id: &str) -> Address {
        format!("{}#{}", self.page(segment), entry_anchor(id))
    }
}

/// Returns the anchor of an entry in a list; an SFS number's colon becomes a hyphen.
#[must_use]
pub fn entry_anchor(id: &str) -> String {
    id.replace(':', "-")
}

/// Returns the address of a document: its folder and its id, or `index.html` if its file is named so.
#[must_use]
pub fn document_address(document: &Document) -> Address {
    let path = document.path.strip_prefix("content/").unwrap_or(&document.path);
    match path.rsplit_once('/') {
        Some((folder, "index.md")) => format!("{folder}/index.html"),
        Some((folder, _)) => format!("{folder}/{}.html", document.id),
        None => format!("{}.html", document.id),
    }
}

/// Returns the address at which a document's former id leads to it.
#[must_use]
pub fn former_address(document: &Document, former: &str) -> Address {
    let path = document.path.strip_prefix("content/").unwrap_or(&document.path);
    match path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{former}.html"),
        None => format!("{former}.html"),
    }
}

/// Returns the address of a file that documents show, by its path in the project.
#[must_use]
pub fn asset_address(path: &str) -> Address {
    path.strip_prefix("content/").unwrap_or(path).to_owned()
}

/// Returns what leads from a page to the root of the site: `../` for each of its folders.
#[must_use]
pub fn root_from(here: &str) -> String {
    "../".repeat(here.matches('/').count())
}

/// Returns the link from one address to another, so that the site works in any folder and without a server.
#[must_use]
pub fn link_from(here: &str, to: &str) -> String {
    let (path, anchor) = to.split_once('#').map_or((to, None), |(path, anchor)| (path, Some(anchor)));
    let mut link = if path == here && anchor.is_some() { String::new() } else { relative(here, path) };
    if let Some(anchor) = anchor {
        link.push('#');
        percent_encode(anchor, b"-._~/=&", &mut link);
    }
    link
}

/// Returns an address as it stands on the web, below the address of the whole site.
#[must_use]
pub fn absolute(base: &str, address: &str) -> String {
    let mut link = format!("{}/", base.trim_end_matches('/'));
    percent_encode(address, IN_PATHS, &mut link);
    link
}

/// Returns the path of the site on its server: of `https://example.se/handbok/` it is `/handbok/`.
#[must_use]
pub fn path_of(base: &str) -> &str {
    let after_scheme = base.find("://").map_or(0, |at| at + 3);
    base[after_scheme..].find('/').map_or("/", |at| &base[after_scheme + at..])
}

fn relative(here: &str, path: &str) -> String {
    let mut shared = 0;
    for (slash, _) in here.match_indices('/') {
        if path.get(..=slash) != here.get(..=slash) {
            break;
        }
        shared = slash + 1;
    }
    let mut link = "../".repeat(here[shared..].matches('/').count());
    percent_encode(&path[shared..], IN_PATHS, &mut link);
    link
}

/// What stands in a path as it is, beside letters and digits.
const IN_PATHS: &[u8] = b"-._~/";

fn percent_encode(text: &str, as_it_is: &[u8], link: &mut String) {
    const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || as_it_is.contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push('%');
            link.push(char::from(HEXADECIMAL[usize::from(byte >> 4)]));
            link.push(char::from(HEXADECIMAL[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{absolute, link_from, path_of};

    #[test]
    fn a_site_may_stand_at_the_root_or_below_a_path() {
        assert_eq!(absolute(path_of("https://example.se"), "om.html"), "/om.html");
        assert_eq!(absolute(path_of("https://example.se/handbok"), "om.html"), "/handbok/om.html");
    }

    #[test]
    fn links_are_relative_and_write_out_the_page() {
        assert_eq!(link_from("index.html", "om.html"), "om.html");
        assert_eq!(link_from("roller/chef.html", "om.html"), "../om.html");
        assert_eq!(link_from("roller/chef.html", "roller/index.html"), "index.html");
        assert_eq!(link_from("vagval/a/ja.html", "vagval/a.html"), "../a.html");
        assert_eq!(link_from("vagval/a/ja.html", "vagval/ab/ja.html"), "../ab/ja.html");
        assert_eq!(link_from("om.html", "policy/a.html#b"), "policy/a.html#b");
        assert_eq!(link_from("policy/a.html", "policy/a.html#b"), "#b");
        assert_eq!(link_from("policy/a.html", "policy/a.html"), "a.html");
        assert_eq!(link_from("å/a.html", "å/bild ett.png"), "bild%20ett.png");
        assert_eq!(link_from("a.html", "å/b.png"), "%C3%A5/b.png");
        assert_eq!(link_from("vagval/a.html", "vagval/a/b.html#c=ja&d=nej"), "a/b.html#c=ja&d=nej");
    }
}
