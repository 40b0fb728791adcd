//! Turns flows into pages: one for each sequence of answers, and what is to be known of a tree as a whole.
//!
//! Does not decide anything: every state is shown as [`crate::compile`] proved it.

mod about;
mod basis;
mod booklet;
mod contact;
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
mod sheet;
mod spreadsheet;
mod step;
mod trail;
mod verdict;
mod what_if;

use crate::compile::Flows;
use crate::compile::paths::Path;
use crate::model::id::TreeId;
use crate::render::address::{Address, Places, Segment};
use crate::render::scene::{Made, Scene};
use crate::render::tree::prefix::Prefix;

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
    /// For whom it is and on what it rests.
    About,
    /// All its paths.
    Paths,
    /// All its paths in a file for spreadsheets.
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
        let steps = prefix::all(flow).map(|prefix| (prefix.address(places), Part::Step(prefix.path)));
        let whole = [
            (places.of_tree(id, Segment::About), Part::About),
            (places.of_tree(id, Segment::Paths), Part::Paths),
            (spreadsheet::address(places, id), Part::Spreadsheet),
            (map::file::address(places, id), Part::Rules),
            (places.of_tree(id, Segment::Booklet), Part::Booklet),
        ];
        let page = |(address, part)| (address, TreePage { tree: id.clone(), part });
        pages.extend(whole.into_iter().chain(steps).map(page));
    }
    pages
}

/// Makes a page of a tree.
pub(super) fn bytes(scene: &Scene<'_>, page: &TreePage) -> Made {
    let tree = scene.handbook.trees.get(&page.tree).expect("a flow belongs to a tree");
    let flow = scene.flows.get(&page.tree).expect("a page belongs to a flow");
    match &page.part {
        Part::About => about::page(scene, tree, flow),
        Part::Paths => paths::page(scene, tree, flow),
        Part::Spreadsheet => Ok(spreadsheet::file(scene, tree, flow)),
        Part::Rules => Ok(map::drawn(scene, tree, flow, map::file::file)),
        Part::Booklet => map::drawn(scene, tree, flow, booklet::page),
        Part::Step(path) => step::page(scene, tree, flow, &Prefix::new(flow, path.clone())),
    }
}
