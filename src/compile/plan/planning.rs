//! Makes a plan: gives every step, fact and answer of a tree its number.
//!
//! Does not ask whether the tree is sound; resolve has seen that all its names exist.

use std::collections::HashMap;
use std::ops::Range;

use crate::compile::audience::{self, Audience};
use crate::compile::evaluate::{Condition, Fact, Value};
use crate::compile::plan::domain::{Domain, Readings};
use crate::compile::plan::{
    Given, Plan, PlannedAnswer, PlannedBan, PlannedCitation, PlannedContact, PlannedNote, PlannedOutcome,
    PlannedQuestion, PlannedRule, PlannedStep, Routing,
};
use crate::model::flow::UNSURE;
use crate::model::guard::Guard;
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, OrganisationId, StepId};
use crate::model::tree::{
    Answer, Ban, Citation, Form, GuardedContact, Note, Outcome, Passage, Question, Rule, Step, Tree, Unsure,
    Use,
};
use crate::source::Span;

/// Numbers the steps, facts and answers of a tree.
pub(super) fn plan<'a>(tree: &'a Tree, handbook: &'a Handbook) -> Plan<'a> {
    let audiences = audience::of(tree, handbook);
    let planning = Planning::of(tree, handbook, &audiences);
    let steps = tree.steps.iter().map(|step| planning.step(step)).collect();
    let bans = tree.never.iter().map(|ban| planning.ban(ban)).collect();
    let (start, facts) = (planning.number(&tree.start), planning.facts);
    Plan { tree, handbook, audiences, start, steps, facts, bans }
}

/// The numbers of a tree's steps and facts.
struct Planning<'p, 'a> {
    tree: &'a Tree,
    handbook: &'a Handbook,
    audiences: &'p [Audience<'a>],
    numbers: HashMap<&'a StepId, usize>,
    /// By step, what can be answered; none where nothing is asked.
    domains: Vec<Option<Domain<'a>>>,
    facts: Vec<Range<Fact>>,
}

