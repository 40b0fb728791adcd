//! What can be found: documents and their sections, trees, the entries of the registers, and pages that the site makes.
//!
//! Does not hold texts: [`said`](crate::search::said) asks the handbook for them when they are wanted.

use std::collections::BTreeSet;

use crate::model::document::{self, Document, Status};
use crate::model::force::Force;
use crate::model::handbook::Handbook;
use crate::model::id::{
    Anchor, DocumentId, LawId, OpenQuestionId, OrganisationId, Place, RoleId, TermId, TreeId,
};
use crate::model::language::Language;
use crate::model::text::{self, Target};

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Section {
    /// What it is.
    pub spot: Spot,
    /// The language of its text.
    pub language: Language,
    /// What readers can choose it by.
    pub class: Class,
}

/// What is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A tree, at its first question.
    Tree(TreeId),
    /// A document, with what stands before its first heading.
    Document(DocumentId),
    /// A heading with what stands directly below it, by its number in its document.
    Section(DocumentId, usize),
    /// A term.
    Term(TermId),
    /// A law.
    Law(LawId),
    /// An open question.
    OpenQuestion(OpenQuestionId),
    /// A role.
    Role(RoleId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A page that the site makes by itself.
    Page(OwnPage),
}

/// A page that the site makes by itself, as far as it is to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPage {
    /// Where it stands.
    pub address: String,
    /// Its title.
    pub title: String,
    /// What it says it holds.
    pub text: String,
}

/// What readers can choose sections by: those of one class are chosen together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Class {
    /// What it is.
    pub kind: Kind,
    /// Whose it is, or whom it binds.
    pub organisations: BTreeSet<OrganisationId>,
    /// How much it binds; only parts of documents do.
    pub force: Option<Force>,
    /// Whose duty, or for whom it is written.
    pub roles: BTreeSet<RoleId>,
}

/// The kinds of what is found, in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A tree.
    Tree,
    /// A policy or a part of one.
    Policy,
    /// A routine or a part of one.
    Routine,
    /// A response or a part of one.
    Response,
    /// A guide or a part of one.
    Guide,
    /// An open question.
    OpenQuestion,
    /// A term.
    Term,
    /// A law.
    Law,
    /// A role.
    Role,
    /// An organisation.
    Organisation,
    /// Any other page or a part of one.
    Page,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Tree,
        Self::Policy,
        Self::Routine,
        Self::Response,
        Self::Guide,
        Self::OpenQuestion,
        Self::Term,
        Self::Law,
        Self::Role,
        Self::Organisation,
        Self::Page,
    ];

    /// Returns the word used in addresses, files and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Tree => "tree",
            Self::Policy => "policy",
            Self::Routine => "routine",
            Self::Response => "response",
            Self::Guide => "guide",
            Self::OpenQuestion => "open-question",
            Self::Term => "term",
            Self::Law => "law",
            Self::Role => "role",
            Self::Organisation => "organisation",
            Self::Page => "page",
        }
    }

    fn of(kind: document::Kind) -> Self {
        match kind {
            document::Kind::Policy => Self::Policy,
            document::Kind::Response => Self::Response,
            document::Kind::Routine => Self::Routine,
            document::Kind::Guide => Self::Guide,
            document::Kind::Page => Self::Page,
        }
    }
}

impl Spot {
    /// Returns what a link to it points at; none for a page that the site makes by itself.
    ///
    /// # Panics
    /// If the handbook is not the one it was found in.
    #[must_use]
    pub fn target(&self, handbook: &Handbook) -> Option<Target> {
        let place = |document: &DocumentId, anchor: Option<&Anchor>| {
            Target::Place(Place { document: document.clone(), anchor: anchor.cloned() })
        };
        Some(match self {
            Self::Tree(id) => Target::Tree(id.clone()),
            Self::Document(id) => place(id, None),
            Self::Section(id, number) => place(id, Some(&handbook.documents[id].sections[*number].anchor)),
            Self::Term(id) => Target::Term(id.clone()),
            Self::Law(id) => Target::Law(id.clone(), None),
            Self::OpenQuestion(id) => Target::OpenQuestion(id.clone()),
            Self::Role(id) => Target::Role(id.clone()),
            Self::Organisation(id) => Target::Organisation(id.clone()),
            Self::Page(_) => return None,
        })
    }
}

/// Returns all that can be found in a handbook, with the pages that the site makes by itself; drafts are never found.
#[must_use]
pub fn sections(handbook: &Handbook, pages: Vec<OwnPage>) -> Vec<Section> {
    let documents = handbook.documents.values().filter(|document| document.status != Status::Draft);
    let plain = |kind, spot| Section { spot, language: handbook.settings.language, class: Class::of(kind) };
    trees(handbook)
        .chain(documents.flat_map(of_document))
        .chain(
            handbook
                .open_questions
                .keys()
                .map(|id| plain(Kind::OpenQuestion, Spot::OpenQuestion(id.clone()))),
        )
        .chain(handbook.terms.keys().map(|id| plain(Kind::Term, Spot::Term(id.clone()))))
        .chain(handbook.laws.keys().map(|id| plain(Kind::Law, Spot::Law(id.clone()))))
        .chain(handbook.roles.keys().map(|id| plain(Kind::Role, Spot::Role(id.clone()))))
        .chain(
            handbook.organisations.keys().map(|id| plain(Kind::Organisation, Spot::Organisation(id.clone()))),
        )
        .chain(pages.into_iter().map(|page| plain(Kind::Page, Spot::Page(page))))
        .collect()
}

impl Class {
    fn of(kind: Kind) -> Self {
        Self { kind, organisations: BTreeSet::new(), force: None, roles: BTreeSet::new() }
    }
}

fn trees(handbook: &Handbook) -> impl Iterator<Item = Section> {
    handbook.trees.values().map(|tree| Section {
        spot: Spot::Tree(tree.id.clone()),
        language: handbook.settings.language,
        class: Class {
            organisations: tree.organisations.iter().cloned().collect(),
            roles: tree.audience.iter().cloned().collect(),
            ..Class::of(Kind::Tree)
        },
    })
}

/// Returns a document as a whole, then its sections.
fn of_document(document: &Document) -> impl Iterator<Item = Section> {
    let bound = document.binds.iter().chain(&document.organisation);
    let organisations: BTreeSet<OrganisationId> = bound.cloned().collect();
    let section = move |spot, force, roles| Section {
        spot,
        language: document.language,
        class: Class {
            kind: Kind::of(document.kind),
            organisations: organisations.clone(),
            force: Some(force),
            roles,
        },
    };
    let whole = section(Spot::Document(document.id.clone()), document.force(), roles(&document.lead));
    let parts = document.sections.iter().enumerate().map(move |(number, part)| {
        section(Spot::Section(document.id.clone(), number), part.marks.force, roles(&part.blocks))
    });
    std::iter::once(whole).chain(parts)
}

/// Returns the roles that are bound by what some blocks say.
fn roles(blocks: &[text::HandbookBlock]) -> BTreeSet<RoleId> {
    let norms = text::clauses(blocks).into_iter().flat_map(|clause| &clause.marks.norms);
    norms.flat_map(|norm| &norm.roles).cloned().collect()
}
