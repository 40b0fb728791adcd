//! Turns the layout of a tree into where each of its steps stands: a page for each path or state, or a section of one page.
//!
//! Does not draw: what stands there is decided by the kind of step.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::layout::Layout;
use crate::compile::paths::Path;
use crate::model::flow::{Exit, Flow, FlowStep, State, StateId, UNSURE};
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::model::tree::Tree;
use crate::render::segment::Segment;

/// Where the steps of a tree stand.
#[derive(Clone, Debug)]
pub enum Standing {
    /// Each path has a page, with a segment for each answer.
    Paths,
    /// Each state has a page of its own.
    States(Vec<StatePage>),
    /// Each path has a section of one page, with a number.
    Sections(Sections),
}

/// What is known of the page of a state without the answers that led there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatePage {
    /// Its name in addresses: that of its step, with a number for the second state and those after it.
    pub address: String,
    /// Its number among the states that say the same in their headings.
    pub number: usize,
    /// The organisations whose readers can be here, in the author's order; empty if the organisation is not asked.
    pub readers: Vec<OrganisationId>,
}

/// The sections of a page, numbered from 1 so that each stands before those that go on from it.
#[derive(Clone, Debug)]
pub struct Sections {
    /// By state, how many sections there are from it on.
    sizes: Vec<usize>,
}

impl Standing {
    /// Returns where the steps of a tree stand.
    #[must_use]
    pub fn of(handbook: &Handbook, tree: &Tree, flow: &Flow) -> Self {
        match Layout::of(tree, flow, &handbook.settings.limits) {
            Layout::Paths => Self::Paths,
            Layout::States => Self::States(pages(handbook, tree, flow)),
            Layout::Sections => Self::Sections(Sections::of(flow)),
        }
    }
}

impl Sections {
    fn of(flow: &Flow) -> Self {
        let mut sizes = vec![1; flow.states.len()];
        for (number, state) in flow.states.iter().enumerate().rev() {
            sizes[number] = 1 + state.exits.iter().map(|exit| sizes[exit.to.0 as usize]).sum::<usize>();
        }
        Self { sizes }
    }

    /// Returns the id of the section of a path, such as `s12`.
    #[must_use]
    pub fn name(&self, flow: &Flow, path: &Path) -> String {
        format!("s{}", self.number(flow, path))
    }

    fn number(&self, flow: &Flow, path: &Path) -> usize {
        let passed = |(state, exit): &(StateId, usize)| {
            let exits = &flow.state(*state).exits[..*exit];
            1 + exits.iter().map(|exit| self.sizes[exit.to.0 as usize]).sum::<usize>()
        };
        1 + path.taken.iter().map(passed).sum::<usize>()
    }
}

/// Returns the pages of all states; their names follow the steps, so that a change of the tree moves few of them.
fn pages(handbook: &Handbook, tree: &Tree, flow: &Flow) -> Vec<StatePage> {
    let language = handbook.settings.language;
    let whole = [Segment::About, Segment::Paths].map(|segment| segment.name(language).to_owned());
    let mut taken: BTreeSet<String> = flow.states.iter().map(|state| name(&state.step)).collect();
    let mut of_name: BTreeMap<String, usize> = whole.into_iter().map(|name| (name, 1)).collect();
    let mut of_heading: BTreeMap<String, usize> = BTreeMap::new();
    let page = |(state, readers): (&State, Vec<OrganisationId>)| {
        let name = name(&state.step);
        let count = of_name.entry(name.clone()).or_default();
        *count += 1;
        let mut address = name.clone();
        while *count > 1 && !taken.insert(format!("{name}-{count}")) {
            *count += 1;
        }
        if *count > 1 {
            address = format!("{name}-{count}");
        }
        let number = of_heading.entry(heading(tree, state)).or_default();
        *number += 1;
        StatePage { address, number: *number, readers }
    };
    flow.states.iter().zip(readers(flow)).map(page).collect()
}

/// Returns the organisations whose readers can be in each state; none if the organisation is not asked.
fn readers(flow: &Flow) -> Vec<Vec<OrganisationId>> {
    let mut readers = vec![BTreeSet::new(); flow.states.len()];
    let first = &flow.states[0];
    let asked: &[Exit] = if first.step == FlowStep::Organisation { &first.exits } else { &[] };
    for (number, exit) in asked.iter().enumerate() {
        readers[exit.to.0 as usize].insert(number);
    }
    // A state's exits lead to states of higher index.
    for (number, state) in flow.states.iter().enumerate().skip(1) {
        let here = readers[number].clone();
        for exit in &state.exits {
            readers[exit.to.0 as usize].extend(&here);
        }
    }
    let named = |number: usize| OrganisationId::new(asked[number].answer.as_str());
    readers.into_iter().map(|here| here.into_iter().map(named).collect()).collect()
}

fn name(step: &FlowStep) -> String {
    match step {
        FlowStep::Open(question) => format!("{question}-{UNSURE}"),
        FlowStep::Void => "void".to_owned(),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Outcome(_) => step.name().to_owned(),
    }
}

fn heading(tree: &Tree, state: &State) -> String {
    let step = state.step.id().and_then(|id| tree.step(id));
    let asked = step.and_then(|step| step.question()).map(|question| question.ask.clone());
    let told = step.and_then(|step| step.outcome()).map(|outcome| outcome.title.clone());
    asked.or(told).unwrap_or_default()
}
