//! Used trees brought into the trees that use them: their steps follow the own steps of the user.
//!
//! Does not take over what is not for readers: bans, scenarios, cases and the act of a used tree stay its own.

use std::collections::BTreeMap;

use crate::model::fingerprint;
use crate::model::id::TreeId;
use crate::model::tree::{Passage, Question, Rule, Step, Then, Tree, Use};
use crate::resolve::trees::{Resolved, rename};

/// Brings the steps of used trees into the trees that use them; a tree stands only if all that it uses do.
pub(crate) fn inline(trees: &mut [Resolved]) {
    let places = places(trees);
    for index in order(trees, &places) {
        let Some(tree) = &trees[index].tree else { continue };
        let (mut steps, mut prints) = (Vec::new(), vec![tree.fingerprint.clone()]);
        for used in used_by(tree) {
            let other = places.get(&used.tree).and_then(|other| trees[*other].tree.as_ref());
            let other = other.expect("a tree stands only if all that it uses do");
            steps.extend(other.steps.iter().map(|step| inlined(used, step)));
            prints.push(other.fingerprint.clone());
        }
        if let Some(tree) = trees[index].tree.as_mut().filter(|_| prints.len() > 1) {
            tree.steps.extend(steps);
            tree.fingerprint = fingerprint::fingerprint(&prints.join(" "));
        }
    }
}

/// Returns where each tree stands that has all its names.
pub(super) fn places(trees: &[Resolved]) -> BTreeMap<TreeId, usize> {
    let standing = trees.iter().enumerate().filter(|(_, one)| one.tree.is_some());
    standing.map(|(index, one)| (one.id.clone(), index)).collect()
}

/// Returns the trees such that each comes after those it uses; those that wait for themselves are left out.
pub(super) fn order(trees: &[Resolved], places: &BTreeMap<TreeId, usize>) -> Vec<usize> {
    let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut waits_for: Vec<usize> = vec![0; trees.len()];
    for (index, tree) in trees.iter().enumerate().filter_map(|(index, one)| Some((index, one.tree.as_ref()?)))
    {
        for other in used_by(tree).filter_map(|used| places.get(&used.tree)) {
            users.entry(*other).or_default().push(index);
            waits_for[index] += 1;
        }
    }
    let mut order: Vec<usize> =
        (0..trees.len()).filter(|index| trees[*index].tree.is_some() && waits_for[*index] == 0).collect();
    let mut done = 0;
    while let Some(index) = order.get(done).copied() {
        done += 1;
        for user in users.get(&index).into_iter().flatten() {
            waits_for[*user] -= 1;
            if waits_for[*user] == 0 {
                order.push(*user);
            }
        }
    }
    order
}

/// Returns the steps of a tree at which other trees ask; not those of the used trees.
pub(super) fn used_by(tree: &Tree) -> impl Iterator<Item = &Use> {
    tree.steps.iter().filter_map(|step| match step {
        Step::Use(used) => Some(used),
        Step::Question(_) | Step::Outcome(_) | Step::Passage(_) => None,
    })
}

/// Returns a step of a used tree as it is in the tree that uses it.
fn inlined(used: &Use, step: &Step) -> Step {
    match rename::step(&used.id, step) {
        Step::Outcome(outcome) if !step.is_used() => passage(used, step).unwrap_or(Step::Outcome(outcome)),
        Step::Question(question) => {
            let given = used.with.get(step.id()).cloned().or(question.given);
            Step::Question(Question { given, ..question })
        }
        other @ (Step::Outcome(_) | Step::Use(_) | Step::Passage(_)) => other,
    }
}

/// Returns where an outcome of a used tree leads; none if readers see it.
fn passage(used: &Use, outcome: &Step) -> Option<Step> {
    let value = outcome.id().as_str();
    let rules = match used.then.get(value) {
        Some(Then::Show) => return None,
        Some(Then::To(to, span)) => {
            vec![Rule { when: None, to: to.clone(), because: Vec::new(), span: *span }]
        }
        None => used.rules.clone(),
    };
    Some(Step::Passage(Passage {
        id: rename::id(&used.id, outcome.id()),
        fact: used.id.clone(),
        value: value.into(),
        rules,
        span: outcome.span(),
    }))
}
