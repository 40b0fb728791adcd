//! The whole handbook: documents, registers and trees, and what points at what.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::clause::{Marks, Stance, Taken};
use crate::model::document::{Document, Section};
use crate::model::force::Force;
use crate::model::id::{
    Anchor, DocumentId, EventId, LawId, OpenQuestionId, OrganisationId, Place, RoleId, SourceId, StepId,
    TermId, TreeId,
};
use crate::model::register::{Event, Law, OpenQuestion, Organisation, Role, Source, Term};
use crate::model::review::Reviews;
use crate::model::settings::Settings;
use crate::model::text::Text;
use crate::model::tree::Tree;
use crate::source::Span;

/// A handbook in which every name points at something that exists.
#[derive(Clone, Debug, Default)]
pub struct Handbook {
    /// Its settings.
    pub settings: Settings,
    /// The day by which it is judged: `--at`, else `as-of`.
    pub day: Option<Date>,
    /// Its documents; drafts are here only if they were asked for.
    pub documents: BTreeMap<DocumentId, Document>,
    /// Its trees; those that did not resolve are missing.
    pub trees: BTreeMap<TreeId, Tree>,
    /// Its organisations.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// The ids of the organisations in the author's order.
    pub organisation_order: Vec<OrganisationId>,
    /// Its roles.
    pub roles: BTreeMap<RoleId, Role>,
    /// Its terms.
    pub terms: BTreeMap<TermId, Term>,
    /// Its laws.
    pub laws: BTreeMap<LawId, Law>,
    /// Its sources.
    pub sources: BTreeMap<SourceId, Source>,
    /// Its events.
    pub events: BTreeMap<EventId, Event>,
    /// Its open questions.
    pub open_questions: BTreeMap<OpenQuestionId, OpenQuestion>,
    /// Every section and every clause with an anchor.
    pub passages: BTreeMap<Place, Passage>,
    /// What points at what.
    pub backlinks: Backlinks,
    /// What has been reviewed, and what has changed since.
    pub reviews: Reviews,
    /// Whether mistakes leave out a document, a tree or the place of an organisation: what nobody cites, or what stands
    /// above what, can then not be told.
    pub incomplete: bool,
}

/// What is known of a section or clause without opening its document.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Section or clause.
    pub kind: PassageKind,
    /// The section it stands in or is; none before the first heading.
    pub section: Option<Anchor>,
    /// A section's heading or a clause's text.
    pub content: Text,
    /// What its attributes say, with force, sources and days inherited.
    pub marks: Marks,
    /// Where it stands.
    pub span: Span,
    /// A fingerprint of its text with white space and typography made equal: 16 hexadecimal digits.
    pub fingerprint: String,
}

/// The two kinds of passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// A heading and what stands below it.
    Section,
    /// A paragraph or list item.
    Clause,
}

/// What points at what; each list is sorted.
#[derive(Clone, Debug, Default)]
pub struct Backlinks {
    /// Positions on a section (or, with an anchorless place, on a document), by the place they speak of.
    pub positions: BTreeMap<Place, Vec<PositionLink>>,
    /// Sections and clauses of routines by the policy section they carry out.
    pub implementations: BTreeMap<Place, BTreeSet<Place>>,
    /// Trees and their steps by the passage they cite.
    pub citations: BTreeMap<Place, BTreeSet<(TreeId, StepId)>>,
    /// Open questions by the place they touch or that names them.
    pub open_questions: BTreeMap<Place, BTreeSet<OpenQuestionId>>,
    /// Places that name an open question, and trees whose outcomes do.
    pub asked: BTreeMap<OpenQuestionId, Users>,
    /// Places and trees that bind or name a role.
    pub roles: BTreeMap<RoleId, Users>,
    /// Places that name a law, with chapter and paragraph as written.
    pub laws: BTreeMap<LawId, BTreeSet<(Option<String>, Place)>>,
    /// Laws by the passage that names them.
    pub laws_of: BTreeMap<Place, BTreeSet<LawId>>,
    /// Places and trees that use a term.
    pub terms: BTreeMap<TermId, Users>,
    /// Places that rest on a source.
    pub sources: BTreeMap<SourceId, BTreeSet<Place>>,
    /// Documents issued by an organisation.
    pub issued: BTreeMap<OrganisationId, BTreeSet<DocumentId>>,
    /// Documents and passages that link to a place in running text.
    pub mentions: BTreeMap<Place, BTreeSet<Place>>,
}

/// The places and trees that use something.
#[derive(Clone, Debug, Default)]
pub struct Users {
    /// The places.
    pub places: BTreeSet<Place>,
    /// The trees.
    pub trees: BTreeSet<TreeId>,
}

/// A position seen from the section it speaks of.
#[derive(Clone, Debug)]
pub struct PositionLink {
    /// The section of the response.
    pub place: Place,
    /// Who answers.
    pub organisation: Option<OrganisationId>,
    /// For or against.
    pub stance: Stance,
    /// Whether it was taken up.
    pub taken: Taken,
}

impl Handbook {
    /// Returns an organisation and those it belongs to, nearest first.
    pub fn lineage<'a>(&'a self, id: &'a OrganisationId) -> impl Iterator<Item = &'a OrganisationId> {
        std::iter::successors(Some(id), |id| self.organisations.get(*id)?.parent.as_ref())
    }

    /// Whether an organisation is another or stands below it.
    #[must_use]
    pub fn is_within(&self, id: &OrganisationId, other: &OrganisationId) -> bool {
        self.lineage(id).any(|one| one == other)
    }

    /// Returns the organisations that staff may choose, in the author's order.
    pub fn readers(&self) -> impl Iterator<Item = &Organisation> {
        self.organisation_order.iter().filter_map(|id| self.organisations.get(id)).filter(|one| one.reader)
    }

    /// Returns the force of a place: a passage's own, or of a whole document that of its kind and status.
    #[must_use]
    pub fn force(&self, place: &Place) -> Force {
        match self.passages.get(place) {
            Some(passage) => passage.marks.force,
            None => self.documents.get(&place.document).map_or(Force::Advice, Document::force),
        }
    }

    /// Returns the section that a place is or stands in.
    #[must_use]
    pub fn section(&self, place: &Place) -> Option<&Section> {
        let document = self.documents.get(&place.document)?;
        let anchor = self.passages.get(place)?.section.as_ref()?;
        document.sections.iter().find(|section| section.anchor == *anchor)
    }

    /// Whether a place is shown to an organisation: its document binds it, or (a response) the document it answers does.
    #[must_use]
    pub fn binds(&self, place: &Place, organisation: &OrganisationId) -> bool {
        let Some(document) = self.documents.get(&place.document) else { return false };
        let document =
            document.responds_to.as_ref().and_then(|id| self.documents.get(id)).unwrap_or(document);
        document.binds.is_empty() || document.binds.iter().any(|bound| self.is_within(organisation, bound))
    }
}
