//! Turns the rules of a step into its branches: what can be answered, and under which conditions that leads where.
//!
//! Keeps the author's rules: their number grows with the tree, never with its paths.

use crate::model::guard::Guard;
use crate::model::id::{AnswerId, StepId};
use crate::model::tree::{Answer, Form, Passage, Question, Rule, Step, Tree, Unsure, Use};

/// What can be answered at a step, with the ways that lead on from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render::tree) struct Branch {
    /// What is answered.
    pub(in crate::render::tree) said: Said,
    /// Where it leads; read from the top.
    pub(in crate::render::tree) ways: Vec<Way>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render::tree) enum Said {
    /// One of these answers.
    Answers(Vec<AnswerId>),
    /// Whatever fits a condition over the question itself.
    Fits(Guard),
    /// Whatever has not been led on before.
    Rest,
    /// Anything.
    Anything,
    /// That the reader does not know.
    Unsure,
    /// Nothing: another tree has come to this outcome.
    Ended(AnswerId),
}

/// Where an answer leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render::tree) struct Way {
    /// Under which condition.
    pub(in crate::render::tree) when: When,
    /// Where to.
    pub(in crate::render::tree) to: Goal,
}

/// Under which condition a way is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render::tree) enum When {
    /// Always.
    Always,
    /// If this holds, and nothing above it.
    If(Guard),
    /// If nothing above it holds.
    Otherwise,
}

/// Where a way leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render::tree) enum Goal {
    /// To a step.
    Step(StepId),
    /// To what is still open for a reader who does not know.
    Open,
}

/// Returns the branches of a step, in the author's order; none at an outcome.
pub(in crate::render::tree) fn branches(tree: &Tree, step: &Step) -> Vec<Branch> {
    match step {
        Step::Question(question) => of_question(question),
        Step::Use(used) => of_use(tree, used),
        Step::Outcome(_) | Step::Passage(_) => Vec::new(),
    }
}

/// Returns the ways with each that leads to a passage replaced by those that lead on from it.
pub(in crate::render::tree) fn through_passages(tree: &Tree, ways: &[Way]) -> Vec<Way> {
    let mut found = Vec::new();
    let mut waiting: Vec<Way> = ways.iter().rev().cloned().collect();
    while let Some(way) = waiting.pop() {
        match passage(tree, &way.to) {
            Some(passage) => {
                waiting.extend(in_turn(&passage.rules).iter().rev().map(|next| behind(&way.when, next)));
            }
            None => found.push(way),
        }
    }
    found
}

fn of_question(question: &Question) -> Vec<Branch> {
    let mut branches = match &question.form {
        Form::Single(answers) => of_answers(question, answers),
        Form::Several(_) | Form::Number(_) => of_rules(question),
    };
    if let Some(unsure) = &question.unsure {
        let to = match unsure {
            Unsure::Outcome(outcome) => Goal::Step(outcome.clone()),
            Unsure::Open => Goal::Open,
        };
        branches.push(Branch { said: Said::Unsure, ways: vec![Way { when: When::Always, to }] });
    }
    branches
}

/// Returns the branches of single answers, each where the first of its answers stands.
fn of_answers(question: &Question, answers: &[Answer]) -> Vec<Branch> {
    let (own, shared): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| !answer.rules.is_empty());
    let mut branches: Vec<Branch> = own
        .into_iter()
        .map(|answer| Branch { said: Said::Answers(vec![answer.id.clone()]), ways: in_turn(&answer.rules) })
        .collect();
    branches.extend(of_shared(question, shared));
    let place = |branch: &Branch| match &branch.said {
        Said::Answers(ids) => answers.iter().position(|answer| ids.contains(&answer.id)),
        Said::Fits(_) | Said::Rest | Said::Anything | Said::Unsure | Said::Ended(_) => None,
    };
    branches.sort_by_key(|branch| place(branch).unwrap_or(answers.len()));
    branches
}

