//! Compiled trees: every state a reader can be in, with all that is shown there.
//!
//! A state is a step together with what is still to be remembered of earlier answers; see [`crate::compile`].

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::id::{AnswerId, OrganisationId, Place, RoleId, StepId, TreeId};
use crate::model::tree::{Choice, Reply};

/// The name of the answer, and of the page, of readers who do not know.
pub const UNSURE: &str = "unsure";

/// The name of the answer of readers who choose nothing of several.
pub const NONE: &str = "none";

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

    /// Whether some of what it tells on the handbook's own day is not told on the day that is shown.
    #[must_use]
    pub fn is_partly_void(&self) -> bool {
        self.states.iter().any(|state| state.step == FlowStep::Void)
    }

    /// Whether nothing is told on the day that is shown, whoever asks.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.state(Self::START).step == FlowStep::Void
    }

    /// Returns a state.
    #[must_use]
    pub fn state(&self, id: StateId) -> &State {
        &self.states[id.0 as usize]
    }

    /// Returns where readers of an organisation that the tree is offered to begin, once it is known which that is.
    #[must_use]
    pub fn start_of(&self, organisation: &OrganisationId) -> Option<StateId> {
        let start = self.state(Self::START);
        if start.step != FlowStep::Organisation {
            return Some(Self::START);
        }
        start.exits.iter().find(|exit| exit.answer.as_str() == organisation.as_str()).map(|exit| exit.to)
    }
}

/// A step in one of its futures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Where the reader stands.
    pub step: FlowStep,
    /// The reader's organisation, if readers of only one can be here; in a path the first answer tells it.
    pub organisation: Option<OrganisationId>,
    /// The answers and where they lead, in the author's order; empty at an end.
    pub exits: Vec<Exit>,
    /// At [`FlowStep::Open`], the answers that would have led on, and where; else empty.
    pub open: Vec<Exit>,
    /// What is shown here of that which depends on earlier answers.
    pub shown: Shown,
    /// How many questions can come after this one at most; 0 at an outcome and at the last question.
    pub questions_left: u32,
    /// The outcomes that can still be reached.
    pub outcomes: BTreeSet<StepId>,
}

impl State {
    /// Returns the answers with which readers go on, or would have gone on.
    #[must_use]
    pub fn ahead(&self) -> &[Exit] {
        if self.exits.is_empty() { &self.open } else { &self.exits }
    }
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
    /// At what is still open for readers who did not know the answer to a question.
    Open(StepId),
    /// Where nothing of what the tree rests on applies on the day that is shown.
    Void,
}

impl FlowStep {
    /// Returns the step of the tree; none for the question for the organisation.
    #[must_use]
    pub fn id(&self) -> Option<&StepId> {
        match self {
            Self::Organisation | Self::Open(_) | Self::Void => None,
            Self::Question(id) | Self::Outcome(id) => Some(id),
        }
    }

    /// Returns the name used in records, answers and `data-step`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Organisation => "organisation",
            Self::Question(id) | Self::Outcome(id) => id.as_str(),
            Self::Open(_) => UNSURE,
            // No step of an author has such a name.
            Self::Void => "_void",
        }
    }

    /// Whether nothing is asked here.
    #[must_use]
    pub fn is_end(&self) -> bool {
        matches!(self, Self::Outcome(_) | Self::Open(_) | Self::Void)
    }
}

/// An answer and the state it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exit {
    /// The answer: its name is the segment in addresses.
    pub answer: AnswerId,
    /// What it stands for.
    pub class: Class,
    /// Where it leads.
    pub to: StateId,
    /// Why it leads there: the clauses cited by the rule that was taken.
    pub because: Vec<Place>,
}

impl Exit {
    /// Whether this is what somebody answers.
    #[must_use]
    pub fn takes(&self, reply: &Reply) -> bool {
        match (reply, &self.class) {
            (Reply::Number(number), Class::Numbers { from, to, .. }) => {
                from <= number && to.is_none_or(|to| *number <= to)
            }
            (Reply::Several(chosen), Class::Several(several)) => several.takes(chosen),
            (Reply::Answer(answer), _) => self.answer == *answer,
            (Reply::Number(_) | Reply::Several(_), _) => false,
        }
    }

    /// Whether some answer may be both: one of this state and one of another state of the same question.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        match (&self.class, &other.class) {
            (Class::Several(one), Class::Several(other)) => one.meets(other),
            _ => self.answer == other.answer,
        }
    }
}

/// What an answer stands for: one thing said, or all that has the same future.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// What the reader sees.
    Said(String),
    /// The whole numbers between two bounds.
    Numbers {
        /// What is counted.
        unit: Option<String>,
        /// The least.
        from: i64,
        /// The greatest; none if there is no bound.
        to: Option<i64>,
    },
    /// Sets of things chosen.
    Several(Sets),
    /// The reader does not know.
    Unsure,
}

/// Sets of things chosen that have the same future.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sets {
    /// What can make a difference: one thing each, or several that never do one by one.
    pub atoms: Arc<[Vec<Choice>]>,
    /// The sets, as the shortest list of descriptions; a set may fit more than one.
    pub cubes: Vec<Cube>,
    /// Whether this is all that can be chosen.
    pub is_all: bool,
}

/// Describes sets of things chosen by the atoms they have and lack, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cube {
    /// The atoms of which something is chosen.
    pub has: u32,
    /// The atoms of which nothing is chosen.
    pub lacks: u32,
}

impl Sets {
    /// Whether a set of chosen things is one of these.
    #[must_use]
    pub fn takes(&self, chosen: &BTreeSet<AnswerId>) -> bool {
        let has = |atom: &Vec<Choice>| atom.iter().any(|choice| chosen.contains(&choice.id));
        let mask = self.atoms.iter().zip(0..).map(|(atom, bit)| u32::from(has(atom)) << bit);
        let mask = mask.fold(0, |all, bit| all | bit);
        self.cubes.iter().any(|cube| cube.has & !mask == 0 && cube.lacks & mask == 0)
    }

    /// Whether some set is one of these and one of those.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let meet = |one: &Cube, other: &Cube| one.has & other.lacks == 0 && one.lacks & other.has == 0;
        self.cubes.iter().any(|one| other.cubes.iter().any(|other| meet(one, other)))
    }

    /// Whether these are the empty set alone.
    #[must_use]
    pub fn is_none(&self) -> bool {
        !self.is_all
            && self
                .cubes
                .iter()
                .all(|cube| cube.has == 0 && cube.lacks.count_ones() as usize == self.atoms.len())
    }
}

/// What is shown in a state of that which depends on earlier answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The cited clauses, in the author's order.
    pub citations: Vec<Place>,
    /// What is cited too, but does not apply on the day that is shown.
    pub void: Vec<Place>,
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
