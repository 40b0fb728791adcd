//! Turns an outcome into the record that a reader files: plain lines that a later command can replay.
//!
//! Does not name a day or an address: the reader's browser adds both.

use crate::model::flow::FlowStep;
use crate::model::handbook::Handbook;
use crate::model::id::Place;
use crate::model::tree::{Outcome, Tree};
use crate::render::scene::Scene;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::quote;

/// Returns the lines of the record of an outcome.
#[must_use]
pub(super) fn lines(scene: &Scene<'_>, tree: &Tree, outcome: &Outcome, prefix: &Prefix<'_>) -> Vec<String> {
    let mut lines = vec!["vagval-record 1".to_owned(), format!("tree: {} {}", tree.id, tree.fingerprint)];
    lines.extend(prefix.taken().map(|(state, exit)| match &state.step {
        FlowStep::Organisation | FlowStep::Void => {
            format!("organisation: {} | {}", exit.answer, one_line(&scene.words.answer(&exit.class)))
        }
        FlowStep::Open(id) | FlowStep::Question(id) | FlowStep::Outcome(id) => {
            let ask = tree.step(id).and_then(|step| step.question()).map_or("", |question| &question.ask);
            format!(
                "{id} = {} | {} | {}",
                exit.answer,
                one_line(ask),
                one_line(&scene.words.answer(&exit.class))
            )
        }
    }));
    lines.push(format!("outcome: {} | {}", outcome.id, one_line(&outcome.title)));
    lines.extend(quote::cited(&prefix.state().shown).into_iter().map(|place| clause(scene.handbook, place)));
    lines.extend(scene.handbook.day.map(|day| format!("as-of: {day}")));
    lines
}

fn clause(handbook: &Handbook, place: &Place) -> String {
    let force = handbook.force(place).word();
    match handbook.passages.get(place) {
        Some(passage) => format!("clause: {place} {} {force}", passage.fingerprint),
        None => format!("clause: {place} - {force}"),
    }
}

/// Returns the text with every stretch of white space as one blank, so that it cannot start a line of its own.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
