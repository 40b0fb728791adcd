//! The product of a tree: every step that a reader can come to, with what is remembered there.
//!
//! Does not find its states: see [`crate::compile::explore`].

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::compile::cycles;
use crate::compile::evaluate::{Fact, Known, Value};
use crate::compile::plan::Plan;
use crate::source::Span;

/// Every state that a reader can come to.
#[derive(Debug, Default)]
pub(super) struct Product {
    /// By step, the facts that are remembered there.
    pub(super) facts: Vec<Vec<Fact>>,
    /// The states in the order in which they were found; the first are those of [`Product::certain`].
    pub(super) states: Vec<State>,
    /// How many states are certain to be reached; the others lie behind guards that are unclear.
    pub(super) certain: usize,
    /// Whether the states behind guards that are unclear were followed to the end.
    pub(super) followed: bool,
    /// By step and rule, whether the rule is ever taken.
    pub(super) uses: Vec<Vec<Use>>,
    /// By step and the step of a fact, the first guard found to turn on a fact that was not asked.
    pub(super) unsure: BTreeMap<(usize, usize), Unsure>,
}

impl Product {
    /// Returns what is known in a state, with an answer that is being given there.
    pub(super) fn known<'k>(&'k self, plan: &'k Plan<'_>, state: usize, answer: Option<Value>) -> Known<'k> {
        let State { step, audience, values, .. } = &self.states[state];
        let answered = answer.zip(plan.routing(*step));
        let answered = answered.map(|(answer, routing)| routing.answers[answer as usize].sets.as_slice());
        Known {
            facts: &self.facts[*step],
            values,
            answered: answered.unwrap_or_default(),
            audience: *audience,
        }
    }

    /// Returns the states that are certain to be reached without a question being asked twice, the nearest first.
    pub(super) fn sound_states(&self) -> impl Iterator<Item = (usize, &State)> {
        self.states[..self.certain].iter().enumerate().filter(|(_, state)| !state.again)
    }

    /// Whether some step is reached by nobody, or some rule taken by no answer.
    pub(super) fn has_idle_parts(&self, plan: &Plan<'_>) -> bool {
        let reached: BTreeSet<usize> = self.states.iter().map(|state| state.step).collect();
        let is_idle = |step: usize| match plan.routing(step) {
            _ if !reached.contains(&step) => true,
            Some(routing) => routing.idle_rules(&self.uses[step]).next().is_some(),
            None => false,
        };
        // What a used tree does not need here has been proved where it stands.
        (0..plan.steps.len()).filter(|step| !plan.step(*step).is_used()).any(is_idle)
    }

    /// Returns the states that the answers of a state lead to.
    pub(super) fn targets(&self, state: usize) -> impl Iterator<Item = usize> {
        self.states[state].ways.iter().filter_map(|(_, way)| match way {
            Way::To { state, .. } => Some(*state),
            Way::Gap | Way::Unclear | Way::Open => None,
        })
    }

    /// Returns the states that are certain to be reached, each after all it leads to; none if some lead round.
    pub(super) fn order(&self) -> Option<Vec<usize>> {
        let edges: Vec<Vec<usize>> = (0..self.certain).map(|state| self.targets(state).collect()).collect();
        let component = cycles::components(&edges);
        if cycles::on_cycle(&edges, &component).contains(&true) {
            return None;
        }
        let mut order: Vec<usize> = (0..self.certain).collect();
        order.sort_by_key(|state| component[*state]);
        Some(order)
    }

    /// Adds a guard that turns on a fact that has not been asked, unless one of the step is known already.
    pub(super) fn add_unsure(&mut self, unsure: Unsure) {
        if self.states[unsure.state].again {
            return;
        }
        self.unsure.entry((self.states[unsure.state].step, unsure.owner)).or_insert(unsure);
    }
}

/// A step with what is remembered of earlier answers.
#[derive(Debug)]
pub(super) struct State {
    /// The number of the step.
    pub(super) step: usize,
    /// The number of the reader's audience.
    pub(super) audience: usize,
    /// The values of the facts that are remembered at the step.
    pub(super) values: Rc<[Value]>,
    /// The state and the answer by which it was found; none for the first of each audience.
    pub(super) from: Option<(usize, Value)>,
    /// Whether the way on which it was found asks a question twice: what is wrong here follows from that.
    pub(super) again: bool,
    /// Where each answer that can be given leads.
    pub(super) ways: Vec<(Value, Way)>,
    /// Whether readers pass it unseen: nothing is asked, or the answer is known.
    pub(super) passes: bool,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a rule to a state.
    To {
        /// The rule.
        rule: usize,
        /// The state.
        state: usize,
    },
    /// No rule holds.
    Gap,
    /// It is unclear which rule holds.
    Unclear,
    /// Nowhere: the reader does not know, and sees what is still open.
    Open,
}

/// What becomes of a rule; the later kinds outweigh the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// It never holds.
    Never,
    /// Whenever it holds an earlier rule is taken, such as this one.
    Shadowed(usize),
    /// It is unclear whether it holds.
    Unclear,
    /// It is taken.
    Taken,
}

/// A guard that turns on a fact that has not been asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unsure {
    /// Where the guard is written.
    pub(super) span: Span,
    /// The step of the fact.
    pub(super) owner: usize,
    /// The state in which it is read.
    pub(super) state: usize,
    /// The answer that is being given, if it is read after one.
    pub(super) answer: Option<Value>,
}
