//! Turns the rules of a tree into a file for spreadsheets: a line for each rule.
//!
//! Does not tell paths: those have a file of their own.

use crate::model::id::TreeId;
use crate::render::address::{Address, Places};
use crate::render::files::sheet;
use crate::render::segment::Segment;
use crate::render::tree::map::table::{self, Group, Rule};
use crate::render::tree::map::{End, Ground};

/// Returns the address of the file.
#[must_use]
pub(in crate::render::tree) fn address(places: &Places, tree: &TreeId) -> Address {
    places.of_tree(tree, Segment::Map).replace(".html", ".csv")
}

/// Makes the file.
pub(in crate::render::tree) fn file(ground: Ground<'_>) -> Vec<u8> {
    let head = [
        "map_number",
        "map_question",
        "map_answer",
        "map_condition",
        "map_goes_to",
        "tree_verdict",
        "map_leads_to",
    ];
    let head = head.map(|key| ground.scene.words.say(key).to_owned()).to_vec();
    let groups = table::groups(ground);
    let lines = groups.iter().flat_map(|group| group.rules.iter().map(|rule| cells(ground, group, rule)));
    sheet::bytes(ground.scene.words.language, std::iter::once(head).chain(lines))
}

fn cells(ground: Ground<'_>, group: &Group, rule: &Rule) -> Vec<String> {
    let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
    let (to, verdict, leads_to) = match &rule.end {
        End::Outcome(ending) => (ending.number, ending.heading.word.clone(), ending.heading.rest.clone()),
        End::Step(pointer) => (pointer.number, String::new(), pointer.name.clone()),
        End::Open(_) => (None, String::new(), ground.scene.words.say("map_open").to_owned()),
    };
    vec![
        number(group.step.number),
        group.step.name.clone(),
        rule.answer.clone(),
        rule.when.clone().unwrap_or_default(),
        number(to),
        verdict,
        leads_to,
    ]
}
