//! Which lines or pages of a source the handbook has carried over: each stretch with the clauses that rest on it.
//!
//! Does not know what stands on a line, since the source is not part of the handbook: one on which nothing rests may be
//! blank, a heading, or forgotten.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::clause::SourceRange;
use crate::model::document::Document;
use crate::model::handbook::Handbook;
use crate::model::id::{Anchor, Place, SourceId};
use crate::model::register::Source;
use crate::model::text::{self, Block, HandbookBlock, Text};

/// Lines or pages, first and last.
pub type Stretch = (u32, u32);

/// What rests on one source.
#[derive(Debug)]
pub struct Carried<'a> {
    /// The source.
    pub source: &'a Source,
    /// Each stretch that is named, with what rests on it.
    pub named: BTreeMap<Stretch, Vec<Resting<'a>>>,
    /// What names the source without lines or pages.
    pub whole: Vec<Resting<'a>>,
    /// On how many lines or pages at least something rests, and on how many nothing: stretches of equal weight, without
    /// holes, from the first line or page to the last known.
    pub weights: Vec<(Stretch, usize)>,
}

/// A clause, or a section that rests on a source by what is no clause, such as a table.
#[derive(Clone, Debug)]
pub struct Resting<'a> {
    /// Where it stands: the clause, or the section of one without an anchor.
    pub place: Place,
    /// Its text.
    pub text: &'a Text,
}

/// Returns what rests on each source.
#[must_use]
pub fn all(handbook: &Handbook) -> Vec<Carried<'_>> {
    let mut found: BTreeMap<&SourceId, Found<'_>> = BTreeMap::new();
    for document in handbook.documents.values() {
        gather(document, &mut found);
    }
    let carried = |source| of(source, found.remove(&source.id).unwrap_or_default());
    handbook.sources.values().map(carried).collect()
}

/// What rests on a source, each with all the stretches that it names.
type Found<'a> = Vec<(Resting<'a>, &'a SourceRange)>;

fn gather<'a>(document: &'a Document, found: &mut BTreeMap<&'a SourceId, Found<'a>>) {
    let place = |anchor: Option<&Anchor>| Place { document: document.id.clone(), anchor: anchor.cloned() };
    let mut add = |place: &Place, text: &'a Text, ranges: &'a [SourceRange]| {
        for range in ranges {
            let resting = Resting { place: place.clone(), text };
            found.entry(&range.source).or_default().push((resting, range));
        }
    };
    for clause in text::clauses(&document.lead) {
        add(&place(clause.anchor.as_ref()), &clause.content, &clause.marks.sources);
    }
    for section in &document.sections {
        let own = place(Some(&section.anchor));
        if section.blocks.iter().any(is_no_clause) {
            add(&own, &section.title, &section.marks.sources);
        }
        for clause in text::clauses(&section.blocks) {
            let place = clause.anchor.as_ref().map_or_else(|| own.clone(), |anchor| place(Some(anchor)));
            add(&place, &clause.content, &clause.marks.sources);
        }
    }
}

fn is_no_clause(block: &HandbookBlock) -> bool {
    match block {
        Block::Table { .. } | Block::Code(_) => true,
        Block::Paragraph(_)
        | Block::List { .. }
        | Block::Quote(_)
        | Block::Alert(..)
        | Block::Definitions(_)
        | Block::Footnote(..)
        | Block::Break => false,
    }
}

