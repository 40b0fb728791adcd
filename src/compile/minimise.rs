//! Turns a product into a flow by merging states with the same step, futures, texts, citations and contacts.
//!
//! From the end backwards, so that states are compared by what has been merged already. An answer of which it is not
//! certain where it leads has no exit; a flow that lacks one is never shown to readers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::compile::evaluate::{Known, Value};
use crate::compile::explore::{Product, Way};
use crate::compile::plan::{Plan, PlannedOutcome, PlannedStep};
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
    let without_contacts = |state: usize| {
        let Shown { citations, notes, .. } = &explored.shown[state];
        Cow::Owned(Shown { citations: citations.clone(), notes: notes.clone(), contacts: Vec::new() })
    };
    let audiences = explored.plan.audiences.len();
    audiences > 1 && {
        let merged = merged(explored, explored.order.iter().copied(), without_contacts);
        (1..audiences).any(|root| merged.class[root] != merged.class[0])
    }
}

/// Merges the states of a product into a flow in which the organisation is asked first.
pub(super) fn asking(explored: Explored<'_, '_>) -> Flow {
    let Explored { plan, shown, .. } = explored;
    let merged = merged(explored, explored.order.iter().copied(), |state| Cow::Borrowed(&shown[state]));
    let numbers = |class: usize| StateId(narrow(merged.classes.len() - class));
    let mut states = vec![State {
        step: FlowStep::Organisation,
        organisation: None,
        exits: organisation_exits(plan, |audience| numbers(merged.class[audience])),
        open: Vec::new(),
        shown: Shown::default(),
        questions_left: 0,
        outcomes: std::collections::BTreeSet::new(),
    }];
    states.extend(merged.classes.iter().rev().map(|class| state(plan, class, numbers)));
    Flow { tree: plan.tree.id.clone(), states, counts: Counts::default() }
}

/// Merges the states of a product into a flow that is the same for all organisations but for whom to ask.
pub(super) fn not_asking(explored: Explored<'_, '_>) -> Flow {
    let Explored { plan, product, shown, order } = explored;
    let of_first = order.iter().copied().filter(|state| product.states[*state].audience == 0);
    let merged = merged(explored, of_first, |state| {
        let PlannedStep::Outcome(outcome) = &plan.steps[product.states[state].step] else {
            return Cow::Borrowed(&shown[state]);
        };
        let contacts = all_contacts(plan, outcome, product.known(state, None));
        Cow::Owned(Shown { contacts, ..shown[state].clone() })
    });
    let numbers = |class: usize| StateId(narrow(merged.classes.len() - 1 - class));
    let states = merged.classes.iter().rev().map(|class| state(plan, class, numbers)).collect();
    Flow { tree: plan.tree.id.clone(), states, counts: Counts::default() }
}

/// The classes into which states were merged; each leads only to classes before it.
struct Merged<'s> {
    /// By state, its class.
    class: Vec<usize>,
    classes: Vec<Class<'s>>,
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
    exits: Vec<(Value, usize, Vec<Place>)>,
    shown: Cow<'s, Shown>,
}

fn merged<'s>(
    explored: Explored<'s, '_>,
    order: impl Iterator<Item = usize>,
    shown: impl Fn(usize) -> Cow<'s, Shown>,
) -> Merged<'s> {
    let product = explored.product;
    let mut merged = Merged { class: vec![usize::MAX; product.certain], classes: Vec::new() };
    let mut known: HashMap<Key<'_>, usize> = HashMap::new();
    for number in order {
        let audience = product.states[number].audience;
        let exits = exits(explored, number, &merged.class);
        let key = Key { step: product.states[number].step, exits, shown: shown(number) };
        merged.class[number] = match known.entry(key) {
            Entry::Occupied(found) => *found.get(),
            Entry::Vacant(new) => {
                let key = new.key().clone();
                merged.classes.push(Class { key, audience: Some(audience) });
                *new.insert(merged.classes.len() - 1)
            }
        };
        let class = &mut merged.classes[merged.class[number]];
        class.audience = class.audience.filter(|own| *own == audience);
    }
    merged
}

fn exits(explored: Explored<'_, '_>, number: usize, class: &[usize]) -> Vec<(Value, usize, Vec<Place>)> {
    let state = &explored.product.states[number];
    let Some(question) = explored.plan.question(state.step) else { return Vec::new() };
    let exit = |(answer, way): (Value, &Way)| match way {
        Way::To { rule, state } => {
            let because = shown::because(explored.product, question, (number, answer), *rule);
            Some((answer, class[*state], because))
        }
        Way::Gap | Way::Unclear => None,
    };
    (0..).zip(&state.ways).filter_map(exit).collect()
}

fn state(plan: &Plan<'_>, class: &Class<'_>, numbers: impl Fn(usize) -> StateId) -> State {
    let id = plan.tree.steps[class.key.step].id().clone();
    let (step, exits) = match &plan.steps[class.key.step] {
        PlannedStep::Outcome(_) => (FlowStep::Outcome(id), Vec::new()),
        PlannedStep::Question(planned) => {
            let exit = |(answer, to, because): &(Value, usize, Vec<Place>)| {
                let answer = &planned.question.answers()[*answer as usize];
                let (id, class) = (answer.id.clone(), flow::Class::Said(answer.say.clone()));
                Exit { answer: id, class, to: numbers(*to), because: because.clone() }
            };
            (FlowStep::Question(id), class.key.exits.iter().map(exit).collect())
        }
    };
    State {
        step,
        organisation: class.audience.and_then(|audience| only_member(plan, audience)),
        exits,
        open: Vec::new(),
        shown: class.key.shown.clone().into_owned(),
        questions_left: 0,
        outcomes: std::collections::BTreeSet::new(),
    }
}

/// Returns the organisation that an audience consists of, if it is one.
fn only_member(plan: &Plan<'_>, audience: usize) -> Option<OrganisationId> {
    match plan.audiences[audience].members.as_slice() {
        [only] => Some((*only).clone()),
        _ => None,
    }
}

fn organisation_exits(plan: &Plan<'_>, first: impl Fn(usize) -> StateId) -> Vec<Exit> {
    let exit = |organisation: &OrganisationId| {
        let of = |audience: &crate::compile::audience::Audience<'_>| audience.members.contains(&organisation);
        let audience =
            plan.audiences.iter().position(of).expect("each offered organisation has its audience");
        let known = plan.handbook.organisations.get(organisation);
        Exit {
            answer: AnswerId::new(organisation.as_str()),
            class: flow::Class::Said(
                known.map_or_else(|| organisation.to_string(), |known| known.name.clone()),
            ),
            to: first(audience),
            because: Vec::new(),
        }
    };
    plan.tree.organisations.iter().map(exit).collect()
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
