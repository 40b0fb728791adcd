//! A former address, which leads on to where its page stands now.
//!
//! Does not need a server or a script: the page says where to go, and the browser goes there.

use crate::render::address::Address;
use crate::render::frame::Head;
use crate::render::scene::{Made, Scene};

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>, title: &str, address: &Address) -> Made {
    let head = Head::new(scene.words.say("moved_title")).of(scene.here).alone();
    scene.page("moved.html", head, &scene.link(title, address))
}
