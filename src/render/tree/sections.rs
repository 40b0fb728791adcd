//! Turns a private tree into one page: a section for each sequence of answers, of which one is shown at a time.
//!
//! The sections are numbered, and so are the addresses that lead to them: neither an address nor a log tells an answer.

use serde::Serialize;

use crate::model::flow::Flow;
use crate::model::tree::Tree;
use crate::render::frame::Head;
use crate::render::scene::{Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::prefix;
use crate::render::tree::step;

#[derive(Debug, Serialize)]
struct View {
    tree: String,
    sections: Vec<step::View>,
}

/// Makes the page of a private tree.
pub(super) fn page(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Made {
    let sections = prefix::all(flow).map(|prefix| step::view(scene, tree, flow, &prefix));
    let view = View { tree: tree.id.to_string(), sections: sections.collect() };
    scene.page("tree/sections.html", Head::new(&tree.title).in_room(Segment::Trees), &view)
}
