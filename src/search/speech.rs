//! What a language's words give away before any handbook is read: which carry no meaning, and how a question opens.
//!
//! Does not hold nouns, verbs or adjectives of their own meaning: such a word is always looked for.

use crate::model::language::Language;

/// Returns the words that are never looked for, sorted.
#[must_use]
pub fn common(language: Language) -> &'static [&'static str] {
    match language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
    }
}

/// Whether a word is never looked for: it carries no meaning of its own, or is a single letter.
#[must_use]
pub fn is_common(language: Language, word: &str) -> bool {
    let is_letter = word.chars().nth(1).is_none() && !word.starts_with(char::is_numeric);
    is_letter || common(language).binary_search(&word).is_ok()
}

/// Returns how a question opens that a tree may answer.
#[must_use]
pub fn openings(language: Language) -> &'static [&'static str] {
    match language {
        Language::Swedish => &[
            "behöver", "bör", "får", "hur", "kan", "måste", "när", "ska", "skall", "vad", "var", "vart",
            "vem", "vilka", "vilken", "vilket", "varför", "är",
        ],
        Language::English => &[
            "are", "can", "could", "do", "does", "how", "is", "may", "must", "shall", "should", "what",
            "when", "where", "which", "who", "why",
        ],
    }
}

/// Returns the endings of inflected words, longest first, by which a form that no text holds is led to one that is held.
#[must_use]
pub fn endings(language: Language) -> &'static [&'static str] {
    match language {
        Language::Swedish => &[
            "heternas", "heterna", "hetens", "anden", "andes", "andet", "arens", "arnas", "ernas", "heten",
            "heter", "ornas", "ades", "ande", "arna", "arne", "aren", "aste", "erna", "erns", "orna", "tion",
            "ade", "are", "ast", "ens", "ern", "het", "ad", "ar", "as", "at", "en", "er", "es", "et", "na",
            "or", "st", "te", "a", "d", "e", "n", "s", "t",
        ],
        Language::English => &["ings", "ing", "ed", "es", "ly", "s"],
    }
}

const SWEDISH: [&str; 129] = [
    "alla", "allt", "andra", "att", "av", "bara", "behöver", "bli", "blir", "blivit", "bör", "de", "dem",
    "den", "denna", "deras", "dess", "dessa", "det", "detta", "dig", "din", "dina", "ditt", "du", "där",
    "då", "efter", "eller", "en", "enligt", "er", "era", "ert", "ett", "finns", "fram", "från", "får",
    "fått", "för", "gör", "göra", "ha", "hade", "han", "hans", "har", "hen", "henne", "hennes", "hon",
    "honom", "hos", "hur", "här", "i", "in", "inom", "inte", "jag", "kan", "kunde", "kunna", "man", "med",
    "mellan", "men", "mer", "mig", "min", "mina", "mitt", "mot", "mycket", "måste", "ni", "nu", "när",
    "någon", "något", "några", "och", "ock", "också", "om", "oss", "på", "samma", "sedan", "sig", "sin",
    "sina", "sitt", "ska", "skall", "skulle", "som", "så", "sådan", "sådana", "sådant", "till", "under",
    "upp", "ut", "utan", "vad", "var", "vara", "varit", "varje", "vars", "vart", "vem", "vi", "vid", "vilka",
    "vilken", "vilket", "vill", "vår", "våra", "vårt", "än", "är", "även", "åt", "över",
];

const ENGLISH: [&str; 74] = [
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by",
    "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i",
    "if", "in", "into", "is", "it", "its", "may", "me", "must", "my", "no", "not", "of", "on", "or", "our",
    "shall", "she", "should", "so", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "you",
    "your",
];

#[cfg(test)]
mod tests {
    use super::{common, endings, is_common};
    use crate::model::language::Language;

    #[test]
    fn lists_are_in_the_order_in_which_they_are_searched() {
        for language in Language::ALL {
            assert!(
                common(language).is_sorted(),
                "{:?}",
                common(language).windows(2).find(|two| two[0] > two[1])
            );
            let lengths = endings(language).iter().map(|ending| std::cmp::Reverse(ending.len()));
            assert!(lengths.is_sorted());
        }
    }

    #[test]
    fn a_single_letter_is_not_looked_for_and_a_digit_is() {
        assert!(is_common(Language::Swedish, "s") && is_common(Language::Swedish, "över"));
        assert!(!is_common(Language::Swedish, "7") && !is_common(Language::Swedish, "ö7"));
    }
}
