//! Follows a flow with some answers fixed, to every end that a reader can then come to.
//!
//! Does not follow readers who do not know an answer.

use std::collections::{BTreeMap, VecDeque};

use crate::model::flow::{Class, Exit, Flow, State, StateId};
use crate::model::tree::{Outcome, Step, Tree, Verdict};

/// An outcome that a reader can come to.
#[derive(Clone, Debug)]
pub(super) struct End<'a> {
    /// The outcome.
    pub(super) outcome: &'a Outcome,
    /// The shortest way there: the questions asked, each with the index of the exit that was taken.
    pub(super) way: Vec<(StateId, usize)>,
}

/// All ends that a reader can come to.
#[derive(Debug)]
pub(super) struct Ends<'a> {
    /// The nearest first; without an outcome where it is only said what is still open.
    ends: Vec<(StateId, Option<&'a Outcome>)>,
    before: BTreeMap<StateId, (StateId, usize)>,
}

impl<'a> Ends<'a> {
    /// Follows a tree from a state by the answers that some condition lets pass.
    pub(super) fn of(
        (tree, flow): (&'a Tree, &Flow),
        start: StateId,
        passes: impl Fn(&State, &Exit) -> bool,
    ) -> Self {
        let mut found = Self { ends: Vec::new(), before: BTreeMap::new() };
        let mut waiting = VecDeque::from([start]);
        while let Some(id) = waiting.pop_front() {
            let state = flow.state(id);
            if state.exits.is_empty() {
                let outcome = state.step.id().and_then(|step| tree.step(step)).and_then(Step::outcome);
                found.ends.push((id, outcome));
            }
            for (index, exit) in state.exits.iter().enumerate() {
                let is_new = exit.to != start && !found.before.contains_key(&exit.to);
                if is_new && exit.class != Class::Unsure && passes(state, exit) {
                    found.before.insert(exit.to, (id, index));
                    waiting.push_back(exit.to);
                }
            }
        }
        found
    }

    /// Returns an end of each, if these all say yes or all say no and one of those says the opposite.
    pub(super) fn against(&self, others: &Self) -> Option<(End<'a>, End<'a>)> {
        let (_, nearest) = self.ends.first()?;
        let verdict = (*nearest)?.verdict;
        let says_so =
            |(_, outcome): &(_, Option<&Outcome>)| outcome.is_some_and(|one| one.verdict == verdict);
        let is_opposite = |outcome: &Outcome| match verdict {
            Verdict::No => matches!(outcome.verdict, Verdict::Yes | Verdict::Conditional),
            Verdict::Yes => outcome.verdict == Verdict::No,
            Verdict::Conditional | Verdict::Do | Verdict::Ask | Verdict::Info => false,
        };
        let opposite = others.ends.iter().find(|(_, outcome)| outcome.is_some_and(is_opposite))?;
        let end = self.end(self.ends.first().filter(|_| self.ends.iter().all(says_so))?)?;
        Some((end, others.end(opposite)?))
    }

    fn end(&self, (id, outcome): &(StateId, Option<&'a Outcome>)) -> Option<End<'a>> {
        let mut way: Vec<_> = std::iter::successors(self.before.get(id), |(state, _)| self.before.get(state))
            .copied()
            .collect();
        way.reverse();
        Some(End { outcome: (*outcome)?, way })
    }
}
