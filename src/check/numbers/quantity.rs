//! Reads how much of what a text says: `13 år`, `trettonåring`, `1 000`, `en månad`, `twenty-five days`, `minors`.
//!
//! Reads Swedish and English at once, whatever a text says of its language: a number too many does no harm here. Does not
//! read ordinals, fractions, or words for numbers above a hundred.

use std::collections::BTreeSet;

use crate::model::tree::Number;

/// A number, with its unit if that is one of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Quantity {
    /// The number.
    pub(super) number: i64,
    /// What it counts.
    pub(super) unit: Option<Unit>,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// The words for units, and the fewest and the most minutes of each.
const UNITS: [(Unit, &[&str], (i64, i64)); 6] = [
    (Unit::Minute, &["minut", "minuter", "minuten", "minuters", "minute", "minutes"], (1, 1)),
    (Unit::Hour, &["timme", "timma", "timmar", "timmen", "timmars", "hour", "hours"], (60, 60)),
    (
        Unit::Day,
        &[
            "dag",
            "dagar",
            "dagen",
            "dagars",
            "dygn",
            "dygnet",
            "dygns",
            "vardagar",
            "arbetsdagar",
            "kalenderdagar",
            "day",
            "days",
        ],
        (1_440, 1_440),
    ),
    (Unit::Week, &["vecka", "veckor", "veckan", "veckors", "week", "weeks"], (10_080, 10_080)),
    (Unit::Month, &["månad", "månader", "månaden", "månaders", "month", "months"], (40_320, 44_640)),
    (
        Unit::Year,
        &["år", "års", "året", "åring", "åringar", "åringen", "årig", "årigt", "åriga", "year", "years"],
        (525_600, 527_040),
    ),
];

/// Words that say an age without naming it: who is a minor is below 18.
const AGES: [&str; 11] = [
    "minderårig",
    "minderåriga",
    "minderårigs",
    "minderårigas",
    "underårig",
    "underåriga",
    "omyndig",
    "omyndiga",
    "myndig",
    "minor",
    "minors",
];

/// The words for numbers to nineteen; a second word for some of them stands after the bar.
const SWEDISH_ONES: [&str; 20] = [
    "noll",
    "en|ett",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton|aderton",
    "nitton",
];
const ENGLISH_ONES: [&str; 20] = [
    "zero",
    "one|a|an",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
/// The words for twenty, thirty and so on to a hundred.
const SWEDISH_TENS: [&str; 9] =
    ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio", "hundra"];
const ENGLISH_TENS: [&str; 9] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"];

impl Unit {
    /// Returns the unit that a word names.
    pub(super) fn of(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let named = UNITS.iter().find(|(_, words, _)| words.contains(&word.as_str()));
        named.map(|(unit, ..)| *unit)
    }

    /// Returns the fewest and the most minutes that it lasts.
    fn minutes(self) -> (i64, i64) {
        let known = UNITS.iter().find(|(unit, ..)| *unit == self);
        known.map_or((0, 0), |(.., minutes)| *minutes)
    }
}

impl Quantity {
    /// Whether both may be the same: as lengths of time if both are, so that a month is 30 days, else as numbers.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self.length(), other.length()) {
            (Some((least, most)), Some((other_least, other_most))) => {
                least <= other_most && other_least <= most
            }
            _ => self.number == other.number,
        }
    }

    fn length(&self) -> Option<(i64, i64)> {
        let (least, most) = self.unit?.minutes();
        Some((self.number.saturating_mul(least), self.number.saturating_mul(most)))
    }
}

/// Returns the quantities in a text.
pub(super) fn in_text(text: &str) -> BTreeSet<Quantity> {
    let text = text.to_lowercase();
    let words = words(&text);
    let (mut found, mut at) = (BTreeSet::new(), 0);
    while at < words.len() {
        let read = quantity(&words[at..]);
        at += read.map_or(1, |(_, count)| count);
        found.extend(read.map(|(quantity, _)| quantity));
    }
    found
}

/// A run of letters or of digits, and what stands before it.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    text: &'t str,
    gap: &'t str,
}

impl Word<'_> {
    fn is_number(&self) -> bool {
        self.text.starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// Whether it stands in the same phrase as the word before: only blanks and hyphens lie between.
    fn goes_on(&self) -> bool {
        self.gap.chars().all(|letter| letter == '-' || letter.is_whitespace() && letter != '\n')
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let kind = |letter: char| (letter.is_ascii_digit(), letter.is_alphabetic());
    let (mut words, mut end) = (Vec::new(), 0);
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if kind(first) == (false, false) {
            continue;
        }
        while letters.next_if(|(_, letter)| kind(*letter) == kind(first)).is_some() {}
        let after = letters.peek().map_or(text.len(), |(at, _)| *at);
        words.push(Word { text: &text[start..after], gap: &text[end..start] });
        end = after;
    }
    words
}

