//! The words by which terms and laws are found in running text, in one pass over the text.
//!
//! Does not decide where a definition belongs; see [`crate::resolve::text`].

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::model::id::{LawId, TermId};
use crate::parse::draft::{Registers, TermDraft};

/// The words of all terms that have a definition, and the numbers of laws.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// By the first byte of a word, the lengths of the first words that begin so, as bits: spares most look-ups.
    lengths: [u32; 256],
    /// By their first word in lower case, longest first.
    phrases: HashMap<String, Vec<Phrase>>,
    laws: BTreeMap<String, LawId>,
}

/// A form of a term.
#[derive(Debug)]
struct Phrase {
    /// In lower case.
    words: Vec<String>,
    /// As it is written, if it has a capital and is to be found only so.
    exact: Option<String>,
    term: TermId,
}

/// A stretch of text that names something.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) range: Range<usize>,
    pub(crate) names: Named,
}

/// What a stretch of text names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Named {
    Term(TermId),
    Law(LawId),
}

impl Lexicon {
    /// Gathers the words of the registers.
    pub(crate) fn of(registers: &Registers) -> Self {
        let mut lexicon = Self { lengths: [0; 256], phrases: HashMap::new(), laws: BTreeMap::new() };
        for term in registers.terms.iter().filter(|term| term.text.is_some()) {
            lexicon.add(term);
        }
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        }
        for law in registers.laws.iter().filter(|law| is_sfs_number(&law.id.value)) {
            lexicon.laws.insert(law.id.value.clone(), LawId::from(law.id.value.as_str()));
        }
        lexicon
    }

    fn add(&mut self, term: &TermDraft) {
        for form in std::iter::once(&term.term).chain(&term.forms).chain(&term.synonyms) {
            let lower = form.to_lowercase();
            let words: Vec<String> = words(&lower).map(|range| lower[range].to_owned()).collect();
            let Some(first) = words.first().cloned() else { continue };
            let length = 1 << first.len().min(31);
            for start in [first.as_bytes()[0], first.as_bytes()[0].to_ascii_uppercase()] {
                self.lengths[usize::from(start)] |= length;
            }
            let exact = (*form != lower).then(|| form.clone());
            let phrase = Phrase { words, exact, term: TermId::from(term.id.value.as_str()) };
            self.phrases.entry(first).or_default().push(phrase);
        }
    }

    /// Returns what a text names, in order and without overlaps; the longest form wins.
    pub(crate) fn matches(&self, text: &str) -> Vec<Match> {
        let mut found = Vec::new();
        let mut words = words(text);
        let mut end = 0;
        while let Some(word) = words.next() {
            let next = words.clone();
            if word.start < end {
                continue;
            }
            if let Some(one) = self.law(text, &word).or_else(|| self.phrase(text, word, &next)) {
                end = one.range.end;
                found.push(one);
            }
        }
        found
    }

    /// Returns the law whose number begins with this word.
    fn law(&self, text: &str, word: &Range<usize>) -> Option<Match> {
        let bytes = text.as_bytes();
        if word.len() != 4 || bytes.get(word.end) != Some(&b':') || self.laws.is_empty() {
            return None;
        }
        let digits = bytes[word.end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let range = word.start..word.end + 1 + digits;
        let law = self.laws.get(&text[range.clone()])?.clone();
        let ends = bytes.get(range.end).is_none_or(|_| separator(bytes, range.end) > 0);
        ends.then_some(Match { range, names: Named::Law(law) })
    }

    /// Returns the longest form that begins with this word.
    fn phrase(&self, text: &str, word: Range<usize>, next: &Words) -> Option<Match> {
        let lengths = self.lengths[usize::from(text.as_bytes()[word.start])];
        if lengths & (1 << word.len().min(31)) == 0 {
            return None;
        }
        let phrases = self.phrases.get(text[word.clone()].to_lowercase().as_str())?;
        phrases.iter().find_map(|phrase| {
            let range = word.start..phrase.end(text, word.end, next.clone())?;
            let exact = phrase.exact.as_deref().is_none_or(|exact| same_words(exact, &text[range.clone()]));
            exact.then(|| Match { range, names: Named::Term(phrase.term.clone()) })
        })
    }
}

impl Phrase {
    /// Returns where the phrase ends whose first word ends at `end`; none if other words follow.
    fn end(&self, text: &str, mut end: usize, mut next: Words) -> Option<usize> {
        for wanted in &self.words[1..] {
            let word = next.next()?;
            let joined = text[end..word.start].chars().all(char::is_whitespace);
            if !joined || text[word.clone()].to_lowercase() != *wanted {
                return None;
            }
            end = word.end;
        }
        Some(end)
    }
}