/// Returns the branches of the answers that the question's own rules decide, a way for each rule.
fn of_shared(question: &Question, mut left: Vec<&Answer>) -> Vec<Branch> {
    let mut branches: Vec<Branch> = Vec::new();
    for rule in &question.rules {
        let takers: Vec<AnswerId> = left
            .iter()
            .filter(|answer| read(rule.when.as_ref(), &question.id, &answer.id) != Reading::Fails)
            .map(|answer| answer.id.clone())
            .collect();
        if takers.is_empty() {
            continue;
        }
        let read = |answer: &AnswerId| read(rule.when.as_ref(), &question.id, answer);
        left.retain(|answer| read(&answer.id) != Reading::Holds);
        let first = read(&takers[0]);
        let when = match (takers.iter().all(|answer| read(answer) == first), first, &rule.when) {
            (true, Reading::Turns(rest), _) => When::If(rest),
            (false, _, Some(whole)) => When::If(whole.clone()),
            (true, Reading::Holds | Reading::Fails, _) | (false, _, None) => settled(&branches, &takers),
        };
        let way = Way { when, to: Goal::Step(rule.to.clone()) };
        add(&mut branches, Said::Answers(takers), way);
    }
    branches
}

/// Returns how a way is told that takes these answers whatever else is known: after others of theirs it is the rest.
fn settled(before: &[Branch], takers: &[AnswerId]) -> When {
    let meets = |branch: &Branch| match &branch.said {
        Said::Answers(ids) => ids.iter().any(|id| takers.contains(id)),
        Said::Fits(_) | Said::Rest | Said::Anything | Said::Unsure | Said::Ended(_) => false,
    };
    if before.iter().any(meets) { When::Otherwise } else { When::Always }
}

/// Returns the branches of a question whose answers have no rules of their own: one for each condition over them.
fn of_rules(question: &Question) -> Vec<Branch> {
    let mut branches = Vec::new();
    for rule in &question.rules {
        let (own, other) = split(rule.when.as_ref(), &question.id);
        let said = match own {
            Some(guard) => Said::Fits(guard),
            None if branches.is_empty() || branches_any(&branches) => Said::Anything,
            None => Said::Rest,
        };
        let when = match other {
            Some(guard) => When::If(guard),
            None if said == Said::Anything && !branches.is_empty() => When::Otherwise,
            None => When::Always,
        };
        add(&mut branches, said, Way { when, to: Goal::Step(rule.to.clone()) });
    }
    branches
}

/// Whether all branches so far are taken whatever is answered.
fn branches_any(branches: &[Branch]) -> bool {
    branches.iter().all(|branch| branch.said == Said::Anything)
}

fn of_use(tree: &Tree, used: &Use) -> Vec<Branch> {
    let ways = |outcome: &AnswerId| {
        let inner = StepId::new(format!("{}.{outcome}", used.id));
        match passage(tree, &Goal::Step(inner.clone())) {
            Some(passage) => in_turn(&passage.rules),
            None => vec![Way { when: When::Always, to: Goal::Step(inner) }],
        }
    };
    let ended = |outcome: &AnswerId| Branch { said: Said::Ended(outcome.clone()), ways: ways(outcome) };
    used.outcomes.iter().map(ended).collect()
}

fn passage<'t>(tree: &'t Tree, goal: &Goal) -> Option<&'t Passage> {
    let Goal::Step(id) = goal else { return None };
    match tree.step(id)? {
        Step::Passage(passage) => Some(passage),
        Step::Question(_) | Step::Outcome(_) | Step::Use(_) => None,
    }
}

/// Returns the rules of a list as ways.
fn in_turn(rules: &[Rule]) -> Vec<Way> {
    let way = |(place, rule): (usize, &Rule)| Way {
        when: match &rule.when {
            Some(guard) => When::If(guard.clone()),
            None if place == 0 => When::Always,
            None => When::Otherwise,
        },
        to: Goal::Step(rule.to.clone()),
    };
    rules.iter().enumerate().map(way).collect()
}

