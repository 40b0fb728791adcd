//! Whether a tree can use the trees that it uses: they were not left out, are not too much, and are for all its readers.
//!
//! Does not bring in their steps; see [`super::inline`].

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::id::{OrganisationId, StepId};
use crate::model::settings::Limits;
use crate::model::tree::{Step, Tree, Use};
use crate::resolve::names::Names;
use crate::resolve::trees::inline::{order, places, used_by};
use crate::resolve::trees::{Resolved, offered, uses};
use crate::rules::{tree_too_large, uncovered_use, unlike_questions};

/// How many trees may stand one in another.
const DEPTH: usize = 16;

/// What a tree is with all that it uses.
#[derive(Clone, Copy, Default)]
struct Size {
    /// How many trees stand one in another.
    depth: usize,
    questions: usize,
    steps: usize,
}

/// Leaves out every tree that cannot use what it uses; a tree that uses one that was left out is silent.
pub(crate) fn judge(trees: &mut [Resolved], names: &Names, limits: &Limits) {
    let places = places(trees);
    let mut sizes = vec![Size::default(); trees.len()];
    let order = order(trees, &places);
    for index in &order {
        let Some(tree) = &trees[*index].tree else { continue };
        let used: Option<Vec<(&Use, &Resolved, usize)>> = used_by(tree)
            .map(|used| {
                let other = *places.get(&used.tree)?;
                trees[other].tree.is_some().then_some((used, &trees[other], other))
            })
            .collect();
        let Some(used) = used else {
            trees[*index].tree = None;
            continue;
        };
        sizes[*index] = size(tree, used.iter().map(|(_, _, other)| sizes[*other]));
        let mut mistakes: Vec<_> = too_large(tree, sizes[*index], limits).into_iter().collect();
        mistakes.extend(used.iter().flat_map(|(used, other, _)| unfit(tree, used, other, names)));
        let guarded: Vec<_> = used.iter().flat_map(|(_, other, _)| other.guarded.clone()).collect();
        let one = &mut trees[*index];
        one.guarded.extend(guarded);
        if !mistakes.is_empty() {
            one.tree = None;
        }
        one.findings.diagnostics.extend(mistakes);
    }
    // Those that use each other in a ring have no place in the order.
    let reached: BTreeSet<_> = order.into_iter().collect();
    let others = trees.iter_mut().enumerate().filter(|(index, _)| !reached.contains(index));
    others.for_each(|(_, one)| one.tree = None);
}

/// Returns the size of a tree with all that it uses.
fn size(tree: &Tree, used: impl Iterator<Item = Size>) -> Size {
    let own = Size { depth: 1, questions: tree.questions().count(), steps: tree.steps.len() };
    used.fold(own, |all, other| Size {
        depth: all.depth.max(other.depth + 1),
        questions: all.questions.saturating_add(other.questions),
        steps: all.steps.saturating_add(other.steps),
    })
}

/// Says that a tree becomes too large by what it uses; what is too large by itself is told when it is compiled.
fn too_large(tree: &Tree, size: Size, limits: &Limits) -> Option<Diagnostic> {
    let (id, place) = (tree.id.as_str(), used_by(tree).next()?.span);
    if size.depth > DEPTH {
        Some(tree_too_large::nested(id, size.depth, DEPTH, place))
    } else if size.questions > limits.questions {
        Some(tree_too_large::questions(id, size.questions, limits.questions, place))
    } else if size.steps > limits.states {
        Some(tree_too_large::states(id, limits.states, place))
    } else {
        None
    }
}

/// Says which facts cannot answer the questions of a used tree.
fn unlike(tree: &Tree, used: &Use, other: &Tree, names: &Names) -> Vec<Diagnostic> {
    let form = |tree: &Tree, id: &StepId| tree.step(id).and_then(Step::question).map(|one| one.form.clone());
    let is_like = |(question, fact): &(&StepId, &StepId)| match (form(tree, fact), form(other, question)) {
        (Some(ours), Some(theirs)) => ours.is_like(&theirs),
        (None, _) | (_, None) => false,
    };
    let place = |tree: &Tree, id: &StepId| tree.step(id).map_or(tree.span, Step::span);
    let unlike = used.with.iter().filter(|pair| !is_like(pair));
    unlike
        .map(|(question, fact)| {
            let written = uses::with_place(names, (tree.id.as_str(), used.id.as_str()), question.as_str());
            let names = (fact.as_str(), question.as_str(), other.id.as_str());
            let places = (place(tree, fact), place(other, question));
            unlike_questions::diagnostic(names, written.unwrap_or(used.span), places)
        })
        .collect()
}

/// Says for whom a used tree is not, and whom its guards cannot tell from others in the tree that uses it.
fn unfit(tree: &Tree, used: &Use, other: &Resolved, names: &Names) -> Vec<Diagnostic> {
    let Some(other_tree) = &other.tree else { return Vec::new() };
    let left_out: Vec<&str> = tree
        .organisations
        .iter()
        .filter(|one| !other_tree.is_offered_in(names.lineages.of(one)))
        .map(OrganisationId::as_str)
        .collect();
    if !left_out.is_empty() {
        let title = (other.id.as_str(), other_tree.span);
        return vec![uncovered_use::diagnostic(used.id.as_str(), title, &left_out, used.span)];
    }
    let mut mistakes = unlike(tree, used, other_tree, names);
    for guarded in &other.guarded {
        let told = offered::too_wide(names, (guarded, used.span), &tree.organisations);
        mistakes.extend(told.map(|told| told.label(format!("a guard of `{}` asks for this", other.id))));
    }
    mistakes
}
