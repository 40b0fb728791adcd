//! The subjects in the order of their letters, and the pages on which they stand: one, or several if they are many.
//!
//! Does not show them: that is the page's.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::handbook::Handbook;
use crate::render::files::search::cut;
use crate::render::order;
use crate::search::Index;
use crate::search::subject::{Subject, subjects};

/// The most places of one word; a word of more is no help to a reader who looks for a few.
pub(super) const MOST_PLACES: usize = 60;

/// The most lines of a single page, some 200 bytes each.
const MOST_LINES: usize = 5_000;

/// How many lines a page is to have if there are several.
const AIM: usize = 2_000;

/// The subjects of a handbook, and how they are dealt out to pages.
#[derive(Debug)]
pub(in crate::render) struct Volumes {
    /// The subjects, from A to Ö.
    pub(super) subjects: Vec<Subject>,
    /// By the name of a subject in small letters, its number.
    numbers: HashMap<String, usize>,
    /// Which subjects stand on which page; none if all stand on one.
    pub(in crate::render) ranges: Vec<Range<usize>>,
}

impl Volumes {
    /// Sorts the subjects of a handbook and deals them out.
    pub(in crate::render) fn of(handbook: &Handbook, index: &Index) -> Self {
        let mut subjects: Vec<Subject> = subjects(handbook, index).into_values().collect();
        subjects.sort_by_cached_key(|subject| {
            (order::key(&letter(subject).to_string()), order::key(&subject.name), subject.name.clone())
        });
        let named = subjects.iter().enumerate();
        let numbers = named.map(|(number, subject)| (subject.name.to_lowercase(), number)).collect();
        Self { ranges: ranges(&subjects), subjects, numbers }
    }

    /// Returns the number of a subject.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(&name.to_lowercase()).copied()
    }

    /// Returns the number of the page on which a subject stands; none if all stand on one.
    pub(super) fn volume(&self, subject: usize) -> Option<usize> {
        let volume = self.ranges.partition_point(|range| range.end <= subject);
        (volume < self.ranges.len()).then_some(volume)
    }
}

/// Returns the letter under which a subject stands.
pub(super) fn letter(subject: &Subject) -> char {
    order::letter(&subject.name)
}

/// Cuts subjects into pages that have one letter each; not at all if they are few.
fn ranges(subjects: &[Subject]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    if subjects.iter().map(lines).sum::<usize>() <= MOST_LINES {
        return ranges;
    }
    let mut start = 0;
    for of_letter in subjects.chunk_by(|one, other| letter(one) == letter(other)) {
        let cut = cut(of_letter.iter().map(lines), AIM);
        ranges.extend(cut.into_iter().map(|range| start + range.start..start + range.end));
        start += of_letter.len();
    }
    ranges
}

/// Returns about how many lines a subject takes.
fn lines(subject: &Subject) -> usize {
    1 + subject.places.len().min(MOST_PLACES) + subject.see.len() / 3
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, ranges};
    use crate::search::subject::Subject;

    fn named(names: impl Iterator<Item = String>) -> Vec<Subject> {
        names.map(|name| Subject { name, ..Subject::default() }).collect()
    }

    #[test]
    fn few_subjects_stand_on_one_page() {
        assert!(ranges(&named((0..MOST_LINES).map(|number| format!("a{number:05}")))).is_empty());
    }

    #[test]
    fn a_page_of_many_subjects_has_one_letter() {
        let names = (0..3_000).flat_map(|number| [format!("a{number:05}"), format!("b{number:05}")]);
        let mut names: Vec<String> = names.collect();
        names.sort();
        assert_eq!(ranges(&named(names.into_iter())), [0..2_000, 2_000..3_000, 3_000..5_000, 5_000..6_000]);
    }
}
