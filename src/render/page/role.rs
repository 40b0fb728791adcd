//! One role: what it must, ought to, must not and may do, for each organisation and by when, and what helps it there.
//!
//! Does not let a proposal be ticked off: it is told as what somebody proposed.

mod item;
mod part;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::binding::Binding;
use crate::model::binding::parts::parts;
use crate::model::binding::whose::Whose;
use crate::model::id::{Place, RoleId};
use crate::render::files::calendar;
use crate::render::frame::{HOME, Head};
use crate::render::page::reach::Reach;
use crate::render::page::role::part::PartView;
use crate::render::page::tasks::{self, Task};
use crate::render::page::wheel::Wheel;
use crate::render::page::{backlinks, missing, reach, year_wheel};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    name: &'a str,
    description: Option<&'a str>,
    parts: Vec<PartView>,
    /// Whether something can be ticked.
    has_boxes: bool,
    tasks: Vec<Task>,
    wheel: Option<Wheel>,
    /// The role's part of the year wheel.
    year: Option<String>,
    calendar: Option<String>,
    contacts: Vec<Reach<'a>>,
    named: Vec<Link>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>, id: &RoleId) -> Made {
    let Some(role) = scene.handbook.roles.get(id) else { return missing::page(scene) };
    let bindings = scene.handbook.bindings_of(id);
    let found = parts(scene.handbook, &bindings);
    let parts: Vec<PartView> =
        found.iter().enumerate().map(|(number, part)| part::view(scene, id, (number, part))).collect();
    let trees = scene.handbook.backlinks.roles.get(id).map(|users| users.trees.iter());
    let whose = Whose::role(id);
    let wheel = Wheel::of(scene, &year_wheel::tasks(scene, &whose));
    let view = View {
        name: &role.name,
        has_boxes: parts.iter().any(PartView::has_boxes),
        parts,
        description: role.description.as_ref().map(|text| text.value.as_str()),
        tasks: tasks::of(scene, trees.into_iter().flatten()),
        year: wheel.as_ref().map(|_| scene.href(&year_wheel::address(scene, &whose))),
        wheel,
        calendar: calendar::link(scene, &whose),
        contacts: reach::at(scene, id, &scene.handbook.organisation_order),
        named: named(scene, id, &bindings),
    };
    let segment = Segment::Roles;
    let head = Head::new(&role.name)
        .of(scene.words.say("roles"))
        .in_room(segment)
        .below(scene.words.say("start"), HOME.to_owned())
        .below(scene.words.say("roles"), scene.places.room(segment));
    scene.page("role.html", head, &view)
}

/// Returns the sections that name the role without binding it.
fn named(scene: &Scene<'_>, id: &RoleId, bindings: &[Binding<'_>]) -> Vec<Link> {
    let bound: BTreeSet<Place> = bindings.iter().map(Binding::place).collect();
    let places = scene.handbook.backlinks.roles.get(id).map(|users| users.places.iter());
    let others = places.into_iter().flatten().filter(|place| !bound.contains(place));
    backlinks::sections(scene, others)
}
