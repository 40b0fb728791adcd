//! The kinds of pages, and for each the function that makes it.
//!
//! Does not know templates or words: each page kind has a file of its own below.

mod about;
mod accessibility;
mod backlinks;
mod coverage;
pub(in crate::render) mod document;
mod documents;
mod duties;
mod holdings;
mod home;
mod laws;
mod missing;
mod moved;
mod open_questions;
mod organisation;
mod organisations;
pub mod own;
mod reach;
mod responses;
mod role;
mod roles;
mod search;
mod sitemap;
mod sources;
pub(in crate::render) mod subjects;
pub mod tasks;
mod terms;
mod trees;
mod wheel;
mod whole;
mod year_wheel;

use std::sync::Arc;

use crate::model::binding::whose::Whose;
use crate::model::id::{DocumentId, OrganisationId, RoleId};
use crate::render::address::Address;
use crate::render::files::{self, calendar};
use crate::render::scene::{Made, Scene};
use crate::render::tree::{self, Part, TreePage};

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
    /// The same as a matrix, section by respondent.
    Matrix,
    /// The same in a file for spreadsheets.
    ResponsesSheet,
    /// The same in a file for programs.
    ResponsesJson,
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
    /// What names which of their paragraphs, in a file for spreadsheets.
    LawsSheet,
    /// The same for programs.
    LawsJson,
    /// All open questions.
    OpenQuestions,
    /// The same for spreadsheets.
    OpenQuestionsSheet,
    /// The same for programs.
    OpenQuestionsJson,
    /// All sources.
    Sources,
    /// Which organisations have the routines that are asked for.
    Coverage,
    /// The same for spreadsheets.
    CoverageSheet,
    /// The same for programs.
    CoverageJson,
    /// What rests on which line or page of them, in a file for spreadsheets.
    SourcesSheet,
    /// All trees.
    Trees,
    /// A page of a tree.
    Tree(TreePage),
    /// The tasks that come again, by the months of the year.
    YearWheel,
    /// The tasks that come again, as a calendar.
    Calendar(Whose),
    /// All documents, trees and registers as one page for paper.
    Whole,
    /// The search.
    Search,
    /// The subject index, from A to Ö.
    Subjects,
    /// A page of it, if it has several.
    SubjectVolume(usize),
    /// Where the search finds its other files.
    SearchRoot,
    /// Words and the sections that they find: one file of several.
    SearchTerms(usize),
    /// What sections are called and say: one file of several.
    SearchFacts(usize),
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
    /// A page in Markdown: its address, and what stands there.
    Twin(Address, Box<Page>),
    /// The whole handbook in a file for programs.
    Handbook,
    /// The description of that file.
    HandbookSchema,
    /// What binds which roles, in a file for spreadsheets.
    DutiesSheet,
    /// The same in a file for programs.
    DutiesJson,
    /// What comes again, in a file for spreadsheets.
    YearWheelSheet,
    /// The same in a file for programs.
    YearWheelJson,
    /// A document as linked data.
    LinkedDocument(DocumentId),
    /// The terms as linked data.
    LinkedTerms,
    /// What the handbook is and where it tells what, for programs that read texts.
    Llms,
    /// A file as it is.
    File(Arc<[u8]>),
}

impl Page {
    /// Whether a reader may come here from a search engine.
    #[must_use]
    pub fn is_for_readers(&self) -> bool {
        let is_for_others = matches!(
            self,
            Self::Missing
                | Self::Whole
                | Self::Sitemap(_)
                | Self::Moved(..)
                | Self::File(_)
                | Self::Calendar(_)
        );
        let is_for_machines = matches!(
            self,
            Self::CoverageSheet
                | Self::CoverageJson
                | Self::ResponsesSheet
                | Self::ResponsesJson
                | Self::SourcesSheet
                | Self::LawsSheet
                | Self::LawsJson
                | Self::OpenQuestionsSheet
                | Self::OpenQuestionsJson
                | Self::Twin(..)
                | Self::Llms
                | Self::Handbook
                | Self::HandbookSchema
                | Self::DutiesSheet
                | Self::DutiesJson
                | Self::YearWheelSheet
                | Self::YearWheelJson
                | Self::LinkedDocument(_)
                | Self::LinkedTerms
                | Self::SearchRoot
                | Self::SearchTerms(_)
                | Self::SearchFacts(_)
        );
        !is_for_others && !is_for_machines && !matches!(self, Self::Tree(page) if page.part == Part::Ways)
    }

