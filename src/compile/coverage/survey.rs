//! Finds the parts of a tree that are exercised at each state of its product, and names them.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::coverage::chart::{Number, Place, Road, Start, representatives};
use crate::compile::coverage::{Kind, Part};
use crate::compile::evaluate::Value;
use crate::compile::plan::{Domain, Plan, PlannedQuestion};
use crate::compile::product::{Product, Way};
use crate::model::flow::{Class, Exit, Flow, FlowStep, NONE, Shown, StateId, UNSURE};
use crate::model::id::AnswerId;
use crate::model::tree::{Question, Reply, Rule, Step, Tree};
use crate::source::{FileId, Span};

/// What tells parts apart, and orders them as their author wrote them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    kind: Kind,
    /// The number of the step, from 1; 0 for the question for the organisation and for rules.
    step: usize,
    /// The place within the step.
    place: usize,
    name: AnswerId,
}

/// A survey in progress.
pub(super) struct Survey<'s, 'a> {
    plan: &'s Plan<'a>,
    product: &'s Product,
    shown: &'s [Shown],
    flow: &'s Flow,
    /// The places of the rules that count.
    rules: BTreeSet<Span>,
    found: BTreeMap<Found, (Number, Part)>,
}

impl<'s, 'a> Survey<'s, 'a> {
    /// Begins a survey of what is shown in the states of a product.
    pub(super) fn new(plan: &'s Plan<'a>, product: &'s Product, shown: &'s [Shown], flow: &'s Flow) -> Self {
        Self { plan, product, shown, flow, rules: rules(plan.tree), found: BTreeMap::new() }
    }

    /// Returns the parts that were found.
    pub(super) fn found(self) -> BTreeMap<Found, (Number, Part)> {
        self.found
    }

    /// Returns the states from which readers set out, in the product and in the flow, and how they say who they are.
    pub(super) fn starts(&self) -> Vec<(usize, StateId, Option<usize>)> {
        let first = self.flow.state(Flow::START);
        // The first states of a product are those of the audiences, in their order.
        let audiences = self.plan.audiences.iter().enumerate();
        if first.step != FlowStep::Organisation {
            return audiences.map(|(state, _)| (state, Flow::START, None)).collect();
        }
        let exits = first.exits.iter().enumerate().filter_map(|(number, exit)| {
            let is_of = |audience: &crate::compile::audience::Audience<'_>| {
                audience.members.iter().any(|member| member.as_str() == exit.answer.as_str())
            };
            let state = self.plan.audiences.iter().position(is_of)?;
            Some((state, exit.to, Some(number)))
        });
        exits.collect()
    }

    /// Returns where readers set out who say who they are.
    pub(super) fn start(&mut self, state: usize, exit: Option<usize>) -> Start {
        let parts = exit.map(|exit| {
            let exits = &self.flow.state(Flow::START).exits;
            // Organisations to whom the tree says the same count as one answer.
            let first = exits.iter().position(|one| one.to == exits[exit].to).unwrap_or(exit);
            let found =
                Found { kind: Kind::Answer, step: 0, place: first, name: exits[first].answer.clone() };
            let name = format!("`organisation` = `{}`", exits[first].answer);
            self.part(found, name, self.plan.tree.span)
        });
        Start { state, exit, parts: parts.into_iter().collect() }
    }

    /// Returns what is exercised at a state and by its answers, and which states of the flow these lead to.
    pub(super) fn place(&mut self, number: usize, state: StateId) -> (Place, Vec<StateId>) {
        let product = self.product;
        let here = &product.states[number];
        let asked = self.plan.question(here.step).filter(|_| !here.passes);
        let mut place = Place {
            question: asked.map(|asked| (asked.question.id.clone(), state)),
            parts: self.step(number),
            roads: Vec::new(),
        };
        let mut leads = Vec::new();
        for (answer, way) in &here.ways {
            let Way::To { rule, state: to } = way else { continue };
            let mut parts = Vec::from_iter(self.rule(here.step, *rule));
            let given = asked.and_then(|asked| self.given(asked, *answer, state));
            match given {
                Some((reply, exit)) => {
                    let exits = &self.flow.state(state).exits;
                    parts.extend(self.answer(here.step, &exits[exit], *answer));
                    leads.push(exits[exit].to);
                    place.roads.push(Road { to: *to, answer: Some((reply, exit)), parts });
                }
                None if asked.is_none() => {
                    leads.push(state);
                    place.roads.push(Road { to: *to, answer: None, parts });
                }
                None => {}
            }
        }
        (place, leads)
    }

    /// Returns an answer as somebody may give it, and as readers of the flow see it.
    fn given(&self, asked: &PlannedQuestion<'_>, answer: Value, state: StateId) -> Option<(Reply, usize)> {
        let reply = reply(asked, answer);
        let exit = self.flow.state(state).exits.iter().position(|exit| exit.takes(&reply))?;
        Some((reply, exit))
    }

    /// Returns the step of a state, and the notes that are shown in it.
    fn step(&mut self, number: usize) -> Vec<Number> {
        let step_number = self.product.states[number].step;
        let step = self.plan.step(step_number);
        if step.is_used() {
            return Vec::new();
        }
        let found = |kind, place| Found { kind, step: step_number + 1, place, name: AnswerId::new("") };
        let mut parts = vec![self.part(found(Kind::Step, 0), format!("`{}`", step.id()), step.span())];
        let (shown, outcome) = (self.shown, step.outcome());
        for note in &shown[number].notes {
            let Some(span) = outcome.map(|outcome| outcome.notes[note.note].span) else { continue };
            let name = format!("{} of `{}`", note.note + 1, step.id());
            parts.push(self.part(found(Kind::Note, note.note), name, span));
        }
        parts
    }

    /// Returns a rule, if it counts.
    fn rule(&mut self, step: usize, rule: usize) -> Option<Number> {
        let rule = &self.plan.routing(step)?.rules[rule];
        let (span, to) = (rule.span, self.plan.step(rule.to).id());
        if !self.rules.contains(&span) {
            return None;
        }
        let from = match self.plan.step(step) {
            Step::Passage(passage) => format!("`{}` = `{}`", passage.fact, passage.value),
            step @ (Step::Question(_) | Step::Outcome(_) | Step::Use(_)) => format!("`{}`", step.id()),
        };
        let found = Found { kind: Kind::Rule, step: 0, place: span.range().start, name: AnswerId::new("") };
        Some(self.part(found, format!("{from} to `{to}`"), span))
    }

    /// Returns an answer; none to a question of a used tree.
    fn answer(&mut self, step: usize, exit: &Exit, answer: Value) -> Option<Number> {
        let question = self.plan.question(step).filter(|_| !self.plan.step(step).is_used())?.question;
        let place = match &exit.class {
            Class::Unsure => usize::MAX,
            Class::Several(_) if exit.answer.as_str() == NONE => usize::MAX - 1,
            Class::Several(_) => exit.answer.as_str().matches('+').count(),
            Class::Said(_) | Class::Numbers { .. } => answer as usize,
        };
        let found = Found { kind: Kind::Answer, step: step + 1, place, name: exit.answer.clone() };
        let name = format!("`{}` = `{}`", question.id, exit.answer);
        Some(self.part(found, name, place_of_answer(question, &exit.answer)))
    }

    /// Returns the number of a part, a new one if it is found for the first time.
    fn part(&mut self, found: Found, name: String, span: Span) -> Number {
        let next = self.found.len();
        let part = Part { kind: found.kind, name, span };
        self.found.entry(found).or_insert((next, part)).0
    }
}

