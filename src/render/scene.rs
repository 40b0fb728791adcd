//! What a page function is given: the handbook, where things stand, the words to speak, and the page's own address.
//!
//! Does not hold anything of its own: a scene is made for one page and dropped with it.

use serde::Serialize;
use tera::Context;

use crate::compile::Flows;
use crate::diagnostic::Diagnostic;
use crate::model::handbook::Handbook;
use crate::model::id::{OrganisationId, Place, RoleId, TreeId};
use crate::model::language::Language;
use crate::model::text::{Target, plain};
use crate::render::address::{Address, Places};
use crate::render::files::search::Search;
use crate::render::frame::{Frame, Head};
use crate::render::link::{absolute, link_from};
use crate::render::relations::Relations;
use crate::render::theme::Theme;
use crate::render::words::Words;

/// A page's bytes, or the mistake in the project's theme that stopped it.
pub type Made = Result<Vec<u8>, Box<Diagnostic>>;

/// Everything a page can show and say.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The handbook.
    pub handbook: &'a Handbook,
    /// Its compiled trees.
    pub flows: &'a Flows,
    /// Where everything stands.
    pub places: &'a Places,
    /// What documents are to each other.
    pub relations: &'a Relations,
    /// The index by which it is searched.
    pub(in crate::render) search: &'a Search,
    /// The templates and words.
    pub theme: &'a Theme,
    /// The words of the page's own language.
    pub words: &'a Words,
    /// The page's own address.
    pub here: &'a str,
    /// The path that every link starts with, on the one page that is shown at any address; else links are relative.
    pub root: Option<&'a str>,
}

/// A link as templates read it.
#[derive(Clone, Debug, Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// What it says.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

impl Scene<'_> {
    /// Returns the scene of the same page in another language.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        Self { words: self.theme.words(language), ..self }
    }

    /// Returns the link to an address.
    #[must_use]
    pub fn href(&self, address: &str) -> String {
        match self.root {
            Some(root) => absolute(root, address),
            None => link_from(self.here, address),
        }
    }

    /// Returns a named link to an address.
    #[must_use]
    pub fn link(&self, name: impl Into<String>, address: &Address) -> Link {
        Link { name: name.into(), href: self.href(address) }
    }

    /// Returns the link to what a piece of text points at.
    #[must_use]
    pub fn href_of(&self, target: &Target) -> String {
        match target {
            Target::Web(address) => address.clone(),
            Target::Place(_)
            | Target::Tree(_)
            | Target::Role(_)
            | Target::Organisation(_)
            | Target::Term(_)
            | Target::Law(..)
            | Target::OpenQuestion(_)
            | Target::Asset(_) => self.places.target(target).map(|to| self.href(&to)).unwrap_or_default(),
        }
    }

    /// Returns a link to a document, section or clause, named by its title or its text.
    #[must_use]
    pub fn place(&self, place: &Place) -> Link {
        let href = self.places.place(place).map(|address| self.href(&address)).unwrap_or_default();
        Link { name: self.title_of(place), href }
    }

    /// Returns the title of a document, a section's heading or a clause's text.
    #[must_use]
    pub fn title_of(&self, place: &Place) -> String {
        match self.handbook.passages.get(place) {
            Some(passage) => plain(&passage.content),
            None => {
                self.handbook.documents.get(&place.document).map(|one| one.title.clone()).unwrap_or_default()
            }
        }
    }

    /// Returns a link to a role's page.
    #[must_use]
    pub fn role(&self, id: &RoleId) -> Link {
        let name = self.handbook.roles.get(id).map_or(id.as_str(), |role| &role.name);
        Link { name: name.to_owned(), href: self.href_of(&Target::Role(id.clone())) }
    }

    /// Returns a link to an organisation's page.
    #[must_use]
    pub fn organisation(&self, id: &OrganisationId) -> Link {
        let name = self.handbook.organisations.get(id).map_or(id.as_str(), |one| &one.name);
        Link { name: name.to_owned(), href: self.href_of(&Target::Organisation(id.clone())) }
    }

    /// Returns a link to a tree's first question.
    #[must_use]
    pub fn tree(&self, id: &TreeId) -> Link {
        let name = self.handbook.trees.get(id).map_or(id.as_str(), |tree| &tree.title);
        Link { name: name.to_owned(), href: self.href_of(&Target::Tree(id.clone())) }
    }

    /// Returns where a file of the project can be edited, if the settings say so.
    #[must_use]
    pub fn edit(&self, path: &str) -> Option<String> {
        Some(self.handbook.settings.edit_link.as_ref()?.replace("{path}", path))
    }

    /// Makes the page of a template: `page` in it is the view, `frame` what stands around, `t` the words.
    pub fn page(&self, template: &str, head: Head, view: &impl Serialize) -> Made {
        let mut context = Context::new();
        context.insert_value("t", self.words.fixed.clone());
        context.insert("frame", &Frame::around(self, head));
        context.insert("page", view);
        self.theme.render(template, &context)
    }
}
