//! Outcomes: what the reader may, must or is to do, and why.

use crate::model::guard::Guard;
use crate::model::id::{OpenQuestionId, RoleId, StepId, TreeId};
use crate::model::text::HandbookBlock;
use crate::model::tree::Citation;
use crate::source::Span;

/// An outcome: what the reader may, must or is to do.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its name.
    pub id: StepId,
    /// The answer in a word.
    pub verdict: Verdict,
    /// The answer in a sentence.
    pub title: String,
    /// The answer at length.
    pub text: Vec<HandbookBlock>,
    /// What to do now, step by step: each is running text in blocks of its own.
    pub steps_to_take: Vec<Vec<HandbookBlock>>,
    /// Texts that are shown only under a condition.
    pub notes: Vec<Note>,
    /// On what it rests.
    pub because: Vec<Citation>,
    /// A weaker force on which the verdict openly rests.
    pub rests_on: Option<RestsOn>,
    /// Whom to ask; the first whose guard holds.
    pub contacts: Vec<GuardedContact>,
    /// What the sources leave open about it.
    pub open: Vec<OpenQuestionId>,
    /// The tree that takes over.
    pub continues: Option<TreeId>,
    /// Former names.
    pub was: Vec<String>,
    /// The place of its name.
    pub span: Span,
}

/// The answer in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// You may.
    Yes,
    /// You must not.
    No,
    /// You may, if.
    Conditional,
    /// Do so.
    Do,
    /// Ask first.
    Ask,
    /// Good to know.
    Info,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Yes, Self::No, Self::Conditional, Self::Do, Self::Ask, Self::Info];

    /// Returns the word used in trees, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Conditional => "conditional",
            Self::Do => "do",
            Self::Ask => "ask",
            Self::Info => "info",
        }
    }

    /// Returns how much it allows, from no to yes; none if it neither allows nor forbids.
    #[must_use]
    pub fn freedom(self) -> Option<u8> {
        match self {
            Self::No => Some(0),
            Self::Conditional => Some(1),
            Self::Yes => Some(2),
            Self::Do | Self::Ask | Self::Info => None,
        }
    }
}

/// A text that is shown only under a condition.
#[derive(Clone, Debug)]
pub struct Note {
    /// The condition; none means always.
    pub when: Option<Guard>,
    /// The text.
    pub text: Vec<HandbookBlock>,
    /// On what it rests.
    pub because: Vec<Citation>,
    /// The place of the text.
    pub span: Span,
}

/// A weaker force on which a verdict openly rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestsOn {
    /// A proposal.
    Proposal,
    /// An opinion.
    Opinion,
}

/// Whom to ask under a condition.
#[derive(Clone, Debug)]
pub struct GuardedContact {
    /// The condition; none means always.
    pub when: Option<Guard>,
    /// The role.
    pub role: RoleId,
    /// Where it is written.
    pub span: Span,
}
