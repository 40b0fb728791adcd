//! Turns the answers given so far into the rows of the trail, each with the link that changes it.
//!
//! Does not keep anything: the trail is the page's own address.

use serde::Serialize;

use crate::model::flow::{Exit, FlowStep, State};
use crate::model::tree::Tree;
use crate::render::scene::Scene;
use crate::render::tree::prefix::Prefix;

/// A question that has been answered.
#[derive(Debug, Serialize)]
pub(super) struct Answered {
    /// The question's name.
    pub(super) step: String,
    /// The question.
    pub(super) question: String,
    /// The answer.
    pub(super) answer: String,
    /// What the link that changes it says after "Change", for those who hear links one by one.
    pub(super) which: String,
    /// Where it can be changed; the answer given is marked there, unless no address may tell it.
    pub(super) change: String,
}

/// Returns the questions answered on the way to a page.
pub(super) fn rows(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Vec<Answered> {
    let row = |(place, (state, exit)): (usize, (&State, &Exit))| {
        let question = question(scene, tree, state);
        let mut address = prefix.cut(place).address(scene.places);
        if prefix.section(scene.places).is_none() {
            address = format!("{address}#svar-{}", exit.answer);
        }
        Answered {
            step: state.step.name().to_owned(),
            which: scene.words.with("tree_change_which", &[("question", &question)]),
            question,
            answer: scene.words.answer(&exit.class),
            change: scene.href(&address),
        }
    };
    prefix.taken().enumerate().map(row).collect()
}

/// Returns what is asked in a state; nothing at an outcome.
pub(super) fn question(scene: &Scene<'_>, tree: &Tree, state: &State) -> String {
    match &state.step {
        FlowStep::Organisation => scene.words.say("tree_organisation").to_owned(),
        FlowStep::Void => String::new(),
        FlowStep::Open(id) | FlowStep::Question(id) | FlowStep::Outcome(id) => tree
            .step(id)
            .and_then(|step| step.question())
            .map(|question| question.ask.clone())
            .unwrap_or_default(),
    }
}

/// Returns the answers in one line, to tell pages of the same step apart; nothing before the first answer.
pub(super) fn line(scene: &Scene<'_>, prefix: &Prefix<'_>) -> Option<String> {
    let says: Vec<String> = prefix.taken().map(|(_, exit)| scene.words.answer(&exit.class)).collect();
    (!says.is_empty()).then(|| says.join("; "))
}
