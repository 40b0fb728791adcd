//! Which sections a group of words finds, how much each is about it, and by what kind of match.
//!
//! Does not know bytes: numbers are packed here for memory only, and for files in [`crate::render`].

use rayon::prelude::*;

use crate::search::group::Groups;
use crate::search::tally::Counted;

/// How a section holds the words of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// As words of their own.
    Own,
    /// As the last part of a compound.
    Head,
    /// As another part of a compound.
    Modifier,
    /// By a word that means the same.
    Synonym,
}

impl Match {
    /// All of them; the place of each is its number in files.
    pub const ALL: [Self; 4] = [Self::Own, Self::Head, Self::Modifier, Self::Synonym];

    /// Returns what it is worth beside a word of its own.
    #[must_use]
    pub fn worth(self) -> f32 {
        match self {
            Self::Own => 1.0,
            Self::Head => 0.9,
            Self::Synonym => 0.7,
            Self::Modifier => 0.5,
        }
    }
}

/// A section that a group finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The number of the section.
    pub section: u32,
    /// How much the section is about the group, from 1 to 15.
    pub weight: u8,
    /// The best kind of match in it.
    pub kind: Match,
}

/// The postings of all groups.
#[derive(Debug, Default)]
pub struct Postings {
    /// Where the postings of each group begin, and at last where they end.
    starts: Vec<u32>,
    sections: Vec<u32>,
    /// Weight and kind of match in one byte.
    marks: Vec<u8>,
}

impl Postings {
    /// Returns the postings of a group by its number, in the order of sections.
    #[must_use]
    pub fn of(&self, group: usize) -> impl ExactSizeIterator<Item = Posting> {
        let range = self.starts[group] as usize..self.starts[group + 1] as usize;
        let marks = self.marks[range.clone()].iter();
        self.sections[range].iter().zip(marks).map(|(section, mark)| Posting {
            section: *section,
            weight: mark >> 2,
            kind: Match::ALL[usize::from(mark & 3)],
        })
    }

    /// Adds all of them to a fingerprint.
    pub(super) fn fingerprint(&self, hasher: &mut blake3::Hasher) {
        for number in self.starts.iter().chain(&self.sections) {
            hasher.update(&number.to_le_bytes());
        }
        hasher.update(&self.marks);
    }
}

/// Returns the postings of all groups.
pub(super) fn postings(groups: &Groups, sections: &[Counted]) -> Postings {
    let finders = finders(groups);
    let found: Vec<Vec<(u32, u8)>> =
        sections.par_iter().map(|section| found(groups, &finders, section)).collect();
    let mut starts = vec![0u32; groups.groups.len() + 1];
    for (group, _) in found.iter().flatten() {
        starts[*group as usize + 1] += 1;
    }
    for place in 1..starts.len() {
        starts[place] += starts[place - 1];
    }
    let count = starts.last().map_or(0, |end| *end as usize);
    let mut postings = Postings { sections: vec![0; count], marks: vec![0; count], starts };
    let mut next = postings.starts.clone();
    for (section, found) in (0u32..).zip(found) {
        for (group, mark) in found {
            let place = &mut next[group as usize];
            postings.sections[*place as usize] = section;
            postings.marks[*place as usize] = mark;
            *place += 1;
        }
    }
    postings
}

/// Returns, by the number of a group, the groups that find its sections too, since they mean the same.
fn finders(groups: &Groups) -> Vec<Vec<u32>> {
    let mut finders = vec![Vec::new(); groups.groups.len()];
    for (number, group) in (0u32..).zip(&groups.groups) {
        for same in &group.same {
            finders[*same as usize].push(number);
        }
    }
    finders
}

/// Returns the groups that find a section, in order, each with its mark.
fn found(groups: &Groups, finders: &[Vec<u32>], section: &Counted) -> Vec<(u32, u8)> {
    let mut met: Vec<(u32, Match, f32)> = Vec::with_capacity(section.words.len() * 2);
    for (word, share) in &section.words {
        let of_word = &groups.of_word[*word as usize];
        met.extend(of_word.iter().map(|(group, kind)| (*group, *kind, *share)));
        let finders = &finders[of_word[0].0 as usize];
        met.extend(finders.iter().map(|group| (*group, Match::Synonym, *share)));
    }
    met.sort_by_key(|(group, kind, _)| (*group, *kind));
    let mut found: Vec<(u32, u8)> = Vec::with_capacity(met.len());
    for of_group in met.chunk_by(|one, other| one.0 == other.0) {
        found.push((of_group[0].0, mark(of_group)));
    }
    found
}

/// Returns the best kind of match with its weight, as one byte.
fn mark(met: &[(u32, Match, f32)]) -> u8 {
    let kinds = met.chunk_by(|one, other| one.1 == other.1);
    let marks = kinds.map(|of_kind| {
        let weight = weight(of_kind.iter().map(|(_, _, share)| share).sum());
        let kind = of_kind[0].1;
        (f32::from(weight) * kind.worth(), (weight << 2) | kind as u8)
    });
    // Of two that are worth the same the first stays: the match of its own, the head.
    marks.reduce(|best, other| if other.0 > best.0 { other } else { best }).map_or(0, |(_, mark)| mark)
}

/// Returns how much a section is about a word, from 1 to 15: each further mention adds less.
fn weight(share: f32) -> u8 {
    let level = (15.0 * share / (share + HALF_WAY)).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 1 and 15")]
    let level = level.clamp(1.0, 15.0) as u8;
    level
}

/// The share at which a section is half as much about a word as it can be.
const HALF_WAY: f32 = 4.0;
