//! Turns a tree into numbered steps whose guards can be evaluated quickly, once for each audience.
//!
//! Does not follow the steps: see [`crate::compile::explore`].

use std::collections::HashMap;
use std::ops::Range;

use crate::compile::audience::{self, Audience};
use crate::compile::cycles;
use crate::compile::evaluate::{Condition, Fact, Value};
use crate::compile::explore::Use;
use crate::model::guard::Guard;
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, OrganisationId, StepId};
use crate::model::tree::{Citation, GuardedContact, Note, Outcome, Question, Rule, Step, Tree};

/// A tree whose steps are numbered in the author's order.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    /// The tree.
    pub(super) tree: &'a Tree,
    /// The handbook it stands in.
    pub(super) handbook: &'a Handbook,
    /// Whom it is offered to.
    pub(super) audiences: Vec<Audience<'a>>,
    /// The number of the first step.
    pub(super) start: usize,
    /// The steps.
    pub(super) steps: Vec<PlannedStep<'a>>,
}

/// A question or an outcome.
#[derive(Debug)]
pub(super) enum PlannedStep<'a> {
    /// Asks.
    Question(PlannedQuestion<'a>),
    /// Answers.
    Outcome(PlannedOutcome<'a>),
}

/// A question with its rules.
#[derive(Debug)]
pub(super) struct PlannedQuestion<'a> {
    /// The question.
    pub(super) question: &'a Question,
    /// Why it is asked.
    pub(super) because: Vec<PlannedCitation<'a>>,
    /// The rules of the question, then those of each answer that has its own.
    pub(super) rules: Vec<PlannedRule<'a>>,
    /// By answer, which of the rules decide.
    pub(super) deciding: Vec<Range<usize>>,
    /// By answer, why it leads on, whichever rule is taken.
    pub(super) reasons: Vec<Vec<PlannedCitation<'a>>>,
}

/// An outcome with what is shown under conditions.
#[derive(Debug)]
pub(super) struct PlannedOutcome<'a> {
    /// The outcome.
    pub(super) outcome: &'a Outcome,
    /// On what it rests.
    pub(super) because: Vec<PlannedCitation<'a>>,
    /// Its notes.
    pub(super) notes: Vec<PlannedNote<'a>>,
    /// Whom to ask.
    pub(super) contacts: Vec<PlannedContact<'a>>,
}

/// A rule whose guard and target are numbered.
#[derive(Debug)]
pub(super) struct PlannedRule<'a> {
    /// The rule.
    pub(super) rule: &'a Rule,
    /// Its guard.
    pub(super) when: Option<Condition>,
    /// How many parts its guard has.
    pub(super) cost: usize,
    /// The number of the step it leads to.
    pub(super) to: usize,
    /// Why.
    pub(super) because: Vec<PlannedCitation<'a>>,
}

/// A citation whose guard is numbered.
#[derive(Debug)]
pub(super) struct PlannedCitation<'a> {
    /// The citation.
    pub(super) citation: &'a Citation,
    /// Its guard.
    pub(super) when: Option<Condition>,
    /// By audience, whether the cited document binds it.
    pub(super) binds: Vec<bool>,
}

/// A note whose guard is numbered.
#[derive(Debug)]
pub(super) struct PlannedNote<'a> {
    /// The note.
    pub(super) note: &'a Note,
    /// Its guard.
    pub(super) when: Option<Condition>,
    /// On what it rests.
    pub(super) because: Vec<PlannedCitation<'a>>,
}

/// A contact whose guard is numbered.
#[derive(Debug)]
pub(super) struct PlannedContact<'a> {
    /// The contact.
    pub(super) contact: &'a GuardedContact,
    /// Its guard.
    pub(super) when: Option<Condition>,
    /// By audience, the organisation whose register entry tells how to reach the role.
    pub(super) reached_at: Vec<Option<&'a OrganisationId>>,
}

impl<'a> Plan<'a> {
    /// Numbers the steps, facts and answers of a tree.
    pub(super) fn of(tree: &'a Tree, handbook: &'a Handbook) -> Self {
        let audiences = audience::of(tree, handbook);
        let numbering = Numbering::of(tree, handbook, audiences);
        let steps = tree.steps.iter().map(|step| numbering.step(step)).collect();
        let start = numbering.number(&tree.start);
        Self { tree, handbook, start, steps, audiences: numbering.audiences }
    }

    /// Returns the question of a number, if it is one.
    pub(super) fn question(&self, step: usize) -> Option<&PlannedQuestion<'a>> {
        match &self.steps[step] {
            PlannedStep::Question(question) => Some(question),
            PlannedStep::Outcome(_) => None,
        }
    }

    /// Returns, by step, the number of its group of steps that lead back to each other, were all guards to hold.
    pub(super) fn rounds(&self) -> Vec<Option<usize>> {
        let targets: Vec<Vec<usize>> =
            (0..self.steps.len()).map(|step| self.targets(step).collect()).collect();
        let group = cycles::components(&targets);
        let leads_back = cycles::on_cycle(&targets, &group);
        leads_back.into_iter().zip(group).map(|(leads_back, group)| leads_back.then_some(group)).collect()
    }

    /// Returns the numbers of the steps that a step may lead to, were all its guards to hold.
    pub(super) fn targets(&self, step: usize) -> impl Iterator<Item = usize> {
        self.question(step).into_iter().flat_map(|question| question.rules.iter().map(|rule| rule.to))
    }
}