    /// Whether it has a twin in Markdown: what readers come to, and the whole that they print.
    #[must_use]
    pub fn has_twin(&self) -> bool {
        // Of the search there is nothing to read.
        self.is_for_readers() && !matches!(self, Self::Search) || matches!(self, Self::Whole)
    }

    /// Whether it is made of another page.
    #[must_use]
    pub fn is_twin(&self) -> bool {
        matches!(self, Self::Twin(..))
    }

    /// Whether it is one of the files with which the search works.
    #[must_use]
    pub fn is_of_search(&self) -> bool {
        matches!(self, Self::SearchRoot | Self::SearchTerms(_) | Self::SearchFacts(_))
    }

    /// Makes the page.
    pub fn bytes(&self, scene: Scene<'_>) -> Made {
        match self {
            Self::Home => home::page(&scene),
            Self::Tree(page) => tree::bytes(&scene, page),
            Self::Documents => documents::page(&scene),
            Self::Document(id) => document::page(scene, id),
            Self::Responses => responses::page(&scene),
            Self::Matrix => responses::matrix::page(&scene),
            Self::ResponsesSheet => Ok(files::responses::sheet(&scene)),
            Self::ResponsesJson => Ok(files::responses::json(&scene)),
            Self::Organisations => organisations::page(&scene),
            Self::Organisation(id) => organisation::page(&scene, id),
            Self::Roles => roles::page(&scene),
            Self::Role(id) => role::page(&scene, id),
            Self::Terms => terms::page(&scene),
            Self::Laws => laws::page(&scene),
            Self::LawsSheet => Ok(files::laws::sheet(&scene)),
            Self::LawsJson => Ok(files::laws::json(&scene)),
            Self::OpenQuestions => open_questions::page(&scene),
            Self::OpenQuestionsSheet => Ok(files::open_questions::sheet(&scene)),
            Self::OpenQuestionsJson => Ok(files::open_questions::json(&scene)),
            Self::Sources => sources::page(&scene),
            Self::Coverage => coverage::page(&scene),
            Self::CoverageSheet => Ok(files::coverage::sheet(&scene)),
            Self::CoverageJson => Ok(files::coverage::json(&scene)),
            Self::SourcesSheet => Ok(files::sources::sheet(&scene)),
            Self::Trees => trees::page(&scene),
            Self::YearWheel => year_wheel::page(&scene),
            Self::Calendar(whose) => calendar::file(&scene, whose),
            Self::Whole => whole::page(&scene),
            Self::Search => search::page(&scene),
            Self::Subjects => subjects::page(&scene),
            Self::SubjectVolume(number) => subjects::volume(&scene, *number),
            Self::SearchRoot => Ok(files::search::root::bytes(&scene)),
            Self::SearchTerms(number) => Ok(files::search::terms::bytes(&scene, *number)),
            Self::SearchFacts(number) => Ok(files::search::facts::bytes(&scene, *number)),
            Self::Accessibility => accessibility::page(&scene),
            Self::About => about::page(&scene),
            Self::Missing => missing::page(&scene),
            Self::Sitemap(addresses) => sitemap::page(&scene, addresses),
            Self::Moved(title, address) => moved::page(&scene, title, address),
            Self::Twin(address, page) => {
                let made = page.bytes(Scene { here: address, ..scene })?;
                Ok(files::twin::file(&scene, address, &made))
            }
            Self::Llms => Ok(files::llms::file(&scene)),
            Self::Handbook => Ok(files::handbook::json(&scene)),
            Self::HandbookSchema => Ok(files::handbook::schema()),
            Self::DutiesSheet => Ok(files::handbook::duties_sheet(&scene)),
            Self::DutiesJson => Ok(files::handbook::duties_json(&scene)),
            Self::YearWheelSheet => Ok(files::handbook::year_wheel_sheet(&scene)),
            Self::YearWheelJson => Ok(files::handbook::year_wheel_json(&scene)),
            Self::LinkedDocument(id) => Ok(files::linked::document(&scene, id)),
            Self::LinkedTerms => Ok(files::linked::terms(&scene)),
            Self::File(bytes) => Ok(bytes.to_vec()),
        }
    }
}
