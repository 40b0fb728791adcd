//! Finds the files of the project that some text of the handbook shows or links to.
//!
//! Does not read them.

use std::collections::BTreeSet;

use crate::model::handbook::Handbook;
use crate::model::text::{HandbookBlock, Inline, Target};
use crate::model::tree::{Outcome, Step};
use crate::model::walk;

/// Returns the paths of all files that documents and trees show or link to.
#[must_use]
pub fn of(handbook: &Handbook) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let documents = handbook.documents.values().flat_map(|document| {
        std::iter::once(&document.lead).chain(document.sections.iter().map(|section| &section.blocks))
    });
    let trees = handbook.trees.values().flat_map(|tree| &tree.steps).flat_map(texts);
    for blocks in documents.chain(trees) {
        walk::inlines(blocks, &mut |piece| {
            if let Inline::Link(Target::Asset(path), _) | Inline::Image(Target::Asset(path), _) = piece {
                found.insert(path.as_str());
            }
        });
    }
    found
}

fn texts(step: &Step) -> Vec<&Vec<HandbookBlock>> {
    match step {
        Step::Question(question) => vec![&question.help],
        Step::Use(_) | Step::Passage(_) => Vec::new(),
        Step::Outcome(Outcome { text, steps_to_take, notes, .. }) => {
            std::iter::once(text).chain(steps_to_take).chain(notes.iter().map(|note| &note.text)).collect()
        }
    }
}
