//! All addresses for search engines, absolute as they want them.
//!
//! Does not exist without `base-url`: nobody could say where the site stands.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::frame::Head;
use crate::render::scene::{Made, Scene};

#[derive(Serialize)]
struct View<'a> {
    addresses: &'a [Address],
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>, addresses: &[Address]) -> Made {
    scene.page("sitemap.xml", Head::default(), &View { addresses })
}
