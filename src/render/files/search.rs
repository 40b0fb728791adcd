//! Cuts the index of a handbook into files that a page loads as it needs them.
//!
//! Does not find anything: the script in the page does. No file is larger than 64 kB, and what a page loads before its
//! first hit stays about the same however large the handbook is.

pub(in crate::render) mod facts;
pub(in crate::render) mod lines;
pub(in crate::render) mod root;
pub(in crate::render) mod terms;

use std::ops::Range;
use std::sync::OnceLock;

use serde::Serialize;

use crate::model::handbook::Handbook;
use crate::render::address::{Address, Places, twin_address};
use crate::render::files::search::root::Classes;
use crate::render::files::search::terms::Alias;
use crate::render::page::Page;
use crate::render::page::subjects;
use crate::render::page::subjects::volume::Volumes;
use crate::search::section::OwnPage;
use crate::search::{self, Index};

/// The index of a site, made when it is first asked for: a check of the handbook needs none.
#[derive(Debug, Default)]
pub(in crate::render) struct Search {
    /// The pages that the site makes by itself and that can be found.
    pub(in crate::render) pages: Vec<OwnPage>,
    shards: OnceLock<Shards>,
}

/// An index, and how it is cut into files.
#[derive(Debug)]
pub(in crate::render) struct Shards {
    /// The index.
    pub(in crate::render) index: Index,
    classes: Classes,
    /// Which groups stand in which file.
    terms: Vec<Range<usize>>,
    /// The forms that stand in another file than their group.
    aliases: Vec<Vec<Alias>>,
    /// Which sections are told of in which file.
    facts: Vec<Range<usize>>,
    /// The subject index, which is made of the same words.
    pub(in crate::render) volumes: Volumes,
}

impl Search {
    /// Prepares the index of a site with some pages of its own.
    pub(in crate::render) fn new(pages: Vec<OwnPage>) -> Self {
        Self { pages, shards: OnceLock::new() }
    }

    /// Returns the index, cut.
    pub(in crate::render) fn shards(&self, handbook: &Handbook) -> &Shards {
        self.shards.get_or_init(|| Shards::of(handbook, search::index(handbook, self.pages.clone())))
    }
}

impl Shards {
    fn of(handbook: &Handbook, index: Index) -> Self {
        let terms = terms::ranges(&index);
        Self {
            classes: Classes::of(&index.sections),
            aliases: terms::aliases(&index, &terms),
            facts: facts::ranges(&index.bytes),
            volumes: Volumes::of(handbook, &index),
            terms,
            index,
        }
    }

    /// Returns all files but the root, and the pages of a subject index that has several, with their addresses.
    pub(in crate::render) fn table(&self, places: &Places) -> Vec<(Address, Page)> {
        let terms = (0..self.terms.len())
            .map(|number| (places.shard(&format!("t{number}")), Page::SearchTerms(number)));
        let facts = (0..self.facts.len())
            .map(|number| (places.shard(&format!("f{number}")), Page::SearchFacts(number)));
        terms.chain(facts).chain(self.subjects(places)).collect()
    }

    fn subjects(&self, places: &Places) -> impl Iterator<Item = (Address, Page)> {
        (0..self.volumes.ranges.len()).flat_map(|number| {
            let (address, page) = (subjects::address(places, number), Page::SubjectVolume(number));
            let twin = Page::Twin(address.clone(), Box::new(page.clone()));
            [(twin_address(&address), twin), (address, page)]
        })
    }
}

/// Returns a file that hands a value to the script of the page under a name.
///
/// # Panics
/// Never: memory takes every text.
fn file(name: &str, value: &impl Serialize) -> Vec<u8> {
    let mut file = format!("vagvalSok.add({name:?},").into_bytes();
    serde_json::to_writer(&mut file, value).expect("memory takes every text");
    file.extend(b");\n");
    file
}

/// Cuts a row of things into ranges whose sizes add up to about the one that is aimed at.
pub(in crate::render) fn cut(sizes: impl Iterator<Item = usize>, aim: usize) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (place, size) in sizes.enumerate() {
        match ranges.last_mut() {
            Some(range) if filled + size <= aim => {
                range.end = place + 1;
                filled += size;
            }
            Some(_) | None => {
                ranges.push(place..place + 1);
                filled = size;
            }
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_file_is_full_before_the_next_is_begun() {
        assert_eq!(cut([4, 4, 4, 20, 1].into_iter(), 10), [0..2, 2..3, 3..4, 4..5]);
        assert_eq!(cut(std::iter::empty(), 10), []);
    }
}
