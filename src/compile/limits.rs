//! Refuses trees that are too large, by named limits, before anything takes long.

use crate::compile::count;
use crate::compile::explore::{TooLarge, WORK};
use crate::compile::paths::Path;
use crate::compile::plan::{Domain, Readings};
use crate::compile::witness::Witness;
use crate::diagnostic::Diagnostic;
use crate::model::flow::Flow;
use crate::model::settings::Limits;
use crate::model::tree::{Question, Tree};
use crate::rules::tree_too_large;

/// The letters of an address beside the tree and the answers: `vagval/` and `.html`.
const FRAME: usize = "vagval/.html".len();

/// Says that a tree has more questions than are compiled.
pub(super) fn too_many_questions(tree: &Tree, limits: &Limits) -> Option<Diagnostic> {
    let questions = tree.questions().count();
    let place = tree.span;
    (questions > limits.questions)
        .then(|| tree_too_large::questions(tree.id.as_str(), questions, limits.questions, place))
}

/// The most kinds of choices of one question that guards tell apart.
const MOST_CHOICES: usize = 12;

/// Says that guards tell more choices of a question apart than can be followed.
pub(super) fn too_many_choices(tree: &Tree) -> Option<Diagnostic> {
    let readings = Readings::of(tree);
    let kinds = |question: &Question| match readings.domain(question) {
        Domain::Several(_, atoms) => atoms.len(),
        Domain::Single(_) | Domain::Numbers(..) => 0,
    };
    let found = tree.questions().map(|question| (question, kinds(question)));
    let (question, found) = found.into_iter().find(|(_, found)| *found > MOST_CHOICES)?;
    let names = (tree.id.as_str(), question.id.as_str());
    Some(tree_too_large::choices(names, found, MOST_CHOICES, question.span))
}

/// Says why a tree was not explored to its end.
pub(super) fn unexplored(tree: &Tree, limits: &Limits, why: TooLarge) -> Diagnostic {
    match why {
        TooLarge::States => tree_too_large::states(tree.id.as_str(), limits.states, tree.span),
        TooLarge::Work => tree_too_large::work(tree.id.as_str(), WORK, tree.span),
    }
}

/// Says that a flow has too many paths for what shows each of them by itself.
pub(super) fn too_many_paths(tree: &Tree, flow: &Flow, limits: &Limits) -> Option<Diagnostic> {
    let (name, found, limit) = (tree.id.as_str(), flow.counts.prefixes, limits.path_pages);
    if found <= limit {
        return None;
    }
    let words = if tree.private { tree_too_large::sections } else { tree_too_large::pages };
    Some(words(name, found, limit, tree.span))
}

/// Says that the address of some path would be too long.
pub(super) fn too_long_address(tree: &Tree, flow: &Flow, limits: &Limits) -> Option<Diagnostic> {
    let name = tree.id.as_str();
    let (letters, path) = longest_answers(flow);
    let address = FRAME + name.chars().count() + letters;
    let after = || Witness::of_path(flow, &path).after();
    (address > limits.address_length)
        .then(|| tree_too_large::address(name, (address, limits.address_length), &after(), tree.span))
}

/// Returns how many letters the longest segments of an address have, each with its slash, and their answers.
fn longest_answers(flow: &Flow) -> (usize, Path) {
    let longest = count::backwards(flow, |state, exits: &[&usize]| {
        let letters =
            state.exits.iter().zip(exits).map(|(exit, after)| 1 + exit.answer.as_str().len() + *after);
        letters.max().unwrap_or(0)
    });
    let mut path = Path::start();
    loop {
        let state = flow.state(path.end);
        let after = |index: &usize| {
            let exit = &state.exits[*index];
            (exit.answer.as_str().len() + longest[exit.to.0 as usize], std::cmp::Reverse(*index))
        };
        let Some(exit) = (0..state.exits.len()).max_by_key(after) else { break };
        path = path.and(flow, exit);
    }
    (longest[0], path)
}
