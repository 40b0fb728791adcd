//! The settings of a handbook: `handbook.yaml`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::Weight;
use crate::model::id::{OrganisationId, RoleId, TreeId};
use crate::model::language::Language;
use crate::source::Span;

/// What `handbook.yaml` says.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The title of the site.
    pub title: String,
    /// The language of the frame.
    pub language: Language,
    /// The day the handbook speaks for.
    pub as_of: Option<Date>,
    /// Where the site stands, for absolute addresses in the sitemap and feeds.
    pub base_url: Option<String>,
    /// The role that keeps the handbook.
    pub owner: Option<RoleId>,
    /// Where a page can be edited; `{path}` stands for its file.
    pub edit_link: Option<String>,
    /// A sentence on every page.
    pub notice: Option<String>,
    /// The organisations that trees are offered to unless they say otherwise.
    pub organisations: Vec<OrganisationId>,
    /// When readers come to which trees, in the author's order; none means by the titles of the trees.
    pub occasions: Vec<Occasion>,
    /// The accessibility statement.
    pub accessibility: Option<Accessibility>,
    /// Sites that may show pages in a frame.
    pub frame_ancestors: Vec<String>,
    /// The rules whose weight differs from their own.
    pub checks: BTreeMap<String, Weight>,
    /// The LIX above which a section is called hard to read.
    pub hard_to_read_limit: u32,
    /// The share of paths that may end in `ask`, 0–1; not judged if it is not set.
    pub ask_share: Option<f64>,
    /// The named caps.
    pub limits: Limits,
}

/// Something that happens, and the trees that help then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// What happens, such as `När du ska publicera`.
    pub title: String,
    /// The trees, in the author's order.
    pub trees: Vec<TreeId>,
}

/// The named caps, with which `limits` in the settings are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The pages of a tree by path (`path-pages`).
    pub path_pages: u64,
    /// The letters of an address (`address-length`).
    pub address_length: usize,
    /// The questions of a tree (`questions`).
    pub questions: usize,
    /// The states of a compiled tree (`states`).
    pub states: usize,
    /// The documents and trees of the page that holds the whole handbook (`print-pages`).
    pub print_pages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { path_pages: 2_000, address_length: 200, questions: 5_000, states: 100_000, print_pages: 300 }
    }
}

/// What the accessibility statement says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accessibility {
    /// The public body.
    pub body: Option<String>,
    /// The name of the service.
    pub service: Option<String>,
    /// How far it complies.
    pub status: Option<Compliance>,
    /// What is not accessible.
    pub faults: Vec<Fault>,
    /// What is excepted as an unreasonable burden.
    pub exempt: Vec<String>,
    /// What stands outside the law.
    pub outside: Vec<String>,
    /// The day of the assessment.
    pub assessed: Option<Date>,
    /// How it was assessed.
    pub method: Option<String>,
    /// The day the statement was last changed.
    pub updated: Option<Date>,
    /// Where to report what is not accessible: mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Address of a form.
    pub form: Option<String>,
    /// Where it is written; none if a part of it was refused, so that what it lacks cannot be told.
    pub span: Option<Span>,
}

/// How far the service complies with the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compliance {
    /// Wholly.
    Full,
    /// In part.
    Partial,
    /// Not.
    None,
}

/// Something that is not accessible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub what: String,
    /// Why.
    pub why: Option<String>,
    /// What to use instead.
    pub alternative: Option<String>,
    /// Whom it concerns.
    pub group: Option<String>,
}
