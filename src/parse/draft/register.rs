//! Register entries as they were written.
//!
//! The fields mean what they mean in [`crate::model::register`].

use jiff::civil::Date;

use crate::model::force::Force;
use crate::model::register::{Contact, Gap, SourceUnit};
use crate::parse::draft::{Name, SourceDraft};
use crate::source::Spanned;

/// All registers, in the order of their files and entries.
#[derive(Clone, Debug, Default)]
pub struct Registers {
    /// `organisations.yaml`
    pub organisations: Vec<OrganisationDraft>,
    /// `roles.yaml`
    pub roles: Vec<RoleDraft>,
    /// `terms.yaml`
    pub terms: Vec<TermDraft>,
    /// `laws.yaml`
    pub laws: Vec<LawDraft>,
    /// `sources.yaml`
    pub sources: Vec<SourceEntryDraft>,
    /// `events.yaml`
    pub events: Vec<EventDraft>,
    /// `open-questions.yaml`
    pub open_questions: Vec<OpenQuestionDraft>,
}

/// An organisation; see [`crate::model::register::Organisation`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct OrganisationDraft {
    pub id: Name,
    pub name: String,
    pub kind: Option<String>,
    pub parent: Option<Name>,
    pub reader: bool,
    pub contacts: Vec<(Name, Contact)>,
    pub exempt: Vec<ExemptionDraft>,
    pub routines_unknown: bool,
}

/// An exemption; see [`crate::model::register::Exemption`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct ExemptionDraft {
    pub section: Name,
    pub reason: Option<String>,
    pub decision: Option<String>,
}

/// A role; see [`crate::model::register::Role`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct RoleDraft {
    pub id: Name,
    pub name: String,
    pub description: Option<Spanned<String>>,
}

/// A term; see [`crate::model::register::Term`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct TermDraft {
    pub id: Name,
    pub term: String,
    pub forms: Vec<String>,
    pub synonyms: Vec<String>,
    pub text: Option<Spanned<String>>,
    pub sources: Vec<SourceDraft>,
    pub see: Vec<Name>,
}

/// A law; see [`crate::model::register::Law`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct LawDraft {
    pub id: Name,
    pub name: String,
    pub short: Option<String>,
    pub url: Option<String>,
}

/// A source; see [`crate::model::register::Source`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct SourceEntryDraft {
    pub id: Name,
    pub title: String,
    pub kind: Option<String>,
    pub organisation: Option<Name>,
    pub date: Option<Date>,
    pub diary_number: Option<String>,
    pub unit: SourceUnit,
    pub length: Option<u32>,
    pub gives: Vec<Force>,
    pub note: Option<Spanned<String>>,
}

/// An event; see [`crate::model::register::Event`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct EventDraft {
    pub id: Name,
    pub name: String,
}

/// An open question; see [`crate::model::register::OpenQuestion`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct OpenQuestionDraft {
    pub id: Name,
    pub kind: Gap,
    pub title: String,
    pub text: Option<Spanned<String>>,
    pub about: Vec<Name>,
    pub ask: Option<Name>,
    pub answered: Option<(Date, Spanned<String>)>,
}
