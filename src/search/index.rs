//! Turns a handbook into its index: sections, groups of words, and which finds which.
//!
//! Does not keep any text: what a section says is asked of the handbook again when it is shown.

use crate::model::handbook::Handbook;
use crate::model::language::Language;
use crate::search::group::{self, Group};
use crate::search::posting::{self, Postings};
use crate::search::section::{self, OwnPage, Section};
use crate::search::tally;

/// What can be found, and by which words.
#[derive(Debug)]
pub struct Index {
    /// The language of the handbook.
    pub language: Language,
    /// What can be found.
    pub sections: Vec<Section>,
    /// How many bytes the title and text of each section take.
    pub bytes: Vec<usize>,
    /// The groups of words by which it is found, in the order of their keys without dots and rings.
    pub groups: Vec<Group>,
    /// Groups of compounds, each with the group of its last part; sorted.
    pub heads: Vec<(u32, u32)>,
    /// What each group finds.
    pub postings: Postings,
    /// A fingerprint of the whole: 16 hexadecimal digits.
    pub stamp: String,
}

/// Makes the index of a handbook and of the pages that the site makes by itself.
#[must_use]
pub fn index(handbook: &Handbook, pages: Vec<OwnPage>) -> Index {
    let sections = section::sections(handbook, pages);
    let tally = tally::tally(handbook, &sections);
    let groups = group::groups(handbook, &tally);
    let postings = posting::postings(&groups, &tally.sections);
    let mut hasher = blake3::Hasher::new();
    for section in &tally.sections {
        hasher.update(section.fingerprint.as_bytes());
    }
    for group in &groups.groups {
        hasher.update(group.key.as_bytes());
    }
    postings.fingerprint(&mut hasher);
    let mut stamp = hasher.finalize().to_hex().to_string();
    stamp.truncate(16);
    Index {
        language: handbook.settings.language,
        bytes: tally.sections.iter().map(|section| section.bytes).collect(),
        sections,
        heads: groups.heads(),
        groups: groups.groups,
        postings,
        stamp,
    }
}
