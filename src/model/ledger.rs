//! What responses say of a document, section by section: the one account from which pages and files are made.
//!
//! Does not weigh opinions, none of which is a rule; it only counts them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::clause::{Position, Stance, Taken};
use crate::model::document::{Document, Section};
use crate::model::handbook::Handbook;
use crate::model::id::{Anchor, DocumentId, Place};
use crate::model::text::{self, HandbookClause};

/// What is said of one document.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// The document.
    pub answered: &'a Document,
    /// Its responses, by their ids.
    pub responses: Vec<&'a Document>,
    /// The document as a whole, if something is said of it, then all its sections in order.
    pub rows: Vec<Row<'a>>,
}

/// A section and what is said of it.
#[derive(Debug)]
pub struct Row<'a> {
    /// The section; none means the document as a whole.
    pub section: Option<&'a Section>,
    /// What is said, response by response, in the order of their texts; nothing if all pass it by.
    pub said: Vec<Said<'a>>,
}

/// One position of a response.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    /// The response.
    pub response: &'a Document,
    /// Its section that holds the position; the heading is the point in short.
    pub point: &'a Section,
    /// The position.
    pub position: &'a Position,
    /// The point in full: the clauses below the heading.
    pub clauses: Vec<&'a HandbookClause>,
}

/// Returns a ledger for each document that is answered, or of which something is said.
#[must_use]
pub fn all(handbook: &Handbook) -> Vec<Ledger<'_>> {
    let answered: BTreeSet<&DocumentId> = handbook.documents.values().flat_map(spoken_of).collect();
    answered.into_iter().filter_map(|id| handbook.documents.get(id)).map(|one| of(handbook, one)).collect()
}

/// Returns the documents that a document answers or takes a stand on.
fn spoken_of(document: &Document) -> impl Iterator<Item = &DocumentId> {
    let positions = document.sections.iter().filter_map(|section| section.marks.position.as_ref());
    document.responds_to.iter().chain(positions.map(|position| &position.on.document))
}

fn of<'a>(handbook: &'a Handbook, answered: &'a Document) -> Ledger<'a> {
    let speaks = |one: &&Document| spoken_of(one).any(|id| *id == answered.id);
    let responses: Vec<&Document> = handbook.documents.values().filter(speaks).collect();
    let mut by_section: BTreeMap<Option<&Anchor>, Vec<Said<'_>>> = BTreeMap::new();
    for said in responses.iter().flat_map(|response| positions(response)) {
        if said.position.on.document == answered.id {
            by_section.entry(section_of(handbook, &said.position.on)).or_default().push(said);
        }
    }
    let whole = by_section.remove(&None).map(|said| Row { section: None, said });
    let sections = answered.sections.iter().enumerate().filter_map(|(index, section)| {
        let said = by_section.remove(&Some(&section.anchor)).unwrap_or_default();
        let only_opens = section.blocks.is_empty()
            && answered.sections.get(index + 1).is_some_and(|next| next.level > section.level);
        (!said.is_empty() || !only_opens).then_some(Row { section: Some(section), said })
    });
    Ledger { answered, rows: whole.into_iter().chain(sections).collect(), responses }
}

fn section_of<'a>(handbook: &'a Handbook, place: &Place) -> Option<&'a Anchor> {
    handbook.passages.get(place)?.section.as_ref()
}

fn positions(response: &Document) -> impl Iterator<Item = Said<'_>> {
    response.sections.iter().enumerate().filter_map(move |(index, point)| {
        let position = point.marks.position.as_ref()?;
        let below = response.with_below(index)[1..].iter();
        let below = below.take_while(|other| other.marks.position.is_none());
        let own = std::iter::once(point).chain(below);
        let clauses = text::clauses(own.flat_map(|section| &section.blocks));
        Some(Said { response, point, position, clauses })
    })
}

impl<'a> Ledger<'a> {
    /// Returns everything that is said.
    pub fn said(&self) -> impl Iterator<Item = &Said<'a>> {
        self.rows.iter().flat_map(|row| &row.said)
    }

    /// Returns how many positions became what.
    #[must_use]
    pub fn taken(&self, taken: Taken) -> usize {
        self.said().filter(|said| said.position.taken == taken).count()
    }

    /// Returns the sections in the order of the document.
    pub fn sections(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter().filter(|row| row.section.is_some())
    }

    /// Returns the responses that say nothing of a row.
    pub fn silent<'b>(&'b self, row: &'b Row<'a>) -> impl Iterator<Item = &'b &'a Document> {
        self.responses.iter().filter(|response| row.of(response).next().is_none())
    }

    /// Returns the rows that somebody objects to or wants changed, the most contested first: by how many positions do so,
    /// then by how many want it clearer or miss something in it, then by how many responses speak of it.
    #[must_use]
    pub fn contested(&self) -> Vec<&Row<'a>> {
        let mut rows: Vec<&Row<'a>> = self.rows.iter().filter(|row| row.against() > 0).collect();
        rows.sort_by_key(|row| {
            let wanting = row.count(Stance::Clarify) + row.count(Stance::Missing);
            Reverse((row.against(), wanting, row.respondents()))
        });
        rows
    }
}

impl<'a> Row<'a> {
    /// Returns what one response says.
    pub fn of<'b>(&'b self, response: &'b Document) -> impl Iterator<Item = &'b Said<'a>> {
        self.said.iter().filter(|said| said.response.id == response.id)
    }

    /// Returns how many positions take a stance.
    #[must_use]
    pub fn count(&self, stance: Stance) -> usize {
        self.said.iter().filter(|said| said.position.stance == stance).count()
    }

    /// Returns how many positions object or want a change.
    #[must_use]
    pub fn against(&self) -> usize {
        self.count(Stance::Object) + self.count(Stance::Change)
    }

    /// Returns how many responses say something.
    #[must_use]
    pub fn respondents(&self) -> usize {
        self.said.iter().map(|said| &said.response.id).collect::<BTreeSet<_>>().len()
    }
}
