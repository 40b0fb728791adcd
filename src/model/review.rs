//! What trees and documents were last read against (`decisions/reviewed.lock`), and what has changed since then.
//!
//! Does not say who is right: a change makes what rests on it suspect until somebody has read it again. After the
//! suspect links of Doorstop <https://doorstop.readthedocs.io>.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::fingerprint::{Plain, fingerprint};
use crate::model::force::Force;
use crate::model::handbook::Handbook;
use crate::model::id::{DocumentId, Place, RoleId, TreeId};

/// What rests on words that stand elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reader {
    /// A tree rests on what it cites.
    Tree(TreeId),
    /// A document rests on the policy sections that it carries out.
    Document(DocumentId),
}

impl Reader {
    /// Returns the id by which `vagval review` knows it.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Tree(id) => id.as_str(),
            Self::Document(id) => id.as_str(),
        }
    }
}

/// What was accepted when a tree or document was last reviewed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The day for which the handbook spoke.
    pub day: Option<Date>,
    /// The role that reviewed it.
    pub by: Option<RoleId>,
    /// What it had to say.
    pub note: Option<String>,
    /// What was read, by the place as it is written in references.
    pub readings: BTreeMap<String, Reading>,
}

/// A place as it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// A fingerprint of its words; punctuation, white space and typography do not count.
    pub fingerprint: String,
    /// What it weighs.
    pub force: Force,
    /// Its text.
    pub text: String,
}

impl Reading {
    /// Whether another reading says something else, or weighs more or less.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        self.fingerprint != other.fingerprint || self.force != other.force
    }
}

/// A place that has changed since somebody rested on it.
#[derive(Clone, Debug)]
pub struct Suspect {
    /// The place.
    pub place: Place,
    /// What rests on it.
    pub reader: Reader,
    /// As it was reviewed.
    pub then: Reading,
    /// As it is.
    pub now: Reading,
}

/// What has been reviewed, and what has changed since.
#[derive(Clone, Debug, Default)]
pub struct Reviews {
    /// The last review of each; none if nothing has ever been reviewed in this handbook.
    pub last: Option<BTreeMap<Reader, Review>>,
    /// What has changed since, by place and then by reader.
    pub suspects: Vec<Suspect>,
}

impl Reviews {
    /// Returns what a tree or document rests on that has changed since it was reviewed.
    pub fn suspects_of<'a>(&'a self, reader: &'a Reader) -> impl Iterator<Item = &'a Suspect> {
        self.suspects.iter().filter(move |suspect| suspect.reader == *reader)
    }

    /// Whether the last review of a tree or document has read a place.
    #[must_use]
    pub fn covers(&self, reader: &Reader, place: &Place) -> bool {
        self.last_of(reader).is_some_and(|review| review.readings.contains_key(&place.to_string()))
    }

    /// Returns the last review of a tree or document.
    #[must_use]
    pub fn last_of(&self, reader: &Reader) -> Option<&Review> {
        self.last.as_ref()?.get(reader)
    }
}

impl Handbook {
    /// Returns what each tree cites and what each document carries out, as it reads now.
    #[must_use]
    pub fn readings(&self) -> BTreeMap<Reader, BTreeMap<Place, Reading>> {
        let mut readings: BTreeMap<Reader, BTreeMap<Place, Reading>> = BTreeMap::new();
        let mut add = |reader: Reader, place: &Place, reading: &Reading| {
            readings.entry(reader).or_default().insert(place.clone(), reading.clone());
        };
        for (place, steps) in &self.backlinks.citations {
            let reading = self.reading(place);
            for (tree, _) in steps {
                add(Reader::Tree(tree.clone()), place, &reading);
            }
        }
        for (place, routines) in &self.backlinks.implementations {
            let reading = self.reading(place);
            for routine in routines {
                add(Reader::Document(routine.document.clone()), place, &reading);
            }
        }
        readings
    }

    /// Returns how a place reads: a clause, a section with all below it, or a document.
    #[must_use]
    pub fn reading(&self, place: &Place) -> Reading {
        let text = self.text_at(place);
        let words: Vec<&str> = words(&text).collect();
        Reading { fingerprint: fingerprint(&words.join(" ")), force: self.force(place), text }
    }

    fn text_at(&self, place: &Place) -> String {
        let mut plain = Plain::default();
        let document = self.documents.get(&place.document);
        let sections = document.map_or(&[][..], |document| &document.sections);
        let first = sections.iter().position(|section| Some(&section.anchor) == place.anchor.as_ref());
        let read = match (self.passages.get(place), first, document) {
            (_, Some(first), Some(document)) => document.with_below(first),
            (Some(clause), None, _) => {
                plain.add_text(&clause.content);
                &[]
            }
            (None, None, Some(document)) => {
                plain.add_blocks(&document.lead);
                sections
            }
            (None, None, None) | (_, Some(_), None) => &[],
        };
        for section in read {
            plain.end();
            plain.add_text(&section.title);
            plain.end();
            plain.add_blocks(&section.blocks);
        }
        plain.into_text()
    }
}

/// Returns the words of a text without the marks between them; signs that say something (`§`, `%`, `+`) are words.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let stands_between = |letter: char| letter.is_whitespace() || ".,;:!?\"'()[]-…".contains(letter);
    text.split(stands_between).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_comma_is_no_word_but_a_sign_is() {
        let read = |text| words(text).collect::<Vec<_>>();
        assert_eq!(read("Ta bort bilden, nu."), read("Ta bort bilden nu"));
        assert_ne!(read("Ta bort bilden nu"), read("Ta inte bort bilden nu"));
        assert_ne!(read("2 §"), read("2"));
        assert_ne!(read("1,5 år"), read("15 år"));
    }
}
