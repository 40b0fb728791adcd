//! Follows the rules of a tree as a reader would, one answer after the other, remembering everything.
//!
//! As plain as can be: it is what the compiler is judged by.

use std::collections::{BTreeMap, BTreeSet};

use vagval::model::guard::{Comparison, Guard};
use vagval::model::handbook::Handbook;
use vagval::model::id::{AnswerId, OrganisationId, StepId};
use vagval::model::tree::{Form, Outcome, Question, Reply, Step, Tree, Unsure};
use vagval::source::Span;

/// One way through a tree.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    /// The reader's organisation.
    pub(crate) organisation: OrganisationId,
    /// The answers in the order of asking.
    pub(crate) taken: Vec<(StepId, Reply)>,
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
    /// At what is still open for somebody who does not know.
    Open(StepId),
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
        End::Open(_) | End::Gap | End::Unsure | End::Again => None,
    }));
    let unreached = tree.steps.iter().filter(|step| !reached.contains(step.id())).map(Step::span).collect();
    (reached, unreached)
}

/// Returns the places of the rules of reached questions that no way takes; of a list that no answer reads, the first.
pub(crate) fn rules_not_taken(tree: &Tree, walks: &[Walk], reached: &BTreeSet<StepId>) -> BTreeSet<Span> {
    let taken: BTreeSet<Span> = walks.iter().flat_map(|walk| walk.rules.iter().copied()).collect();
    let mut rules = BTreeSet::new();
    for question in tree.questions().filter(|question| reached.contains(&question.id)) {
        let is_read =
            question.answers().is_empty() || question.answers().iter().any(|answer| answer.rules.is_empty());
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
            Step::Question(question) => {
                let known =
                    replies(question).into_iter().flat_map(|reply| self.after(question, reply, &walk));
                let unsure = question.unsure.iter().flat_map(|unsure| self.unsure(question, unsure, &walk));
                known.chain(unsure).collect()
            }
        }
    }

    fn after(&self, question: &Question, reply: Reply, before: &Walk) -> Vec<Walk> {
        let own = question.answers().iter().find(|answer| reply == Reply::Answer(answer.id.clone()));
        let own = own.map(|answer| &answer.rules).filter(|rules| !rules.is_empty());
        let mut walk = before.clone();
        walk.taken.push((question.id.clone(), reply));
        for rule in own.unwrap_or(&question.rules) {
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

    fn unsure(&self, question: &Question, unsure: &Unsure, before: &Walk) -> Vec<Walk> {
        let mut walk = before.clone();
        walk.taken.push((question.id.clone(), Reply::Answer(AnswerId::new("unsure"))));
        match unsure {
            Unsure::Open => vec![Walk { end: End::Open(question.id.clone()), ..walk }],
            Unsure::Outcome(outcome) => self.ways(outcome, walk),
        }
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
        let known = walk.taken.iter().filter(|(_, reply)| *reply != Reply::Answer(AnswerId::new("unsure")));
        let facts: BTreeMap<_, _> = known.map(|(step, reply)| (step, reply)).collect();
        let each = |parts: &[Guard]| parts.iter().map(|part| self.holds(part, walk)).collect::<Vec<_>>();
        match guard {
            Guard::Is(fact, values) => facts
                .get(fact)
                .map(|reply| values.iter().any(|value| **reply == Reply::Answer(value.clone()))),
            Guard::Number(fact, comparison, constants) => facts.get(fact).map(|reply| {
                let Reply::Number(number) = reply else { panic!("{fact} asks for a number") };
                constants.iter().any(|constant| match comparison {
                    Comparison::Is => number == constant,
                    Comparison::Below => number < constant,
                    Comparison::AtMost => number <= constant,
                    Comparison::Above => number > constant,
                    Comparison::AtLeast => number >= constant,
                })
            }),
            Guard::Has(fact, choices) => {
                facts.get(fact).map(|reply| choices.iter().any(|choice| chosen(reply).contains(choice)))
            }
            Guard::HasNone(fact) => facts.get(fact).map(|reply| chosen(reply).is_empty()),
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

/// Returns everything that can be answered to a question by somebody who knows.
fn replies(question: &Question) -> Vec<Reply> {
    match &question.form {
        Form::Single(answers) => answers.iter().map(|answer| Reply::Answer(answer.id.clone())).collect(),
        Form::Number(number) => {
            (number.min..=number.max.expect("numbers are bounded")).map(Reply::Number).collect()
        }
        Form::Several(several) => {
            let sets = several.options.iter().fold(vec![BTreeSet::new()], |sets, option| {
                let with = |set: &BTreeSet<AnswerId>| set.iter().chain([&option.id]).cloned().collect();
                let more: Vec<_> = sets.iter().map(with).collect();
                sets.into_iter().chain(more).collect()
            });
            let is_allowed = |set: &BTreeSet<AnswerId>| !several.at_least_one || !set.is_empty();
            sets.into_iter().filter(is_allowed).map(Reply::Several).collect()
        }
    }
}

fn chosen(reply: &Reply) -> &BTreeSet<AnswerId> {
    match reply {
        Reply::Several(chosen) => chosen,
        Reply::Answer(_) | Reply::Number(_) => panic!("something is chosen of several"),
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
