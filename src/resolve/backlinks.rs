//! What points at what, turned round: from the cited to those who cite.
//!
//! Does not roll up: what points at a clause is not listed again at its section.

use std::collections::BTreeMap;

use crate::model::document::Document;
use crate::model::handbook::{Backlinks, PositionLink};
use crate::model::id::{OpenQuestionId, Place};
use crate::model::register::OpenQuestion;
use crate::model::text::Target;
use crate::model::tree::Tree;
use crate::resolve::text::Use;

/// Adds what a document is and says where it stands.
pub(crate) fn add_document(backlinks: &mut Backlinks, document: &Document) {
    if let Some(organisation) = &document.organisation {
        backlinks.issued.entry(organisation.clone()).or_default().insert(document.id.clone());
    }
    if let Some(owner) = &document.owner {
        let place = Place { document: document.id.clone(), anchor: None };
        backlinks.roles.entry(owner.clone()).or_default().places.insert(place);
    }
    for section in &document.sections {
        let Some(position) = &section.marks.position else { continue };
        let place = Place { document: document.id.clone(), anchor: Some(section.anchor.clone()) };
        let organisation = document.organisation.clone();
        let link = PositionLink { place, organisation, stance: position.stance, taken: position.taken };
        backlinks.positions.entry(position.on.clone()).or_default().push(link);
    }
}

/// Adds what a place of a document uses.
pub(crate) fn add_use(backlinks: &mut Backlinks, used: Use, place: Place) {
    match used {
        Use::Link(target) => add_link(backlinks, target, place),
        Use::Binds(role) => {
            backlinks.roles.entry(role).or_default().places.insert(place);
        }
        Use::Rests(source) => {
            backlinks.sources.entry(source).or_default().insert(place);
        }
        Use::Implements(section) => {
            backlinks.implementations.entry(section).or_default().insert(place);
        }
        Use::Open(question) => add_open(backlinks, question, place),
    }
}

fn add_link(backlinks: &mut Backlinks, target: Target, place: Place) {
    match target {
        Target::Place(to) => {
            backlinks.mentions.entry(to).or_default().insert(place);
        }
        Target::Role(role) => {
            backlinks.roles.entry(role).or_default().places.insert(place);
        }
        Target::Term(term) => {
            backlinks.terms.entry(term).or_default().places.insert(place);
        }
        Target::Law(law, paragraph) => {
            backlinks.laws_of.entry(place.clone()).or_default().insert(law.clone());
            backlinks.laws.entry(law).or_default().insert((paragraph, place));
        }
        Target::OpenQuestion(question) => add_open(backlinks, question, place),
        Target::Organisation(_) | Target::Tree(_) | Target::Web(_) | Target::Asset(_) => {}
    }
}

fn add_open(backlinks: &mut Backlinks, question: OpenQuestionId, place: Place) {
    backlinks.open_questions.entry(place.clone()).or_default().insert(question.clone());
    backlinks.asked.entry(question).or_default().places.insert(place);
}

/// Adds what open questions are about.
pub(crate) fn add_open_questions(
    backlinks: &mut Backlinks,
    questions: &BTreeMap<OpenQuestionId, OpenQuestion>,
) {
    for question in questions.values() {
        for about in &question.about {
            if let Target::Place(place) = about {
                backlinks.open_questions.entry(place.clone()).or_default().insert(question.id.clone());
            }
        }
    }
}

/// Adds what a tree uses and cites.
pub(crate) fn add_tree(backlinks: &mut Backlinks, tree: &Tree, uses: Vec<Use>) {
    for used in uses {
        match used {
            Use::Binds(role) | Use::Link(Target::Role(role)) => {
                backlinks.roles.entry(role).or_default().trees.insert(tree.id.clone());
            }
            Use::Open(question) | Use::Link(Target::OpenQuestion(question)) => {
                backlinks.asked.entry(question).or_default().trees.insert(tree.id.clone());
            }
            Use::Link(Target::Term(term)) => {
                backlinks.terms.entry(term).or_default().trees.insert(tree.id.clone());
            }
            Use::Link(_) | Use::Rests(_) | Use::Implements(_) => {}
        }
    }
    for step in &tree.steps {
        for citation in step.citations() {
            let citing = (tree.id.clone(), step.id().clone());
            backlinks.citations.entry(citation.place.clone()).or_default().insert(citing);
        }
    }
}
