//! Turns the answers of a question into exits: what leads to the same is one answer where several can be chosen.
//!
//! Does not find where answers lead: see [`crate::compile::explore`].

use std::collections::BTreeSet;

use crate::compile::evaluate::Value;
use crate::compile::minimise::Group;
use crate::compile::plan::{Domain, Plan, PlannedQuestion};
use crate::compile::sets;
use crate::model::flow::{Class, Exit, Sets, StateId};
use crate::model::id::AnswerId;

/// Joins the answers of several choices that lead to the same; nothing chosen stays by itself.
pub(super) fn grouped(plan: &Plan<'_>, step: usize, exits: Vec<Group>) -> Vec<Group> {
    let Some(question) = plan.question(step) else { return exits };
    if !matches!(question.domain, Domain::Several(..)) {
        return exits;
    }
    let same = |one: &Group, other: &Group| one.to == other.to && one.because == other.because;
    let makes_no_difference = exits.iter().all(|exit| same(exit, &exits[0]));
    let is_none = |answer: Value| !is_unsure(question, answer) && question.domain.set(answer as usize) == 0;
    let mut groups: Vec<Group> = Vec::new();
    for exit in exits {
        let alone = |answers: &[Value]| {
            answers
                .iter()
                .any(|answer| is_unsure(question, *answer) || (!makes_no_difference && is_none(*answer)))
        };
        let joined =
            |group: &&mut Group| same(group, &exit) && !alone(&group.answers) && !alone(&exit.answers);
        match groups.iter_mut().find(joined) {
            Some(group) => group.answers.extend(exit.answers),
            None => groups.push(exit),
        }
    }
    groups.sort_by_key(|group| place(question, group.answers.iter().copied()));
    groups
}

/// Returns the exits of a question.
pub(super) fn of(
    question: &PlannedQuestion<'_>,
    groups: &[Group],
    numbers: impl Fn(usize) -> StateId,
) -> Vec<Exit> {
    let asked =
        groups.iter().flat_map(|group| &group.answers).filter(|answer| !is_unsure(question, **answer));
    let all = asked.count();
    let exit = |group: &Group| {
        let (answer, class) = class(question, group, all);
        Exit { answer, class, to: numbers(group.to), because: group.because.clone() }
    };
    groups.iter().map(exit).collect()
}

/// Returns the name of some answers, and what they stand for; `all` is how many answers there are.
fn class(question: &PlannedQuestion<'_>, group: &Group, all: usize) -> (AnswerId, Class) {
    // The smallest set gives its name, and nothing is smaller than nothing.
    let size = |answer: &Value| sets::order(question.domain.set(*answer as usize));
    let first = group.answers.iter().copied().min_by_key(size);
    let first = first.expect("a group holds an answer") as usize;
    if is_unsure(question, group.answers[0]) {
        let id = question.routing.answers[first].id.clone();
        return (id.expect("questions have answers with names"), Class::Unsure);
    }
    let class = question.domain.class(first).unwrap_or_else(|| Class::Several(sets_of(question, group, all)));
    (question.domain.id(first), class)
}

fn sets_of(question: &PlannedQuestion<'_>, group: &Group, all: usize) -> Sets {
    let sets: BTreeSet<u32> =
        group.answers.iter().map(|answer| question.domain.set(*answer as usize)).collect();
    let atoms = match &question.domain {
        Domain::Several(_, atoms) => atoms.clone(),
        Domain::Single(_) | Domain::Numbers(..) => Vec::new().into(),
    };
    Sets { cubes: sets::describe(&sets, atoms.len()), is_all: group.answers.len() == all, atoms }
}

/// Returns where answers stand among the others: the smallest sets first, none and "I do not know" last.
fn place(question: &PlannedQuestion<'_>, answers: impl Iterator<Item = Value>) -> (u32, (u32, u32)) {
    let place = |answer: Value| match (is_unsure(question, answer), question.domain.set(answer as usize)) {
        (true, _) => (2, (0, 0)),
        (false, 0) => (1, (0, 0)),
        (false, set) => (0, sets::order(set)),
    };
    answers.map(place).min().unwrap_or_default()
}

fn is_unsure(question: &PlannedQuestion<'_>, answer: Value) -> bool {
    answer as usize >= question.domain.len()
}
