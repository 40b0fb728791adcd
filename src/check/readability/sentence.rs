//! Turns a paragraph into sentences, and counts their words.
//!
//! Does not understand the language: a sentence ends as Swedish and English end one, but for a few abbreviations.

use crate::model::text::{Inline, Text};

/// The most letters of a word that is not long.
const SHORT: usize = 6;

/// Abbreviations after which a sentence goes on even before a capital or a number, without the last full stop.
const ABBREVIATIONS: [&str; 26] = [
    "bl.a", "ca", "cf", "d.v.s", "dr", "dvs", "e.g", "f.d", "fr.o.m", "i.e", "jfr", "kap", "kl", "mr", "mrs",
    "nr", "o.d", "p", "pp", "s", "s.k", "st", "t.ex", "t.o.m", "tex", "vs",
];

/// What may stand between the end of a sentence and the next.
const CLOSING: [char; 9] = ['"', '”', '“', '’', '\'', ')', ']', '»', '*'];

/// A sentence and what it weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// As readers see it.
    pub(super) text: String,
    /// The paragraph it stands in, by its place among those read together.
    pub(super) paragraph: usize,
    /// How many words it has.
    pub(super) words: u32,
    /// How many of them have more than six letters.
    pub(super) long: u32,
}

impl Sentence {
    fn new(text: &str, paragraph: usize) -> Self {
        let count = |words: usize| u32::try_from(words).unwrap_or(u32::MAX);
        let all = words_of(text).count();
        let long = words_of(text).filter(|word| is_long(word)).count();
        Self { text: text.to_owned(), paragraph, words: count(all), long: count(long) }
    }

    /// Returns its words of more than six letters, as they stand.
    pub(super) fn long_words(&self) -> Vec<String> {
        words_of(&self.text).filter(|word| is_long(word)).map(str::to_owned).collect()
    }
}

/// Returns running text as readers see it; code, which is no word of the language, as a short one.
pub(super) fn shown(content: &Text) -> String {
    content.iter().fold(String::new(), |text, piece| text + &shown_piece(piece))
}

fn shown_piece<L>(piece: &Inline<L>) -> String {
    match piece {
        Inline::Text(text) => text.clone(),
        Inline::Code(_) => "0".to_owned(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
            inner.iter().map(shown_piece).collect()
        }
        Inline::SoftBreak | Inline::HardBreak => " ".to_owned(),
        Inline::Image(..) | Inline::FootnoteMark(_) => String::new(),
    }
}

/// Returns the sentences of a paragraph; its end is the end of one, whatever stands there.
pub(super) fn sentences(text: &str, paragraph: usize) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, blank) in text.char_indices().filter(|(_, letter)| letter.is_whitespace()) {
        let after = at + blank.len_utf8();
        if ends(&text[start..at], &text[after..]) {
            sentences.push(Sentence::new(text[start..at].trim(), paragraph));
            start = after;
        }
    }
    sentences.push(Sentence::new(text[start..].trim(), paragraph));
    sentences.retain(|sentence| sentence.words > 0);
    sentences
}

/// Whether a sentence ends between two texts.
fn ends(before: &str, after: &str) -> bool {
    let said = before.trim_end_matches(CLOSING);
    let goes_on = after.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_lowercase);
    match said.chars().next_back() {
        // As Björnsson counted: what a colon announces can be read as a sentence of its own.
        Some(':') => true,
        Some('?' | '!' | '…') => !goes_on,
        Some('.') => !goes_on && !is_abbreviation(said.trim_end_matches('.')),
        Some(_) | None => false,
    }
}

/// Whether a text ends with an abbreviation.
fn is_abbreviation(text: &str) -> bool {
    let word = text.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or_default();
    ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Returns the words of a text: `e-post`, `2018:218` and an address of the web are one each, `och/eller` two.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split_whitespace().flat_map(|chunk| {
        let between: &[char] = if is_address(chunk) { &[] } else { &['/', '–', '—', '…'] };
        chunk.split(between)
    });
    let words = parts.map(|part| part.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !word.is_empty())
}

