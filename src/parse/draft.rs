//! Drafts: what the files say, with every name still as it was written and where.
//!
//! Does not know whether a name exists; [`crate::resolve`] turns drafts into a handbook.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::clause::{Modality, Stance, Taken};
use crate::model::document::{InForce, Kind, Overall, Status};
use crate::model::force::Force;
use crate::model::language::Language;
use crate::model::register::{Contact, Gap, SourceUnit};
use crate::model::settings::Settings;
use crate::model::text::{Block, Inline};
use crate::model::tree::{Reporting, RestsOn, Verdict};
use crate::model::when::{Period, Side, Unit};
use crate::source::{FileId, Span, Spanned};

/// A name as it was written.
pub type Name = Spanned<String>;

/// All files of a project, parsed.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// `handbook.yaml`; names of roles and organisations in it stand in `settings_names`.
    pub settings: Settings,
    /// Names in the settings that must exist.
    pub settings_names: SettingsNames,
    /// `content/**/*.md`, in the order of their paths.
    pub documents: Vec<Arc<DocumentDraft>>,
    /// `content/registers/*.yaml`.
    pub registers: Registers,
    /// `decisions/*.yaml`, in the order of their paths.
    pub trees: Vec<Arc<TreeDraft>>,
    /// `decisions/facts.yaml`.
    pub shared_questions: Vec<SharedQuestionDraft>,
    /// Ids that files which did not parse would have defined: references to them are silent.
    pub poisoned: Poisoned,
    /// The paths of the files under `content/` that links and images may point at.
    pub assets: Vec<Arc<str>>,
}

/// Names in the settings that must exist.
#[derive(Clone, Debug, Default)]
pub struct SettingsNames {
    /// The role that keeps the handbook.
    pub owner: Option<Name>,
    /// The organisations that trees are offered to.
    pub organisations: Vec<Name>,
}

/// What cannot be known because a file did not parse.
#[derive(Clone, Debug, Default)]
pub struct Poisoned {
    /// Documents, by the stem of their file and any id that could be read.
    pub documents: Vec<String>,
    /// Trees, by the stem of their file.
    pub trees: Vec<String>,
    /// Registers of which at least one entry is lost: all references to these are silent.
    pub registers: Vec<RegisterKind>,
    /// Whether `decisions/facts.yaml` did not parse.
    pub shared_questions: bool,
}

/// The registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegisterKind {
    /// `organisations.yaml`
    Organisations,
    /// `roles.yaml`
    Roles,
    /// `terms.yaml`
    Terms,
    /// `laws.yaml`
    Laws,
    /// `sources.yaml`
    Sources,
    /// `events.yaml`
    Events,
    /// `open-questions.yaml`
    OpenQuestions,
}

/// A link as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawLink {
    /// `[[…]]`: the text between the brackets before any `|`.
    Wiki(Name),
    /// An ordinary link or image: its destination, decoded.
    Url(Name),
}

/// A block of a draft.
pub type DraftBlock = Block<RawLink, MarksDraft>;
/// Running text of a draft.
pub type DraftText = Vec<Inline<RawLink>>;

/// A Markdown document.
#[derive(Clone, Debug)]
pub struct DocumentDraft {
    /// Its file.
    pub file: FileId,
    /// Its path in the project.
    pub path: Arc<str>,
    /// Its id; without an `id` key the stem of its file, spanning the front matter's first line.
    pub id: Name,
    /// The whole front matter.
    pub span: Span,
    /// Its title.
    pub title: Name,
    /// What it is.
    pub kind: Kind,
    /// The language of its page, if it says so.
    pub language: Option<Language>,
    /// Who issued it.
    pub organisation: Option<Name>,
    /// Whom it binds.
    pub binds: Vec<Name>,
    /// Where it stands on its way.
    pub status: Status,
    /// The day of the decision.
    pub decided: Option<Date>,
    /// When it applies.
    pub in_force: InForce,
    /// The role that keeps it.
    pub owner: Option<Name>,
    /// The day by which it is to be read through again.
    pub review_by: Option<Date>,
    /// Its number in the diary.
    pub diary_number: Option<String>,
    /// The default source of its clauses.
    pub sources: Vec<SourceDraft>,
    /// Former ids.
    pub was: Vec<Name>,
    /// The document a response answers.
    pub responds_to: Option<Name>,
    /// What a response says as a whole.
    pub overall: Option<Overall>,
    /// The decided policy that followed.
    pub successor: Option<Name>,
    /// What stands before the first heading.
    pub lead: Vec<DraftBlock>,
    /// Its sections in order.
    pub sections: Vec<SectionDraft>,
}

/// A heading and what stands below it.
#[derive(Clone, Debug)]
pub struct SectionDraft {
    /// The anchor that the author gave.
    pub anchor: Option<Name>,
    /// The slug of its heading, before any is made unique.
    pub slug: String,
    /// The level in the source: 1–6.
    pub level: u8,
    /// The heading.
    pub title: DraftText,
    /// What its attributes say.
    pub marks: MarksDraft,
    /// What stands below it.
    pub blocks: Vec<DraftBlock>,
    /// The heading's line.
    pub span: Span,
}