/// Returns an answer as somebody may give it: the least number of its class, one thing for each that was chosen.
fn reply(asked: &PlannedQuestion<'_>, answer: Value) -> Reply {
    let number = answer as usize;
    if number >= asked.domain.len() {
        return Reply::Answer(AnswerId::new(UNSURE));
    }
    match &asked.domain {
        Domain::Single(_) => Reply::Answer(asked.domain.id(number)),
        Domain::Numbers(_, intervals) => Reply::Number(intervals[number].0),
        Domain::Several(_, atoms) => {
            let set = asked.domain.set(number);
            let chosen = atoms.iter().zip(0..).filter(|(_, atom)| set & (1 << atom) != 0);
            let chosen: BTreeSet<_> =
                chosen.filter_map(|(atom, _)| atom.first()).map(|one| &one.id).collect();
            Reply::Several(representatives(atoms, |choice| chosen.contains(&choice.id)))
        }
    }
}

/// Returns where an answer is written: at its question if it has no place of its own.
fn place_of_answer(question: &Question, answer: &AnswerId) -> Span {
    let own = question.answers().iter().find(|one| one.id == *answer);
    own.map_or(question.span, |answer| answer.span)
}

/// Returns the places of the rules of a tree that count: its own, where there is another way or a condition.
fn rules(tree: &Tree) -> BTreeSet<Span> {
    let mut spans = BTreeSet::new();
    let mut count = |rules: &[Rule], always: bool| {
        if always || rules.len() > 1 || rules.iter().any(|rule| rule.when.is_some()) {
            spans.extend(rules.iter().map(|rule| rule.span));
        }
    };
    for step in &tree.steps {
        match step {
            Step::Question(question) => {
                count(&question.rules, false);
                question.answers().iter().for_each(|answer| count(&answer.rules, false));
            }
            Step::Use(_) | Step::Outcome(_) => {}
            Step::Passage(passage) => count(&passage.rules, true),
        }
    }
    // What is written in the file of a used tree is counted with that.
    let own = FileId::of(&tree.path);
    spans.into_iter().filter(|span| span.file == own).collect()
}
