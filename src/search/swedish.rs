//! What the search knows of Swedish: which word a form belongs to, and which words stand in a compound.
//!
//! Does not know what a word means, and takes no word apart that users would not look for by its parts.

mod compound;
mod endings;
mod lexicon;

use std::collections::HashMap;

use crate::search::swedish::lexicon::Lexicon;

pub use crate::search::swedish::compound::Part;

/// The Swedish words of everyday municipal life, of our own writing: see the head of the file for its form.
const WORDS: &str = include_str!("swedish/words.tsv");

/// The Swedish language, as the list and the texts themselves tell it.
#[derive(Debug)]
pub struct Swedish {
    lexicon: Lexicon,
    /// How often each form stands in the texts.
    counts: HashMap<String, usize>,
}

impl Swedish {
    /// Learns from the forms of the texts, in lower case, and how often each stands there.
    #[must_use]
    pub fn new(counts: HashMap<String, usize>) -> Self {
        Self { lexicon: Lexicon::read(WORDS), counts }
    }

    /// Returns the word of the list that this is a form of: `avtal` for `avtalens`.
    #[must_use]
    pub fn base(&self, form: &str) -> Option<&str> {
        self.lexicon.base(form)
    }

    /// Tells whether a word of the list is a noun.
    #[must_use]
    pub fn is_noun(&self, word: &str) -> bool {
        self.lexicon.is_noun(word)
    }

    /// Returns the parts of a compound from left to right; none for a word that is to stand whole.
    #[must_use]
    pub fn parts<'a>(&'a self, form: &'a str) -> Vec<Part<'a>> {
        compound::parts(self, form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Swedish {
        Swedish::new(words.iter().map(|word| ((*word).to_owned(), 3)).collect())
    }

    fn split(swedish: &Swedish, word: &str) -> String {
        swedish.parts(word).iter().map(|part| part.text).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn joints_and_inflected_heads_are_seen() {
        let swedish = texts(&[]);
        for (word, parts) in [
            ("skolgård", "skol|gård"),
            ("gatukontorets", "gatu|kontorets"),
            ("arbetsplatserna", "arbets|platserna"),
            ("barnomsorgsavgift", "barn|omsorgs|avgift"),
            ("busstation", "bus|station"),
            ("utbildning", ""),
            ("sistnämnda", ""),
        ] {
            assert_eq!(split(&swedish, word), parts, "{word}");
        }
    }

    #[test]
    fn parts_name_their_words() {
        let swedish = texts(&[]);
        let words: Vec<_> = swedish.parts("skolgårdarna").iter().map(|part| part.word).collect();
        assert_eq!(words, ["skola", "gård"]);
        assert_eq!(swedish.parts("busstation")[0].word, "buss");
    }

    #[test]
    fn the_texts_teach_words_that_no_list_has() {
        assert!(split(&texts(&[]), "kvarkbytet").is_empty());
        assert_eq!(split(&texts(&["kvark"]), "kvarkbytet"), "kvark|bytet");
        assert_eq!(split(&texts(&["kvark"]), "kvarksbytet"), "kvarks|bytet");
    }

    #[test]
    fn forms_lead_to_their_word() {
        let swedish = texts(&[]);
        for (form, word) in [
            ("avtalens", "avtal"),
            ("ansvaret", "ansvar"),
            ("böckerna", "bok"),
            ("skolorna", "skola"),
            ("reglerna", "regel"),
        ] {
            assert_eq!(swedish.base(form), Some(word), "{form}");
        }
    }

    #[test]
    fn no_word_is_too_long_or_too_strange() {
        let swedish = texts(&["å", ""]);
        for word in [
            "",
            "ö",
            "ååå",
            "skolskolskolskolskolskolskolskolskolskolskolskolskolskolskolskolskola",
            "日本語の文字列",
            "\u{301}\u{301}\u{301}\u{301}",
        ] {
            let parts = swedish.parts(word);
            assert!(
                parts.is_empty() || parts.iter().map(|part| part.text).collect::<String>() == word,
                "{word}"
            );
        }
    }
}