/// Returns the quantity that begins with the first of some words, and how many of them its number takes.
fn quantity(words: &[Word<'_>]) -> Option<(Quantity, usize)> {
    let (first, rest) = words.split_first()?;
    if AGES.contains(&first.text) {
        return Some((Quantity { number: 18, unit: Some(Unit::Year) }, 1));
    }
    if !first.is_number() {
        let swedish = spelled(first.text, rest, (&SWEDISH_ONES, &SWEDISH_TENS));
        return swedish.or_else(|| spelled(first.text, rest, (&ENGLISH_ONES, &ENGLISH_TENS)));
    }
    let is_thousand = |word: &&Word<'_>| word.is_number() && word.text.len() == 3 && is_small(word.gap);
    let count = rest.iter().take_while(is_thousand).count();
    let digits: String = words[..=count].iter().map(|word| word.text).collect();
    Some((Quantity { number: Number::read(&digits)?, unit: unit(&rest[count..]) }, count + 1))
}

/// Whether a gap may part thousands.
fn is_small(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | "\u{202f}" | "." | ",")
}

/// Returns the unit that the first of some words names.
fn unit(words: &[Word<'_>]) -> Option<Unit> {
    words.first().filter(|word| word.goes_on()).and_then(|word| Unit::of(word.text))
}

/// Returns the quantity that begins with a word for a number, such as `tjugofem`, `twenty-five` or `trettonåring`, and how
/// many words its number takes.
fn spelled(word: &str, rest: &[Word<'_>], (ones, tens): (&[&str], &[&str])) -> Option<(Quantity, usize)> {
    let Some((ten, after)) = longest(word, tens, (20..).step_by(10)) else {
        let (number, after) = longest(word, ones, 0..)?;
        return Some((with_unit(number, after, rest)?, 1));
    };
    let digit = |word| longest(word, &ones[..10], 0..);
    if let [next, rest @ ..] = rest
        && after.is_empty()
        && next.gap == "-"
        && let Some((digit, after)) = digit(next.text)
    {
        return Some((with_unit(ten + digit, after, rest)?, 2));
    }
    let (digit, after) = digit(after).unwrap_or((0, after));
    Some((with_unit(ten + digit, after, rest)?, 1))
}

/// Returns a number with the unit that ends its word, or else begins what follows; none if it ends in something else.
fn with_unit(number: i64, ending: &str, rest: &[Word<'_>]) -> Option<Quantity> {
    let unit = if ending.is_empty() { unit(rest) } else { Some(Unit::of(ending)?) };
    Some(Quantity { number, unit })
}

/// Returns the number of the longest of some words with which a text begins, and what follows that word.
fn longest<'t>(text: &'t str, words: &[&str], numbers: impl Iterator<Item = i64>) -> Option<(i64, &'t str)> {
    let named = words
        .iter()
        .zip(numbers)
        .flat_map(|(words, number)| words.split('|').map(move |word| (word, number)));
    let begins = named.filter_map(|(word, number)| Some((number, text.strip_prefix(word)?)));
    begins.min_by_key(|(_, after)| after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(i64, Option<Unit>)> {
        in_text(text).into_iter().map(|quantity| (quantity.number, quantity.unit)).collect()
    }

    #[test]
    fn swedish_is_read_in_digits_and_words() {
        assert_eq!(read("Barn under 13 år"), [(13, Some(Unit::Year))]);
        assert_eq!(read("en 13-åring"), [(1, None), (13, Some(Unit::Year))]);
        assert_eq!(read("Trettonåringar"), [(13, Some(Unit::Year))]);
        assert_eq!(read("tjugofem dagar"), [(25, Some(Unit::Day))]);
        assert_eq!(read("efter en månad."), [(1, Some(Unit::Month))]);
        assert_eq!(read("högst 1 000 tecken"), [(1_000, None)]);
        assert_eq!(read("Minderårigas uppgifter"), [(18, Some(Unit::Year))]);
        assert_eq!(read("avsnitt 7. År 2020"), [(7, None), (2_020, None)]);
        assert_eq!(read("myndigheten ensam om trender"), []);
    }

    #[test]
    fn english_is_read_in_digits_and_words() {
        assert_eq!(read("twenty-five days"), [(25, Some(Unit::Day))]);
        assert_eq!(read("within a week"), [(1, Some(Unit::Week))]);
        assert_eq!(read("eleven minors"), [(11, None), (18, Some(Unit::Year))]);
        assert_eq!(read("one hundred years"), [(1, None), (100, Some(Unit::Year))]);
    }

    #[test]
    fn lengths_of_time_are_compared_as_such() {
        let quantity = |number, unit| Quantity { number, unit: Some(unit) };
        assert!(quantity(30, Unit::Day).is_like(&quantity(1, Unit::Month)));
        assert!(quantity(14, Unit::Day).is_like(&quantity(2, Unit::Week)));
        assert!(quantity(24, Unit::Month).is_like(&quantity(2, Unit::Year)));
        assert!(!quantity(30, Unit::Day).is_like(&quantity(30, Unit::Year)));
        assert!(quantity(30, Unit::Day).is_like(&Quantity { number: 30, unit: None }));
    }
}
