//! What the handbook says of each law, by paragraph: where it is named, what was said there, and which steps rest on that.
//!
//! Does not tell what a law says: every naming is somebody's reading of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::clause::Position;
use crate::model::document::{Document, Kind, Section};
use crate::model::handbook::{Handbook, PassageKind};
use crate::model::id::{LawId, OrganisationId, Place};
use crate::model::provision::Provision;
use crate::model::register::Law;
use crate::model::text::{HandbookBlock, Inline, Target};
use crate::model::tree::{Step, Tree};
use crate::model::walk;

/// A law and where it is named.
#[derive(Clone, Debug)]
pub struct NamedLaw<'a> {
    /// The law.
    pub law: &'a Law,
    /// Where a paragraph or article of it is named, in the order in which the law is read.
    pub provisions: BTreeMap<Provision, Namings<'a>>,
    /// Where it is named without one.
    pub whole: Namings<'a>,
}

/// Where something of a law is named.
#[derive(Clone, Debug, Default)]
pub struct Namings<'a> {
    /// In documents, the strongest force first.
    pub places: Vec<Naming<'a>>,
    /// In the texts of trees.
    pub steps: Vec<(&'a Tree, &'a Step)>,
}

/// A place of a document that names a law.
#[derive(Clone, Debug)]
pub struct Naming<'a> {
    /// The place: a clause with an id, else its section or document.
    pub place: &'a Place,
    /// The document.
    pub document: &'a Document,
    /// Whether it is a clause, which can be quoted.
    pub is_clause: bool,
    /// What is named of the law, as it was written.
    pub written: Option<&'a str>,
    /// What the response says there of the section that it answers, if it is one.
    pub position: Option<&'a Position>,
    /// The steps of trees that rest on the place, or on the section in which it stands.
    pub resting: Vec<(&'a Tree, &'a Step)>,
}

impl Namings<'_> {
    /// Whether nothing names it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && self.steps.is_empty()
    }
}

impl<'a> Naming<'a> {
    /// Returns whose reading it is, if the document is a response.
    #[must_use]
    pub fn respondent(&self) -> Option<&'a OrganisationId> {
        self.document.organisation.as_ref().filter(|_| self.document.kind == Kind::Response)
    }
}

/// Returns the laws of the register, each with where it is named.
#[must_use]
pub fn all(handbook: &Handbook) -> Vec<NamedLaw<'_>> {
    let empty = |law| NamedLaw { law, provisions: BTreeMap::new(), whole: Namings::default() };
    let mut laws: BTreeMap<&LawId, NamedLaw<'_>> =
        handbook.laws.values().map(|law| (&law.id, empty(law))).collect();
    for (law, uses) in &handbook.backlinks.laws {
        let Some(named) = laws.get_mut(law) else { continue };
        for (written, place) in uses {
            named.at(written.as_deref()).places.extend(naming(handbook, written.as_deref(), place));
        }
        let namings = named.provisions.values_mut().chain([&mut named.whole]);
        namings.for_each(|namings| namings.places.sort_by_key(|naming| handbook.force(naming.place)));
    }
    for tree in handbook.trees.values() {
        // A used tree names its laws itself.
        for step in tree.steps.iter().filter(|step| !step.is_used()) {
            for (law, written) in named_in(step) {
                if let Some(named) = laws.get_mut(law) {
                    named.at(written).steps.push((tree, step));
                }
            }
        }
    }
    laws.into_values().collect()
}

impl<'a> NamedLaw<'a> {
    fn at(&mut self, written: Option<&str>) -> &mut Namings<'a> {
        match written {
            Some(written) => self.provisions.entry(Provision::read(written)).or_default(),
            None => &mut self.whole,
        }
    }
}

fn naming<'a>(handbook: &'a Handbook, written: Option<&'a str>, place: &'a Place) -> Option<Naming<'a>> {
    let document = handbook.documents.get(&place.document)?;
    let section = handbook.section(place);
    Some(Naming {
        place,
        document,
        is_clause: handbook.passages.get(place).is_some_and(|passage| passage.kind == PassageKind::Clause),
        written,
        position: section.and_then(|section| position(document, section)),
        resting: resting(handbook, place, section),
    })
}

/// Returns the position in which a section of a response stands: its own, or that of the nearest section above with one.
fn position<'a>(document: &'a Document, section: &Section) -> Option<&'a Position> {
    let index = document.sections.iter().position(|one| one.anchor == section.anchor)?;
    let mut level = section.level + 1;
    let mut around = document.sections[..=index].iter().rev().filter(|one| {
        let is_around = one.level < level;
        level = level.min(one.level);
        is_around
    });
    around.find_map(|section| section.marks.position.as_ref())
}

fn resting<'a>(
    handbook: &'a Handbook,
    place: &Place,
    section: Option<&Section>,
) -> Vec<(&'a Tree, &'a Step)> {
    let around = section
        .map(|section| Place { document: place.document.clone(), anchor: Some(section.anchor.clone()) });
    let cited = |place: &Place| handbook.backlinks.citations.get(place).into_iter().flatten();
    let steps: BTreeSet<_> = cited(place).chain(around.iter().flat_map(cited)).collect();
    let step = |(tree, step): &'a (_, _)| {
        let tree = handbook.trees.get(tree)?;
        tree.step(step).filter(|step| !step.is_used()).map(|step| (tree, step))
    };
    steps.into_iter().filter_map(step).collect()
}

/// Returns the laws that the texts of a step name, each with what is named of it.
fn named_in(step: &Step) -> BTreeSet<(&LawId, Option<&str>)> {
    let texts: Vec<&[HandbookBlock]> = match step {
        Step::Question(question) => vec![&question.help],
        Step::Outcome(outcome) => {
            let steps_to_take = outcome.steps_to_take.iter().map(Vec::as_slice);
            let notes = outcome.notes.iter().map(|note| note.text.as_slice());
            std::iter::once(outcome.text.as_slice()).chain(steps_to_take).chain(notes).collect()
        }
        Step::Use(_) | Step::Passage(_) => Vec::new(),
    };
    let mut named = BTreeSet::new();
    for text in texts {
        walk::inlines(text, &mut |piece| {
            if let Inline::Link(Target::Law(law, written), _) = piece {
                named.insert((law, written.as_deref()));
            }
        });
    }
    named
}