/// Whether two texts differ only in the blanks between their words.
fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Whether a text is the number of a law, such as `2018:218`.
fn is_sfs_number(text: &str) -> bool {
    text.split_once(':').is_some_and(|(year, number)| {
        year.len() == 4
            && !number.is_empty()
            && (year.bytes().chain(number.bytes())).all(|byte| byte.is_ascii_digit())
    })
}

/// Returns the words of a text; what a hyphen joins is one word, so that no part of a compound is found alone.
fn words(text: &str) -> Words<'_> {
    Words { bytes: text.as_bytes(), at: 0 }
}

/// The words of a text, by their ranges.
#[derive(Clone, Debug)]
struct Words<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.bytes.len() {
            match separator(self.bytes, self.at) {
                0 => break,
                length => self.at += length,
            }
        }
        let start = self.at;
        while self.at < self.bytes.len() && separator(self.bytes, self.at) == 0 {
            self.at += 1;
        }
        (start < self.at).then_some(start..self.at)
    }
}

/// Returns the length of the separator that stands at a byte; 0 if the byte is part of a word.
fn separator(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        // The soft hyphen and the two hyphens that are not ASCII join the parts of a word.
        [0xC2, 0xAD, ..] | [0xE2, 0x80, 0x90 | 0x91, ..] => 0,
        // The rest of U+0080–U+00BF and U+2000–U+2FFF are signs.
        [0xC2, _, ..] => 2,
        [0xE2, _, _, ..] => 3,
        [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | 0x80..=0xFF, ..] => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Named};
    use crate::parse::draft::{LawDraft, Registers, TermDraft};
    use crate::source::{FileId, Span, Spanned};

    fn lexicon() -> Lexicon {
        let id =
            |id: &str| Spanned::new(id.to_owned(), Span::whole(FileId::of("content/registers/terms.yaml")));
        let term = |name: &str, term: &str, forms: &[&str]| TermDraft {
            id: id(name),
            term: term.to_owned(),
            forms: forms.iter().map(|&form| form.to_owned()).collect(),
            synonyms: Vec::new(),
            text: Some(id("What it means.")),
            sources: Vec::new(),
            see: Vec::new(),
        };
        let law = LawDraft { id: id("2018:218"), name: "Lag".to_owned(), short: None, url: None };
        let terms = vec![
            term("konto", "konto", &["kontot", "konton"]),
            term("uppgift", "personuppgift", &["personuppgifter"]),
            term("kanslig", "känslig personuppgift", &["känsliga personuppgifter"]),
            term("atal", "åtal", &[]),
            term("handledning", "Handledning i sociala medier", &[]),
        ];
        Lexicon::of(&Registers { terms, laws: vec![law], ..Registers::default() })
    }

    /// Returns what is found in a text: `words=id`, with commas between.
    fn found(text: &str) -> String {
        let told = lexicon().matches(text).into_iter().map(|one| match one.names {
            Named::Term(id) => format!("{}={id}", &text[one.range]),
            Named::Law(id) => format!("{}={id}", &text[one.range]),
        });
        told.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_term_is_found_by_its_forms_whatever_its_first_letter() {
        assert_eq!(found("Kontot är ett konto."), "Kontot=konto, konto=konto");
        assert_eq!(found("ÅTAL och åtal"), "ÅTAL=atal, åtal=atal");
    }

    #[test]
    fn a_term_is_not_found_inside_a_compound() {
        assert_eq!(found("kontoansvarig, Facebook-konto, konto- och kanalägare, privatkonto"), "");
        assert_eq!(found("konto/kanal – konto\u{a0}x"), "konto=konto, konto=konto");
    }

    #[test]
    fn the_longest_form_wins() {
        assert_eq!(found("känsliga\npersonuppgifter"), "känsliga\npersonuppgifter=kanslig");
        assert_eq!(found("känsliga, personuppgifter"), "personuppgifter=uppgift");
    }

    #[test]
    fn a_term_with_a_capital_is_found_only_as_it_is_written() {
        assert_eq!(found("handledning i sociala medier"), "");
        assert_eq!(found("Handledning i sociala medier"), "Handledning i sociala medier=handledning");
    }

    #[test]
    fn the_number_of_a_law_is_found() {
        assert_eq!(found("lagen (2018:218), KS 2018:21, 2018:2181"), "2018:218=2018:218");
        assert_eq!(found("enligt SFS 2018:218. Inte SFS 2017:900"), "2018:218=2018:218");
    }
}
