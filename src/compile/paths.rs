//! Tells the answer sequences of a flow one after the other, in the author's order.
//!
//! Lazily and without recursion: a flow may have millions, and a path thousands of answers.

use crate::model::flow::{Exit, Flow, FlowStep, StateId};
use crate::model::id::{AnswerId, OrganisationId};

/// The answers from the start to a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The questions on the way, each with the index of the exit that was taken.
    pub taken: Vec<(StateId, usize)>,
    /// Where it ends.
    pub end: StateId,
}

impl Path {
    /// Returns the path on which nothing has been answered.
    #[must_use]
    pub fn start() -> Self {
        Self { taken: Vec::new(), end: Flow::START }
    }

    /// Returns the path with one more answer.
    #[must_use]
    pub fn and(mut self, flow: &Flow, exit: usize) -> Self {
        self.taken.push((self.end, exit));
        self.end = flow.state(self.end).exits[exit].to;
        self
    }

    /// Returns the path of the first answers only.
    #[must_use]
    pub fn cut(&self, answers: usize) -> Self {
        let end = self.taken.get(answers).map_or(self.end, |(state, _)| *state);
        Self { taken: self.taken[..answers].to_vec(), end }
    }

    /// Returns the steps on the way with the answers given there.
    pub fn answers<'f>(&'f self, flow: &'f Flow) -> impl Iterator<Item = (&'f FlowStep, &'f Exit)> {
        self.taken.iter().map(|(state, exit)| (&flow.state(*state).step, &flow.state(*state).exits[*exit]))
    }

    /// Returns the reader's organisation, if it was asked or is the only one that can be here.
    #[must_use]
    pub fn organisation(&self, flow: &Flow) -> Option<OrganisationId> {
        let asked = self.answers(flow).find(|(step, _)| **step == FlowStep::Organisation);
        let asked = asked.map(|(_, exit)| OrganisationId::new(exit.answer.as_str()));
        asked.or_else(|| flow.state(self.end).organisation.clone())
    }

    /// Returns the segments of its address: the answers in their order.
    pub fn segments<'f>(&'f self, flow: &'f Flow) -> impl Iterator<Item = &'f AnswerId> {
        self.answers(flow).map(|(_, exit)| &exit.answer)
    }
}

/// Returns every answer sequence from the start to any state, each before those that go on from it.
#[must_use]
pub fn prefixes(flow: &Flow) -> Prefixes<'_> {
    Prefixes { flow, next: Some(Path::start()) }
}

/// Returns every answer sequence from the start to an end: an outcome, or what is still open.
pub fn paths(flow: &Flow) -> impl Iterator<Item = Path> {
    prefixes(flow).filter(|path| flow.state(path.end).step.is_end())
}

/// All answer sequences of a flow; see [`prefixes`].
#[derive(Clone, Debug)]
pub struct Prefixes<'f> {
    flow: &'f Flow,
    next: Option<Path>,
}

impl Iterator for Prefixes<'_> {
    type Item = Path;

    fn next(&mut self) -> Option<Path> {
        let path = self.next.take()?;
        self.next = following(self.flow, path.clone());
        Some(path)
    }
}

/// Returns the path that comes after another: its first answer more, else the next answer to the last question possible.
fn following(flow: &Flow, mut path: Path) -> Option<Path> {
    if !flow.state(path.end).exits.is_empty() {
        return Some(path.and(flow, 0));
    }
    while let Some((state, exit)) = path.taken.pop() {
        if exit + 1 < flow.state(state).exits.len() {
            path.end = state;
            return Some(path.and(flow, exit + 1));
        }
    }
    None
}
