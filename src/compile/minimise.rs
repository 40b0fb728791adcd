//! Turns a product into a flow by merging states with the same step, futures, texts, citations and contacts.
//!
//! From the end backwards, so that states are compared by what has been merged already. An answer of which it is not
//! certain where it leads has no exit; a flow that lacks one is never shown to readers.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::compile::evaluate::{Known, Value};
use crate::compile::exits::{self, grouped};
use crate::compile::plan::{Plan, PlannedOutcome, PlannedStep};
use crate::compile::product::{Product, Way};
use crate::compile::shown;
use crate::model::flow::{self, Counts, Exit, Flow, FlowStep, Shown, ShownContact, State, StateId};
use crate::model::id::{AnswerId, OrganisationId, Place};

/// What merging reads: a plan with its product, and what is shown in each state.
#[derive(Clone, Copy, Debug)]
pub(super) struct Explored<'e, 'a> {
    /// The tree.
    pub(super) plan: &'e Plan<'a>,
    /// Its product, in which no way leads back.
    pub(super) product: &'e Product,
    /// What is shown in each state that is certain to be reached.
    pub(super) shown: &'e [Shown],
    /// Those states, each after all it leads to.
    pub(super) order: &'e [usize],
}

/// Whether routing, notes or citations differ between two organisations, so that the reader's has to be asked.
pub(super) fn asks_organisation(explored: Explored<'_, '_>) -> bool {
    let without_contacts =
        |state: usize| Cow::Owned(Shown { contacts: Vec::new(), ..explored.shown[state].clone() });
    let audiences = explored.plan.audiences.len();
    audiences > 1 && {
        let merged = merged(explored, explored.order.iter().copied(), without_contacts);
        (1..audiences).any(|root| merged.class[root] != merged.class[0])
    }
}

/// The class of a state that readers pass unseen and that leads nowhere.
const LOST: usize = usize::MAX;

/// Merges the states of a product into a flow in which the organisation is asked first.
pub(super) fn asking(explored: Explored<'_, '_>) -> Flow {
    let Explored { plan, shown, .. } = explored;
    let merged = merged(explored, explored.order.iter().copied(), |state| Cow::Borrowed(&shown[state]));
    let numbers = |class: usize| StateId(narrow(merged.classes.len() - class));
    let mut states = vec![State {
        step: FlowStep::Organisation,
        organisation: None,
        exits: organisation_exits(plan, |audience| merged.of(audience).map(numbers)),
        open: Vec::new(),
        shown: Shown::default(),
        questions_left: 0,
        outcomes: BTreeSet::new(),
    }];
    states.extend(merged.classes.iter().rev().map(|class| state(plan, class, numbers)));
    Flow { tree: plan.tree.id.clone(), states, counts: Counts::default() }
}

/// Merges the states of a product into a flow that is the same for all organisations but for whom to ask; none if
/// readers come to no state at all.
pub(super) fn not_asking(explored: Explored<'_, '_>) -> Option<Flow> {
    let Explored { plan, product, shown, order } = explored;
    let of_first = order.iter().copied().filter(|state| product.states[*state].audience == 0);
    let merged = merged(explored, of_first, |state| {
        let PlannedStep::Outcome(outcome) = &plan.steps[product.states[state].step] else {
            return Cow::Borrowed(&shown[state]);
        };
        let contacts = all_contacts(plan, outcome, product.known(plan, state, None));
        Cow::Owned(Shown { contacts, ..shown[state].clone() })
    });
    merged.of(0)?;
    let numbers = |class: usize| StateId(narrow(merged.classes.len() - 1 - class));
    let mut states: Vec<State> =
        merged.classes.iter().rev().map(|class| state(plan, class, numbers)).collect();
    if plan.tree.organisations.len() > 1 {
        // The first audience stands for all of them.
        for state in &mut states {
            state.organisation = None;
        }
    }
    Some(Flow { tree: plan.tree.id.clone(), states, counts: Counts::default() })
}

/// The classes into which states were merged; each leads only to classes before it.
struct Merged<'s> {
    /// By state, its class; that of a state which readers pass unseen is the one it leads to, or [`LOST`].
    class: Vec<usize>,
    /// By state that readers pass unseen, why it leads on.
    carried: BTreeMap<usize, Vec<Place>>,
    classes: Vec<Class<'s>>,
    known: HashMap<Key<'s>, usize>,
}

/// States that a reader cannot tell apart.
struct Class<'s> {
    key: Key<'s>,
    /// The audience of its states, if they have one in common.
    audience: Option<usize>,
}

/// What must be equal for states to be merged.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key<'s> {
    step: usize,
    /// Whether the answers do not lead on: the reader sees what is still open.
    is_open: bool,
    exits: Vec<Group>,
    shown: Cow<'s, Shown>,
}

/// Answers that lead to the same for the same reasons.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Group {
    /// The answers; more than one only of several choices.
    pub(super) answers: Vec<Value>,
    /// The class they lead to.
    pub(super) to: usize,
    /// Why.
    pub(super) because: Vec<Place>,
}

fn merged<'s>(
    explored: Explored<'s, '_>,
    order: impl Iterator<Item = usize>,
    shown: impl Fn(usize) -> Cow<'s, Shown>,
) -> Merged<'s> {
    let class = vec![LOST; explored.product.certain];
    let mut merged = Merged { class, carried: BTreeMap::new(), classes: Vec::new(), known: HashMap::new() };
    for number in order {
        let state = &explored.product.states[number];
        if state.passes {
            merged.pass(explored, number);
            continue;
        }
        let exits = merged.exits(explored, number);
        let key = Key { step: state.step, is_open: false, exits, shown: shown(number) };
        merged.class[number] = merged.enter(key, state.audience);
    }
    merged
}

