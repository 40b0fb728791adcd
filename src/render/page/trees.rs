//! All trees as tasks, by occasion.
//!
//! Does not show their steps: each has pages of its own.

use serde::Serialize;

use crate::render::frame::{HOME, Head};
use crate::render::page::tasks::{self, Group};
use crate::render::scene::{Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    by_occasion: bool,
    groups: Vec<Group>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("trees");
    let head = Head::new(title).in_room(Segment::Trees).below(scene.words.say("start"), HOME.to_owned());
    scene.page(
        "trees.html",
        head,
        &View {
            title,
            by_occasion: !scene.handbook.settings.occasions.is_empty(),
            groups: tasks::by_occasion(scene),
        },
    )
}
