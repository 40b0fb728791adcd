//! Turns the things of a handbook into addresses.
//!
//! Does not say what stands at an address: that is the table in [`crate::render`].

use std::collections::BTreeMap;

use crate::compile::Flows;
use crate::model::binding::whose::Whose;
use crate::model::document::Document;
use crate::model::flow::Flow;
use crate::model::handbook::Handbook;
use crate::model::id::{DocumentId, LawId, Place, TreeId};
use crate::model::language::Language;
use crate::model::provision::Provision;
use crate::model::text::Target;
use crate::parse::slug::slug;
use crate::render::segment::Segment;
use crate::render::tree::standing::Standing;

/// An address: a path with `/`, relative to the site, such as `vagval/publicera-bild.html`.
pub type Address = String;

/// Where everything stands.
#[derive(Debug)]
pub struct Places {
    language: Language,
    documents: BTreeMap<DocumentId, Address>,
    trees: BTreeMap<TreeId, Standing>,
    /// The rooms that the navigation of every page names: those in which there is something.
    pub rooms: Vec<Segment>,
    /// Whether the whole handbook stands on one page for paper: not if it has more documents and trees than the limit.
    pub has_whole: bool,
}

impl Places {
    /// Gives every document of a handbook its address.
    #[must_use]
    pub fn of(handbook: &Handbook, flows: &Flows) -> Self {
        let address = |document: &Document| (document.id.clone(), document_address(document));
        let documents = handbook.documents.values().map(address).collect();
        let has_responses = handbook.documents.values().any(|one| one.responds_to.is_some())
            || !handbook.backlinks.positions.is_empty();
        let rooms = [
            (!flows.is_empty(), Segment::Trees),
            (true, Segment::Documents),
            (!handbook.roles.is_empty(), Segment::Roles),
            (has_responses, Segment::Responses),
            (true, Segment::Search),
        ];
        let rooms = rooms.into_iter().filter_map(|(is_open, room)| is_open.then_some(room)).collect();
        let standing = |(id, flow): (&TreeId, &Flow)| {
            let tree = handbook.trees.get(id)?;
            Some((id.clone(), Standing::of(handbook, tree, flow)))
        };
        let trees = flows.iter().filter_map(standing).collect();
        let has_whole = handbook.documents.len() + flows.len() <= handbook.settings.limits.print_pages;
        Self { language: handbook.settings.language, documents, trees, rooms, has_whole }
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

    /// Returns the address of a page's twin for machines, such as `tackning.csv`.
    #[must_use]
    pub fn file(&self, segment: Segment, ending: &str) -> Address {
        format!("{}.{ending}", segment.name(self.language))
    }

    /// Returns the address of a list: in its folder if its members have pages of their own.
    #[must_use]
    pub fn room(&self, segment: Segment) -> Address {
        if segment.opens_folder() { self.index(segment) } else { self.page(segment) }
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

    /// Returns the address of a calendar, beside the page of those whose tasks it holds: `roller/chef.ics`, `arshjul.ics`.
    #[must_use]
    pub fn calendar(&self, whose: &Whose) -> Address {
        let page = match (&whose.role, &whose.organisation) {
            (Some(role), _) => self.member(Segment::Roles, role.as_str()),
            (None, Some(organisation)) => self.member(Segment::Organisations, organisation.as_str()),
            (None, None) => self.page(Segment::YearWheel),
        };
        page.replace(".html", ".ics")
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
            Target::Law(id, written) => Some(self.law(id, written.as_deref())),
            Target::OpenQuestion(id) => Some(self.entry(Segment::OpenQuestions, id.as_str())),
            Target::Asset(path) => Some(asset_address(path)),
        }
    }

    /// Returns the address of a law in the list of laws, or of what is named of it: `lagar.html#2018-218-2-kap-4`.
    #[must_use]
    pub fn law(&self, id: &LawId, written: Option<&str>) -> Address {
        match written {
            Some(written) => {
                format!("{}#{}", self.page(Segment::Laws), provision_anchor(id, &Provision::read(written)))
            }
            None => self.entry(Segment::Laws, id.as_str()),
        }
    }

    /// Returns the address of the matrix of responses, such as `remissvar/matris.html`.
    #[must_use]
    pub fn matrix(&self) -> Address {
        self.member(Segment::Responses, Segment::Matrix.name(self.language))
    }

    /// Returns the address of the first file of the search: `sok/rot.js`.
    #[must_use]
    pub fn search_root(&self) -> Address {
        self.shard("rot")
    }

    /// Returns the address of a file of the search, such as `sok/t3.js`.
    #[must_use]
    pub fn shard(&self, name: &str) -> Address {
        format!("{}/{name}.js", Segment::Search.name(self.language))
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

/// Returns the anchor of a paragraph or article in the list of laws.
#[must_use]
pub fn provision_anchor(law: &LawId, provision: &Provision) -> String {
    format!("{}-{}", entry_anchor(law.as_str()), slug(provision.name()))
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

/// Returns the address of a page's twin in Markdown: beside it, under its name.
#[must_use]
pub fn twin_address(page: &str) -> Address {
    format!("{}.md", page.strip_suffix(".html").unwrap_or(page))
}

/// Returns the address of a file that documents show, by its path in the project.
#[must_use]
pub fn asset_address(path: &str) -> Address {
    path.strip_prefix("content/").unwrap_or(path).to_owned()
}
