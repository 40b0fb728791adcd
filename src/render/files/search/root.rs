//! The file that is loaded first: where to look for words and for facts, and by what hits can be chosen.
//!
//! Does not grow much with the handbook: it holds a word or number for each of the other files.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::force::Force;
use crate::model::id::{OrganisationId, RoleId};
use crate::render::files::search::{file, terms};
use crate::render::scene::Scene;
use crate::search::section::{Class, Kind, Section};
use crate::search::speech;

/// The most classes, organisations and roles by which hits can be chosen; what would need more is left out.
const MOST: usize = 500;

/// The most organisations and roles that the classes name in all.
const MOST_NAMED: usize = 4_000;

/// The classes of all sections.
#[derive(Debug)]
pub(super) struct Classes {
    all: Vec<Class>,
    /// By the number of a section, the number of its class.
    of_section: Vec<usize>,
}

impl Classes {
    /// Numbers the classes of sections. If there are too many, first roles and then organisations are left out of them.
    pub(super) fn of(sections: &[Section]) -> Self {
        let mut classes: Vec<Class> = sections.iter().map(|section| section.class.clone()).collect();
        let roles: BTreeSet<_> = classes.iter().flat_map(|class| &class.roles).collect();
        if roles.len() > MOST || are_too_many(&classes) {
            for class in &mut classes {
                class.roles.clear();
            }
        }
        let organisations: BTreeSet<_> = classes.iter().flat_map(|class| &class.organisations).collect();
        if organisations.len() > MOST || are_too_many(&classes) {
            for class in &mut classes {
                class.organisations.clear();
            }
        }
        let all = distinct(&classes);
        let of_section = classes.iter().filter_map(|class| all.binary_search(class).ok()).collect();
        Self { all, of_section }
    }

    /// Returns the number of a section's class.
    pub(super) fn of_section(&self, section: usize) -> usize {
        self.of_section[section]
    }
}

/// Whether classes are too many, or name too many, for a file that every search loads.
fn are_too_many(classes: &[Class]) -> bool {
    let all = distinct(classes);
    let named: usize = all.iter().map(|class| class.organisations.len() + class.roles.len()).sum();
    all.len() > MOST || named > MOST_NAMED
}

fn distinct(classes: &[Class]) -> Vec<Class> {
    let distinct: BTreeSet<&Class> = classes.iter().collect();
    distinct.into_iter().cloned().collect()
}

#[derive(Serialize)]
struct Root<'a> {
    stamp: &'a str,
    language: &'static str,
    /// How many sections there are.
    sections: usize,
    /// The letters from which on each file of terms holds words, without dots and rings.
    terms: Vec<String>,
    /// How many sections each file of facts holds.
    facts: Vec<usize>,
    kinds: Vec<(&'static str, &'a str)>,
    /// Id, name, and the places of those above it.
    organisations: Vec<(&'a str, &'a str, Vec<usize>)>,
    forces: Vec<(&'static str, String)>,
    roles: Vec<(&'a str, &'a str)>,
    /// Kind, organisations, force (-1 for none) and roles, by their places in those lists.
    classes: Vec<(usize, Vec<usize>, i8, Vec<usize>)>,
    /// Words that are not looked for.
    common: &'static [&'static str],
    endings: &'static [&'static str],
    openings: &'static [&'static str],
}

/// Makes the file.
pub(in crate::render) fn bytes(scene: &Scene<'_>) -> Vec<u8> {
    let shards = scene.search.shards(scene.handbook);
    let classes = &shards.classes.all;
    let kinds: BTreeSet<Kind> = classes.iter().map(|class| class.kind).collect();
    let forces: BTreeSet<Force> = classes.iter().filter_map(|class| class.force).collect();
    let organisations: BTreeSet<&OrganisationId> =
        classes.iter().flat_map(|class| &class.organisations).collect();
    let roles: BTreeSet<&RoleId> = classes.iter().flat_map(|class| &class.roles).collect();
    let root = Root {
        stamp: &shards.index.stamp,
        language: shards.index.language.tag(),
        sections: shards.index.sections.len(),
        terms: terms::firsts(&shards.index, &shards.terms),
        facts: shards.facts.iter().map(ExactSizeIterator::len).collect(),
        classes: numbered(classes, &kinds, (&organisations, &forces, &roles)),
        kinds: kinds.iter().map(|kind| (kind.word(), scene.words.say(label(*kind)))).collect(),
        organisations: with_those_above(scene, &organisations),
        forces: forces.iter().map(|force| (force.word(), force_name(scene, *force))).collect(),
        roles: roles.iter().map(|id| (id.as_str(), role(scene, id))).collect(),
        common: speech::common(shards.index.language),
        endings: speech::endings(shards.index.language),
        openings: speech::openings(shards.index.language),
    };
    file("root", &root)
}

/// Returns classes by the places of their parts in the lists.
fn numbered(
    classes: &[Class],
    kinds: &BTreeSet<Kind>,
    (organisations, forces, roles): (&BTreeSet<&OrganisationId>, &BTreeSet<Force>, &BTreeSet<&RoleId>),
) -> Vec<(usize, Vec<usize>, i8, Vec<usize>)> {
    let kinds = places(kinds.iter());
    let organisations = places(organisations.iter().copied());
    let forces: BTreeMap<&Force, i8> = forces.iter().zip(0..).collect();
    let roles = places(roles.iter().copied());
    let class = |class: &Class| {
        let force = class.force.map_or(-1, |force| forces[&force]);
        let bound = class.organisations.iter().map(|id| organisations[id]).collect();
        (kinds[&class.kind], bound, force, class.roles.iter().map(|id| roles[id]).collect())
    };
    classes.iter().map(class).collect()
}

fn places<T: Ord>(sorted: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    sorted.zip(0..).collect()
}

/// Returns the key of a kind's name.
fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Tree => "trees",
        Kind::Policy => "kind_policy",
        Kind::Routine => "kind_routine",
        Kind::Response => "kind_response",
        Kind::Guide => "kind_guide",
        Kind::OpenQuestion => "open_questions",
        Kind::Term => "terms",
        Kind::Law => "laws",
        Kind::Role => "roles",
        Kind::Organisation => "organisations",
        Kind::Page => "kind_page",
    }
}

fn force_name(scene: &Scene<'_>, force: Force) -> String {
    scene.words.say(&format!("force_{}", force.word())).to_owned()
}

/// Returns organisations with their names and the places of those above them.
fn with_those_above<'a>(
    scene: &Scene<'a>,
    organisations: &BTreeSet<&'a OrganisationId>,
) -> Vec<(&'a str, &'a str, Vec<usize>)> {
    let places = places(organisations.iter().copied());
    let above = |id: &OrganisationId| {
        let lineage = scene.handbook.lineage(id).skip(1);
        lineage.filter_map(|one| places.get(one).copied()).collect()
    };
    organisations.iter().map(|id| (id.as_str(), organisation(scene, id), above(id))).collect()
}

fn organisation<'a>(scene: &Scene<'a>, id: &'a OrganisationId) -> &'a str {
    scene.handbook.organisations.get(id).map_or(id.as_str(), |one| &one.name)
}

fn role<'a>(scene: &Scene<'a>, id: &'a RoleId) -> &'a str {
    scene.handbook.roles.get(id).map_or(id.as_str(), |one| &one.name)
}
