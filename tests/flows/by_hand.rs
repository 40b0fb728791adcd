//! Follows the rules of a tree as a reader would, one answer after the other, remembering everything.
//!
//! As plain as can be: it is what the compiler is judged by.

use std::collections::{BTreeMap, BTreeSet};

use vagval::model::guard::Guard;
use vagval::model::handbook::Handbook;
use vagval::model::id::{AnswerId, OrganisationId, StepId};
use vagval::model::tree::{Answer, Outcome, Question, Step, Tree};
use vagval::source::Span;

/// One way through a tree.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    /// The reader's organisation.
    pub(crate) organisation: OrganisationId,
    /// The answers in the order of asking.
    pub(crate) taken: Vec<(StepId, AnswerId)>,
    /// The rules that were taken.
    pub(crate) rules: Vec<Span>,
    /// How it ends.
    pub(crate) end: End,
}

/// How a way ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At an outcome, with these notes.
    Outcome(StepId, Vec<usize>),
    /// At an answer that no rule takes.
    Gap,
    /// At a guard that turns on a fact not asked.
    Unsure,
    /// At a question that was asked before.
    Again,
}

/// Returns the tree of a handbook that has one.
pub(crate) fn tree(handbook: &Handbook) -> &Tree {
    handbook.trees.values().next().expect("the handbook has a tree")
}

/// Returns every way through the tree, for every organisation.
pub(crate) fn walks(handbook: &Handbook) -> Vec<Walk> {
    let tree = tree(handbook);
    let from_start = |organisation: &OrganisationId| {
        let start =
            Walk { organisation: organisation.clone(), taken: Vec::new(), rules: Vec::new(), end: End::Gap };
        Reader { handbook, tree, organisation }.ways(&tree.start, start)
    };
    tree.organisations.iter().flat_map(from_start).collect()
}

/// Returns the steps that some way comes to, and the places of those that none does.
pub(crate) fn reached(tree: &Tree, walks: &[Walk]) -> (BTreeSet<StepId>, BTreeSet<Span>) {
    let mut reached: BTreeSet<StepId> =
        walks.iter().flat_map(|walk| walk.taken.iter().map(|(step, _)| step.clone())).collect();
    reached.extend(walks.iter().filter_map(|walk| match &walk.end {
        End::Outcome(outcome, _) => Some(outcome.clone()),
        End::Gap | End::Unsure | End::Again => None,
    }));
    let unreached = tree.steps.iter().filter(|step| !reached.contains(step.id())).map(Step::span).collect();
    (reached, unreached)
}

/// Returns the places of the rules of reached questions that no way takes; of a list that no answer reads, the first.
pub(crate) fn rules_not_taken(tree: &Tree, walks: &[Walk], reached: &BTreeSet<StepId>) -> BTreeSet<Span> {
    let taken: BTreeSet<Span> = walks.iter().flat_map(|walk| walk.rules.iter().copied()).collect();
    let mut rules = BTreeSet::new();
    for question in tree.questions().filter(|question| reached.contains(&question.id)) {
        let is_read = question.answers().iter().any(|answer| answer.rules.is_empty());
        let shared = question.rules.iter().take(if is_read { usize::MAX } else { 1 });
        let own = question.answers().iter().flat_map(|answer| &answer.rules);
        rules.extend(shared.chain(own).map(|rule| rule.span).filter(|span| !taken.contains(span)));
    }
    rules
}

/// Somebody of an organisation who reads a tree.
struct Reader<'h> {
    handbook: &'h Handbook,
    tree: &'h Tree,
    organisation: &'h OrganisationId,
}

impl Reader<'_> {
    /// Returns every way that goes on from a step.
    fn ways(&self, step: &StepId, walk: Walk) -> Vec<Walk> {
        match self.tree.step(step).expect("the step exists") {
            Step::Outcome(outcome) => vec![Walk { end: self.outcome(outcome, &walk), ..walk }],
            Step::Question(question) if walk.taken.iter().any(|(asked, _)| *asked == question.id) => {
                vec![Walk { end: End::Again, ..walk }]
            }
            Step::Use(_) | Step::Passage(_) => panic!("these trees use no others"),
            Step::Question(question) => question
                .answers()
                .iter()
                .flat_map(|answer| self.after(question, answer, walk.clone()))
                .collect(),
        }
    }

    fn after(&self, question: &Question, answer: &Answer, mut walk: Walk) -> Vec<Walk> {
        walk.taken.push((question.id.clone(), answer.id.clone()));
        let rules = if answer.rules.is_empty() { &question.rules } else { &answer.rules };
        for rule in rules {
            match rule.when.as_ref().map_or(Some(true), |guard| self.holds(guard, &walk)) {
                Some(false) => {}
                Some(true) => {
                    walk.rules.push(rule.span);
                    return self.ways(&rule.to, walk);
                }
                None => return vec![Walk { end: End::Unsure, ..walk }],
            }
        }
        vec![Walk { end: End::Gap, ..walk }]
    }

    fn outcome(&self, outcome: &Outcome, walk: &Walk) -> End {
        let mut notes = Vec::new();
        for (number, note) in outcome.notes.iter().enumerate() {
            match note.when.as_ref().map_or(Some(true), |guard| self.holds(guard, walk)) {
                Some(true) => notes.push(number),
                Some(false) => {}
                None => return End::Unsure,
            }
        }
        End::Outcome(outcome.id.clone(), notes)
    }

    /// Whether a guard holds; none if it could turn either way.
    fn holds(&self, guard: &Guard, walk: &Walk) -> Option<bool> {
        let facts: BTreeMap<_, _> = walk.taken.iter().map(|(step, answer)| (step, answer)).collect();
        let each = |parts: &[Guard]| parts.iter().map(|part| self.holds(part, walk)).collect::<Vec<_>>();
        match guard {
            Guard::Is(fact, values) => facts.get(fact).map(|value| values.contains(value)),
            Guard::Number(..) | Guard::Has(..) | Guard::HasNone(_) => {
                panic!("these trees ask for single answers only")
            }
            Guard::Asked(fact) => Some(facts.contains_key(fact)),
            Guard::Organisation(within) => {
                Some(within.iter().any(|one| self.handbook.is_within(self.organisation, one)))
            }
            Guard::And(parts) => settled(&each(parts), false),
            Guard::Or(parts) => settled(&each(parts), true),
            Guard::Not(part) => self.holds(part, walk).map(|holds| !holds),
        }
    }
}

fn settled(parts: &[Option<bool>], decisive: bool) -> Option<bool> {
    if parts.contains(&Some(decisive)) {
        Some(decisive)
    } else if parts.contains(&None) {
        None
    } else {
        Some(!decisive)
    }
}
