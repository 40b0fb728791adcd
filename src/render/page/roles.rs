//! All roles, each with how much binds it.
//!
//! Does not tell what binds them: their own pages do.

use serde::Serialize;

use crate::render::files::catalogue;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::duties;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    roles: Vec<Line<'a>>,
    files: Vec<Link>,
}

#[derive(Serialize)]
struct Line<'a> {
    link: Link,
    description: Option<&'a str>,
    duties: Option<String>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("roles");
    let mut roles: Vec<Line<'_>> = scene
        .handbook
        .roles
        .values()
        .map(|role| Line {
            link: scene.role(&role.id),
            description: role.description.as_ref().map(|text| text.value.as_str()),
            duties: Some(duties::count(scene, &role.id))
                .filter(|count| *count > 0)
                .map(|count| scene.words.count("duties", count)),
        })
        .collect();
    roles.sort_by_cached_key(|role| order::key(&role.link.name));
    let head = Head::new(title).in_room(Segment::Roles).below(scene.words.say("start"), HOME.to_owned());
    scene.page("roles.html", head, &View { title, roles, files: catalogue::beside(scene, Segment::Roles) })
}
