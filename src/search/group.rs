//! Words that belong together: forms of one word, the compounds in which it is a part, and words that mean the same.
//!
//! Does not count anything: each distinct word is stemmed and taken apart once, however often it is said.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use pagefind_stem::{Algorithm, Stemmer};
use rayon::prelude::*;

use crate::model::handbook::Handbook;
use crate::model::language::Language;
use crate::model::register::Term;
use crate::search::everyday;
use crate::search::posting::Match;
use crate::search::swedish::{Part, Swedish};
use crate::search::tally::{Tally, Word};
use crate::search::word;

/// Forms of one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The word without its last vowel if the list has it, else its stem.
    pub key: String,
    /// The word that its forms are forms of, as a dictionary has it; empty if it is only a part of compounds.
    pub name: String,
    /// The forms that stand in some text or are typed for others, sorted; empty if it is only a part of compounds.
    pub forms: Vec<String>,
    /// Whether a reader would look for it in the index of a book: a noun; of English words any.
    pub is_subject: bool,
    /// The numbers of the groups that mean the same, whose sections it finds too.
    pub same: BTreeSet<u32>,
}

/// All groups, and which of them each word is found by.
pub(super) struct Groups {
    /// The groups, in the order of their keys: first as typed without dots and rings, then by letters.
    pub(super) groups: Vec<Group>,
    /// By the number of a word, the groups by which it is found, its own first.
    pub(super) of_word: Vec<Vec<(u32, Match)>>,
}

impl Groups {
    /// Returns the groups of compounds, each with the group of its last part; sorted.
    pub(super) fn heads(&self) -> Vec<(u32, u32)> {
        let head = |groups: &Vec<(u32, Match)>| {
            let (head, _) = groups.iter().find(|(_, kind)| *kind == Match::Head)?;
            Some((groups[0].0, *head))
        };
        let heads: BTreeSet<(u32, u32)> = self.of_word.iter().filter_map(head).collect();
        heads.into_iter().collect()
    }
}

/// Groups words.
pub(super) fn groups(handbook: &Handbook, tally: &Tally) -> Groups {
    let stems = Stems::of(tally);
    let keys: Vec<Keys> = tally.words.par_iter().map(|word| stems.keys(word)).collect();
    let typed = match handbook.settings.language {
        Language::Swedish => stems.typed(&keys),
        Language::English => Vec::new(),
    };
    let numbers = numbered(&keys, &typed);
    let of_word: Vec<Vec<(u32, Match)>> = keys.iter().map(|keys| keys.numbers(&numbers)).collect();
    let mut groups: Vec<Group> = vec![Group::default(); numbers.len()];
    for (key, number) in &numbers {
        (*key).clone_into(&mut groups[*number as usize].key);
    }
    for ((word, keys), own) in tally.words.iter().zip(&keys).zip(&of_word) {
        let group = &mut groups[own[0].0 as usize];
        group.add(&word.text, &keys.name);
        group.is_subject |= keys.is_subject;
    }
    for Typed { word, key, written } in &typed {
        let group = &mut groups[numbers[key.as_str()] as usize];
        group.add(word, word);
        group.same.extend(written.iter().filter_map(|key| numbers.get(key.as_str())));
    }
    for group in &mut groups {
        group.forms.sort();
        group.forms.dedup();
    }
    for same in synonyms(handbook, &stems, &numbers).chain(derived(&numbers)) {
        for group in &same {
            let others = same.iter().copied().filter(|other| other != group);
            groups[*group as usize].same.extend(others);
        }
    }
    Groups { groups, of_word }
}

impl Group {
    /// Adds a form of a word; of several words with one stem the shortest gives the name.
    fn add(&mut self, form: &str, name: &str) {
        self.forms.push(form.to_owned());
        if self.name.is_empty() || (name.len(), name) < (self.name.len(), &*self.name) {
            name.clone_into(&mut self.name);
        }
    }
}

