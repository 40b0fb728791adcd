//! The registers: organisations, roles, terms, laws, sources, events and open questions.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::clause::SourceRange;
use crate::model::force::Force;
use crate::model::id::{EventId, LawId, OpenQuestionId, OrganisationId, Place, RoleId, SourceId, TermId};
use crate::model::text::Target;
use crate::source::{Span, Spanned};

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is, in the author's words.
    pub kind: Option<String>,
    /// The organisation it belongs to.
    pub parent: Option<OrganisationId>,
    /// Whether staff may choose it.
    pub reader: bool,
    /// Whom to ask here, by role; contacts of the parents are inherited, nearest first.
    pub contacts: BTreeMap<RoleId, Contact>,
    /// Sections whose requirement of a routine does not hold here.
    pub exempt: Vec<Exemption>,
    /// Whether it is unknown which routines it has (`routines: unknown`).
    pub routines_unknown: bool,
    /// Where it is written.
    pub span: Span,
}

/// How to reach a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The unit.
    pub unit: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The mail address.
    pub email: Option<String>,
}

/// A section whose requirement does not hold for an organisation, and why.
#[derive(Clone, Debug)]
pub struct Exemption {
    /// The section.
    pub section: Place,
    /// The reason.
    pub reason: Option<String>,
    /// The decision.
    pub decision: Option<String>,
}

/// A role.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// What it does, in a sentence.
    pub description: Option<Spanned<String>>,
    /// Where it is written.
    pub span: Span,
}

/// A term and its definition.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The term.
    pub term: String,
    /// Inflected forms by which it is found in text.
    pub forms: Vec<String>,
    /// Other words for the same.
    pub synonyms: Vec<String>,
    /// The definition.
    pub text: Option<Spanned<String>>,
    /// Where the definition comes from; none means that it is the handbook's own.
    pub sources: Vec<SourceRange>,
    /// Terms to see as well.
    pub see: Vec<TermId>,
    /// Where it is written.
    pub span: Span,
}

/// A law.
#[derive(Clone, Debug)]
pub struct Law {
    /// Its SFS number or id.
    pub id: LawId,
    /// Its name.
    pub name: String,
    /// The name it goes by.
    pub short: Option<String>,
    /// Its official text.
    pub url: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// A source document.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// What it is, in the author's words.
    pub kind: Option<String>,
    /// Who wrote it.
    pub organisation: Option<OrganisationId>,
    /// Its day.
    pub date: Option<Date>,
    /// Its number in the diary.
    pub diary_number: Option<String>,
    /// What its ranges count.
    pub unit: SourceUnit,
    /// How many lines or pages it has.
    pub length: Option<u32>,
    /// The forces that its clauses can have; empty means any.
    pub gives: Vec<Force>,
    /// What is worth knowing of it, such as what is missing.
    pub note: Option<Spanned<String>>,
    /// Where it is written.
    pub span: Span,
}

/// What ranges in a source count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceUnit {
    /// Lines.
    #[default]
    Lines,
    /// Pages.
    Pages,
}

/// An event that a duty can be tied to.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Its name.
    pub name: String,
    /// Where it is written.
    pub span: Span,
}

/// Something that the sources do not settle.
#[derive(Clone, Debug)]
pub struct OpenQuestion {
    /// Its id.
    pub id: OpenQuestionId,
    /// Silence or contradiction.
    pub kind: Gap,
    /// The question.
    pub title: String,
    /// What is known.
    pub text: Option<Spanned<String>>,
    /// What it touches.
    pub about: Vec<Target>,
    /// Whom to ask.
    pub ask: Option<RoleId>,
    /// The answer, once there is one.
    pub answered: Option<Answered>,
    /// Where it is written.
    pub span: Span,
}

impl OpenQuestion {
    /// Returns the answer, if there was one on a day; without a day every answer counts.
    #[must_use]
    pub fn answer(&self, day: Option<Date>) -> Option<&Answered> {
        self.answered.as_ref().filter(|answered| day.is_none_or(|day| answered.date <= day))
    }
}

/// The two ways in which sources leave a question open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// They are silent.
    #[default]
    Gap,
    /// They contradict each other.
    Contradiction,
}

impl Gap {
    /// Returns the word used in the register and in files for programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Contradiction => "contradiction",
        }
    }
}

/// The answer to an open question.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The day.
    pub date: Date,
    /// The answer.
    pub text: Spanned<String>,
}
