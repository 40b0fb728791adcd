//! Turns a question and the answers given so far into what its page shows.
//!
//! Does not follow answers: each leads where the flow says.

use fluent_bundle::FluentArgs;
use serde::Serialize;

use crate::model::flow::{Exit, Flow, FlowStep};
use crate::model::tree::{Question, Tree};
use crate::render::html::blocks;
use crate::render::scene::Scene;
use crate::render::tree::field::{self, Covers, Field};
use crate::render::tree::outcome;
use crate::render::tree::page::Common;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::quote::{self, Quote};
use crate::render::tree::trail;
use crate::render::tree::unsure::{self, Ahead};
use crate::render::tree::verdict::Heading;

/// What is shown of a question.
#[derive(Debug, Serialize)]
pub(super) struct View {
    /// What it has in common with the other steps of its tree.
    pub(super) tree: Common,
    /// The question.
    pub(super) question: String,
    help: String,
    answers: Vec<Choice>,
    /// For readers who did not know: the answers, and what each still allows.
    ahead: Vec<Ahead>,
    /// What a script offers beside the links.
    field: Option<Field>,
    progress: String,
    /// How many outcomes are still possible.
    possible: String,
    /// The outcomes that are still possible, in the author's order.
    outcomes: Vec<Heading>,
    why: Option<String>,
    quotes: Vec<Quote>,
}

#[derive(Debug, Serialize)]
struct Choice {
    id: String,
    say: String,
    note: Option<String>,
    href: String,
    covers: Covers,
}

/// Returns what is shown of a question.
pub(super) fn view(scene: &Scene<'_>, tree: &Tree, flow: &Flow, prefix: &Prefix<'_>) -> View {
    let state = prefix.state();
    let asked = asked(tree, &state.step);
    let question = trail::question(scene, tree, state);
    let question = match state.step {
        FlowStep::Open(_) => scene.words.with("unsure_title", &[("question", &question)]),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Outcome(_) | FlowStep::Void => question,
    };
    let is_organisation = state.step == FlowStep::Organisation;
    View {
        help: asked.map(|question| blocks(scene, &question.ask, &question.help)).unwrap_or_default(),
        answers: choices(scene, prefix, asked),
        ahead: unsure::ahead(scene, tree, prefix),
        field: asked.and_then(|question| field::of(scene, question)),
        progress: progress(scene, prefix),
        possible: possible(scene, flow, prefix),
        outcomes: outcome::possible(scene, tree, state),
        why: is_organisation.then(|| scene.words.say("tree_organisation_why").to_owned()),
        quotes: quote::all(scene, &state.shown.citations),
        tree: Common::new(scene, tree, prefix),
        question,
    }
}

fn asked<'a>(tree: &'a Tree, step: &FlowStep) -> Option<&'a Question> {
    match step {
        FlowStep::Organisation | FlowStep::Open(_) | FlowStep::Void => None,
        FlowStep::Question(id) | FlowStep::Outcome(id) => tree.step(id)?.question(),
    }
}

fn choices(scene: &Scene<'_>, prefix: &Prefix<'_>, asked: Option<&Question>) -> Vec<Choice> {
    let choice = |(number, exit): (usize, &Exit)| {
        let answer =
            asked.and_then(|question| question.answers().iter().find(|answer| answer.id == exit.answer));
        Choice {
            id: exit.answer.to_string(),
            say: scene.words.answer(&exit.class),
            note: answer.and_then(|answer| answer.note.clone()),
            href: scene.href(&prefix.then(number).address(scene.places)),
            covers: field::covers(&exit.class),
        }
    };
    prefix.state().exits.iter().enumerate().map(choice).collect()
}

/// Returns in words how far the reader has come, and how far it can be.
fn progress(scene: &Scene<'_>, prefix: &Prefix<'_>) -> String {
    let mut values = FluentArgs::new();
    values.set("number", prefix.taken().len() + 1);
    values.set("left", prefix.state().questions_left);
    let key = match prefix.is_known() {
        _ if prefix.is_start() => "tree_progress_start",
        true => "tree_progress",
        false => "tree_progress_state",
    };
    scene.words.formed(key, &values)
}

/// Returns in words how much is still open.
fn possible(scene: &Scene<'_>, flow: &Flow, prefix: &Prefix<'_>) -> String {
    let mut values = FluentArgs::new();
    values.set("open", prefix.state().outcomes.len());
    values.set("all", flow.state(Flow::START).outcomes.len());
    let key = if prefix.is_start() { "tree_possible_start" } else { "tree_possible" };
    scene.words.formed(key, &values)
}
