//! What a reader is told at an address where nothing stands, with ways on.
//!
//! Does not guess what the reader looked for.

use serde::Serialize;

use crate::render::frame::{HOME, Head};
use crate::render::scene::{Link, Made, Scene};

#[derive(Serialize)]
struct View {
    home: Link,
    rooms: Vec<Link>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let rooms = scene.places.rooms.iter();
    let view = View {
        home: scene.link(scene.words.say("start"), &HOME.to_owned()),
        rooms: rooms.map(|room| scene.link(scene.words.say(room.key()), &scene.places.room(*room))).collect(),
    };
    scene.page("404.html", Head::new(scene.words.say("missing_title")).alone(), &view)
}
