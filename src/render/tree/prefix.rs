//! Turns answers into the place in a flow where they lead: a prefix of a path, which is one page.
//!
//! Does not draw: what stands on the page of a prefix is decided by its siblings.

use crate::model::flow::{Exit, Flow, FlowStep, State, StateId};
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::render::address::{Address, Places, Segment};

/// The answers given so far and the state they have led to.
#[derive(Clone, Debug)]
pub(super) struct Prefix<'a> {
    flow: &'a Flow,
    taken: Vec<(StateId, usize)>,
    at: StateId,
}

impl<'a> Prefix<'a> {
    /// Returns the prefix of no answers.
    pub(super) fn start(flow: &'a Flow) -> Self {
        Self { flow, taken: Vec::new(), at: Flow::START }
    }

    /// Returns the state that the answers have led to.
    pub(super) fn state(&self) -> &'a State {
        self.flow.state(self.at)
    }

    /// Returns the states passed and the exits taken from them, in the order of the answers.
    pub(super) fn taken(&self) -> impl ExactSizeIterator<Item = (&'a State, &'a Exit)> {
        self.taken.iter().map(|(state, exit)| {
            let state = self.flow.state(*state);
            (state, &state.exits[*exit])
        })
    }

    /// Returns the exits taken, each by its number among those of its state.
    pub(super) fn exits(&self) -> impl Iterator<Item = usize> {
        self.taken.iter().map(|(_, exit)| *exit)
    }

    /// Returns the reader's organisation, if it was asked.
    pub(super) fn organisation(&self) -> Option<OrganisationId> {
        let (state, exit) = self.taken().next()?;
        (state.step == FlowStep::Organisation).then(|| OrganisationId::new(exit.answer.as_str()))
    }

    /// Returns the address of its page: the tree's own, or below it a segment for each answer.
    pub(super) fn address(&self, places: &Places) -> Address {
        let mut path = self.flow.tree.to_string();
        for (_, exit) in self.taken() {
            path.push('/');
            path.push_str(exit.answer.as_str());
        }
        places.member(Segment::Trees, &path)
    }

    /// Returns the prefix after the question for the organisation; none if it is not asked here or not offered.
    ///
    /// An organisation that is not offered itself is counted to the nearest one above it that is.
    pub(super) fn told(&self, handbook: &Handbook, organisation: &OrganisationId) -> Option<Self> {
        let state = self.state();
        let exit =
            |id: &OrganisationId| state.exits.iter().position(|exit| exit.answer.as_str() == id.as_str());
        let asked = state.step == FlowStep::Organisation;
        asked.then(|| handbook.lineage(organisation).find_map(exit)).flatten().map(|exit| self.then(exit))
    }

    /// Returns the prefix one answer longer: the exit of this number of its state.
    pub(super) fn then(&self, exit: usize) -> Self {
        let mut longer = self.clone();
        longer.taken.push((self.at, exit));
        longer.at = self.state().exits[exit].to;
        longer
    }

    /// Returns the prefix of the first answers only.
    pub(super) fn cut(&self, answers: usize) -> Self {
        let mut shorter = self.clone();
        if let Some((state, _)) = self.taken.get(answers) {
            shorter.at = *state;
        }
        shorter.taken.truncate(answers);
        shorter
    }
}

/// Returns every prefix of a flow, each before those that are longer, in the author's order.
pub(super) fn all(flow: &Flow) -> impl Iterator<Item = Prefix<'_>> {
    let mut waiting = vec![Prefix::start(flow)];
    std::iter::from_fn(move || {
        let prefix = waiting.pop()?;
        let exits = 0..prefix.state().exits.len();
        waiting.extend(exits.rev().map(|exit| prefix.then(exit)));
        Some(prefix)
    })
}
