//! Turns a tree and the answers given so far into what its questions and outcomes have in common.
//!
//! Does not know which of them it is.

use serde::Serialize;

use crate::model::flow::FlowStep;
use crate::model::tree::Tree;
use crate::render::frame::Head;
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::trail::{self, Answered};
use crate::render::tree::ways;

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
    /// As whom the reader looks, if the organisation was asked.
    viewing: Option<Link>,
    /// The answers in one line, or the number of the state, to tell pages of the same step apart.
    which: Option<String>,
    /// The section in which it stands, where all share one page; its name stands before the ids of its parts.
    section: Option<String>,
    /// On the page of a state, what a script needs to show the answers.
    untold: Option<Untold>,
}

/// What a script needs to show the answers on a page that does not know them.
#[derive(Debug, Serialize)]
struct Untold {
    /// The ways through the tree.
    ways: String,
    /// The state.
    state: u32,
    /// What a link that changes an answer says after "Change"; `{}` stands for the question.
    change_which: String,
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
            is_start: prefix.is_start(),
            start: scene.href(&prefix.start().address(scene.places)),
            about: scene.href(&scene.places.of_tree(&tree.id, Segment::About)),
            viewing: viewing(scene, prefix),
            which: which(scene, prefix),
            section: prefix.section(scene.places),
            untold: prefix.state_page(scene.places).map(|_| Untold {
                ways: scene.href(&ways::address(scene.places, &tree.id)),
                state: prefix.path.end.0,
                change_which: scene.words.with("tree_change_which", &[("question", "{}")]),
            }),
            trail,
        }
    }

    /// Returns the head of the page: what it shows, its tree, and the answers that tell it from others of its step.
    pub(super) fn head(&self, shown: String) -> Head {
        let tree = match &self.which {
            Some(which) => format!("{} ({which})", self.title),
            None => self.title.clone(),
        };
        Head::new(shown).of(tree).in_room(Segment::Trees)
    }
}

/// Returns the reader's organisation, with where it can be changed; none if it was not asked.
fn viewing(scene: &Scene<'_>, prefix: &Prefix<'_>) -> Option<Link> {
    let (_, exit) = prefix.taken().next().filter(|(state, _)| state.step == FlowStep::Organisation)?;
    let start = prefix.start();
    let href = match prefix.section(scene.places) {
        Some(_) => start.address(scene.places),
        None => format!("{}#svar-{}", start.address(scene.places), exit.answer),
    };
    Some(Link { name: scene.words.answer(&exit.class), href: scene.href(&href) })
}

/// Returns what tells a page from others of its step: the answers, or the number of the state if it is not the first.
fn which(scene: &Scene<'_>, prefix: &Prefix<'_>) -> Option<String> {
    match prefix.state_page(scene.places) {
        Some(page) => (page.number > 1).then(|| scene.words.count("tree_variant", page.number)),
        None => trail::line(scene, prefix),
    }
}
