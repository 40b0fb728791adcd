//! Takes a compound apart: first parts that the list or the texts know, and a last part that is a word in some form.
//!
//! A word that the list has whole stays whole. Of several ways the one with the fewest parts is taken, then the one whose parts
//! the list knows, then the one whose rarest part stands most often in the texts, then the one with the longest first part:
//! after Koehn and Knight, “Empirical Methods for Compound Splitting” (2003), with Swedish joints.

use std::cmp::Reverse;

use crate::search::swedish::{Swedish, endings};

/// The fewest letters of a part that the list knows.
const SHORTEST: usize = 3;

/// The fewest letters of a part that only the texts know.
const SHORTEST_OF_TEXTS: usize = 5;

/// The most parts of a word.
const MOST: usize = 5;

/// The most letters of a word that is taken apart; nobody writes longer ones but to see what happens.
const LONGEST: usize = 60;

/// A part of a compound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its letters as they stand in the compound: `skol`.
    pub text: &'a str,
    /// The word it is: `skola`; the letters themselves where only the texts know it.
    pub word: &'a str,
    /// Whether the list knows it.
    listed: bool,
}

/// Returns the parts of a compound; none for a word that is to stand whole.
pub(super) fn parts<'a>(swedish: &'a Swedish, form: &'a str) -> Vec<Part<'a>> {
    if form.len() > LONGEST {
        return Vec::new();
    }
    if let Some(seams) = swedish.lexicon.seams(form) {
        return if seams.is_empty() { Vec::new() } else { along(swedish, form, seams) };
    }
    let best = ways(swedish, form, MOST).into_iter().min_by_key(|way| rank(swedish, way));
    best.unwrap_or_default().into_iter().flat_map(|part| finer(swedish, part)).collect()
}

/// Returns all ways to read letters as first parts and a last.
fn ways<'a>(swedish: &'a Swedish, rest: &'a str, most: usize) -> Vec<Vec<Part<'a>>> {
    let mut ways = Vec::new();
    for (at, _) in rest.char_indices().skip(SHORTEST) {
        let (first, after) = rest.split_at(at);
        let within = || inner_joint(swedish, first).filter(|_| most < MOST);
        let Some(joint) = joint(swedish, first, after).or_else(within) else { continue };
        ways.extend(head(swedish, after).map(|head| vec![joint, head]));
        if most > 2 {
            ways.extend(
                self::ways(swedish, after, most - 1).into_iter().map(|way| [vec![joint], way].concat()),
            );
        }
    }
    ways
}

/// Reads letters as a first part; before its own last letter a double one is written once (`busstation`).
fn joint<'a>(swedish: &'a Swedish, text: &'a str, after: &str) -> Option<Part<'a>> {
    let listed = |word| Part { text, word, listed: true };
    let doubled = || {
        let last = text.chars().last().filter(|last| after.starts_with(*last))?;
        swedish.lexicon.joint(&format!("{text}{last}"))
    };
    let of_texts = || {
        let word =
            [Some(text), text.strip_suffix('s')].into_iter().flatten().find(|word| stands(swedish, word))?;
        (!endings::is_particle(word)).then_some(Part { text, word, listed: false })
    };
    swedish.lexicon.joint(text).or_else(doubled).map(listed).or_else(of_texts)
}

/// Reads letters as a part within a compound: more words take an `s` there than in front (`social|nämnds|beslut`).
fn inner_joint<'a>(swedish: &'a Swedish, text: &'a str) -> Option<Part<'a>> {
    let word = swedish.lexicon.joint(text.strip_suffix('s')?)?;
    Some(Part { text, word, listed: true })
}

/// Reads letters as a last part.
fn head<'a>(swedish: &'a Swedish, text: &'a str) -> Option<Part<'a>> {
    if text.chars().count() < SHORTEST {
        return None;
    }
    let listed = swedish.lexicon.head(text).map(|word| Part { text, word, listed: true });
    let of_texts = || {
        let is_word = stands(swedish, text) && !endings::derives_inflected(text);
        is_word.then_some(Part { text, word: text, listed: false })
    };
    listed.or_else(of_texts)
}

/// Tells whether the texts have a word by itself that is long enough not to be there by chance.
fn stands(swedish: &Swedish, word: &str) -> bool {
    word.chars().count() >= SHORTEST_OF_TEXTS && swedish.counts.contains_key(word)
}

/// What makes a way the better one the less it is.
fn rank(swedish: &Swedish, way: &[Part<'_>]) -> (usize, usize, Reverse<usize>, Reverse<usize>) {
    let unlisted = way.iter().filter(|part| !part.listed).count();
    let rarest =
        way.iter().map(|part| swedish.counts.get(part.word).copied().unwrap_or(0)).min().unwrap_or(0);
    (way.len(), unlisted, Reverse(rarest), Reverse(way[0].text.len()))
}

/// Takes a part apart that is itself a compound.
fn finer<'a>(swedish: &'a Swedish, part: Part<'a>) -> Vec<Part<'a>> {
    let finer = match swedish.lexicon.seams(part.text) {
        Some(seams) if !seams.is_empty() => along(swedish, part.text, seams),
        None if !part.listed => parts(swedish, part.text),
        Some(_) | None => Vec::new(),
    };
    if finer.is_empty() { vec![part] } else { finer }
}

/// Cuts letters where a compound of the list comes apart.
fn along<'a>(swedish: &'a Swedish, text: &'a str, seams: &[usize]) -> Vec<Part<'a>> {
    let starts = std::iter::once(0).chain(seams.iter().copied());
    let ends = seams.iter().copied().chain(std::iter::once(text.len()));
    let cut = starts.zip(ends).filter_map(|(start, end)| text.get(start..end));
    cut.flat_map(|text| finer(swedish, named(swedish, text))).collect()
}

/// Names a part that is one because the list says so.
fn named<'a>(swedish: &'a Swedish, text: &'a str) -> Part<'a> {
    let word = swedish.lexicon.joint(text).or_else(|| swedish.lexicon.base(text)).unwrap_or(text);
    Part { text, word, listed: true }
}
