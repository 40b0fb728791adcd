//! Counts the words of each section: how often, and where they stand.
//!
//! Does not know which words belong together: that is [`group`](crate::search::group).

use std::collections::HashMap;

use rayon::prelude::*;

use crate::model::handbook::Handbook;
use crate::model::language::Language;
use crate::search::said::{Field, Said, said};
use crate::search::section::Section;
use crate::search::{speech, word};

/// How many sections are counted together.
const BATCH: usize = 128;

/// The most bytes of a word: what is longer is no word that anybody looks for.
const LONGEST_WORD: usize = 120;

/// All words of a handbook, and how often each section says them.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// The distinct words, in the order in which they were met.
    pub(super) words: Vec<Word>,
    /// One for each section.
    pub(super) sections: Vec<Counted>,
}

impl Tally {
    /// Returns, by the number of a word, how many sections say it.
    pub(super) fn counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.words.len()];
        for (word, _) in self.sections.iter().flat_map(|section| &section.words) {
            counts[*word as usize] += 1;
        }
        counts
    }
}

/// A distinct word.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Word {
    /// The language in which it stands.
    pub(super) language: Language,
    /// The word, in small letters.
    pub(super) text: Box<str>,
}

/// What was counted in a section.
#[derive(Debug)]
pub(super) struct Counted {
    /// The number of each distinct word, and how much the section is about it: counts by the weight of their fields.
    pub(super) words: Vec<(u32, f32)>,
    /// How many bytes its title and text take.
    pub(super) bytes: usize,
    /// A fingerprint of all that it says and is.
    pub(super) fingerprint: blake3::Hash,
}

/// Counts the words of all sections.
pub(super) fn tally(handbook: &Handbook, sections: &[Section]) -> Tally {
    let batches: Vec<Tally> =
        sections.par_chunks(BATCH).map(|batch| Batch::default().tally(handbook, batch)).collect();
    joined(batches)
}

/// Joins batches, whose words are numbered each for itself.
fn joined(batches: Vec<Tally>) -> Tally {
    let mut whole = Tally::default();
    let mut numbers: HashMap<Word, u32> = HashMap::new();
    for batch in batches {
        let own = batch.words.into_iter().map(|word| {
            *numbers.entry(word).or_insert_with_key(|word| {
                whole.words.push(word.clone());
                number(whole.words.len() - 1)
            })
        });
        let own: Vec<u32> = own.collect();
        whole.sections.extend(batch.sections.into_iter().map(|mut section| {
            section.words.iter_mut().for_each(|(word, _)| *word = own[*word as usize]);
            section
        }));
    }
    whole
}

fn number(place: usize) -> u32 {
    u32::try_from(place).expect("a handbook has fewer than four milliard words")
}

/// Numbers the words of some sections.
#[derive(Default)]
struct Batch {
    words: Vec<Word>,
    swedish: HashMap<Box<str>, u32>,
    english: HashMap<Box<str>, u32>,
}

impl Batch {
    fn tally(mut self, handbook: &Handbook, sections: &[Section]) -> Tally {
        let sections = sections.iter().map(|section| self.counted(handbook, section)).collect();
        Tally { words: self.words, sections }
    }

    fn counted(&mut self, handbook: &Handbook, section: &Section) -> Counted {
        let said = said(handbook, &section.spot);
        let mut met: Vec<(u32, Field)> = Vec::new();
        for (field, text) in &said.fields {
            word::each(text, |word| {
                if word.len() <= LONGEST_WORD && !speech::is_common(section.language, word) {
                    met.push((self.number(section.language, word), *field));
                }
            });
        }
        let bytes = said.title.len() + said.text().len();
        Counted { words: weighed(&mut met), bytes, fingerprint: fingerprint(section, &said) }
    }

    fn number(&mut self, language: Language, word: &str) -> u32 {
        let numbers = match language {
            Language::Swedish => &mut self.swedish,
            Language::English => &mut self.english,
        };
        if let Some(number) = numbers.get(word) {
            return *number;
        }
        let number = number(self.words.len());
        numbers.insert(word.into(), number);
        self.words.push(Word { language, text: word.into() });
        number
    }
}

/// Returns how much a section is about each of its words.
fn weighed(met: &mut [(u32, Field)]) -> Vec<(u32, f32)> {
    let mut lengths = [0u16; Field::COUNT];
    for (_, field) in met.iter() {
        let length = &mut lengths[*field as usize];
        *length = length.saturating_add(1);
    }
    met.sort_unstable();
    let mut words: Vec<(u32, f32)> = Vec::new();
    for (word, field) in met.iter() {
        let weight = field.weight(lengths[*field as usize]);
        match words.last_mut() {
            Some((last, sum)) if last == word => *sum += weight,
            Some(_) | None => words.push((*word, weight)),
        }
    }
    words
}

impl Field {
    /// How many there are.
    const COUNT: usize = 9;

    /// Returns what a word of this field weighs, the less the more words the field has.
    fn weight(self, length: u16) -> f32 {
        let (weight, usual, share) = match self {
            Self::Title => (10.0, 4.0, 0.3),
            Self::Heading => (5.0, 4.0, 0.3),
            Self::Term => (4.0, 4.0, 0.2),
            Self::Clause => (1.3, 60.0, 0.4),
            Self::Text => (1.0, 120.0, 0.4),
            Self::Above => (0.8, 8.0, 0.2),
            Self::Question => (0.5, 60.0, 0.4),
            Self::Answer => (0.2, 60.0, 0.4),
            Self::Outcome => (0.1, 120.0, 0.4),
        };
        weight / (1.0 - share + share * f32::from(length) / usual)
    }
}

/// Returns a fingerprint that changes with whatever is shown of a section.
fn fingerprint(section: &Section, said: &Said) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(format!("{section:?} {:?} {:?}", said.title, said.page).as_bytes());
    for (_, text) in &said.fields {
        hasher.update(text.as_bytes());
    }
    hasher.finalize()
}
