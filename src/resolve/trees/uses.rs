//! Steps at which another tree asks: the other tree, how it is entered, and where each of its outcomes leads.
//!
//! Does not bring in the steps of the other tree; see [`super::inline`].

use std::collections::{BTreeMap, VecDeque};

use crate::diagnostic::near::near;
use crate::model::id::StepId;
use crate::model::tree::{Step, Then, Use};
use crate::parse::draft::{FormDraft, QuestionDraft, TreeDraft, UseDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::Names;
use crate::resolve::trees::questions::{former, rules};
use crate::resolve::trees::steps::{SHOW, Steps};
use crate::resolve::trees::{Surroundings, each, rename};
use crate::rules::{recursive_use, unknown_step, use_without_all_outcomes};
use crate::source::Span;

/// Resolves a step at which another tree asks; its steps come in later, under its name.
pub(super) fn used(tree: &mut Surroundings, draft: &QuestionDraft, used: &UseDraft) -> Option<Step> {
    let names = tree.names;
    let id = names.tree(&used.tree, &mut tree.reading.findings);
    let other = names.trees.index(&used.tree.value).map(|index| &*names.drafts.trees[index]);
    let rules = rules(tree, &draft.rules);
    let with = other.and_then(|other| with(&tree.steps, used, other, &mut tree.reading.findings));
    let then = then(&tree.steps, (draft, used, other), &mut tree.reading.findings);
    let (id, other) = (id?, other?);
    let id_here = StepId::from(draft.id.value.as_str());
    Some(Step::Use(Use {
        start: rename::id(&id_here, &other.start.value.as_str().into()),
        id: id_here,
        tree: id,
        with: with?,
        then: then?,
        rules: rules?,
        outcomes: other.outcomes.iter().map(|outcome| outcome.id.value.as_str().into()).collect(),
        was: former(&draft.was),
        span: draft.id.span,
    }))
}

/// Resolves which facts answer questions of the other tree; whether they can is seen when both trees stand.
fn with(
    steps: &Steps<'_>,
    used: &UseDraft,
    other: &TreeDraft,
    findings: &mut Findings,
) -> Option<BTreeMap<StepId, StepId>> {
    let theirs = Steps::of(steps.names, other);
    let pairs = each(&used.with, |(question, fact)| {
        let asked = theirs.step(&question.value).filter(|step| !step.kind.is_outcome());
        if asked.is_none() {
            theirs.no_question((question, &question.value), findings);
        }
        let (fact, _) = steps.fact(fact, findings)?;
        asked.map(|_| (StepId::from(question.value.as_str()), fact))
    });
    pairs.map(|pairs| pairs.into_iter().collect())
}

/// Resolves where the outcomes of the other tree lead; all must lead somewhere.
fn then(
    steps: &Steps<'_>,
    (draft, used, other): (&QuestionDraft, &UseDraft, Option<&TreeDraft>),
    findings: &mut Findings,
) -> Option<BTreeMap<StepId, Then>> {
    let fact = StepId::from(draft.id.value.as_str());
    let targets = each(&used.then, |(outcome, to)| {
        let then = match to.value.as_str() {
            SHOW => Some(Then::Show),
            slip if steps.step(slip).is_none() && near(slip, [SHOW]).is_some() => {
                findings.push(unknown_step::diagnostic("`then` leads to", to, None).suggest(Some(SHOW)));
                None
            }
            _ => steps.find("`then` leads to", to, findings).map(|step| Then::To(step, to.span)),
        };
        let outcome = steps.value(&fact, outcome, findings);
        Some((StepId::from(outcome?.as_str()), then?))
    })?;
    let targets: BTreeMap<_, _> = targets.into_iter().collect();
    let other = other.filter(|other| !other.broken && !steps.is_broken() && draft.rules.is_empty());
    let outcomes = other.into_iter().flat_map(|other| &other.outcomes).map(|outcome| &outcome.id.value);
    let missing: Vec<&str> =
        outcomes.map(String::as_str).filter(|outcome| !targets.contains_key(*outcome)).collect();
    if missing.is_empty() {
        return Some(targets);
    }
    findings.push(use_without_all_outcomes::diagnostic(&draft.id, &used.tree.value, &missing));
    None
}

/// Returns where a step says which fact answers a question of the tree that it uses.
pub(super) fn with_place(names: &Names, (tree, step): (&str, &str), question: &str) -> Option<Span> {
    let draft = &names.drafts.trees[names.trees.index(tree)?];
    let draft = draft.questions.iter().find(|draft| draft.id.value == step)?;
    let FormDraft::Use(used) = &draft.form else { return None };
    used.with.iter().find(|(name, _)| name.value == question).map(|(_, fact)| fact.span)
}

/// Reports a tree that uses itself, if need be by way of others; of a ring only the tree whose id comes first.
pub(super) fn check_ring(names: &Names, tree: &TreeDraft, findings: &mut Findings) {
    let Some(ring) = ring(names, tree) else { return };
    let place = |user: &TreeDraft, other: &TreeDraft| {
        uses(user).find(|used| used.tree.value == other.id).map_or(user.title.span, |used| used.tree.span)
    };
    let next = ring.iter().cycle().skip(1);
    let places: Vec<_> =
        ring.iter().zip(next).map(|(user, other)| (other.id.as_str(), place(user, other))).collect();
    if let [first, rest @ ..] = places.as_slice() {
        findings.push(recursive_use::diagnostic(&tree.id, *first, rest));
    }
}

/// Returns the shortest ring of trees, each of which uses the next, from a tree through trees that come after it.
fn ring<'a>(names: &Names<'a>, start: &'a TreeDraft) -> Option<Vec<&'a TreeDraft>> {
    let mut users: BTreeMap<&str, &TreeDraft> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(user) = waiting.pop_front() {
        for used in uses(user) {
            let Some(index) = names.trees.index(&used.tree.value) else { continue };
            let other = &*names.drafts.trees[index];
            if other.id < start.id || users.contains_key(other.id.as_str()) {
                continue;
            }
            users.insert(&other.id, user);
            if other.id == start.id {
                return Some(way(&users, start));
            }
            waiting.push_back(other);
        }
    }
    None
}

/// Returns the trees on the way from a tree back to itself, by the user of each.
fn way<'a>(users: &BTreeMap<&str, &'a TreeDraft>, start: &'a TreeDraft) -> Vec<&'a TreeDraft> {
    let mut ring = vec![users[start.id.as_str()]];
    while let Some(last) = ring.last().filter(|last| last.id != start.id) {
        ring.push(users[last.id.as_str()]);
    }
    ring.reverse();
    ring
}

/// Returns the trees that a tree uses.
fn uses(tree: &TreeDraft) -> impl Iterator<Item = &UseDraft> {
    tree.questions.iter().filter_map(|question| match &question.form {
        FormDraft::Use(used) => Some(used),
        FormDraft::Single(_) | FormDraft::Several(_) | FormDraft::Number(_) | FormDraft::Lost => None,
    })
}