fn of<'a>(source: &'a Source, found: Found<'a>) -> Carried<'a> {
    let (mut named, mut whole) = (BTreeMap::<Stretch, Vec<Resting<'_>>>::new(), Vec::new());
    // Where the weight changes: a clause is counted once on a line, however many of its stretches hold the line.
    let mut changes: BTreeMap<u64, isize> = BTreeMap::new();
    for (resting, range) in found {
        if range.ranges.is_empty() {
            whole.push(resting);
            continue;
        }
        for (first, last) in apart(&range.ranges) {
            *changes.entry(u64::from(first)).or_default() += 1;
            *changes.entry(u64::from(last) + 1).or_default() -= 1;
        }
        for stretch in range.ranges.iter().collect::<BTreeSet<_>>() {
            named.entry(*stretch).or_default().push(resting.clone());
        }
    }
    let weights = weights(&changes, source.length);
    Carried { source, named, whole, weights }
}

/// Returns stretches in order, those that meet or overlap as one.
fn apart(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut apart: Vec<Stretch> = Vec::new();
    let sorted: BTreeSet<Stretch> = stretches.iter().copied().collect();
    for (first, last) in sorted {
        match apart.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            Some(_) | None => apart.push((first, last)),
        }
    }
    apart
}

fn weights(changes: &BTreeMap<u64, isize>, length: Option<u32>) -> Vec<(Stretch, usize)> {
    let furthest = changes.keys().next_back().map_or(0, |after| after - 1);
    let end = u64::from(length.unwrap_or(0)).max(furthest) + 1;
    let (mut weights, mut first, mut weight) = (Vec::<(Stretch, usize)>::new(), 1, 0_isize);
    for (at, change) in changes.iter().map(|(at, change)| (*at, *change)).chain([(end, 0)]) {
        if let (Ok(from), Ok(to), true) = (u32::try_from(first), u32::try_from(at - 1), at > first) {
            weights.push(((from, to), weight.unsigned_abs()));
            first = at;
        }
        weight += change;
    }
    weights
}

impl<'a> Carried<'a> {
    /// Returns on how many lines or pages something rests.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.weights.iter().filter(|(_, weight)| *weight > 0).map(|(stretch, _)| extent(*stretch)).sum()
    }

    /// Returns on how many known lines or pages nothing rests.
    #[must_use]
    pub fn lines_left(&self) -> u32 {
        self.weights.iter().filter(|(_, weight)| *weight == 0).map(|(stretch, _)| extent(*stretch)).sum()
    }

    /// Returns all stretches in order: those that are named with what rests on them, and between them those on which
    /// nothing rests.
    #[must_use]
    pub fn stretches(&self) -> Vec<(Stretch, &[Resting<'a>])> {
        let named = self.named.iter().map(|(stretch, resting)| (*stretch, resting.as_slice()));
        let left = self.weights.iter().filter(|(_, weight)| *weight == 0);
        let mut all: Vec<_> = named.chain(left.map(|(stretch, _)| (*stretch, [].as_slice()))).collect();
        all.sort_by_key(|(stretch, _)| *stretch);
        all
    }
}

fn extent((first, last): Stretch) -> u32 {
    last - first + 1
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{apart, weights};

    #[test]
    fn stretches_that_meet_or_overlap_are_one() {
        assert_eq!(apart(&[(7, 9), (1, 3), (3, 4), (5, 5)]), [(1, 5), (7, 9)]);
        assert_eq!(apart(&[(1, 9), (2, 3)]), [(1, 9)]);
        assert_eq!(apart(&[(u32::MAX, u32::MAX), (1, u32::MAX)]), [(1, u32::MAX)]);
    }

    #[test]
    fn weights_leave_no_hole() {
        let changes = BTreeMap::from([(2, 1), (4, 1), (6, -1), (9, -1)]);
        assert_eq!(
            weights(&changes, Some(10)),
            [((1, 1), 0), ((2, 3), 1), ((4, 5), 2), ((6, 8), 1), ((9, 10), 0)]
        );
        assert_eq!(weights(&changes, None).last(), Some(&((6, 8), 1)));
        assert_eq!(weights(&BTreeMap::new(), Some(3)), [((1, 3), 0)]);
        assert_eq!(weights(&BTreeMap::new(), None), []);
        // One ends where the other begins.
        assert_eq!(weights(&BTreeMap::from([(1, 1), (3, 0), (5, -1)]), Some(4)), [((1, 2), 1), ((3, 4), 1)]);
    }
}