/// The keys by which a word is found.
struct Keys {
    /// The word as a dictionary has it.
    name: String,
    is_subject: bool,
    own: String,
    parts: Vec<(String, Match)>,
    /// Compounds within a longer one, which count if some text has them by themselves.
    within: Vec<(String, Match)>,
}

impl Keys {
    fn numbers(&self, numbers: &BTreeMap<&str, u32>) -> Vec<(u32, Match)> {
        let own = std::iter::once((&self.own, Match::Own));
        let others = self.parts.iter().chain(&self.within).map(|(key, kind)| (key, *kind));
        own.chain(others).filter_map(|(key, kind)| Some((*numbers.get(key.as_str())?, kind))).collect()
    }
}

/// A word that people type for others which some text has.
struct Typed {
    word: &'static str,
    key: String,
    written: Vec<String>,
}

/// Gives keys their numbers, by their order.
fn numbered<'a>(keys: &'a [Keys], typed: &'a [Typed]) -> BTreeMap<&'a str, u32> {
    let each = keys.iter().flat_map(|keys| {
        let parts = keys.parts.iter().map(|(key, _)| key.as_str());
        std::iter::once(keys.own.as_str()).chain(parts)
    });
    let typed = typed.iter().map(|typed| typed.key.as_str());
    let distinct: BTreeSet<&str> = each.chain(typed).collect();
    let mut sorted: Vec<&str> = distinct.into_iter().collect();
    sorted.sort_by_cached_key(|key| word::bare(key).into_owned());
    sorted.into_iter().zip(0..).collect()
}

/// What is known of the stems of our languages.
struct Stems {
    words: Swedish,
    swedish: Stemmer,
    english: Stemmer,
}

impl Stems {
    /// Learns from the words of a handbook.
    fn of(tally: &Tally) -> Self {
        let counted = tally.words.iter().zip(tally.counts());
        let swedish = counted.filter(|(word, _)| word.language == Language::Swedish);
        let counts: HashMap<String, usize> =
            swedish.map(|(word, count)| (word.text.to_string(), count)).collect();
        Self {
            words: Swedish::new(counts),
            swedish: Stemmer::create(Algorithm::Swedish),
            english: Stemmer::create(Algorithm::English),
        }
    }

    /// Returns the key of a word's own group.
    fn own(&self, language: Language, word: &str) -> String {
        self.keys(&Word { language, text: word.into() }).own
    }

    /// Returns the keys by which a word is found.
    fn keys(&self, word: &Word) -> Keys {
        let text = &*word.text;
        let parts = match word.language {
            Language::Swedish if !has_digit(text) => self.words.parts(text),
            Language::Swedish | Language::English => Vec::new(),
        };
        let Some((last, first)) = parts.split_last() else {
            return self.simple(word.language, text);
        };
        let modifiers = first.iter().map(|part| (self.swedish(part.word), Match::Modifier));
        let head = (self.swedish(last.word), Match::Head);
        Keys {
            name: first.iter().map(|part| part.text).chain([last.word]).collect(),
            is_subject: self.words.is_noun(last.word),
            own: self.compound(&parts),
            // The head first: where a word is both parts of one compound, the better match counts.
            parts: std::iter::once(head).chain(modifiers).collect(),
            within: self.within(&parts),
        }
    }

    /// Returns the words that people type for some of these.
    fn typed(&self, keys: &[Keys]) -> Vec<Typed> {
        let own: HashSet<&str> = keys.iter().map(|keys| keys.own.as_str()).collect();
        let typed = everyday::words().map(|(word, written)| {
            let key = self.own(Language::Swedish, word);
            let written = written.into_iter().map(|word| self.own(Language::Swedish, word));
            let written = written.filter(|other| *other != key && own.contains(other.as_str())).collect();
            Typed { word, key, written }
        });
        typed.filter(|typed| !typed.written.is_empty()).collect()
    }

