//! One organisation: what applies there and from where, whom to ask, which trees answer for it, and where it differs.
//!
//! Does not guess: where it is unknown which routines it has, the page says so.

mod differences;
mod rules;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::binding::whose::Whose;
use crate::model::document::Document;
use crate::model::id::{OrganisationId, RoleId};
use crate::model::register::{Contact, Exemption, Organisation};
use crate::model::tree::Tree;
use crate::render::files::calendar;
use crate::render::frame::{HOME, Head};
use crate::render::page::documents::{self, Line};
use crate::render::page::tasks::{self, Task};
use crate::render::page::{holdings, missing};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    name: &'a str,
    kind: Option<&'a str>,
    tasks: Vec<Task>,
    applies: Vec<rules::Group>,
    asked: Vec<rules::Asked>,
    coverage: String,
    routines_unknown: bool,
    deviating: Vec<rules::Deviating>,
    duties: Vec<rules::Duties>,
    /// What comes again here, if something does.
    calendar: Option<String>,
    differences: Vec<differences::Compared>,
    guides: Vec<Link>,
    issued: Vec<Line>,
    contacts: Vec<ContactLine>,
    above: Vec<Link>,
    below: Vec<Link>,
    exempt: Vec<ExemptionLine<'a>>,
}

/// Whom to ask.
#[derive(Serialize)]
struct ContactLine {
    role: Link,
    unit: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    /// The organisation above that it comes from.
    from: Option<String>,
}

#[derive(Serialize)]
struct ExemptionLine<'a> {
    section: Link,
    reason: Option<&'a str>,
    decision: Option<&'a str>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>, id: &OrganisationId) -> Made {
    let Some(organisation) = scene.handbook.organisations.get(id) else { return missing::page(scene) };
    let applies = holdings::of(scene, id);
    let view = View {
        name: &organisation.name,
        kind: organisation.kind.as_deref(),
        tasks: tasks::of_organisation(
            scene,
            id,
            scene.handbook.trees.values().filter(|tree| serves(scene, tree, id)).map(|tree| &tree.id),
        ),
        issued: issued(scene, id, &applies),
        applies: rules::applies(scene, id),
        asked: rules::asked(scene, id),
        coverage: scene.href(&scene.places.room(Segment::Coverage)),
        deviating: rules::deviating(scene, id),
        duties: rules::duties(scene, id),
        calendar: calendar::link(scene, &Whose::organisation(id)),
        differences: differences::trees(scene, id),
        guides: differences::guides(scene, id),
        routines_unknown: organisation.routines_unknown,
        contacts: contacts(scene, organisation),
        above: scene.handbook.lineage(id).skip(1).map(|id| scene.organisation(id)).collect(),
        below: below(scene, id),
        exempt: organisation.exempt.iter().map(|exemption| exemption_line(scene, exemption)).collect(),
    };
    let segment = Segment::Organisations;
    let head = Head::new(&organisation.name)
        .of(scene.words.say("organisations"))
        .in_room(segment)
        .below(scene.words.say("start"), HOME.to_owned())
        .below(scene.words.say("organisations"), scene.places.room(segment));
    scene.page("organisation.html", head, &view)
}

/// Whether a tree answers for an organisation: it is offered to it or to one above it.
fn serves(scene: &Scene<'_>, tree: &Tree, id: &OrganisationId) -> bool {
    tree.organisations.is_empty()
        || tree.organisations.iter().any(|offered| scene.handbook.is_within(id, offered))
}

fn issued(scene: &Scene<'_>, id: &OrganisationId, applies: &[&Document]) -> Vec<Line> {
    let shown: BTreeSet<_> = applies.iter().map(|document| &document.id).collect();
    let issued = scene.handbook.backlinks.issued.get(id).into_iter().flatten();
    let others = issued.filter(|id| !shown.contains(id)).filter_map(|id| scene.handbook.documents.get(id));
    documents::lines(scene, others)
}

/// Returns the contacts of an organisation; for a role that it does not name, those of the nearest one above.
fn contacts(scene: &Scene<'_>, organisation: &Organisation) -> Vec<ContactLine> {
    let mut known: BTreeSet<&RoleId> = BTreeSet::new();
    let mut lines = Vec::new();
    let lineage = scene.handbook.lineage(&organisation.id);
    for one in lineage.filter_map(|id| scene.handbook.organisations.get(id)) {
        let from = (one.id != organisation.id).then(|| one.name.clone());
        let new = one.contacts.iter().filter(|(role, _)| known.insert(role));
        lines.extend(new.map(|(role, contact)| contact_line(scene, role, (contact, from.clone()))));
    }
    lines
}

fn contact_line(
    scene: &Scene<'_>,
    role: &RoleId,
    (contact, from): (&Contact, Option<String>),
) -> ContactLine {
    let Contact { unit, phone, email } = contact.clone();
    ContactLine { role: scene.role(role), unit, phone, email, from }
}

fn below(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Link> {
    let organisations = scene.handbook.organisation_order.iter();
    let organisations = organisations.filter_map(|id| scene.handbook.organisations.get(id));
    let children = organisations.filter(|organisation| organisation.parent.as_ref() == Some(id));
    children.map(|organisation| scene.organisation(&organisation.id)).collect()
}

fn exemption_line<'a>(scene: &Scene<'a>, exemption: &'a Exemption) -> ExemptionLine<'a> {
    ExemptionLine {
        section: scene.place(&exemption.section),
        reason: exemption.reason.as_deref(),
        decision: exemption.decision.as_deref(),
    }
}
