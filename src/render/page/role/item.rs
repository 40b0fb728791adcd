//! Turns a clause that binds a role into a line of its page: what it says, what it weighs, who says so, what helps.
//!
//! Does not give a box to what is not to be done, or not yet.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::binding::parts::Part;
use crate::model::binding::{Binding, Validity};
use crate::model::clause::Modality;
use crate::model::id::{RoleId, TreeId};
use crate::model::text::{Target, plain};
use crate::model::when::When;
use crate::render::scene::{Link, Scene};
use crate::render::{norm, when};

/// The most trees that stand in the line of a clause.
const MOST_TREES: usize = 2;

/// A clause that binds a role.
#[derive(Serialize)]
pub(super) struct Item {
    /// The id of its box; none if it has nothing to tick.
    check: Option<String>,
    text: String,
    force: &'static str,
    force_name: String,
    /// How it binds, if the text beside it does not tell.
    modality: Option<String>,
    /// When it is due, from when and until when it applies, and for whom beside this organisation.
    notes: Vec<String>,
    /// The section that says so, at the clause.
    section: Link,
    /// The trees that cite it.
    trees: Vec<Link>,
    /// How many they are, if too many to stand in the line.
    more_trees: Option<String>,
    /// What the sources leave open about it.
    open: Vec<Link>,
    /// Whom to ask about it: the one who keeps the document.
    ask: Option<Link>,
}

impl Item {
    /// Whether it can be ticked.
    pub(super) fn has_box(&self) -> bool {
        self.check.is_some()
    }
}

/// Returns a clause as a line of the part of some organisations.
pub(super) fn item(
    scene: &Scene<'_>,
    (role, modality, binding): (&RoleId, Modality, &Binding<'_>),
    (id, part): (&str, &Part<'_>),
) -> Item {
    let force = binding.clause.marks.force;
    let is_task = matches!(modality, Modality::Duty | Modality::Should);
    let applies = scene.handbook.validity(binding) == Validity::Applies;
    let due = binding.clause.marks.when.as_ref().filter(|when| !applies || is_closer(when));
    let due = due.map(|when| when::in_words(scene, when));
    let days = norm::days(scene, &binding.clause.marks);
    let standing = scene.handbook.standing_of(binding.document, Some(&binding.clause.marks));
    let standing = norm::why_void(scene, standing).filter(|why| !days.contains(why));
    let notes = due.into_iter().chain(days).chain(standing).chain(inherited(scene, binding, part));
    let trees = trees(scene, binding);
    Item {
        check: (is_task && applies).then(|| id.to_owned()),
        text: plain(&binding.clause.content),
        force: force.word(),
        force_name: scene.words.say(&format!("force_{}", force.word())).to_owned(),
        modality: (modality != Modality::Duty).then(|| norm::modality(scene, modality).to_owned()),
        notes: notes.collect(),
        section: Link { name: scene.title_of(&binding.around()), href: scene.place(&binding.place()).href },
        more_trees: (trees.len() > MOST_TREES).then(|| scene.words.count("trees_count", trees.len())),
        trees,
        open: open(scene, binding),
        ask: ask(scene, binding, role),
    }
}

/// Returns who keeps the document, unless it is the one who reads.
fn ask(scene: &Scene<'_>, binding: &Binding<'_>, role: &RoleId) -> Option<Link> {
    let owner = binding.document.owner.as_ref().filter(|owner| *owner != role)?;
    let Link { name, href } = scene.role(owner);
    Some(Link { name: norm::mid_sentence(&name), href })
}

/// Whether a time tells more than the heading it stands under.
fn is_closer(when: &When) -> bool {
    match when {
        When::Every { times, on, month, .. } => times.is_some() || on.is_some() || month.is_some(),
        // Each event is a heading.
        When::Within { .. } | When::Event(..) => false,
    }
}

/// Returns for whom a clause holds, if these organisations have it from one above them.
fn inherited(scene: &Scene<'_>, binding: &Binding<'_>, part: &Part<'_>) -> Option<String> {
    let bound = &binding.document.binds;
    let is_own = bound.is_empty() || part.organisations.iter().any(|own| bound.contains(own));
    let names: Vec<String> = bound.iter().map(|id| scene.organisation(id).name).collect();
    (!is_own).then(|| format!("{} {}", scene.words.say("contact_from"), scene.words.list(&names)))
}

fn trees(scene: &Scene<'_>, binding: &Binding<'_>) -> Vec<Link> {
    let cited = binding.clause.anchor.as_ref().and(scene.handbook.backlinks.citations.get(&binding.place()));
    let trees: BTreeSet<&TreeId> = cited.into_iter().flatten().map(|(tree, _)| tree).collect();
    trees.into_iter().filter(|tree| scene.flows.contains_key(*tree)).map(|tree| scene.tree(tree)).collect()
}

fn open(scene: &Scene<'_>, binding: &Binding<'_>) -> Vec<Link> {
    let questions = binding.clause.marks.open.iter().filter_map(|id| scene.handbook.open_questions.get(id));
    let unanswered = questions.filter(|question| question.answer(scene.handbook.day).is_none());
    let link = |question: &crate::model::register::OpenQuestion| Link {
        name: question.title.clone(),
        href: scene.href_of(&Target::OpenQuestion(question.id.clone())),
    };
    unanswered.map(link).collect()
}
