//! The pages and folders that the site makes by itself, and their names in addresses.
//!
//! Does not say which of them a handbook has: that is the table in [`crate::render`].

use crate::model::language::Language;

/// A page or folder that the site makes by itself; its name in addresses follows the site's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Decision trees.
    Trees,
    /// The list of documents.
    Documents,
    /// The list of responses.
    Responses,
    /// Responses, section by respondent.
    Matrix,
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
    /// What comes again, by the months of the year.
    YearWheel,
    /// Which organisations have the routines that are asked for.
    Coverage,
    /// All of it as one page for paper.
    Whole,
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
    /// The search; its files stand in a folder of this name.
    Search,
    /// The subject index, from A to Ö.
    Subjects,
}

impl Segment {
    /// Returns the key of its name in the language files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Trees => "trees",
            Self::Documents => "documents",
            Self::Responses => "responses",
            Self::Matrix => "matrix",
            Self::Roles => "roles",
            Self::Organisations => "organisations",
            Self::Laws => "laws",
            Self::Terms => "terms",
            Self::OpenQuestions => "open_questions",
            Self::Sources => "sources",
            Self::YearWheel => "year_wheel",
            Self::Coverage => "coverage",
            Self::Whole => "whole",
            Self::Accessibility => "accessibility",
            Self::About => "about",
            Self::Paths => "paths",
            Self::Map => "map",
            Self::Booklet => "booklet",
            Self::Search => "search",
            Self::Subjects => "subjects",
        }
    }

    /// Returns its name in addresses.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (swedish, english) = match self {
            Self::Trees => ("vagval", "trees"),
            Self::Documents => ("dokument", "documents"),
            Self::Responses => ("remissvar", "responses"),
            Self::Matrix => ("matris", "matrix"),
            Self::Roles => ("roller", "roles"),
            Self::Organisations => ("organisationer", "organisations"),
            Self::Laws => ("lagar", "laws"),
            Self::Terms => ("ordlista", "glossary"),
            Self::OpenQuestions => ("oppna-fragor", "open-questions"),
            Self::Sources => ("kallor", "sources"),
            Self::YearWheel => ("arshjul", "year-wheel"),
            Self::Coverage => ("tackning", "coverage"),
            Self::Whole => ("skriv-ut", "print"),
            Self::Accessibility => ("tillganglighet", "accessibility"),
            Self::About => ("om", "about"),
            Self::Paths => ("vagar", "paths"),
            Self::Map => ("karta", "map"),
            Self::Booklet => ("hafte", "booklet"),
            Self::Search => ("sok", "search"),
            Self::Subjects => ("sakregister", "subject-index"),
        };
        match language {
            Language::Swedish => swedish,
            Language::English => english,
        }
    }

    /// Whether its members have pages of their own in a folder, which its list opens.
    #[must_use]
    pub fn opens_folder(self) -> bool {
        matches!(self, Self::Trees | Self::Roles | Self::Organisations)
    }
}