impl PlannedQuestion<'_> {
    /// Whether some answer is decided by a list that a rule stands in.
    pub(super) fn is_read(&self, rule: usize) -> bool {
        self.deciding.iter().any(|rules| rules.contains(&rule))
    }

    /// Returns the rules that are read, but taken by no answer.
    pub(super) fn idle_rules(&self, uses: &[Use]) -> impl Iterator<Item = usize> {
        let is_idle = |rule: &usize| matches!(uses[*rule], Use::Never | Use::Shadowed(_));
        (0..self.rules.len()).filter(is_idle).filter(|rule| self.is_read(*rule))
    }
}

impl PlannedStep<'_> {
    /// Returns the conditions that are read when the step is reached or left, in no order.
    pub(super) fn conditions(&self) -> Vec<&Condition> {
        let mut conditions = Vec::new();
        match self {
            Self::Question(question) => {
                conditions.extend(guards(&question.because));
                conditions.extend(question.reasons.iter().flat_map(|reasons| guards(reasons)));
                for rule in &question.rules {
                    conditions.extend(rule.when.as_ref());
                    conditions.extend(guards(&rule.because));
                }
            }
            Self::Outcome(outcome) => {
                conditions.extend(guards(&outcome.because));
                for note in &outcome.notes {
                    conditions.extend(note.when.as_ref());
                    conditions.extend(guards(&note.because));
                }
                conditions.extend(outcome.contacts.iter().filter_map(|contact| contact.when.as_ref()));
            }
        }
        conditions
    }
}

fn guards<'c>(citations: &'c [PlannedCitation<'_>]) -> impl Iterator<Item = &'c Condition> {
    citations.iter().filter_map(|citation| citation.when.as_ref())
}

/// The numbers of a tree's steps and answers.
struct Numbering<'a> {
    tree: &'a Tree,
    handbook: &'a Handbook,
    audiences: Vec<Audience<'a>>,
    steps: HashMap<&'a StepId, usize>,
}

impl<'a> Numbering<'a> {
    fn of(tree: &'a Tree, handbook: &'a Handbook, audiences: Vec<Audience<'a>>) -> Self {
        let steps = tree.steps.iter().enumerate().map(|(number, step)| (step.id(), number)).collect();
        Self { tree, handbook, audiences, steps }
    }

    fn step(&self, step: &'a Step) -> PlannedStep<'a> {
        match step {
            Step::Question(question) => PlannedStep::Question(self.question(question)),
            Step::Outcome(outcome) => PlannedStep::Outcome(self.outcome(outcome)),
            Step::Use(_) | Step::Passage(_) => unreachable!("resolve refuses used trees"),
        }
    }

    fn question(&self, question: &'a Question) -> PlannedQuestion<'a> {
        let mut rules: Vec<_> = question.rules.iter().map(|rule| self.rule(rule)).collect();
        let shared = 0..rules.len();
        let mut deciding = Vec::with_capacity(question.answers().len());
        for answer in question.answers() {
            let first = rules.len();
            rules.extend(answer.rules.iter().map(|rule| self.rule(rule)));
            deciding.push(if answer.rules.is_empty() { shared.clone() } else { first..rules.len() });
        }
        let reasons = question.answers().iter().map(|answer| self.citations(&answer.because)).collect();
        PlannedQuestion { question, because: self.citations(&question.because), rules, deciding, reasons }
    }

    fn outcome(&self, outcome: &'a Outcome) -> PlannedOutcome<'a> {
        let notes = outcome.notes.iter().map(|note| PlannedNote {
            note,
            when: self.guard(note.when.as_ref()),
            because: self.citations(&note.because),
        });
        let notes = notes.collect();
        let contacts = outcome.contacts.iter().map(|contact| self.contact(contact)).collect();
        PlannedOutcome { outcome, because: self.citations(&outcome.because), notes, contacts }
    }

    fn rule(&self, rule: &'a Rule) -> PlannedRule<'a> {
        let when = self.guard(rule.when.as_ref());
        let cost = when.as_ref().map_or(1, Condition::size);
        PlannedRule { rule, when, cost, to: self.number(&rule.to), because: self.citations(&rule.because) }
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
            Guard::Is(step, answers) => {
                let fact = self.number(step);
                Condition::Is(fact, self.values(fact, answers))
            }
            Guard::Number(..) | Guard::Has(..) | Guard::HasNone(_) => unreachable!("resolve refuses them"),
            Guard::Asked(step) => Condition::Asked(self.number(step)),
            Guard::Organisation(asked) => Condition::Organisation(self.within(asked)),
            Guard::And(parts) => Condition::All(self.conditions(parts)),
            Guard::Or(parts) => Condition::Any(self.conditions(parts)),
            Guard::Not(part) => Condition::Not(Box::new(self.condition(part))),
        }
    }

    fn conditions(&self, parts: &[Guard]) -> Vec<Condition> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    /// Returns, by audience, whether it stands within the organisations of a guard.
    fn within(&self, asked: &[OrganisationId]) -> Vec<bool> {
        let within = |offered: &OrganisationId| audience::within(self.handbook, offered, asked);
        self.audiences
            .iter()
            .map(|audience| audience.members.first().is_some_and(|one| within(one)))
            .collect()
    }

    fn values(&self, fact: Fact, answers: &[AnswerId]) -> Vec<Value> {
        let question = self.tree.steps[fact].question().expect("guards read facts of questions");
        let asked = (0..).zip(question.answers()).filter(|(_, answer)| answers.contains(&answer.id));
        asked.map(|(value, _)| value).collect()
    }

    fn number(&self, step: &StepId) -> usize {
        *self.steps.get(step).expect("resolve only keeps steps that exist")
    }
}