/// Returns a way that is taken only after another.
fn behind(first: &When, next: &Way) -> Way {
    let when = match (first, &next.when) {
        (When::If(first), When::If(next)) => When::If(Guard::And(vec![first.clone(), next.clone()])),
        (When::If(first), When::Always | When::Otherwise) => When::If(first.clone()),
        (When::Otherwise, When::Always) => When::Otherwise,
        (When::Always | When::Otherwise, next) => next.clone(),
    };
    Way { when, to: next.to.clone() }
}

/// Adds a way to the last branch if that is of the same answers, else as a branch of its own.
fn add(branches: &mut Vec<Branch>, said: Said, way: Way) {
    match branches.last_mut() {
        Some(last) if last.said == said => last.ways.push(way),
        Some(_) | None => branches.push(Branch { said, ways: vec![way] }),
    }
}

/// What becomes of a condition when one answer is known.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reading {
    Holds,
    Fails,
    /// It still turns on this.
    Turns(Guard),
}

/// Reads a condition for an answer of a question.
fn read(guard: Option<&Guard>, question: &StepId, answer: &AnswerId) -> Reading {
    let Some(guard) = guard else { return Reading::Holds };
    let settled = |holds: bool| if holds { Reading::Holds } else { Reading::Fails };
    match guard {
        Guard::Is(step, answers) if step == question => settled(answers.contains(answer)),
        Guard::Asked(step) if step == question => Reading::Holds,
        Guard::And(parts) => joined(parts, question, answer, &Reading::Fails),
        Guard::Or(parts) => joined(parts, question, answer, &Reading::Holds),
        Guard::Not(part) => match read(Some(part), question, answer) {
            Reading::Holds => Reading::Fails,
            Reading::Fails => Reading::Holds,
            Reading::Turns(rest) => Reading::Turns(Guard::Not(Box::new(rest))),
        },
        Guard::Is(..)
        | Guard::Number(..)
        | Guard::Has(..)
        | Guard::HasNone(_)
        | Guard::Asked(_)
        | Guard::Organisation(_) => Reading::Turns(guard.clone()),
    }
}

/// Reads several conditions of which one that comes out as `decisive` settles all.
fn joined(parts: &[Guard], question: &StepId, answer: &AnswerId, decisive: &Reading) -> Reading {
    let mut left = Vec::new();
    for part in parts {
        match read(Some(part), question, answer) {
            reading if reading == *decisive => return reading,
            Reading::Turns(rest) => left.push(rest),
            Reading::Holds | Reading::Fails => {}
        }
    }
    let of_all = *decisive == Reading::Fails;
    match (left.len(), of_all) {
        (0, true) => Reading::Holds,
        (0, false) => Reading::Fails,
        (1, _) => Reading::Turns(left.remove(0)),
        (_, true) => Reading::Turns(Guard::And(left)),
        (_, false) => Reading::Turns(Guard::Or(left)),
    }
}

/// Splits a condition into what it asks of a question and what else it asks.
fn split(guard: Option<&Guard>, question: &StepId) -> (Option<Guard>, Option<Guard>) {
    let Some(guard) = guard else { return (None, None) };
    let parts = if let Guard::And(parts) = guard { parts.as_slice() } else { std::slice::from_ref(guard) };
    let (own, other): (Vec<_>, Vec<_>) = parts.iter().cloned().partition(|part| reads_only(part, question));
    (all_of(own), all_of(other))
}

fn reads_only(guard: &Guard, question: &StepId) -> bool {
    let mut only = true;
    guard.leaves(&mut |leaf| {
        only &= match leaf {
            Guard::Is(step, _)
            | Guard::Number(step, ..)
            | Guard::Has(step, _)
            | Guard::HasNone(step)
            | Guard::Asked(step) => step == question,
            Guard::Organisation(_) | Guard::And(_) | Guard::Or(_) | Guard::Not(_) => false,
        };
    });
    only
}

fn all_of(mut parts: Vec<Guard>) -> Option<Guard> {
    if parts.len() > 1 { Some(Guard::And(parts)) } else { parts.pop() }
}
