//! Compiled trees: every state a reader can be in, with all that is shown there.
//!
//! A state is a step together with what is still to be remembered of earlier answers; see [`crate::compile`].

use std::collections::BTreeSet;

use crate::model::id::{AnswerId, OrganisationId, Place, RoleId, StepId, TreeId};

/// A compiled tree, proved sound.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The tree.
    pub tree: TreeId,
    /// All reachable states; a state's exits lead to states of higher index.
    pub states: Vec<State>,
    /// Its figures.
    pub counts: Counts,
}

/// Names a state of its flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(pub u32);

impl Flow {
    /// The first state.
    pub const START: StateId = StateId(0);

    /// Returns a state.
    #[must_use]
    pub fn state(&self, id: StateId) -> &State {
        &self.states[id.0 as usize]
    }
}

/// A step in one of its futures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Where the reader stands.
    pub step: FlowStep,
    /// The reader's organisation, if readers of only one can be here; in a path the first answer tells it.
    pub organisation: Option<OrganisationId>,
    /// The answers and where they lead, in the author's order; empty at an outcome.
    pub exits: Vec<Exit>,
    /// What is shown here of that which depends on earlier answers.
    pub shown: Shown,
    /// How many questions can come after this one at most; 0 at an outcome and at the last question.
    pub questions_left: u32,
    /// The outcomes that can still be reached.
    pub outcomes: BTreeSet<StepId>,
}

/// Where a reader stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlowStep {
    /// At the question for the organisation, which comes first.
    Organisation,
    /// At a question of the tree.
    Question(StepId),
    /// At an outcome of the tree.
    Outcome(StepId),
}

impl FlowStep {
    /// Returns the step of the tree; none for the question for the organisation.
    #[must_use]
    pub fn id(&self) -> Option<&StepId> {
        match self {
            Self::Organisation => None,
            Self::Question(id) | Self::Outcome(id) => Some(id),
        }
    }

    /// Returns the name used in records, answers and `data-step`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Organisation => "organisation",
            Self::Question(id) | Self::Outcome(id) => id.as_str(),
        }
    }
}

/// An answer and the state it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exit {
    /// The answer: its name is the segment in addresses.
    pub answer: AnswerId,
    /// What the reader sees.
    pub say: String,
    /// Where it leads.
    pub to: StateId,
    /// Why it leads there: the clauses cited by the rule that was taken.
    pub because: Vec<Place>,
}

/// What is shown in a state of that which depends on earlier answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The cited clauses, in the author's order.
    pub citations: Vec<Place>,
    /// The notes of the outcome, in the author's order.
    pub notes: Vec<ShownNote>,
    /// Whom to ask: one for a known organisation, else one for each organisation (where they differ) or one for all.
    pub contacts: Vec<ShownContact>,
}

/// A note of an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShownNote {
    /// Its index among the notes of the outcome.
    pub note: usize,
    /// The clauses it cites, in the author's order.
    pub citations: Vec<Place>,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShownContact {
    /// For which organisation, if the reader's is not known and they differ.
    pub organisation: Option<OrganisationId>,
    /// The role.
    pub role: RoleId,
    /// The organisation whose register entry tells how to reach the role; none if no entry does.
    pub reached_at: Option<OrganisationId>,
}

/// The figures of a flow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// States at which something is asked.
    pub question_states: usize,
    /// States at an outcome.
    pub outcome_states: usize,
    /// Distinct sequences of answers from the start to an outcome.
    pub paths: u64,
    /// Distinct sequences of answers from the start to any step: one page each.
    pub prefixes: u64,
    /// The most questions on a path.
    pub longest: u32,
    /// The mean number of questions on a path.
    pub mean: f64,
}
