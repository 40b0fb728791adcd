//! The clauses that bind somebody: gathered from all documents, with what each asks of whom and whether it does so today.
//!
//! Does not say anything in words, and does not judge whether a clause ought to bind somebody: that is [`crate::check`].

pub mod parts;
pub mod whose;

use std::collections::BTreeSet;

use crate::model::clause::Modality;
use crate::model::document::{Document, Section, Status};
use crate::model::fingerprint::fingerprint;
use crate::model::force::Force;
use crate::model::handbook::Handbook;
use crate::model::id::{DocumentId, OrganisationId, Place, RoleId};
use crate::model::text::{self, HandbookClause, plain};

/// A clause that binds a role, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Binding<'a> {
    /// Its document.
    pub document: &'a Document,
    /// Its section; none before the first heading.
    pub section: Option<&'a Section>,
    /// The clause.
    pub clause: &'a HandbookClause,
}

/// Whether a clause that binds is to be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Validity {
    /// It applies: it can be a task.
    Applies,
    /// Somebody proposes it.
    Proposed,
    /// It is known not to apply on the handbook's day.
    Void,
}

impl Handbook {
    /// Returns all clauses that bind a role, from the first document to the last.
    #[must_use]
    pub fn bindings(&self) -> Vec<Binding<'_>> {
        self.documents.values().flat_map(in_document).collect()
    }

    /// Returns the clauses that bind one role, from the first document to the last.
    #[must_use]
    pub fn bindings_of(&self, role: &RoleId) -> Vec<Binding<'_>> {
        let Some(users) = self.backlinks.roles.get(role) else { return Vec::new() };
        let documents: BTreeSet<&DocumentId> = users.places.iter().map(|place| &place.document).collect();
        let documents = documents.into_iter().filter_map(|id| self.documents.get(id));
        documents.flat_map(in_document).filter(|binding| binding.modality(role).is_some()).collect()
    }

    /// Returns whether a clause that binds is to be followed on the handbook's day.
    #[must_use]
    pub fn validity(&self, binding: &Binding<'_>) -> Validity {
        let is_draft = binding.document.status == Status::Draft;
        if self.standing_of(binding.document, Some(&binding.clause.marks)).is_void() {
            Validity::Void
        } else if is_draft || binding.clause.marks.force >= Force::Proposal {
            Validity::Proposed
        } else {
            Validity::Applies
        }
    }
}

impl Binding<'_> {
    /// Returns the place of the clause: itself, or if it has no id its section or document.
    #[must_use]
    pub fn place(&self) -> Place {
        let section = || self.section.map(|section| section.anchor.clone());
        Place { document: self.document.id.clone(), anchor: self.clause.anchor.clone().or_else(section) }
    }

    /// Returns the place of its section; of its document before the first heading.
    #[must_use]
    pub fn around(&self) -> Place {
        let anchor = self.section.map(|section| section.anchor.clone());
        Place { document: self.document.id.clone(), anchor }
    }

    /// Returns a name that stays the same while the clause keeps its id; without one, while it keeps its words.
    #[must_use]
    pub fn name(&self) -> String {
        let place = self.place();
        match self.clause.anchor {
            Some(_) => place.to_string(),
            None => format!("{place}-{}", fingerprint(&plain(&self.clause.content))),
        }
    }

    /// Returns how it binds a role: the strictest way, if there are several.
    #[must_use]
    pub fn modality(&self, role: &RoleId) -> Option<Modality> {
        let norms = self.clause.marks.norms.iter().filter(|norm| norm.roles.contains(role));
        norms.map(|norm| norm.modality).min()
    }

    /// Returns the strictest way in which it binds anybody.
    #[must_use]
    pub fn strictest(&self) -> Option<Modality> {
        self.clause.marks.norms.iter().map(|norm| norm.modality).min()
    }

    /// Returns the roles it binds, in the order they are written, each once.
    #[must_use]
    pub fn roles(&self) -> Vec<&RoleId> {
        let mut roles = Vec::new();
        for role in self.clause.marks.norms.iter().flat_map(|norm| &norm.roles) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        roles
    }

    /// Whether it holds at an organisation: its document binds that one, one above it, or nobody in particular.
    #[must_use]
    pub fn holds_at(&self, handbook: &Handbook, organisation: &OrganisationId) -> bool {
        let bound = &self.document.binds;
        bound.is_empty() || bound.iter().any(|one| handbook.is_within(organisation, one))
    }
}

/// Returns the clauses of a document that bind, from top to bottom.
fn in_document(document: &Document) -> Vec<Binding<'_>> {
    let sections = document.sections.iter().map(|section| (Some(section), &section.blocks));
    let mut found = Vec::new();
    for (section, blocks) in std::iter::once((None, &document.lead)).chain(sections) {
        let binding = |clause| Binding { document, section, clause };
        found.extend(text::clauses(blocks).into_iter().filter(|clause| binds(clause)).map(binding));
    }
    found
}

fn binds(clause: &HandbookClause) -> bool {
    clause.marks.force.can_bind() && !clause.marks.norms.is_empty()
}