fn is_long(word: &str) -> bool {
    !is_address(word) && word.chars().filter(|letter| letter.is_alphabetic()).count() > SHORT
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.contains("www.")
}

/// Returns how many words some sentences have.
pub(super) fn words<'s>(sentences: impl IntoIterator<Item = &'s Sentence>) -> u32 {
    sentences.into_iter().map(|sentence| sentence.words).sum()
}

/// Returns the words of a mean sentence.
pub(super) fn words_per_sentence<'s>(sentences: impl IntoIterator<Item = &'s Sentence>) -> f64 {
    let (count, words, _) = counted(sentences);
    words / count.max(1.0)
}

/// Returns the share of words of more than six letters, in percent.
pub(super) fn long_in_percent<'s>(sentences: impl IntoIterator<Item = &'s Sentence>) -> f64 {
    let (_, words, long) = counted(sentences);
    100.0 * long / words.max(1.0)
}

/// Returns the LIX of some sentences, to the nearest whole number as it is always told; 0 without sentences.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sum of counts, rounded")]
pub(super) fn lix<'s>(sentences: impl IntoIterator<Item = &'s Sentence> + Clone) -> u32 {
    (words_per_sentence(sentences.clone()) + long_in_percent(sentences)).round() as u32
}

/// Returns how many sentences, words and long words there are.
fn counted<'s>(sentences: impl IntoIterator<Item = &'s Sentence>) -> (f64, f64, f64) {
    let count = sentences.into_iter().fold((0_u32, 0, 0), |(count, words, long), sentence| {
        (count + 1, words + sentence.words, long + sentence.long)
    });
    (f64::from(count.0), f64::from(count.1), f64::from(count.2))
}

#[cfg(test)]
mod tests {
    use super::{lix, sentences, words_of};

    fn split(text: &str) -> Vec<String> {
        sentences(text, 0).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn a_sentence_ends_before_a_capital_or_a_number() {
        assert_eq!(
            split("Fråga chefen. Gör det nu! Får du? 3 av 4 får."),
            ["Fråga chefen.", "Gör det nu!", "Får du?", "3 av 4 får."]
        );
        assert_eq!(
            split("Hon sa ”Får jag?” och gick. (Så var det.) Punkt"),
            ["Hon sa ”Får jag?” och gick.", "(Så var det.)", "Punkt"]
        );
        assert_eq!(split("Spara… Radera inte ... eller vänta"), ["Spara…", "Radera inte ... eller vänta"]);
    }

    #[test]
    fn a_colon_ends_a_sentence_and_a_clock_does_not() {
        assert_eq!(split("Kom ihåg: spara kl. 12:30 varje dag"), ["Kom ihåg:", "spara kl. 12:30 varje dag"]);
    }

    #[test]
    fn abbreviations_end_nothing() {
        let text = "Se 2 kap. 4 § och t.ex. Facebook (bl.a. Instagram) på s. 3 m.m. Därefter ska du vänta.";
        assert_eq!(
            split(text),
            ["Se 2 kap. 4 § och t.ex. Facebook (bl.a. Instagram) på s. 3 m.m.", "Därefter ska du vänta."]
        );
    }

    #[test]
    fn words_are_counted_as_they_are_read() {
        let words = |text| words_of(text).collect::<Vec<_>>();
        assert_eq!(
            words("e-post och/eller brev – 2018:218, 4 §."),
            ["e-post", "och", "eller", "brev", "2018:218", "4"]
        );
        assert_eq!(words("se https://exempel.se/a/b nu"), ["se", "https://exempel.se/a/b", "nu"]);
    }

    #[test]
    fn lix_is_the_mean_sentence_and_the_long_words_in_percent() {
        // 8 words in 2 sentences, 2 of them long: 4 + 25.
        assert_eq!(lix(&sentences("Du får inte publicera. Fråga kommunens chef direkt.", 0)), 29);
        assert_eq!(lix(&sentences("", 0)), 0);
        let address = sentences("https://exempel.se/sida kort@exempel.se 20261122", 0);
        assert_eq!((address[0].words, address[0].long), (3, 0));
    }
}
