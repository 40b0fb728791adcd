//! Turns flows into pages: for each sequence of answers or each state, and what is to be known of a tree as a whole.
//!
//! Does not decide anything: every state is shown as [`crate::compile`] proved it.

mod about;
mod basis;
mod booklet;
mod contact;
pub(super) mod differing;
mod field;
mod former;
mod map;
mod outcome;
mod page;
mod path;
mod paths;
mod prefix;
mod question;
mod quote;
mod reason;
mod record;
mod sections;
mod spreadsheet;
pub mod standing;
mod states;
mod step;
mod trail;
mod unsure;
mod verdict;
mod void;
mod ways;
mod what_if;

pub(in crate::render) use outcome::heading;
pub(in crate::render) use verdict::Heading;

use crate::compile::Flows;
use crate::compile::paths::Path;
use crate::model::flow::{Flow, StateId};
use crate::model::id::TreeId;
use crate::render::address::{Address, Places};
use crate::render::scene::{Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::standing::Standing;

pub(super) use former::addresses as former;

/// A page of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreePage {
    /// The tree.
    pub tree: TreeId,
    /// What of it is shown.
    pub part: Part,
}

/// What is shown of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The step that some answers lead to.
    Step(Path),
    /// A state, by whichever answers it was reached.
    State(StateId),
    /// All steps, of which one is shown at a time.
    Sections,
    /// What a script reads of the ways through all states.
    Ways,
    /// For whom it is and on what it rests.
    About,
    /// All its paths, or its states if those have the pages.
    Paths,
    /// The same in a file for spreadsheets.
    Spreadsheet,
    /// Its rules in a file for spreadsheets.
    Rules,
    /// All its steps by number, to be used on paper.
    Booklet,
}

/// Returns the pages of every tree with their addresses.
pub(super) fn pages(flows: &Flows, places: &Places) -> Vec<(Address, TreePage)> {
    let mut pages = Vec::new();
    for (id, flow) in flows {
        let page = |(address, part)| (address, TreePage { tree: id.clone(), part });
        pages.extend(whole(flow, places).into_iter().chain(steps(flow, places)).map(page));
    }
    pages
}

/// Returns what is told of a tree as a whole: nothing of one that says nothing on the day that is shown, and of one that says
/// less not its rules, which are written for the handbook's own day.
fn whole(flow: &Flow, places: &Places) -> Vec<(Address, Part)> {
    let id = &flow.tree;
    let answers = [
        (places.of_tree(id, Segment::About), Part::About),
        (places.of_tree(id, Segment::Paths), Part::Paths),
        (spreadsheet::address(places, id), Part::Spreadsheet),
    ];
    let rules = [
        (map::file::address(places, id), Part::Rules),
        (places.of_tree(id, Segment::Booklet), Part::Booklet),
    ];
    let answers = answers.into_iter().filter(|_| !flow.is_void());
    answers.chain(rules.into_iter().filter(|_| !flow.is_partly_void())).collect()
}

/// Returns what shows the steps of a tree.
fn steps(flow: &Flow, places: &Places) -> Vec<(Address, Part)> {
    match places.standing(&flow.tree) {
        Standing::Paths => {
            prefix::all(flow).map(|prefix| (prefix.address(places), Part::Step(prefix.path))).collect()
        }
        Standing::States(pages) => {
            let states = (0..).map(StateId).take(pages.len());
            let states = states.map(|id| (Prefix::of_state(flow, id).address(places), Part::State(id)));
            std::iter::once((ways::address(places, &flow.tree), Part::Ways)).chain(states).collect()
        }
        Standing::Sections(_) => vec![(places.member(Segment::Trees, flow.tree.as_str()), Part::Sections)],
    }
}

/// Makes a page of a tree.
pub(super) fn bytes(scene: &Scene<'_>, page: &TreePage) -> Made {
    let tree = scene.handbook.trees.get(&page.tree).expect("a flow belongs to a tree");
    let flow = scene.flows.get(&page.tree).expect("a page belongs to a flow");
    match &page.part {
        Part::About => about::page(scene, tree, flow),
        Part::Paths => match scene.places.standing(&tree.id) {
            Standing::States(_) => states::page(scene, tree, flow),
            Standing::Paths | Standing::Sections(_) => paths::page(scene, tree, flow),
        },
        Part::Spreadsheet => Ok(spreadsheet::file(scene, tree, flow)),
        Part::Rules => Ok(map::drawn(scene, tree, flow, map::file::file)),
        Part::Booklet => map::drawn(scene, tree, flow, booklet::page),
        Part::Sections => sections::page(scene, tree, flow),
        Part::State(id) => step::page(scene, tree, flow, &Prefix::of_state(flow, *id)),
        Part::Ways => Ok(ways::file(scene, tree, flow)),
        Part::Step(path) => step::page(scene, tree, flow, &Prefix::new(flow, path.clone())),
    }
}