/// What an annotation says, names unresolved.
#[derive(Clone, Debug, Default)]
pub struct MarksDraft {
    /// The place of the `#id`; the id itself stands in the clause or section.
    pub anchor_span: Option<Span>,
    /// Former anchors.
    pub was: Vec<Name>,
    /// `duty`, `should`, `ban`, `may`: the role with its modality.
    pub norms: Vec<(Modality, Vec<Name>)>,
    /// `.decides`
    pub decides: bool,
    /// `deviates`
    pub deviates: Option<Name>,
    /// `decision`
    pub decision: Option<String>,
    /// `when`
    pub when: Option<WhenDraft>,
    /// `force`
    pub force: Option<Spanned<Force>>,
    /// `requires=routine`
    pub requires_routine: bool,
    /// `implements`
    pub implements: Vec<Name>,
    /// `on`
    pub on: Option<Name>,
    /// `stance`
    pub stance: Option<Spanned<Stance>>,
    /// `taken`
    pub taken: Taken,
    /// `from`
    pub from: Option<Date>,
    /// `to`
    pub to: Option<Date>,
    /// `source`
    pub sources: Vec<SourceDraft>,
    /// `open`
    pub open: Vec<Name>,
}

/// `id:12,15-18`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDraft {
    /// The source.
    pub source: Name,
    /// Lines or pages, first and last.
    pub ranges: Vec<Spanned<(u32, u32)>>,
}

/// When something is to be done, the event unresolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenDraft {
    /// Again and again; see [`crate::model::when::When::Every`].
    Every {
        /// How often.
        period: Period,
        /// How many times.
        times: Option<u32>,
        /// On which day.
        on: Option<String>,
        /// In which month, 1–12.
        month: Option<u8>,
    },
    /// Within some time of an event.
    Within(u32, Unit, Name),
    /// Before, after or at an event.
    Event(Side, Name),
}

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
    pub description: Option<String>,
}

/// A term; see [`crate::model::register::Term`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct TermDraft {
    pub id: Name,
    pub term: String,
    pub forms: Vec<String>,
    pub synonyms: Vec<String>,
    pub text: Option<String>,
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
    pub note: Option<String>,
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
    pub text: Option<String>,
    pub about: Vec<Name>,
    pub ask: Option<Name>,
    pub answered: Option<(Date, String)>,
}

/// A question shared by trees: an entry of `decisions/facts.yaml`.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct SharedQuestionDraft {
    pub id: Name,
    pub ask: String,
    pub help: Vec<DraftBlock>,
    pub answers: Vec<(Name, String)>,
}

/// A decision tree; see [`crate::model::tree::Tree`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct TreeDraft {
    pub file: FileId,
    pub path: Arc<str>,
    pub id: String,
    pub title: Name,
    pub summary: Option<String>,
    pub organisations: Option<Vec<Name>>,
    pub audience: Vec<Name>,
    pub owner: Option<Name>,
    pub review_by: Option<Date>,
    pub was: Vec<Name>,
    pub act: Option<Name>,
    pub start: Name,
    pub questions: Vec<QuestionDraft>,
    pub outcomes: Vec<OutcomeDraft>,
    pub scenarios: Vec<ScenarioDraft>,
    pub cases: Vec<CaseDraft>,
    pub report: Option<Reporting>,
    /// Whether a part of it was refused, so that it is not to be compiled (its mistakes are told already).
    pub broken: bool,
    /// Over its meaning, not its layout: 16 hexadecimal digits.
    pub fingerprint: String,
}

/// A question; see [`crate::model::tree::Question`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct QuestionDraft {
    pub id: Name,
    /// The shared question it takes its words and answers from.
    pub fact: Option<Name>,
    pub ask: Option<String>,
    pub help: Vec<DraftBlock>,
    pub because: Vec<CitationDraft>,
    pub answers: Vec<AnswerDraft>,
    pub rules: Vec<RuleDraft>,
    pub was: Vec<Name>,
}

/// An answer; see [`crate::model::tree::Answer`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct AnswerDraft {
    pub id: Name,
    pub say: String,
    pub note: Option<String>,
    pub rules: Vec<RuleDraft>,
    pub was: Vec<Name>,
}

/// A rule; see [`crate::model::tree::Rule`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct RuleDraft {
    pub when: Option<Spanned<GuardDraft>>,
    pub to: Name,
    pub because: Vec<CitationDraft>,
}

/// A guard, names unresolved; see [`crate::model::guard::Guard`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants mean what they mean in the model")]
pub enum GuardDraft {
    Is(Name, Vec<Name>),
    Asked(Name),
    Organisation(Vec<Name>),
    And(Vec<GuardDraft>),
    Or(Vec<GuardDraft>),
    Not(Box<GuardDraft>),
}

/// An outcome; see [`crate::model::tree::Outcome`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct OutcomeDraft {
    pub id: Name,
    pub verdict: Verdict,
    pub title: String,
    pub text: Vec<DraftBlock>,
    pub steps_to_take: Vec<Vec<DraftBlock>>,
    pub notes: Vec<NoteDraft>,
    pub because: Vec<CitationDraft>,
    pub rests_on: Option<RestsOn>,
    pub contacts: Vec<ContactDraft>,
    pub open: Vec<Name>,
    pub continues: Option<Name>,
    pub was: Vec<Name>,
}

/// A note; see [`crate::model::tree::Note`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct NoteDraft {
    pub when: Option<Spanned<GuardDraft>>,
    pub text: Vec<DraftBlock>,
    pub because: Vec<CitationDraft>,
    pub span: Span,
}

/// A citation; see [`crate::model::tree::Citation`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct CitationDraft {
    pub reference: Name,
    pub when: Option<Spanned<GuardDraft>>,
}

/// Whom to ask; see [`crate::model::tree::GuardedContact`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct ContactDraft {
    pub role: Name,
    pub when: Option<Spanned<GuardDraft>>,
}

/// A scenario; see [`crate::model::tree::Scenario`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct ScenarioDraft {
    pub name: Name,
    pub organisation: Option<Name>,
    pub answers: BTreeMap<String, (Name, Name)>,
    pub outcome: Name,
}

/// A case; see [`crate::model::tree::Case`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct CaseDraft {
    pub text: String,
    pub expected: ScenarioDraft,
}
