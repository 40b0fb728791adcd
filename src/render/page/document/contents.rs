//! Turns the sections of a document into its table of contents.
//!
//! Does not go deep: two levels where the list stays short, else one.

use serde::Serialize;

use crate::model::document::{Document, Section};
use crate::model::text::plain;

const MOST_WITH_TWO_LEVELS: usize = 12;
const LEAST: usize = 2;

/// A line of the table of contents.
#[derive(Serialize)]
pub(super) struct Entry {
    anchor: String,
    title: String,
    below: Vec<Entry>,
}

/// Returns the table of contents; empty if it would not help.
pub(super) fn of(document: &Document) -> Vec<Entry> {
    let sections = || document.sections.iter().filter(|section| section.level <= 3);
    let has_two_levels = sections().count() <= MOST_WITH_TWO_LEVELS;
    let mut entries: Vec<Entry> = Vec::new();
    for section in sections() {
        match entries.last_mut() {
            Some(above) if section.level > 2 => {
                if has_two_levels {
                    above.below.push(entry(section));
                }
            }
            Some(_) | None => entries.push(entry(section)),
        }
    }
    if entries.len() < LEAST { Vec::new() } else { entries }
}

fn entry(section: &Section) -> Entry {
    Entry { anchor: section.anchor.to_string(), title: plain(&section.title), below: Vec::new() }
}
