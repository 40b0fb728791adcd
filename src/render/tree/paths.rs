//! Turns a flow into the page of all its paths.
//!
//! Does not leave out paths that end alike: each is somebody's case.

use serde::Serialize;

use crate::model::flow::Flow;
use crate::model::tree::Tree;
use crate::render::frame::Head;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::path::{self, Line};
use crate::render::tree::spreadsheet;

#[derive(Debug, Serialize)]
struct View {
    title: String,
    tree: Link,
    about: String,
    file: String,
    count: String,
    groups: Vec<Group>,
}

/// The paths of one organisation, or all of them where it is not asked.
#[derive(Debug, Serialize)]
struct Group {
    organisation: Option<String>,
    lines: Vec<Line>,
}

/// Makes the page of all paths.
pub(super) fn page(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Made {
    let title = scene.words.say("tree_paths").to_owned();
    let groups = groups(scene, tree, flow);
    let view = View {
        tree: scene.tree(&tree.id),
        about: scene.href(&scene.places.of_tree(&tree.id, Segment::About)),
        file: scene.href(&spreadsheet::address(scene.places, &tree.id)),
        count: scene.words.count("tree_paths_count", groups.iter().map(|group| group.lines.len()).sum()),
        groups,
        title: title.clone(),
    };
    let head = Head::new(title).of(&tree.title).in_room(Segment::Trees);
    scene.page("tree/paths.html", head, &view)
}

fn groups(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for path in path::all(flow) {
        let organisation = path.organisation().map(|id| scene.organisation(&id).name);
        if groups.last().is_none_or(|group| group.organisation != organisation) {
            groups.push(Group { organisation, lines: Vec::new() });
        }
        if let (Some(group), Some(line)) = (groups.last_mut(), path::line(scene, tree, &path)) {
            group.lines.push(line);
        }
    }
    groups
}
