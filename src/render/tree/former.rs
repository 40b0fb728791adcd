//! Turns former names of answers into the addresses that once held them, so that an old link still leads on.
//!
//! Does not know former names of trees: those are addresses of their own.

use crate::compile::Flows;
use crate::model::flow::{Exit, State};
use crate::model::handbook::Handbook;
use crate::model::id::TreeId;
use crate::model::tree::{Question, Tree};
use crate::render::address::{Address, Places};
use crate::render::segment::Segment;
use crate::render::tree::prefix::{self, Prefix};
use crate::render::tree::standing::Standing;

/// An address at which something stood, and where it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render) struct Moved {
    /// The tree.
    pub(in crate::render) tree: TreeId,
    /// The former address.
    pub(in crate::render) from: Address,
    /// The address of today.
    pub(in crate::render) to: Address,
}

/// Returns every former address of a path, by each mix of former and present names of its answers.
pub(in crate::render) fn addresses(handbook: &Handbook, flows: &Flows, places: &Places) -> Vec<Moved> {
    let mut moved = Vec::new();
    for (id, flow) in flows {
        let Some(tree) = handbook.trees.get(id) else { continue };
        // Elsewhere no answer stands in an address.
        if !matches!(places.standing(id), Standing::Paths) {
            continue;
        }
        if tree.questions().flat_map(Question::answers).all(|answer| answer.was.is_empty()) {
            continue;
        }
        for prefix in prefix::all(flow) {
            let to = prefix.address(places);
            let from = mixes(tree, &prefix).into_iter().map(|path| places.member(Segment::Trees, &path));
            let other = from.filter(|from| *from != to);
            moved.extend(other.map(|from| Moved { tree: id.clone(), from, to: to.clone() }));
        }
    }
    moved
}

fn mixes(tree: &Tree, prefix: &Prefix<'_>) -> Vec<String> {
    prefix.taken().fold(vec![tree.id.to_string()], |paths, (state, exit)| {
        let names = names(tree, state, exit);
        paths.iter().flat_map(|path| names.iter().map(move |name| format!("{path}/{name}"))).collect()
    })
}

fn names<'a>(tree: &'a Tree, state: &State, exit: &'a Exit) -> Vec<&'a str> {
    let question = tree.questions().find(|question| question.id.as_str() == state.step.name());
    let answer =
        question.and_then(|question| question.answers().iter().find(|answer| answer.id == exit.answer));
    let former = answer.into_iter().flat_map(|answer| answer.was.iter().map(String::as_str));
    std::iter::once(exit.answer.as_str()).chain(former).collect()
}
