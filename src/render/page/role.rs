//! One role: all that binds it, strictest first and by organisation, the trees written for it, whom it is at each organisation.
//!
//! Does not let a proposal be ticked off: it is told as what somebody proposed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::clause::Modality;
use crate::model::force::Force;
use crate::model::handbook::Passage;
use crate::model::id::{OrganisationId, Place, RoleId};
use crate::model::text::plain;
use crate::render::frame::{HOME, Head};
use crate::render::page::tasks::{self, Task};
use crate::render::page::{backlinks, duties, missing};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::{norm, when};

#[derive(Serialize)]
struct View<'a> {
    name: &'a str,
    description: Option<&'a str>,
    groups: Vec<Group>,
    tasks: Vec<Task>,
    contacts: Vec<ContactLine<'a>>,
    named: Vec<Link>,
}

/// What binds the role in one way.
#[derive(Serialize)]
struct Group {
    modality: &'static str,
    title: String,
    parts: Vec<Part>,
}

/// What binds the role at some organisations.
#[derive(Serialize)]
struct Part {
    /// Whom the documents bind; none for what speaks to all.
    organisations: Option<String>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    text: String,
    force: &'static str,
    force_name: String,
    /// Whether it applies and can be ticked off.
    is_rule: bool,
    days: Vec<String>,
    /// The section that says so, at the clause.
    section: Link,
}

#[derive(Serialize)]
struct ContactLine<'a> {
    organisation: Link,
    unit: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>, id: &RoleId) -> Made {
    let Some(role) = scene.handbook.roles.get(id) else { return missing::page(scene) };
    let norms = duties::of(scene, id);
    let trees = scene.handbook.backlinks.roles.get(id).map(|users| users.trees.iter());
    let view = View {
        name: &role.name,
        description: role.description.as_deref(),
        groups: Modality::ALL.into_iter().filter_map(|modality| group(scene, modality, &norms)).collect(),
        tasks: tasks::of(scene, trees.into_iter().flatten()),
        contacts: contacts(scene, id),
        named: named(scene, id, &norms),
    };
    let segment = Segment::Roles;
    let head = Head::new(&role.name)
        .of(scene.words.say("roles"))
        .in_room(segment)
        .below(scene.words.say("start"), HOME.to_owned())
        .below(scene.words.say("roles"), scene.places.room(segment));
    scene.page("role.html", head, &view)
}

type Norms<'a> = [(Modality, &'a Place, &'a Passage)];

fn group(scene: &Scene<'_>, modality: Modality, norms: &Norms<'_>) -> Option<Group> {
    let mut own: Vec<_> = norms.iter().filter(|(own, ..)| *own == modality).collect();
    own.sort_by_key(|(_, place, passage)| (passage.marks.force, &place.document, passage.span.start));
    let mut parts: BTreeMap<Vec<usize>, Part> = BTreeMap::new();
    for (_, place, passage) in own {
        let bound = bound(scene, place);
        let order = bound.iter().map(|id| order(scene, id)).collect();
        let empty = || Part { organisations: names(scene, bound), items: Vec::new() };
        parts.entry(order).or_insert_with(empty).items.push(item(scene, place, passage));
    }
    let title = scene.words.say(&format!("bound_{}", modality.word())).to_owned();
    let parts: Vec<Part> = parts.into_values().collect();
    (!parts.is_empty()).then_some(Group { modality: modality.word(), title, parts })
}

/// Returns whom the document of a place binds.
fn bound<'a>(scene: &Scene<'a>, place: &Place) -> &'a [OrganisationId] {
    scene.handbook.documents.get(&place.document).map_or(&[][..], |document| &document.binds)
}

/// Returns the place of an organisation in the author's order.
fn order(scene: &Scene<'_>, id: &OrganisationId) -> usize {
    let known = &scene.handbook.organisation_order;
    known.iter().position(|one| one == id).unwrap_or(known.len())
}

fn names(scene: &Scene<'_>, organisations: &[OrganisationId]) -> Option<String> {
    let names: Vec<String> = organisations.iter().map(|id| scene.organisation(id).name).collect();
    (!names.is_empty()).then(|| scene.words.list(&names))
}

fn item(scene: &Scene<'_>, place: &Place, passage: &Passage) -> Item {
    let force = passage.marks.force;
    let section = backlinks::section_of(scene, place);
    let due = passage.marks.when.as_ref().map(|when| when::in_words(scene, when));
    Item {
        text: plain(&passage.content),
        force: force.word(),
        force_name: scene.words.say(&format!("force_{}", force.word())).to_owned(),
        is_rule: force < Force::Proposal,
        days: due.into_iter().chain(norm::days(scene, &passage.marks)).collect(),
        section: Link { name: scene.title_of(&section), href: scene.place(place).href },
    }
}

fn contacts<'a>(scene: &Scene<'a>, id: &RoleId) -> Vec<ContactLine<'a>> {
    let organisations = scene.handbook.organisation_order.iter();
    let organisations = organisations.filter_map(|id| scene.handbook.organisations.get(id));
    let line = |organisation: &'a crate::model::register::Organisation| {
        let contact = organisation.contacts.get(id)?;
        Some(ContactLine {
            organisation: scene.organisation(&organisation.id),
            unit: contact.unit.as_deref(),
            phone: contact.phone.as_deref(),
            email: contact.email.as_deref(),
        })
    };
    organisations.filter_map(line).collect()
}

/// Returns the sections that name the role without binding it.
fn named(scene: &Scene<'_>, id: &RoleId, norms: &Norms<'_>) -> Vec<Link> {
    let bound: BTreeSet<&Place> = norms.iter().map(|(_, place, _)| *place).collect();
    let places = scene.handbook.backlinks.roles.get(id).map(|users| users.places.iter());
    let others = places.into_iter().flatten().filter(|place| !bound.contains(place));
    backlinks::sections(scene, others)
}
