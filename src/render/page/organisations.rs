//! All organisations, each below the one it belongs to.
//!
//! Does not tell organisations that staff may choose from others by place: a word says it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::id::OrganisationId;
use crate::model::register::Organisation;
use crate::render::frame::{HOME, Head};
use crate::render::page::holdings;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View {
    title: String,
    organisations: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    link: Link,
    kind: Option<String>,
    holds: Option<String>,
    below: Vec<Line>,
}

type Children<'a> = BTreeMap<Option<&'a OrganisationId>, Vec<&'a Organisation>>;

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("organisations").to_owned();
    let mut children = Children::new();
    for id in &scene.handbook.organisation_order {
        if let Some(organisation) = scene.handbook.organisations.get(id) {
            children.entry(organisation.parent.as_ref()).or_default().push(organisation);
        }
    }
    let organisations = lines(scene, &children, None);
    let head =
        Head::new(&title).in_room(Segment::Organisations).below(scene.words.say("start"), HOME.to_owned());
    scene.page("organisations.html", head, &View { title, organisations })
}

fn lines(scene: &Scene<'_>, children: &Children<'_>, parent: Option<&OrganisationId>) -> Vec<Line> {
    let below = children.get(&parent).into_iter().flatten();
    let line = |organisation: &&Organisation| Line {
        link: scene.organisation(&organisation.id),
        kind: organisation.kind.clone(),
        holds: holdings::own_in_words(scene, &organisation.id),
        below: lines(scene, children, Some(&organisation.id)),
    };
    below.map(line).collect()
}
