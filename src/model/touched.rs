//! What an open question touches, and whether it is still open: told alike by its page, its files and what it touches.
//!
//! Does not judge an answer: who answers a question says so in the register.

use std::collections::BTreeSet;

use crate::model::handbook::Handbook;
use crate::model::id::{OpenQuestionId, OrganisationId, Place, TreeId};
use crate::model::register::{Answered, OpenQuestion};
use crate::model::text::Target;
use crate::model::tree::{Outcome, Tree};

/// What an open question touches.
#[derive(Debug)]
pub struct Touched<'a> {
    /// The passages and documents that it is about or that name it.
    pub places: BTreeSet<&'a Place>,
    /// The trees that it is about or that name it, with their outcomes that do.
    pub trees: Vec<(&'a Tree, Vec<&'a Outcome>)>,
    /// What else it is about.
    pub others: Vec<&'a Target>,
}

impl Handbook {
    /// Returns the answer to a question that had been given on the handbook's day.
    #[must_use]
    pub fn answer(&self, id: &OpenQuestionId) -> Option<&Answered> {
        self.open_questions.get(id)?.answer(self.day)
    }

    /// Returns what an open question touches.
    #[must_use]
    pub fn touched<'a>(&'a self, question: &'a OpenQuestion) -> Touched<'a> {
        let users = self.backlinks.asked.get(&question.id);
        let mut places: BTreeSet<&Place> = users.into_iter().flat_map(|users| &users.places).collect();
        let mut trees: BTreeSet<&TreeId> = users.into_iter().flat_map(|users| &users.trees).collect();
        let mut others = Vec::new();
        for target in &question.about {
            match target {
                Target::Place(place) => drop(places.insert(place)),
                Target::Tree(tree) => drop(trees.insert(tree)),
                Target::Web(_)
                | Target::Role(_)
                | Target::Organisation(_)
                | Target::Term(_)
                | Target::Law(..)
                | Target::OpenQuestion(_)
                | Target::Asset(_) => others.push(target),
            }
        }
        let trees = trees.into_iter().filter_map(|id| self.trees.get(id));
        let trees = trees.map(|tree| (tree, stopped(tree, &question.id))).collect();
        Touched { places, trees, others }
    }

    /// Returns the organisations that say whom to ask a question, each for all below it that say nothing of their own:
    /// those that staff may choose and that are bound by what the question touches; all, if it touches no document.
    #[must_use]
    pub fn asked_at<'a>(&'a self, question: &'a OpenQuestion) -> Vec<&'a OrganisationId> {
        let Some(role) = &question.ask else { return Vec::new() };
        let places = self.touched(question).places;
        let is_bound =
            |id: &OrganisationId| places.is_empty() || places.iter().any(|place| self.binds(place, id));
        let readers = self.readers().map(|one| &one.id).filter(|id| is_bound(id));
        let says = |id: &&OrganisationId| {
            self.organisations.get(*id).is_some_and(|one| one.contacts.contains_key(role))
        };
        let asked: BTreeSet<&OrganisationId> = readers.filter_map(|id| self.lineage(id).find(says)).collect();
        self.organisation_order.iter().filter(|id| asked.contains(id)).collect()
    }
}

/// Returns the outcomes of a tree that name a question.
fn stopped<'a>(tree: &'a Tree, question: &OpenQuestionId) -> Vec<&'a Outcome> {
    tree.outcomes().filter(|outcome| outcome.open.contains(question)).collect()
}