impl<'s> Merged<'s> {
    /// Returns the class of a state, unless it is passed and leads nowhere.
    fn of(&self, state: usize) -> Option<usize> {
        Some(self.class[state]).filter(|class| *class != LOST)
    }

    /// Returns the class of a key, a new one if it is the first.
    fn enter(&mut self, key: Key<'s>, audience: usize) -> usize {
        let number = match self.known.entry(key) {
            Entry::Occupied(found) => *found.get(),
            Entry::Vacant(new) => {
                self.classes.push(Class { key: new.key().clone(), audience: Some(audience) });
                *new.insert(self.classes.len() - 1)
            }
        };
        let class = &mut self.classes[number];
        class.audience = class.audience.filter(|own| *own == audience);
        number
    }

    /// Lets a state that readers pass unseen be the one it leads to.
    fn pass(&mut self, explored: Explored<'_, '_>, number: usize) {
        if let [(answer, Way::To { rule, state })] = explored.product.states[number].ways.as_slice() {
            self.class[number] = self.class[*state];
            let because = self.because(explored, (number, *answer), (*rule, *state));
            self.carried.insert(number, because);
        }
    }

    /// Returns the answers of a state and the classes they lead to.
    fn exits(&mut self, explored: Explored<'_, '_>, number: usize) -> Vec<Group> {
        let state = &explored.product.states[number];
        let mut exits = Vec::new();
        let mut open = None;
        for (answer, way) in &state.ways {
            match way {
                Way::To { rule, state } => exits.extend(self.of(*state).map(|to| Group {
                    answers: vec![*answer],
                    to,
                    because: self.because(explored, (number, *answer), (*rule, *state)),
                })),
                Way::Open => open = Some(*answer),
                Way::Gap | Way::Unclear => {}
            }
        }
        let mut exits = grouped(explored.plan, state.step, exits);
        if let Some(answer) = open {
            let key = Key { step: state.step, is_open: true, exits: exits.clone(), shown: Cow::default() };
            let to = self.enter(key, state.audience);
            exits.push(Group { answers: vec![answer], to, because: Vec::new() });
        }
        exits
    }

    /// Returns why an answer leads on, up to the next state that readers see.
    fn because(
        &self,
        explored: Explored<'_, '_>,
        answered: (usize, Value),
        (rule, state): (usize, usize),
    ) -> Vec<Place> {
        let mut because = shown::because(explored.plan, explored.product, answered, rule);
        let carried = self.carried.get(&state).into_iter().flatten();
        because.extend(carried.filter(|place| !because.contains(place)).cloned().collect::<Vec<_>>());
        because
    }
}

/// Returns a class as a state of the flow.
fn state(plan: &Plan<'_>, class: &Class<'_>, numbers: impl Fn(usize) -> StateId) -> State {
    let id = plan.step(class.key.step).id().clone();
    let exits = || match plan.question(class.key.step) {
        Some(question) => exits::of(question, &class.key.exits, numbers),
        None => Vec::new(),
    };
    let (step, exits, open) = match (&plan.steps[class.key.step], class.key.is_open) {
        (PlannedStep::Question(_), true) => (FlowStep::Open(id), Vec::new(), exits()),
        (PlannedStep::Question(_), false) => (FlowStep::Question(id), exits(), Vec::new()),
        (PlannedStep::Outcome(_) | PlannedStep::Passage(_), _) => {
            (FlowStep::Outcome(id), Vec::new(), Vec::new())
        }
    };
    State {
        step,
        organisation: class.audience.and_then(|audience| only_member(plan, audience)),
        exits,
        open,
        shown: class.key.shown.clone().into_owned(),
        questions_left: 0,
        outcomes: BTreeSet::new(),
    }
}

/// Returns the organisation that an audience consists of, if it is one.
fn only_member(plan: &Plan<'_>, audience: usize) -> Option<OrganisationId> {
    match plan.audiences[audience].members.as_slice() {
        [only] => Some((*only).clone()),
        _ => None,
    }
}

fn organisation_exits(plan: &Plan<'_>, first: impl Fn(usize) -> Option<StateId>) -> Vec<Exit> {
    let exit = |organisation: &OrganisationId| {
        let of = |audience: &crate::compile::audience::Audience<'_>| audience.members.contains(&organisation);
        let audience =
            plan.audiences.iter().position(of).expect("each offered organisation has its audience");
        let known = plan.handbook.organisations.get(organisation);
        Some(Exit {
            answer: AnswerId::new(organisation.as_str()),
            class: flow::Class::Said(
                known.map_or_else(|| organisation.to_string(), |known| known.name.clone()),
            ),
            to: first(audience)?,
            because: Vec::new(),
        })
    };
    plan.tree.organisations.iter().filter_map(exit).collect()
}

/// Returns whom to ask at an outcome: once if it is the same for all organisations, else for each.
fn all_contacts(plan: &Plan<'_>, outcome: &PlannedOutcome<'_>, known: Known<'_>) -> Vec<ShownContact> {
    let contact = |audience| shown::contact(outcome, Known { audience, ..known });
    let contacts: Vec<_> = (0..plan.audiences.len()).map(contact).collect();
    if contacts.windows(2).all(|pair| pair[0] == pair[1]) {
        return contacts.into_iter().next().flatten().into_iter().collect();
    }
    let of = |organisation: &OrganisationId| {
        let audience = plan.audiences.iter().position(|audience| audience.members.contains(&organisation))?;
        Some(ShownContact { organisation: Some(organisation.clone()), ..contacts[audience].clone()? })
    };
    plan.tree.organisations.iter().filter_map(of).collect()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("the cap on states is below that")
}
