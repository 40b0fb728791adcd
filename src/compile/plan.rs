//! Turns a tree into numbered steps whose guards can be evaluated quickly, once for each audience.
//!
//! Does not follow the steps: see [`crate::compile::explore`].

mod domain;
mod planning;

use std::ops::Range;

pub(super) use domain::{Domain, Readings};

use crate::compile::audience::Audience;
use crate::compile::cycles;
use crate::compile::evaluate::{Condition, Fact, Value};
use crate::compile::product::Use;
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, OrganisationId};
use crate::model::tree::{Ban, Citation, GuardedContact, Note, Outcome, Question, Step, Tree};
use crate::source::Span;

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
    /// By step, the facts that become known there.
    pub(super) facts: Vec<Range<Fact>>,
    /// What must never come about.
    pub(super) bans: Vec<PlannedBan<'a>>,
}

/// A step of a tree.
#[derive(Debug)]
pub(super) enum PlannedStep<'a> {
    /// Asks.
    Question(PlannedQuestion<'a>),
    /// Answers.
    Outcome(PlannedOutcome<'a>),
    /// Leads on, unseen by readers.
    Passage(Routing<'a>),
}

/// A question with its rules.
#[derive(Debug)]
pub(super) struct PlannedQuestion<'a> {
    /// The question.
    pub(super) question: &'a Question,
    /// What can be answered.
    pub(super) domain: Domain<'a>,
    /// Why it is asked.
    pub(super) because: Vec<PlannedCitation<'a>>,
    /// The answers, that of readers who do not know last, and where they lead.
    pub(super) routing: Routing<'a>,
    /// From where it is answered without being asked.
    pub(super) given: Option<Given>,
}

/// An earlier question that may answer another.
#[derive(Debug)]
pub(super) struct Given {
    /// The facts of the earlier question.
    pub(super) facts: Range<Fact>,
    /// By answer to the earlier question, the answer to this one.
    pub(super) answers: Vec<Value>,
}

/// Answers and where they lead.
#[derive(Debug, Default)]
pub(super) struct Routing<'a> {
    /// The rules of the step, then those of each answer that has its own.
    pub(super) rules: Vec<PlannedRule<'a>>,
    /// How many of them are the step's own.
    pub(super) shared: usize,
    /// The answers; one without a name at a step that asks nothing.
    pub(super) answers: Vec<PlannedAnswer<'a>>,
}

/// An answer: what becomes known by it, and what decides where it leads.
#[derive(Debug)]
pub(super) struct PlannedAnswer<'a> {
    /// Its name; none if nothing is asked.
    pub(super) id: Option<AnswerId>,
    /// The facts that become known, with their values.
    pub(super) sets: Vec<(Fact, Value)>,
    /// Which of the rules decide; none for readers who do not know and see what is still open.
    pub(super) deciding: Option<Range<usize>>,
    /// Why it leads on, whichever rule is taken.
    pub(super) reasons: Vec<PlannedCitation<'a>>,
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
    /// Where it is written.
    pub(super) span: Span,
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

/// A ban whose guard and outcomes are numbered.
#[derive(Debug)]
pub(super) struct PlannedBan<'a> {
    /// The ban.
    pub(super) ban: &'a Ban,
    /// Its guard.
    pub(super) when: Condition,
    /// The numbers of the outcomes.
    pub(super) outcomes: Vec<usize>,
}

impl<'a> Plan<'a> {
    /// Numbers the steps, facts and answers of a tree.
    pub(super) fn of(tree: &'a Tree, handbook: &'a Handbook) -> Self {
        planning::plan(tree, handbook)
    }

    /// Returns the step of a number as it was written.
    pub(super) fn step(&self, step: usize) -> &'a Step {
        &self.tree.steps[step]
    }

    /// Returns the question of a number, if it is one.
    pub(super) fn question(&self, step: usize) -> Option<&PlannedQuestion<'a>> {
        match &self.steps[step] {
            PlannedStep::Question(question) => Some(question),
            PlannedStep::Outcome(_) | PlannedStep::Passage(_) => None,
        }
    }

    /// Returns where a step leads, if it leads on.
    pub(super) fn routing(&self, step: usize) -> Option<&Routing<'a>> {
        match &self.steps[step] {
            PlannedStep::Question(question) => Some(&question.routing),
            PlannedStep::Passage(routing) => Some(routing),
            PlannedStep::Outcome(_) => None,
        }
    }

    /// Returns the step at which a fact becomes known: that of a used tree for the outcome it reached.
    pub(super) fn owner(&self, fact: Fact) -> usize {
        self.facts.iter().position(|facts| facts.contains(&fact)).expect("every fact belongs to a step")
    }

    /// Returns how many values a fact can have.
    pub(super) fn values(&self, fact: Fact) -> Value {
        let step = self.owner(fact);
        let values = match (self.step(step), self.question(step).map(|question| &question.domain)) {
            (_, Some(Domain::Several(..))) => 2,
            (_, Some(domain)) => domain.len(),
            (Step::Use(used), None) => used.outcomes.len(),
            (Step::Question(_) | Step::Outcome(_) | Step::Passage(_), None) => 0,
        };
        Value::try_from(values).unwrap_or(Value::MAX)
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
        self.routing(step).into_iter().flat_map(|routing| routing.rules.iter().map(|rule| rule.to))
    }

    /// Returns the conditions that are read when a step is reached or left, in no order.
    pub(super) fn conditions(&self, step: usize) -> Vec<&Condition> {
        let mut conditions = Vec::new();
        match &self.steps[step] {
            PlannedStep::Question(question) => {
                conditions.extend(guards(&question.because));
                conditions.extend(question.routing.conditions());
            }
            PlannedStep::Passage(routing) => conditions.extend(routing.conditions()),
            PlannedStep::Outcome(outcome) => {
                conditions.extend(outcome.conditions());
                let bans = self.bans.iter().filter(|ban| ban.outcomes.contains(&step));
                conditions.extend(bans.map(|ban| &ban.when));
            }
        }
        conditions
    }
}

impl Routing<'_> {
    /// Whether it leads on by itself.
    pub(super) fn asks_nothing(&self) -> bool {
        self.answers.iter().all(|answer| answer.id.is_none())
    }

    /// Whether some answer is decided by a list that a rule stands in.
    pub(super) fn is_read(&self, rule: usize) -> bool {
        self.answers.iter().filter_map(|answer| answer.deciding.as_ref()).any(|rules| rules.contains(&rule))
    }

    /// Returns the rules that are read, but taken by no answer.
    pub(super) fn idle_rules(&self, uses: &[Use]) -> impl Iterator<Item = usize> {
        let is_idle = |rule: &usize| matches!(uses[*rule], Use::Never | Use::Shadowed(_));
        (0..self.rules.len()).filter(is_idle).filter(|rule| self.is_read(*rule))
    }

    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let reasons = self.answers.iter().flat_map(|answer| guards(&answer.reasons));
        let rules = self.rules.iter().flat_map(|rule| rule.when.iter().chain(guards(&rule.because)));
        reasons.chain(rules)
    }
}

impl PlannedOutcome<'_> {
    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let notes = self.notes.iter().flat_map(|note| note.when.iter().chain(guards(&note.because)));
        let contacts = self.contacts.iter().filter_map(|contact| contact.when.as_ref());
        guards(&self.because).chain(notes).chain(contacts)
    }
}

fn guards<'c>(citations: &'c [PlannedCitation<'_>]) -> impl Iterator<Item = &'c Condition> {
    citations.iter().filter_map(|citation| citation.when.as_ref())
}