    /// Returns the keys of what begins or ends a compound and is itself one.
    fn within(&self, parts: &[Part<'_>]) -> Vec<(String, Match)> {
        let shorter = 2..parts.len();
        let beginnings = shorter.clone().map(|count| (self.compound(&parts[..count]), Match::Modifier));
        let ends = shorter.map(|count| (self.compound(&parts[parts.len() - count..]), Match::Head));
        beginnings.chain(ends).collect()
    }

    /// Returns the key of a compound: only its last part is inflected.
    fn compound(&self, parts: &[Part<'_>]) -> String {
        let Some((last, first)) = parts.split_last() else { return String::new() };
        let first: String = first.iter().map(|part| part.text).collect();
        first + &self.swedish(last.word)
    }

    /// Returns the keys of a word that is no compound.
    fn simple(&self, language: Language, word: &str) -> Keys {
        let base = self.words.base(word).filter(|_| language == Language::Swedish);
        let name = base.unwrap_or(word).to_owned();
        let is_subject = language == Language::English || self.words.is_noun(&name);
        Keys { name, is_subject, own: self.key(language, word), parts: Vec::new(), within: Vec::new() }
    }

    /// Returns the key of a word's forms; a number is its own.
    fn key(&self, language: Language, word: &str) -> String {
        match language {
            Language::Swedish | Language::English if has_digit(word) => word.to_owned(),
            Language::Swedish => self.swedish(word),
            Language::English => self.english.stem(word).into_owned(),
        }
    }

    /// Returns the key of a word's forms. Stemming makes `myndighet` and `myndig` one, so that a word of the list is led to
    /// itself; but for its last vowel, so that the script leads forms that no text holds to it.
    fn swedish(&self, word: &str) -> String {
        let Some(base) = self.words.base(word) else { return self.swedish.stem(word).into_owned() };
        let stem = base.strip_suffix(['a', 'e']).filter(|stem| stem.len() >= SHORTEST_STEM);
        stem.unwrap_or(base).to_owned()
    }
}

fn has_digit(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
}

/// Returns the groups that each term declares to mean the same, as far as they are one word that some text holds.
fn synonyms(
    handbook: &Handbook,
    stems: &Stems,
    numbers: &BTreeMap<&str, u32>,
) -> impl Iterator<Item = BTreeSet<u32>> {
    let language = handbook.settings.language;
    handbook.terms.values().map(move |term| {
        let keys = single_words(term).into_iter().map(|word| stems.own(language, &word));
        keys.filter_map(|key| numbers.get(key.as_str()).copied()).collect()
    })
}

/// Returns the names of a term that are one word each.
fn single_words(term: &Term) -> Vec<String> {
    let names = std::iter::once(&term.term).chain(&term.forms).chain(&term.synonyms);
    let single = names.filter_map(|name| {
        let mut words = word::all(name);
        words.pop().filter(|_| words.is_empty())
    });
    single.collect()
}

/// The fewest bytes of a word without its last vowel: `kapa` is not a form of `kap`.
const SHORTEST_STEM: usize = 4;

/// The endings by which Swedish words are made of others, with the fewest letters of those: `delning` is not made of `del`, nor
/// `myndighet` of `myndig`.
const DERIVED: [(&str, usize); 6] = [("ning", 4), ("ing", 4), ("else", 4), ("an", 4), ("er", 5), ("het", 7)];

/// Returns the pairs of a word and the one that it is made of, such as `arkivering` and `arkivera`, `arkivera` and `arkiv`.
fn derived(numbers: &BTreeMap<&str, u32>) -> impl Iterator<Item = BTreeSet<u32>> {
    numbers.iter().filter_map(|(word, number)| {
        let mut others = DERIVED.iter().filter_map(|(ending, fewest)| {
            let other = word.strip_suffix(ending)?;
            (other.chars().count() >= *fewest).then_some(other)
        });
        let other = others.find_map(|other| numbers.get(other))?;
        Some(BTreeSet::from([*number, *other]))
    })
}
