//! What holds at an organisation: its own routines, what it inherits, what it deviates from, and how many tasks each role has.
//!
//! Does not list tasks: the page of the role does, in the part of this organisation.

use serde::Serialize;

use crate::model::binding::parts;
use crate::model::binding::{Binding, Validity};
use crate::model::clause::Modality;
use crate::model::coverage::Requirement;
use crate::model::document::{Document, Kind, Status};
use crate::model::id::{DocumentId, OrganisationId, Place, RoleId};
use crate::model::text::{Target, plain};
use crate::render::order;
use crate::render::page::coverage::{self, Stand};
use crate::render::page::documents::{self, Line};
use crate::render::page::holdings;
use crate::render::scene::{Link, Scene};

/// A section of a policy that asks for a routine, and how the organisation stands to it.
#[derive(Serialize)]
pub(super) struct Asked {
    section: Link,
    stand: Stand,
    /// What others have decided for the same section.
    others: Vec<Link>,
}

/// Documents that bind for the same reason.
#[derive(Serialize)]
pub(super) struct Group {
    title: String,
    lines: Vec<Line>,
}

/// A local clause that loosens one above it.
#[derive(Serialize)]
pub(super) struct Deviating {
    clause: Link,
    from: Link,
    decision: Option<String>,
}

/// How many clauses bind a role here.
#[derive(Serialize)]
pub(super) struct Duties {
    role: Link,
    count: String,
}

/// Returns how an organisation stands to what is asked of it.
pub(super) fn asked(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Asked> {
    let line = |requirement: &Requirement<'_>| Asked {
        section: scene.place(&requirement.place),
        stand: coverage::stand(scene, &requirement.cells[0]),
        others: others(scene, id, &requirement.place),
    };
    scene.handbook.requirements_of(id).iter().map(line).collect()
}

/// Returns the decided routines of other organisations that carry out a section.
fn others(scene: &Scene<'_>, id: &OrganisationId, section: &Place) -> Vec<Link> {
    let carrying = scene.handbook.backlinks.implementations.get(section).into_iter().flatten();
    let mut documents: Vec<&DocumentId> = carrying.map(|place| &place.document).collect();
    documents.dedup();
    let documents = documents.into_iter().filter_map(|id| scene.handbook.documents.get(id));
    let binds = |document: &Document| document.binds.iter().any(|one| scene.handbook.is_within(id, one));
    let others = documents.filter(|document| document.kind == Kind::Routine && !binds(document));
    let others = others.filter(|document| document.status == Status::Decided);
    others.map(|document| scene.place(&Place { document: document.id.clone(), anchor: None })).collect()
}

/// Returns the decided documents that bind an organisation: first its own, then those of each organisation above.
pub(super) fn applies(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Group> {
    let mut rest = holdings::of(scene, id);
    let mut groups = Vec::new();
    for one in scene.handbook.lineage(id) {
        let (own, others) = rest.into_iter().partition(|document: &&Document| document.binds.contains(one));
        rest = others;
        let own: Vec<&Document> = own;
        let title = if one == id {
            scene.words.say("applies_own").to_owned()
        } else {
            scene.words.with("applies_inherited", &[("organisation", &scene.organisation(one).name)])
        };
        if !own.is_empty() {
            groups.push(Group { title, lines: documents::lines(scene, own.into_iter()) });
        }
    }
    groups
}

/// Returns the clauses in force here that loosen others.
pub(super) fn deviating(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Deviating> {
    let mut found = Vec::new();
    for document in holdings::of(scene, id) {
        for clause in document.clauses() {
            let Some(deviation) = &clause.marks.deviates else { continue };
            let own = Place { document: document.id.clone(), anchor: clause.anchor.clone() };
            let href = scene.place(&own).href;
            let clause = Link { name: plain(&clause.content), href };
            found.push(Deviating {
                clause,
                from: scene.place(&deviation.from),
                decision: deviation.decision.clone(),
            });
        }
    }
    found
}

/// Returns the roles that clauses in force here bind, with how many of each kind, in the order of their names.
pub(super) fn duties(scene: &Scene<'_>, id: &OrganisationId) -> Vec<Duties> {
    let mut duties: Vec<Duties> =
        scene.handbook.roles.keys().filter_map(|role| duties_of(scene, id, role)).collect();
    duties.sort_by_cached_key(|duties| order::key(&duties.role.name));
    duties
}

fn duties_of(scene: &Scene<'_>, id: &OrganisationId, role: &RoleId) -> Option<Duties> {
    let handbook = scene.handbook;
    let bindings = handbook.bindings_of(role);
    let holds = |binding: &&Binding<'_>| {
        binding.holds_at(handbook, id) && handbook.validity(binding) == Validity::Applies
    };
    let held: Vec<&Binding<'_>> = bindings.iter().filter(holds).collect();
    let count = |modality: Modality| {
        let count = held.iter().filter(|binding| binding.modality(role) == Some(modality)).count();
        (count > 0).then(|| scene.words.count(&format!("binds_{}", modality.word()), count))
    };
    let counts: Vec<String> = Modality::ALL.into_iter().filter_map(count).collect();
    let Link { name, mut href } = scene.role(role);
    if let Some(part) = parts::part_of(&parts::parts(handbook, &bindings), handbook, id) {
        let address = scene.places.target(&Target::Role(role.clone()))?;
        href = scene.href(&format!("{address}#{part}"));
    }
    (!counts.is_empty()).then(|| Duties { role: Link { name, href }, count: counts.join(", ") })
}
