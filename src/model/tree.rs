//! Decision trees as their authors wrote them, with every name found.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::guard::Guard;
use crate::model::id::{AnswerId, OpenQuestionId, OrganisationId, Place, RoleId, StepId, TreeId};
use crate::model::text::HandbookBlock;
use crate::source::{Span, Spanned};

/// A decision tree.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Its id: the stem of its file.
    pub id: TreeId,
    /// Its file, relative to the project.
    pub path: String,
    /// The question it answers.
    pub title: String,
    /// For whom and what it is, in a sentence.
    pub summary: Option<String>,
    /// The organisations it is offered to, in the author's order; empty in a handbook without readers.
    pub organisations: Vec<OrganisationId>,
    /// The roles it is written for.
    pub audience: Vec<RoleId>,
    /// The role that keeps it.
    pub owner: Option<RoleId>,
    /// The day by which it is to be read through again.
    pub review_by: Option<Spanned<Date>>,
    /// Former ids, whose addresses lead here.
    pub was: Vec<String>,
    /// The act that yes allows.
    pub act: Option<String>,
    /// The first question (or an outcome, for a tree that asks nothing).
    pub start: StepId,
    /// Questions and outcomes in the author's order: questions first.
    pub steps: Vec<Step>,
    /// Answers with the outcome that the author expects.
    pub scenarios: Vec<Scenario>,
    /// Cases for training.
    pub cases: Vec<Case>,
    /// What a course package sends.
    pub report: Option<Reporting>,
    /// The place of its title.
    pub span: Span,
    /// A fingerprint over its meaning, not its layout: 16 hexadecimal digits.
    pub fingerprint: String,
}

impl Tree {
    /// Returns the step of a name.
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id() == id)
    }

    /// Returns the questions in the author's order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().filter_map(Step::question)
    }

    /// Returns the outcomes in the author's order.
    pub fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.steps.iter().filter_map(Step::outcome)
    }
}

/// A question or an outcome.
#[derive(Clone, Debug)]
pub enum Step {
    /// Asks.
    Question(Question),
    /// Answers.
    Outcome(Outcome),
}

impl Step {
    /// Returns its name.
    #[must_use]
    pub fn id(&self) -> &StepId {
        match self {
            Self::Question(question) => &question.id,
            Self::Outcome(outcome) => &outcome.id,
        }
    }

    /// Returns the question, if it is one.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self {
            Self::Question(question) => Some(question),
            Self::Outcome(_) => None,
        }
    }

    /// Returns the outcome, if it is one.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Outcome(outcome) => Some(outcome),
            Self::Question(_) => None,
        }
    }
}

/// A question with its answers.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its name; also the fact it asks for.
    pub id: StepId,
    /// The question.
    pub ask: String,
    /// What helps to answer it.
    pub help: Vec<HandbookBlock>,
    /// Why it is asked.
    pub because: Vec<Citation>,
    /// The answers in the author's order.
    pub answers: Vec<Answer>,
    /// Where it leads, for answers that do not say so themselves; read from the top.
    pub rules: Vec<Rule>,
    /// Former names.
    pub was: Vec<String>,
    /// The place of its name.
    pub span: Span,
}

/// An answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its name.
    pub id: AnswerId,
    /// What the reader sees.
    pub say: String,
    /// A short remark below it.
    pub note: Option<String>,
    /// Where it leads; read from the top, empty if the question decides.
    pub rules: Vec<Rule>,
    /// Why it leads there, whichever rule is taken.
    pub because: Vec<Citation>,
    /// Former names.
    pub was: Vec<String>,
    /// The place of its name.
    pub span: Span,
}

/// Where a question or answer leads if its guard holds.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The condition; none means the rest.
    pub when: Option<Guard>,
    /// The step it leads to.
    pub to: StepId,
    /// Why.
    pub because: Vec<Citation>,
    /// The place of the guard if there is one, else of the target.
    pub span: Span,
}

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

/// A reference from a step to a section or clause.
#[derive(Clone, Debug)]
pub struct Citation {
    /// What is cited.
    pub place: Place,
    /// The condition under which it is shown.
    pub when: Option<Guard>,
    /// Where it is written.
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

/// Answers with the outcome that the author expects.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What it is about.
    pub name: String,
    /// The reader's organisation, where the tree asks for it.
    pub organisation: Option<OrganisationId>,
    /// The answers, one for each question asked on the way.
    pub answers: BTreeMap<StepId, (AnswerId, Span)>,
    /// The expected outcome.
    pub outcome: StepId,
    /// The place of its name.
    pub span: Span,
    /// The place of the expected outcome.
    pub outcome_span: Span,
}

/// A case for training.
#[derive(Clone, Debug)]
pub struct Case {
    /// The case as it is told.
    pub text: String,
    /// What is expected.
    pub expected: Scenario,
}

/// What a course package sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reporting {
    /// The outcome only.
    Outcome,
    /// All answers.
    Answers,
    /// That it was completed.
    Completion,
}