impl<'p, 'a> Planning<'p, 'a> {
    fn of(tree: &'a Tree, handbook: &'a Handbook, audiences: &'p [Audience<'a>]) -> Self {
        let numbers = tree.steps.iter().enumerate().map(|(number, step)| (step.id(), number)).collect();
        let readings = Readings::of(tree);
        let domain = |step: &'a Step| step.question().map(|question| readings.domain(question));
        let domains: Vec<_> = tree.steps.iter().map(domain).collect();
        let mut next = 0;
        let facts = tree.steps.iter().zip(&domains).map(|(step, domain)| {
            let own = domain.as_ref().map_or(usize::from(matches!(step, Step::Use(_))), Domain::width);
            next += own;
            next - own..next
        });
        let facts = facts.collect();
        Self { tree, handbook, audiences, numbers, domains, facts }
    }

    fn step(&self, step: &'a Step) -> PlannedStep<'a> {
        match step {
            Step::Question(question) => PlannedStep::Question(self.question(question)),
            Step::Outcome(outcome) => PlannedStep::Outcome(self.outcome(outcome)),
            Step::Use(used) => PlannedStep::Passage(self.entry(used)),
            Step::Passage(passage) => PlannedStep::Passage(self.passage(passage)),
        }
    }

    fn question(&self, question: &'a Question) -> PlannedQuestion<'a> {
        let number = self.number(&question.id);
        let domain = self.domains[number].clone().expect("questions ask");
        let mut routing = self.shared(&question.rules);
        match &question.form {
            Form::Single(answers) => {
                for (value, answer) in (0..).zip(answers) {
                    let answer = self.answer(answer, vec![(self.facts[number].start, value)], &mut routing);
                    routing.answers.push(answer);
                }
            }
            Form::Several(_) | Form::Number(_) => routing.answers = self.classes(number, &domain, &routing),
        }
        if let Some(unsure) = &question.unsure {
            let answer = self.unsure(unsure, question.span, &mut routing);
            routing.answers.push(answer);
        }
        let given = question.given.as_ref().map(|given| self.given(given, &domain));
        PlannedQuestion { question, domain, because: self.citations(&question.because), routing, given }
    }

    fn shared(&self, rules: &'a [Rule]) -> Routing<'a> {
        let rules: Vec<_> = rules.iter().map(|rule| self.rule(rule)).collect();
        Routing { shared: rules.len(), rules, answers: Vec::new() }
    }

    /// Plans an answer that has words of its own, and its rules.
    fn answer(
        &self,
        answer: &'a Answer,
        sets: Vec<(Fact, Value)>,
        routing: &mut Routing<'a>,
    ) -> PlannedAnswer<'a> {
        let first = routing.rules.len();
        routing.rules.extend(answer.rules.iter().map(|rule| self.rule(rule)));
        let deciding = if answer.rules.is_empty() { 0..routing.shared } else { first..routing.rules.len() };
        let reasons = self.citations(&answer.because);
        PlannedAnswer { id: Some(answer.id.clone()), sets, deciding: Some(deciding), reasons }
    }

    /// Plans the answers of a question for a number or for several choices.
    fn classes(&self, step: usize, domain: &Domain<'a>, routing: &Routing<'a>) -> Vec<PlannedAnswer<'a>> {
        let class = |answer| PlannedAnswer {
            id: Some(domain.id(answer)),
            sets: self.facts[step].clone().zip(domain.values(answer)).collect(),
            deciding: Some(0..routing.shared),
            reasons: Vec::new(),
        };
        (0..domain.len()).map(class).collect()
    }

    /// Plans the answer of readers who do not know: nothing becomes known by it.
    fn unsure(&self, unsure: &'a Unsure, span: Span, routing: &mut Routing<'a>) -> PlannedAnswer<'a> {
        let deciding = match unsure {
            Unsure::Open => None,
            Unsure::Outcome(outcome) => {
                let to = self.number(outcome);
                routing.rules.push(PlannedRule { span, when: None, cost: 1, to, because: Vec::new() });
                Some(routing.rules.len() - 1..routing.rules.len())
            }
        };
        PlannedAnswer { id: Some(AnswerId::new(UNSURE)), sets: Vec::new(), deciding, reasons: Vec::new() }
    }

    /// Plans how an earlier question answers another one.
    fn given(&self, given: &StepId, domain: &Domain<'a>) -> Given {
        let earlier = self.number(given);
        let answers = match self.domains[earlier].as_ref().expect("only questions answer questions") {
            Domain::Single(answers) => {
                let same = |answer: &Answer| domain.named(std::slice::from_ref(&answer.id));
                answers.iter().flat_map(same).collect()
            }
            Domain::Numbers(..) | Domain::Several(..) => {
                (0..domain.len()).zip(0..).map(|(_, same)| same).collect()
            }
        };
        Given { facts: self.facts[earlier].clone(), answers }
    }

    /// Plans the way into a used tree.
    fn entry(&self, used: &'a Use) -> Routing<'a> {
        let to = self.number(&used.start);
        let rule = PlannedRule { span: used.span, when: None, cost: 1, to, because: Vec::new() };
        on(Vec::new(), vec![rule])
    }

    /// Plans the way on from an outcome of a used tree, by which that outcome becomes known.
    fn passage(&self, passage: &'a Passage) -> Routing<'a> {
        let used = self.number(&passage.fact);
        let outcomes = self.outcomes_of(used);
        let value = (0..).zip(outcomes).find(|(_, outcome)| **outcome == passage.value);
        let value = value.map_or(0, |(value, _)| value);
        on(vec![(self.facts[used].start, value)], passage.rules.iter().map(|rule| self.rule(rule)).collect())
    }

    fn outcome(&self, outcome: &'a Outcome) -> PlannedOutcome<'a> {
        let note = |note: &'a Note| PlannedNote {
            note,
            when: self.guard(note.when.as_ref()),
            because: self.citations(&note.because),
        };
        let notes = outcome.notes.iter().map(note).collect();
        let contacts = outcome.contacts.iter().map(|contact| self.contact(contact)).collect();
        PlannedOutcome { outcome, because: self.citations(&outcome.because), notes, contacts }
    }

    fn ban(&self, ban: &'a Ban) -> PlannedBan<'a> {
        let outcomes = ban.outcomes.iter().map(|outcome| self.number(outcome)).collect();
        PlannedBan { ban, when: self.condition(&ban.when), outcomes }
    }

    fn rule(&self, rule: &'a Rule) -> PlannedRule<'a> {
        let when = self.guard(rule.when.as_ref());
        let cost = when.as_ref().map_or(1, Condition::size);
        let because = self.citations(&rule.because);
        PlannedRule { span: rule.span, when, cost, to: self.number(&rule.to), because }
    }

    fn contact(&self, contact: &'a GuardedContact) -> PlannedContact<'a> {
        let when = self.guard(contact.when.as_ref());
        let reached_at = |audience: &Audience<'a>| {
            let organisation = audience.members.first()?;
            audience::reached_at(self.handbook, organisation, &contact.role)
        };
        let reached_at = self.audiences.iter().map(reached_at).collect();
        PlannedContact { contact, when, reached_at }
    }

    fn citations(&self, citations: &'a [Citation]) -> Vec<PlannedCitation<'a>> {
        citations.iter().map(|citation| self.citation(citation)).collect()
    }

    fn citation(&self, citation: &'a Citation) -> PlannedCitation<'a> {
        let when = self.guard(citation.when.as_ref());
        let binds = |audience: &Audience<'a>| {
            audience.members.first().is_none_or(|one| self.handbook.binds(&citation.place, one))
        };
        let binds = self.audiences.iter().map(binds).collect();
        PlannedCitation { citation, when, binds }
    }

    fn guard(&self, guard: Option<&Guard>) -> Option<Condition> {
        guard.map(|guard| self.condition(guard))
    }

    fn condition(&self, guard: &Guard) -> Condition {
        match guard {
            Guard::Is(step, names) => self.is_one_of(self.number(step), names),
            Guard::Number(step, comparison, constants) => {
                let (fact, domain) = self.asked(step);
                Condition::Is(
                    fact,
                    domain.map_or_else(Vec::new, |domain| domain.compared(*comparison, constants)),
                )
            }
            Guard::Has(step, choices) => {
                let (first, domain) = self.asked(step);
                let atoms = domain.map(|domain| domain.atoms_of(choices)).unwrap_or_default();
                Condition::Any(atoms.into_iter().map(|atom| Condition::Is(first + atom, vec![1])).collect())
            }
            Guard::HasNone(step) => {
                let facts = self.facts[self.number(step)].clone();
                Condition::All(facts.map(|fact| Condition::Is(fact, vec![0])).collect())
            }
            Guard::Asked(step) => Condition::Asked(self.facts[self.number(step)].start),
            Guard::Organisation(asked) => Condition::Organisation(self.within(asked)),
            Guard::And(parts) => Condition::All(self.conditions(parts)),
            Guard::Or(parts) => Condition::Any(self.conditions(parts)),
            Guard::Not(part) => Condition::Not(Box::new(self.condition(part))),
        }
    }

    fn conditions(&self, parts: &[Guard]) -> Vec<Condition> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    /// Returns the first fact of a question, and what can be answered to it.
    fn asked(&self, step: &StepId) -> (Fact, Option<&Domain<'a>>) {
        let number = self.number(step);
        (self.facts[number].start, self.domains[number].as_ref())
    }

    /// Returns the condition that a question has one of some answers, or a used tree one of some outcomes.
    fn is_one_of(&self, step: usize, names: &[AnswerId]) -> Condition {
        let of_used = || {
            let outcomes = (0..).zip(self.outcomes_of(step));
            outcomes.filter(|(_, outcome)| names.contains(outcome)).map(|(value, _)| value).collect()
        };
        let values = self.domains[step].as_ref().map_or_else(of_used, |domain| domain.named(names));
        Condition::Is(self.facts[step].start, values)
    }

    fn outcomes_of(&self, step: usize) -> &'a [AnswerId] {
        match &self.tree.steps[step] {
            Step::Use(used) => &used.outcomes,
            Step::Question(_) | Step::Outcome(_) | Step::Passage(_) => &[],
        }
    }

    /// Returns, by audience, whether it stands within the organisations of a guard.
    fn within(&self, asked: &[OrganisationId]) -> Vec<bool> {
        let within = |offered: &OrganisationId| audience::within(self.handbook, offered, asked);
        self.audiences
            .iter()
            .map(|audience| audience.members.first().is_some_and(|one| within(one)))
            .collect()
    }

    fn number(&self, step: &StepId) -> usize {
        *self.numbers.get(step).expect("resolve only keeps steps that exist")
    }
}

/// Returns the routing of a step that asks nothing.
fn on(sets: Vec<(Fact, Value)>, rules: Vec<PlannedRule<'_>>) -> Routing<'_> {
    let deciding = Some(0..rules.len());
    let answers = vec![PlannedAnswer { id: None, sets, deciding, reasons: Vec::new() }];
    Routing { shared: rules.len(), rules, answers }
}
