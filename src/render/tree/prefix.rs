//! Joins a flow and the answers given in it: a prefix of a path, which is one page.
//!
//! Does not draw: what stands on the page of a prefix is decided by its siblings.

use crate::compile::paths::{self, Path};
use crate::model::flow::{Exit, Flow, FlowStep, State};
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::render::address::{Address, Places, Segment};

/// The answers given so far and the state they have led to.
#[derive(Clone, Debug)]
pub(super) struct Prefix<'a> {
    flow: &'a Flow,
    /// The answers.
    pub(super) path: Path,
}

impl<'a> Prefix<'a> {
    /// Joins a flow and answers given in it.
    pub(super) fn new(flow: &'a Flow, path: Path) -> Self {
        Self { flow, path }
    }

    /// Returns the flow.
    pub(super) fn flow(&self) -> &'a Flow {
        self.flow
    }

    /// Returns other answers given in the same flow.
    pub(super) fn otherwise(&self, path: Path) -> Self {
        Self::new(self.flow, path)
    }

    /// Returns the state that the answers have led to.
    pub(super) fn state(&self) -> &'a State {
        self.flow.state(self.path.end)
    }

    /// Returns the states passed and the exits taken from them, in the order of the answers.
    pub(super) fn taken(&self) -> impl ExactSizeIterator<Item = (&'a State, &'a Exit)> {
        self.path.taken.iter().map(|(state, exit)| {
            let state = self.flow.state(*state);
            (state, &state.exits[*exit])
        })
    }

    /// Returns the reader's organisation, if it is known.
    pub(super) fn organisation(&self) -> Option<OrganisationId> {
        self.path.organisation(self.flow)
    }

    /// Returns the address of its page: the tree's own, or below it a segment for each answer.
    pub(super) fn address(&self, places: &Places) -> Address {
        let mut address = self.flow.tree.to_string();
        for segment in self.path.segments(self.flow) {
            address.push('/');
            address.push_str(segment.as_str());
        }
        places.member(Segment::Trees, &address)
    }

    /// Returns the prefix after the question for the organisation; none if it is not asked here or not offered.
    ///
    /// An organisation that is not offered itself is counted to the nearest one above it that is.
    pub(super) fn told(&self, handbook: &Handbook, organisation: &OrganisationId) -> Option<Self> {
        let State { step, exits, .. } = self.state();
        let exit = |id: &OrganisationId| exits.iter().position(|exit| exit.answer.as_str() == id.as_str());
        let asked = *step == FlowStep::Organisation;
        asked.then(|| handbook.lineage(organisation).find_map(exit)).flatten().map(|exit| self.then(exit))
    }

    /// Returns the prefix one answer longer: the exit of this number of its state.
    pub(super) fn then(&self, exit: usize) -> Self {
        Self::new(self.flow, self.path.clone().and(self.flow, exit))
    }

    /// Returns the prefix of the first answers only.
    pub(super) fn cut(&self, answers: usize) -> Self {
        Self::new(self.flow, self.path.cut(answers))
    }
}

/// Returns every prefix of a flow, each before those that are longer, in the author's order.
pub(super) fn all(flow: &Flow) -> impl Iterator<Item = Prefix<'_>> {
    paths::prefixes(flow).map(|path| Prefix::new(flow, path))
}
