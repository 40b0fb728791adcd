//! Trees as they were written.
//!
//! The fields mean what they mean in [`crate::model::tree`].

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::guard::Comparison;
use crate::model::tree::{Number, Pages, Reporting, RestsOn, Verdict};
use crate::parse::draft::{DraftBlock, Name};
use crate::source::{FileId, Span, Spanned};

/// A question shared by trees: an entry of `decisions/facts.yaml`.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct SharedQuestionDraft {
    pub id: Name,
    pub ask: String,
    pub help: Vec<DraftBlock>,
    pub answers: Vec<(Name, String)>,
    /// Over its meaning, not its layout: 16 hexadecimal digits.
    pub fingerprint: String,
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
    pub review_by: Option<Spanned<Date>>,
    pub was: Vec<Name>,
    pub act: Option<Name>,
    pub start: Name,
    pub questions: Vec<QuestionDraft>,
    pub outcomes: Vec<OutcomeDraft>,
    pub never: Vec<BanDraft>,
    pub pages: Pages,
    pub private: bool,
    pub scenarios: Vec<ScenarioDraft>,
    pub cases: Vec<CaseDraft>,
    pub report: Option<Reporting>,
    /// Whether a part of it was refused, so that it is not to be compiled (its mistakes are told already).
    pub broken: bool,
    /// Over its meaning, not its layout, without that of the shared questions it asks: 16 hexadecimal digits.
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
    pub form: FormDraft,
    pub unsure: Option<UnsureDraft>,
    pub rules: Vec<RuleDraft>,
    pub was: Vec<Name>,
}

/// What can be answered to a question, or the tree that is asked in its place.
#[derive(Clone, Debug)]
pub enum FormDraft {
    /// One of these; none where a shared question has them all, and where they were refused.
    Single(Vec<AnswerDraft>),
    /// Several of these.
    Several(SeveralDraft),
    /// A whole number.
    Number(Number),
    /// What another tree asks.
    Use(UseDraft),
    /// Nobody can say: it was refused, which is told.
    Lost,
}

/// Things of which several can be chosen; see [`crate::model::tree::Several`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct SeveralDraft {
    pub options: Vec<(Name, String)>,
    pub at_least_one: bool,
}

/// A used tree; see [`crate::model::tree::Use`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct UseDraft {
    pub tree: Name,
    /// Each a question of the other tree and the fact of this one that answers it.
    pub with: Vec<(Name, Name)>,
    /// Each an outcome of the other tree and where it leads; `show` where readers see it.
    pub then: Vec<(Name, Name)>,
}

/// What becomes of readers who do not know; see [`crate::model::tree::Unsure`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the variants mean what they mean in the model")]
pub enum UnsureDraft {
    Outcome(Name),
    Open,
}

/// What must never come about; see [`crate::model::tree::Ban`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct BanDraft {
    pub when: Spanned<GuardDraft>,
    pub outcomes: Vec<Name>,
}

/// An answer; see [`crate::model::tree::Answer`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct AnswerDraft {
    pub id: Name,
    /// None only where a shared question says it.
    pub say: Option<String>,
    pub note: Option<String>,
    pub rules: Vec<RuleDraft>,
    /// Why it leads on, whichever rule is taken.
    pub because: Vec<CitationDraft>,
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
    Compares(ComparisonDraft),
    Asked(Name),
    Organisation(Vec<Name>),
    And(Vec<GuardDraft>),
    Or(Vec<GuardDraft>),
    Not(Box<GuardDraft>),
}

/// A fact beside what it is compared with; which sign suits it depends on its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonDraft {
    /// The fact.
    pub fact: Name,
    /// How it is compared.
    pub sign: Spanned<Sign>,
    /// With what.
    pub values: Vec<Name>,
}

/// How a fact is compared with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `<`, `<=`, `>` or `>=`
    Order(Comparison),
    /// `has`
    Has,
}

impl Sign {
    /// Returns it as it is written.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Is => "=",
            Self::IsNot => "!=",
            Self::Order(comparison) => comparison.sign(),
            Self::Has => "has",
        }
    }
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
    pub answers: BTreeMap<String, (Name, ReplyDraft)>,
    pub outcome: Name,
}

/// An answer as a scenario gives it; see [`crate::model::tree::Reply`].
#[derive(Clone, Debug)]
pub struct ReplyDraft {
    /// What it names.
    pub values: Vec<Name>,
    /// Whether it is written as a list.
    pub is_list: bool,
    /// Where it stands.
    pub span: Span,
}

/// A case; see [`crate::model::tree::Case`].
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields mean what they mean in the model")]
pub struct CaseDraft {
    pub text: String,
    pub expected: ScenarioDraft,
}
