//! Lays a product over its flow, and says at each state and at each answer what of the author's tree is exercised.
//!
//! The flow tells what readers see, but has merged what has the same future; the product still knows every rule.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::coverage::Part;
use crate::compile::coverage::survey::{Found, Survey};
use crate::compile::explore;
use crate::compile::paths::Path;
use crate::compile::plan::Plan;
use crate::compile::shown;
use crate::model::flow::{Class, Exit, Flow, FlowStep, StateId};
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, StepId};
use crate::model::tree::{Choice, Reply, Tree};

/// Names a part by its place among the parts of a chart.
pub(super) type Number = usize;

/// A product laid over its flow.
pub(super) struct Chart<'a> {
    /// The compiled tree.
    pub(super) flow: &'a Flow,
    /// What can be exercised, by kind and in the author's order.
    pub(super) parts: Vec<Part>,
    /// The states from which readers set out.
    pub(super) starts: Vec<Start>,
    /// By state, what is exercised there and where its answers lead.
    pub(super) places: Vec<Place>,
    /// The states, each after all it leads to.
    pub(super) order: Vec<usize>,
}

/// Where readers of some organisations set out.
pub(super) struct Start {
    /// The state.
    pub(super) state: usize,
    /// The answer to the question for the organisation; none if it is not asked.
    pub(super) exit: Option<usize>,
    /// What is exercised by that answer.
    pub(super) parts: Vec<Number>,
}

/// A state of the product.
#[derive(Default)]
pub(super) struct Place {
    /// The question, and the state of the flow at which it is asked; none at an outcome and where readers are led on
    /// unseen.
    pub(super) question: Option<(StepId, StateId)>,
    /// What is exercised by coming here.
    pub(super) parts: Vec<Number>,
    /// Where answers lead.
    pub(super) roads: Vec<Road>,
}

/// An answer at a state of the product, and the state it leads to.
pub(super) struct Road {
    /// The state it leads to.
    pub(super) to: usize,
    /// The answer as somebody may give it, and as readers of the flow see it; none where nothing is asked.
    pub(super) answer: Option<(Reply, usize)>,
    /// What is exercised by answering so.
    pub(super) parts: Vec<Number>,
}

impl<'a> Chart<'a> {
    /// Lays the product of a tree over its flow; none if there are too many states.
    pub(super) fn of(tree: &'a Tree, flow: &'a Flow, handbook: &'a Handbook) -> Option<Self> {
        let plan = Plan::of(tree, handbook);
        let mut product = explore::product(&plan).ok()?;
        let shown = shown::states(&plan, &mut product);
        let order = product.order()?;
        let mut survey = Survey::new(&plan, &product, &shown, flow);
        let starts = survey.starts();
        let mut here: Vec<Option<StateId>> = vec![None; product.certain];
        for (start, state, _) in &starts {
            here[*start] = Some(*state);
        }
        let mut places: Vec<Place> = (0..product.certain).map(|_| Place::default()).collect();
        for number in order.iter().rev() {
            let Some(state) = here[*number] else { continue };
            let (place, leads) = survey.place(*number, state);
            for (road, state) in place.roads.iter().zip(leads) {
                here[road.to] = Some(state);
            }
            places[*number] = place;
        }
        let starts: Vec<Start> =
            starts.into_iter().map(|(state, _, exit)| survey.start(state, exit)).collect();
        let mut chart = Self { flow, parts: Vec::new(), starts, places, order };
        chart.number(survey.found());
        Some(chart)
    }

    /// Returns what is exercised on a path by those who answer so.
    pub(super) fn passed<'r>(
        &self,
        path: &Path,
        reply: impl Fn(&StepId) -> Option<&'r Reply>,
    ) -> BTreeSet<Number> {
        let asked =
            path.taken.first().filter(|(state, _)| self.flow.state(*state).step == FlowStep::Organisation);
        let is_taken = |start: &&Start| asked.is_none_or(|(_, exit)| start.exit == Some(*exit));
        let mut passed = BTreeSet::new();
        for start in self.starts.iter().filter(is_taken) {
            passed.extend(&start.parts);
            let mut place = &self.places[start.state];
            passed.extend(&place.parts);
            while let Some(road) = place.road(self.flow, &reply) {
                passed.extend(&road.parts);
                place = &self.places[road.to];
                passed.extend(&place.parts);
            }
        }
        passed
    }

    /// Orders the parts as authors read them, and names them by their new places.
    fn number(&mut self, found: BTreeMap<Found, (Number, Part)>) {
        let mut places = vec![0; found.len()];
        for (place, (number, part)) in found.into_values().enumerate() {
            places[number] = place;
            self.parts.push(part);
        }
        let of_starts = self.starts.iter_mut().map(|start| &mut start.parts);
        let of_places = self.places.iter_mut().flat_map(|place| {
            let of_roads = place.roads.iter_mut().map(|road| &mut road.parts);
            std::iter::once(&mut place.parts).chain(of_roads)
        });
        for number in of_starts.chain(of_places).flatten() {
            *number = places[*number];
        }
    }
}

impl Place {
    /// Returns the road of an answer; the only one where nothing is asked.
    fn road<'r>(&self, flow: &Flow, reply: &impl Fn(&StepId) -> Option<&'r Reply>) -> Option<&Road> {
        match &self.question {
            None => self.roads.first(),
            Some((question, state)) => {
                let (reply, exits) = (reply(question)?, &flow.state(*state).exits);
                self.roads.iter().find(|road| road.takes(reply, exits))
            }
        }
    }
}

impl Road {
    /// Whether somebody who answers so comes this way.
    fn takes(&self, reply: &Reply, exits: &[Exit]) -> bool {
        let Some((own, exit)) = &self.answer else { return false };
        match (reply, &exits[*exit].class) {
            (Reply::Several(chosen), Class::Several(sets)) => {
                *own == Reply::Several(representatives(&sets.atoms, |choice| chosen.contains(&choice.id)))
            }
            _ => exits[*exit].takes(reply),
        }
    }
}

/// Returns one choice for each group of choices no guard tells apart, if some of the group are chosen.
pub(super) fn representatives(
    atoms: &[Vec<Choice>],
    is_chosen: impl Fn(&Choice) -> bool,
) -> BTreeSet<AnswerId> {
    let chosen = atoms.iter().filter(|atom| atom.iter().any(&is_chosen));
    chosen.filter_map(|atom| atom.first()).map(|choice| choice.id.clone()).collect()
}
