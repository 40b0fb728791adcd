//! The page on which the handbook is searched.
//!
//! Does not search: the script does, with files that it loads as it needs them. Without a script the page leads to the
//! subject index.

use serde::Serialize;

use crate::render::frame::{HOME, Head};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// The page itself.
    here: String,
    /// The first file of the index, with the stamp by which a browser tells two builds apart.
    index: String,
    subjects: Link,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("search");
    let stamp = &scene.search.shards(scene.handbook).index.stamp;
    let view = View {
        title,
        here: scene.href(&scene.places.page(Segment::Search)),
        index: format!("{}?{stamp}", scene.href(&scene.places.search_root())),
        subjects: scene.link(scene.words.say("subjects"), &scene.places.page(Segment::Subjects)),
    };
    let head =
        Head::new(title).in_room(Segment::Search).alone().below(scene.words.say("start"), HOME.to_owned());
    scene.page("search.html", head, &view)
}
