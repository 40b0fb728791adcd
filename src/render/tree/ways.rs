//! Turns a flow into a file from which a script reads the answers behind an address, on pages that do not know them.
//!
//! Only where each state has a page. One file for the whole tree, so that the site grows with the states and not with their
//! paths; a script and not JSON, since a page that is opened from a disk may read nothing else.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::flow::{Exit, Flow, FlowStep, State, StateId};
use crate::model::id::TreeId;
use crate::model::tree::Tree;
use crate::render::address::{Address, Places};
use crate::render::link::link_from;
use crate::render::scene::Scene;
use crate::render::segment::Segment;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::trail;

/// All states of a tree.
#[derive(Debug, Serialize)]
struct Ways<'a> {
    /// What is asked, by step.
    questions: BTreeMap<&'a str, String>,
    states: Vec<Way<'a>>,
}

/// A state: its step, its page as seen from the file, and its answers.
#[derive(Debug, Serialize)]
struct Way<'a>(&'a str, String, Vec<(&'a str, String, u32)>);

/// Returns the address of the file.
#[must_use]
pub(super) fn address(places: &Places, tree: &TreeId) -> Address {
    places.of_tree(tree, Segment::Paths).replace(".html", ".js")
}

/// Makes the file.
pub(super) fn file(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Vec<u8> {
    let asked = flow.states.iter().filter(|state| !state.step.is_end());
    let questions = asked.map(|state| (state.step.name(), trail::question(scene, tree, state))).collect();
    let states = (0..).zip(&flow.states).map(|(number, state)| way(scene, flow, (StateId(number), state)));
    let ways = serde_json::to_string(&Ways { questions, states: states.collect() });
    let ways = ways.expect("texts and numbers can be written");
    format!("window.vagval = {ways};\n").into_bytes()
}

fn way<'a>(scene: &Scene<'_>, flow: &Flow, (id, state): (StateId, &'a State)) -> Way<'a> {
    let page = Prefix::of_state(flow, id).address(scene.places);
    let answer = |exit: &'a Exit| (exit.answer.as_str(), scene.words.answer(&exit.class), exit.to.0);
    let step = match &state.step {
        FlowStep::Organisation | FlowStep::Question(_) => state.step.name(),
        FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => "",
    };
    Way(step, link_from(scene.here, &page), state.exits.iter().map(answer).collect())
}
