//! All trees as tasks.
//!
//! Does not show their steps: each has pages of its own.

use serde::Serialize;

use crate::render::frame::{HOME, Head};
use crate::render::page::tasks::{self, Task};
use crate::render::scene::{Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    tasks: Vec<Task>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("trees");
    let head = Head::new(title).in_room(Segment::Trees).below(scene.words.say("start"), HOME.to_owned());
    scene.page("trees.html", head, &View { title, tasks: tasks::of(scene, scene.handbook.trees.keys()) })
}
