//! What the handbook is: the day it speaks for, who keeps it, what its marks weigh, and how it was made.
//!
//! Does not praise: it says what cannot be relied on.

use serde::Serialize;

use crate::model::force::Force;
use crate::render::files::catalogue;
use crate::render::frame::{HOME, Head};
use crate::render::page::home::{Weight, weight};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    owner: Option<Link>,
    weights: Vec<Weight>,
    lists: Vec<Link>,
    data: Vec<Link>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let handbook = scene.handbook;
    let title = scene.words.say("about");
    let lists = [
        (true, Segment::Documents),
        (!handbook.sources.is_empty(), Segment::Sources),
        (!handbook.open_questions.is_empty(), Segment::OpenQuestions),
        (scene.places.has_whole, Segment::Whole),
        (true, Segment::Accessibility),
    ];
    let lists = lists.into_iter().filter(|(is_open, _)| *is_open);
    let link = |(_, segment): (bool, Segment)| {
        scene.link(scene.words.say(segment.key()), &scene.places.room(segment))
    };
    let view = View {
        title,
        owner: handbook.settings.owner.as_ref().map(|role| scene.role(role)),
        weights: Force::ALL.map(|force| weight(scene, force)).into(),
        lists: lists.map(link).collect(),
        data: data(scene),
    };
    let head = Head::new(title).below(scene.words.say("start"), HOME.to_owned());
    scene.page("about.html", head, &view)
}

/// Returns the files for programs.
fn data(scene: &Scene<'_>) -> Vec<Link> {
    let files = catalogue::all(scene.handbook, scene.places).into_iter();
    files.map(|file| scene.link(scene.words.say(file.key), &file.address)).collect()
}
