//! Decision trees as their authors wrote them, with every name found.

mod outcome;
mod question;
mod scenario;
mod used;

use jiff::civil::Date;

use crate::model::guard::Guard;
use crate::model::id::{OrganisationId, Place, RoleId, StepId, TreeId};
use crate::source::{Span, Spanned};

pub use outcome::{GuardedContact, Note, Outcome, RestsOn, Verdict};
pub use question::{Answer, Choice, Form, Number, Question, Rule, Several, Unsure};
pub use scenario::{Case, Reply, Scenario};
pub use used::{Passage, Then, Use};

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
    /// The steps in the author's order: questions first, outcomes last, and behind each used tree its steps.
    pub steps: Vec<Step>,
    /// What must never come about.
    pub never: Vec<Ban>,
    /// How it is laid out on pages.
    pub pages: Pages,
    /// Whether no address may tell an answer.
    pub private: bool,
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

    /// Whether it is offered to one of some organisations, such as one with all above it; a tree that names none is for
    /// everyone.
    pub fn is_offered_in<'o>(&self, mut organisations: impl Iterator<Item = &'o OrganisationId>) -> bool {
        self.organisations.is_empty() || organisations.any(|one| self.organisations.contains(one))
    }

    /// Returns the questions in the author's order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().filter_map(Step::question)
    }

    /// Returns what the author expects of answers: the scenarios, then those of the cases.
    pub fn expected(&self) -> impl Iterator<Item = &Scenario> {
        self.scenarios.iter().chain(self.cases.iter().map(|case| &case.expected))
    }

    /// Returns the outcomes in the author's order.
    pub fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.steps.iter().filter_map(Step::outcome)
    }
}

/// A step of a tree.
#[derive(Clone, Debug)]
pub enum Step {
    /// Asks.
    Question(Question),
    /// Answers.
    Outcome(Outcome),
    /// Goes through another tree.
    Use(Use),
    /// Leads on from an outcome of a used tree, unseen by readers.
    Passage(Passage),
}

impl Step {
    /// Returns its name.
    #[must_use]
    pub fn id(&self) -> &StepId {
        match self {
            Self::Question(question) => &question.id,
            Self::Outcome(outcome) => &outcome.id,
            Self::Use(used) => &used.id,
            Self::Passage(passage) => &passage.id,
        }
    }

    /// Returns where its name is written.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Question(question) => question.span,
            Self::Outcome(outcome) => outcome.span,
            Self::Use(used) => used.span,
            Self::Passage(passage) => passage.span,
        }
    }

    /// Whether it is a step of a used tree: such a name holds a dot.
    #[must_use]
    pub fn is_used(&self) -> bool {
        self.id().as_str().contains('.')
    }

    /// Returns all that it cites, in the author's order.
    #[must_use]
    pub fn citations(&self) -> Vec<&Citation> {
        match self {
            Self::Question(question) => question.citations().collect(),
            Self::Outcome(outcome) => {
                let of_notes = outcome.notes.iter().flat_map(|note| &note.because);
                outcome.because.iter().chain(of_notes).collect()
            }
            Self::Use(Use { rules, .. }) | Self::Passage(Passage { rules, .. }) => {
                rules.iter().flat_map(|rule| &rule.because).collect()
            }
        }
    }

    /// Returns all its conditions, in the author's order.
    #[must_use]
    pub fn guards(&self) -> Vec<&Guard> {
        let own: Vec<Option<&Guard>> = match self {
            Self::Question(question) => question.all_rules().map(|rule| rule.when.as_ref()).collect(),
            Self::Outcome(outcome) => {
                let of_notes = outcome.notes.iter().map(|note| note.when.as_ref());
                of_notes.chain(outcome.contacts.iter().map(|contact| contact.when.as_ref())).collect()
            }
            Self::Use(Use { rules, .. }) | Self::Passage(Passage { rules, .. }) => {
                rules.iter().map(|rule| rule.when.as_ref()).collect()
            }
        };
        let of_citations = self.citations().into_iter().map(|citation| citation.when.as_ref());
        own.into_iter().chain(of_citations).flatten().collect()
    }

    /// Returns the question, if it is one.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self {
            Self::Question(question) => Some(question),
            Self::Outcome(_) | Self::Use(_) | Self::Passage(_) => None,
        }
    }

    /// Returns the outcome, if it is one.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Outcome(outcome) => Some(outcome),
            Self::Question(_) | Self::Use(_) | Self::Passage(_) => None,
        }
    }
}

/// What must never come about: outcomes under a condition.
#[derive(Clone, Debug)]
pub struct Ban {
    /// The condition; a fact that was not asked may have any value.
    pub when: Guard,
    /// The outcomes.
    pub outcomes: Vec<StepId>,
    /// The place of the condition.
    pub span: Span,
}

/// How a tree is laid out on pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pages {
    /// By paths while they are few, else by states.
    #[default]
    Auto,
    /// A page for each sequence of answers.
    Paths,
    /// A page for each state.
    States,
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
