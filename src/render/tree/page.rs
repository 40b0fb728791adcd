//! Turns a tree and the answers given so far into what its questions and outcomes have in common.
//!
//! Does not know which of them it is.

use serde::Serialize;

use crate::model::tree::Tree;
use crate::render::address::Segment;
use crate::render::frame::Head;
use crate::render::scene::Scene;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::trail::{self, Answered};

/// What stands on every page of a path.
#[derive(Debug, Serialize)]
pub(super) struct Common {
    id: String,
    title: String,
    step: String,
    summary: Option<String>,
    /// Whether nothing has been answered yet.
    is_start: bool,
    start: String,
    about: String,
    trail: Vec<Answered>,
    /// The answers in one line, to tell pages of the same step apart.
    answers: Option<String>,
}

impl Common {
    /// Returns what the page of a prefix has in common with the others of its tree.
    pub(super) fn new(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Self {
        let trail = trail::rows(scene, tree, prefix);
        Self {
            id: tree.id.to_string(),
            title: tree.title.clone(),
            step: prefix.state().step.name().to_owned(),
            summary: tree.summary.clone(),
            is_start: trail.is_empty(),
            start: scene.tree(&tree.id).href,
            about: scene.href(&scene.places.of_tree(&tree.id, Segment::About)),
            answers: trail::line(scene, prefix),
            trail,
        }
    }

    /// Returns the head of the page: what it shows, its tree, and the answers that tell it from others of its step.
    pub(super) fn head(&self, shown: String) -> Head {
        let tree = match &self.answers {
            Some(answers) => format!("{} ({answers})", self.title),
            None => self.title.clone(),
        };
        Head::new(shown).of(tree).in_room(Segment::Trees)
    }
}
