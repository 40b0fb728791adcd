//! Turns the list of Swedish words into what can be asked of it: the word of a form, and what can stand first and last in a
//! compound.
//!
//! Does not take words apart.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::search::swedish::endings;

/// The fewest letters of a last part before its ending: `ter` is no tea.
const SHORTEST: usize = 3;

/// The list, by the ways it is asked.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Words and their irregular forms → the word.
    words: HashMap<&'static str, &'static str>,
    /// Those of them that can stand last in a compound: nouns, and adjectives.
    nouns: HashSet<&'static str>,
    adjectives: HashSet<&'static str>,
    /// First parts as they stand in compounds (`skol`, `gatu`, `arbets`) → the word.
    joints: HashMap<&'static str, &'static str>,
    /// Compounds of the list → where they come apart, as numbers of bytes.
    seams: HashMap<&'static str, Vec<usize>>,
}

impl Lexicon {
    /// Reads a list with a line a word: the word, its class, its joints and its irregular forms, tabs between.
    pub(super) fn read(list: &'static str) -> Self {
        let mut lexicon = Self::default();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            lexicon.add(line);
        }
        lexicon
    }

    fn add(&mut self, line: &'static str) {
        let mut columns = line.split('\t');
        let [word, class, joints, forms] = std::array::from_fn(|_| columns.next().unwrap_or_default());
        let (joints, forms) = (joints.split_whitespace(), forms.split_whitespace());
        let seams = class.split_once(':').and_then(|(_, parts)| seams(parts));
        for form in std::iter::once(word).chain(forms) {
            self.words.entry(form).or_insert(word);
            match class.chars().next() {
                Some('n') => self.nouns.insert(form),
                Some('a') => self.adjectives.insert(form),
                Some(_) | None => false,
            };
        }
        for joint in joints.filter(|joint| !endings::is_particle(joint)) {
            self.joints.entry(joint).or_insert(word);
            self.seams.extend(seams.clone().map(|seams| (joint, seams)));
        }
        self.seams.extend(seams.map(|seams| (word, seams)));
    }

    /// Returns the word that letters stand for at the beginning of a compound.
    pub(super) fn joint(&self, part: &str) -> Option<&'static str> {
        self.joints.get(part).copied()
    }

    /// Returns the word that letters are a form of: of several the longest, since `saknas` is `sakna` rather than `sak`.
    pub(super) fn base(&self, form: &str) -> Option<&'static str> {
        let exact = self.words.get(form).copied();
        let listed = || endings::bases(form).filter(|base| self.words.contains_key(&**base));
        exact.or_else(|| self.words.get(&*listed().reduce(longer)?).copied())
    }

    /// Tells whether a word of the list is a noun.
    pub(super) fn is_noun(&self, word: &str) -> bool {
        self.nouns.contains(word)
    }

    /// Returns the word that letters stand for at the end of a compound.
    pub(super) fn head(&self, part: &str) -> Option<&'static str> {
        let exact = self.nouns.contains(part) || self.adjectives.contains(part);
        if if exact { endings::derives(part) } else { endings::derives_inflected(part) } {
            return None;
        }
        let nouns = endings::noun_bases(part).filter(|base| self.nouns.contains(&**base));
        let adjectives = endings::adjective_bases(part).filter(|base| self.adjectives.contains(&**base));
        let base = nouns.chain(adjectives).find(|base| base.len() >= SHORTEST)?;
        self.words.get(&*base).copied()
    }

    /// Returns where a word or joint of the list, in any form, comes apart; nowhere if the list has it whole.
    pub(super) fn seams(&self, form: &str) -> Option<&[usize]> {
        if let Some(seams) = self.seams.get(form) {
            return Some(seams);
        }
        let base = self.base(form)?;
        Some(self.seams.get(base).map_or(&[], Vec::as_slice))
    }
}

/// Returns the longer of two words, the first of equals.
fn longer<'a>(one: Cow<'a, str>, other: Cow<'a, str>) -> Cow<'a, str> {
    if other.len() > one.len() { other } else { one }
}

/// Returns the places of the bars in `barn|omsorgs|avgift`; none where a part is no word of its own.
fn seams(parts: &str) -> Option<Vec<usize>> {
    let parts: Vec<_> = parts.split('|').collect();
    let (first, last) = (parts.first()?, parts.last()?);
    let apart = !endings::is_particle(first) && !endings::derives(last);
    let ends = parts.iter().scan(0, |end, part| {
        *end += part.len();
        Some(*end)
    });
    apart.then(|| ends.take(parts.len() - 1).collect())
}
