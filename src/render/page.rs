//! The kinds of pages, and for each the function that makes it.
//!
//! Does not know templates or words: each page kind has a file of its own below.

mod duties;
mod holdings;
mod home;
mod missing;
mod moved;
mod sitemap;
pub mod tasks;

use std::sync::Arc;

use crate::model::id::{DocumentId, OrganisationId, RoleId};
use crate::render::address::Address;
use crate::render::scene::{Made, Scene};
use crate::render::tree::{self, TreePage};

/// What stands at an address.
#[derive(Clone, Debug)]
pub enum Page {
    /// The first page: tasks, and ways to what concerns the reader.
    Home,
    /// All documents.
    Documents,
    /// One document.
    Document(DocumentId),
    /// All responses and their positions.
    Responses,
    /// All organisations.
    Organisations,
    /// One organisation.
    Organisation(OrganisationId),
    /// All roles.
    Roles,
    /// One role.
    Role(RoleId),
    /// All terms.
    Terms,
    /// All laws.
    Laws,
    /// All open questions.
    OpenQuestions,
    /// All sources.
    Sources,
    /// All trees.
    Trees,
    /// A page of a tree.
    Tree(TreePage),
    /// The accessibility statement.
    Accessibility,
    /// What the handbook is.
    About,
    /// What a reader is told at an address where nothing stands.
    Missing,
    /// All absolute addresses, for search engines.
    Sitemap(Vec<Address>),
    /// The title of what has moved, and where to.
    Moved(String, Address),
    /// A file as it is.
    File(Arc<[u8]>),
}

impl Page {
    /// Whether a reader may come here from a search engine.
    #[must_use]
    pub fn is_for_readers(&self) -> bool {
        !matches!(self, Self::Missing | Self::Sitemap(_) | Self::Moved(..) | Self::File(_))
    }

    /// Makes the page.
    pub fn bytes(&self, scene: Scene<'_>) -> Made {
        match self {
            Self::Home => home::page(&scene),
            Self::Tree(page) => tree::bytes(&scene, page),
            Self::Missing
            | Self::Documents
            | Self::Document(_)
            | Self::Responses
            | Self::Organisations
            | Self::Organisation(_)
            | Self::Roles
            | Self::Role(_)
            | Self::Terms
            | Self::Laws
            | Self::OpenQuestions
            | Self::Sources
            | Self::Trees
            | Self::Accessibility
            | Self::About => missing::page(&scene),
            Self::Sitemap(addresses) => sitemap::page(&scene, addresses),
            Self::Moved(title, address) => moved::page(&scene, title, address),
            Self::File(bytes) => Ok(bytes.to_vec()),
        }
    }
}
