//! Joins a flow and the answers given in it: a prefix of a path, which stands in one place.
//!
//! Does not draw: what stands there is decided by its siblings.

use crate::compile::paths::{self, Path};
use crate::model::flow::{Exit, Flow, FlowStep, State, StateId};
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::render::address::{Address, Places};
use crate::render::segment::Segment;
use crate::render::tree::standing::{Standing, StatePage};

/// The answers given so far and the state they have led to; on the page of a state the answers are not known.
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

    /// Returns a state in a flow, by whichever answers it was reached.
    pub(super) fn of_state(flow: &'a Flow, state: StateId) -> Self {
        Self::new(flow, Path { taken: Vec::new(), end: state })
    }

    /// Whether the answers that have led here are known.
    pub(super) fn is_known(&self) -> bool {
        self.path.taken.first().map_or(self.path.end, |(first, _)| *first) == Flow::START
    }

    /// Whether nothing has been answered yet.
    pub(super) fn is_start(&self) -> bool {
        self.path.end == Flow::START
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

    /// Returns where it stands: at the tree's own address if nothing has been answered, else below it or in a section.
    ///
    /// The page of a state is told the answers behind `#`, where only a script reads them.
    pub(super) fn address(&self, places: &Places) -> Address {
        let tree = self.flow.tree.to_string();
        let page = |name: &str| places.member(Segment::Trees, name);
        match places.standing(&self.flow.tree) {
            Standing::Sections(sections) => {
                format!("{}#{}", page(&tree), sections.name(self.flow, &self.path))
            }
            Standing::States(_) if self.is_start() => page(&tree),
            Standing::States(pages) => {
                let own = &pages[self.path.end.0 as usize];
                page(&format!("{tree}/{}", own.address)) + &self.told_answers()
            }
            Standing::Paths => {
                let segments = self.path.segments(self.flow);
                page(&segments.fold(tree, |path, segment| format!("{path}/{segment}")))
            }
        }
    }

    /// Returns the answers as they stand behind an address, such as `#person=ja&alder=0-12`; nothing if not all are known.
    fn told_answers(&self) -> String {
        if !self.is_known() {
            return String::new();
        }
        let told = |(state, exit): (&State, &Exit)| format!("{}={}", state.step.name(), exit.answer);
        format!("#{}", self.taken().map(told).collect::<Vec<_>>().join("&"))
    }

    /// Returns what is known of its page where each state has one.
    pub(super) fn state_page<'p>(&self, places: &'p Places) -> Option<&'p StatePage> {
        match places.standing(&self.flow.tree) {
            Standing::States(pages) => pages.get(self.path.end.0 as usize),
            Standing::Paths | Standing::Sections(_) => None,
        }
    }

    /// Returns the name of its section where all stand on one page.
    pub(super) fn section(&self, places: &Places) -> Option<String> {
        match places.standing(&self.flow.tree) {
            Standing::Sections(sections) => Some(sections.name(self.flow, &self.path)),
            Standing::Paths | Standing::States(_) => None,
        }
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

    /// Returns another state of its flow, by whichever answers it was reached.
    pub(super) fn at(&self, state: StateId) -> Self {
        Self::of_state(self.flow, state)
    }

    /// Returns the prefix before all answers.
    pub(super) fn start(&self) -> Self {
        Self::new(self.flow, Path::start())
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
