//! Looks for organisations that are told something looser than the one above them, on the same answers.
//!
//! Only where the tree names the act that yes allows; what a clause with `deviates` loosens is left alone.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::compile::plan::Plan;
use crate::compile::witness::Witness;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::flow::{Exit, Flow, FlowStep, State, StateId};
use crate::model::id::{OrganisationId, StepId};
use crate::model::tree::{Outcome, Step, Verdict};
use crate::rules::looser_than_parent;

/// The most pairs of ways that are compared for two organisations.
const MOST_PAIRS: usize = 100_000;

/// Reports each outcome that is looser for an organisation than what the nearest offered one above it is told.
pub(super) fn check(plan: &Plan<'_>, flow: &Flow, report: &mut Report) {
    let start = flow.state(Flow::START);
    if plan.tree.act.is_none() || start.step != FlowStep::Organisation {
        return;
    }
    for child in &plan.tree.organisations {
        let mut above = plan.handbook.lineage(child).skip(1);
        if let Some(parent) = above.find(|one| plan.tree.organisations.contains(one)) {
            report.extend(looser(plan, flow, child, parent));
        }
    }
}

/// Two readers who give the same answers.
#[derive(Clone)]
struct Pair {
    child: StateId,
    parent: StateId,
    /// All answers that either has given.
    given: BTreeMap<StepId, Exit>,
    /// The same in the order of asking.
    order: Vec<StepId>,
}

impl Pair {
    /// Returns the readers after one more answer.
    fn with(&self, question: &StepId, answer: &Exit, (child, parent): (StateId, StateId)) -> Self {
        let mut after = Self { child, parent, ..self.clone() };
        if after.given.insert(question.clone(), answer.clone()).is_none() {
            after.order.push(question.clone());
        }
        after
    }
}

fn looser(plan: &Plan<'_>, flow: &Flow, child: &OrganisationId, parent: &OrganisationId) -> Vec<Diagnostic> {
    let first = |organisation: &OrganisationId| target(flow.state(Flow::START), organisation.as_str());
    let (Some(child_start), Some(parent_start)) = (first(child), first(parent)) else { return Vec::new() };
    let start = Pair { child: child_start, parent: parent_start, given: BTreeMap::new(), order: Vec::new() };
    let (mut waiting, mut told, mut found) = (VecDeque::from([start]), BTreeSet::new(), Vec::new());
    let mut seen = 0;
    while let Some(pair) = waiting.pop_front().filter(|_| seen < MOST_PAIRS) {
        seen += 1;
        let (own, other) = (flow.state(pair.child), flow.state(pair.parent));
        match (outcome(plan, own), outcome(plan, other)) {
            (Some(loose), Some(strict)) => {
                if is_looser(loose, strict) && !is_allowed(plan, own) && told.insert(loose.id.clone()) {
                    found.push(diagnostic(&pair, (child, loose), (parent, strict)));
                }
            }
            _ => waiting.extend(next(flow, &pair)),
        }
    }
    found
}

/// Returns the pairs after one more answer, which both give if both are asked.
fn next(flow: &Flow, pair: &Pair) -> Vec<Pair> {
    if pair.child == pair.parent {
        return Vec::new();
    }
    let (child, parent) = (flow.state(pair.child), flow.state(pair.parent));
    let asked = if child.exits.is_empty() { parent } else { child };
    let FlowStep::Question(question) = &asked.step else { return Vec::new() };
    let answers = match pair.given.get(question) {
        Some(answer) => std::slice::from_ref(answer),
        None => &asked.exits,
    };
    let targets = |state: &State, own: StateId, answer: &Exit| {
        let agreeing = state.exits.iter().filter(|exit| exit.agrees_with(answer)).map(|exit| exit.to);
        if state.step == asked.step { agreeing.collect() } else { vec![own] }
    };
    let mut next = Vec::new();
    for answer in answers {
        for child in targets(child, pair.child, answer) {
            for parent in targets(parent, pair.parent, answer) {
                next.push(pair.with(question, answer, (child, parent)));
            }
        }
    }
    next
}

fn target(state: &State, answer: &str) -> Option<StateId> {
    state.exits.iter().find(|exit| exit.answer.as_str() == answer).map(|exit| exit.to)
}

fn outcome<'a>(plan: &Plan<'a>, state: &State) -> Option<&'a Outcome> {
    match &state.step {
        FlowStep::Outcome(id) => plan.tree.step(id).and_then(Step::outcome),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) => None,
    }
}

fn is_looser(own: &Outcome, other: &Outcome) -> bool {
    matches!((freedom(own.verdict), freedom(other.verdict)), (Some(own), Some(other)) if own > other)
}

/// Returns how much a verdict allows; none if it neither allows nor forbids.
fn freedom(verdict: Verdict) -> Option<u8> {
    match verdict {
        Verdict::No => Some(0),
        Verdict::Conditional => Some(1),
        Verdict::Yes => Some(2),
        Verdict::Do | Verdict::Ask | Verdict::Info => None,
    }
}

/// Whether a cited clause says that it deviates from the one above it.
fn is_allowed(plan: &Plan<'_>, state: &State) -> bool {
    let deviates = |passage: &crate::model::handbook::Passage| passage.marks.deviates.is_some();
    state.shown.citations.iter().any(|place| plan.handbook.passages.get(place).is_some_and(deviates))
}

fn diagnostic(
    pair: &Pair,
    (child, loose): (&OrganisationId, &Outcome),
    (parent, strict): (&OrganisationId, &Outcome),
) -> Diagnostic {
    let answers =
        pair.order.iter().map(|question| (question.to_string(), pair.given[question].answer.to_string()));
    let after = Witness::of_answers(answers).after();
    let own = (child.as_str(), loose.id.as_str(), loose.verdict.word());
    let other = (parent.as_str(), strict.id.as_str(), strict.verdict.word());
    looser_than_parent::diagnostic(own, other, &after, (loose.span, strict.span))
}
