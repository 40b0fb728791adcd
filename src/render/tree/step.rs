//! Turns a step and the answers given so far into its page, whichever kind of step it is.
//!
//! Does not know what is shown of it: that is decided by the question or the outcome.

use serde::Serialize;

use crate::model::flow::{Flow, FlowStep};
use crate::model::tree::Tree;
use crate::render::scene::{Made, Scene};
use crate::render::tree::page::Common;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::{outcome, path, question, void};

/// What is shown of a step.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum View {
    /// It asks.
    Question(Box<question::View>),
    /// It answers.
    Outcome(Box<outcome::View>),
    /// It would answer on another day.
    Void(Box<void::View>),
}

/// Makes the page of a step.
pub(super) fn page(scene: &Scene<'_>, tree: &Tree, flow: &Flow, prefix: &Prefix<'_>) -> Made {
    let view = view(scene, tree, flow, prefix);
    scene.page("tree/step.html", view.common().head(view.line()), &view)
}

/// Returns what is shown of the step that the answers have led to.
pub(super) fn view(scene: &Scene<'_>, tree: &Tree, flow: &Flow, prefix: &Prefix<'_>) -> View {
    if prefix.state().step == FlowStep::Void {
        return View::Void(Box::new(void::view(scene, tree, prefix)));
    }
    match path::end(tree, prefix) {
        Some(end) => View::Outcome(Box::new(outcome::view(scene, tree, end, prefix))),
        None => View::Question(Box::new(question::view(scene, tree, flow, prefix))),
    }
}

impl View {
    fn common(&self) -> &Common {
        match self {
            Self::Question(view) => &view.tree,
            Self::Outcome(view) => &view.tree,
            Self::Void(view) => &view.tree,
        }
    }

    fn line(&self) -> String {
        match self {
            Self::Question(view) => view.question.clone(),
            Self::Outcome(view) => view.line(),
            Self::Void(view) => view.line(),
        }
    }
}
