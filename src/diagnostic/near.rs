//! Finds the name that an author may have meant.
//!
//! Does not guess: a name is near only if few letters differ, in proportion to its length.

use std::collections::BTreeSet;

/// Returns the candidate that differs least from a name that was not found; none if all of them differ much.
///
/// Upper and lower case count as equal. Among equally near candidates those with the same digits win, then the first in
/// the order of names; but where several differ in their digits only a guess could choose, as of `s-75` for `s-05` and
/// `s-25`, and none is near.
pub fn near<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = Word::new(name);
    let limit = wanted.limit();
    let near = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(wanted.length) <= limit)
        .filter_map(|candidate| {
            let rank = (wanted.distance(candidate, limit)?, digits(candidate) != digits(name));
            Some((rank, candidate))
        });
    let near: BTreeSet<_> = near.collect();
    let mut nearest = near.into_iter();
    let (rank @ (_, other_digits), name) = nearest.next()?;
    let is_guess = other_digits && nearest.next().is_some_and(|(next, _)| next == rank);
    (!is_guess).then_some(name)
}

fn digits(name: &str) -> Vec<u8> {
    name.bytes().filter(u8::is_ascii_digit).collect()
}

/// A name that was not found, prepared to be compared with many.
struct Word {
    lower: String,
    length: usize,
    letters: u64,
}

impl Word {
    fn new(name: &str) -> Self {
        let lower = name.to_lowercase();
        Self { length: name.chars().count(), letters: letters(&lower), lower }
    }

    /// Returns how many letters may differ: one in three, but at least one in a word of two letters.
    fn limit(&self) -> usize {
        match self.length {
            0 | 1 => 0,
            2..=5 => 1,
            length => (length / 3).min(5),
        }
    }

    /// Returns how many letters differ, if it is no more than `limit`.
    fn distance(&self, candidate: &str, limit: usize) -> Option<usize> {
        let lower = candidate.to_lowercase();
        // Each edit adds or takes away at most one letter on either side; this spares nearly all exact counts.
        let differing = (self.letters ^ letters(&lower)).count_ones() as usize;
        if differing > 2 * limit {
            return None;
        }
        Some(strsim::osa_distance(&self.lower, &lower)).filter(|distance| *distance <= limit)
    }
}

/// Returns the set of letters of a word as bits; several letters may share one.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn a_name_with_a_slip_is_near() {
        assert_eq!(near("alowed", ["refused", "allowed"]), Some("allowed"));
        assert_eq!(near("tilte", ["kind", "title"]), Some("title"));
        assert_eq!(near("Title", ["title"]), Some("title"));
    }

    #[test]
    fn a_name_that_differs_much_is_not_near() {
        assert_eq!(near("ja", ["nej"]), None);
        assert_eq!(near("person", ["rights", "consent"]), None);
        assert_eq!(near("", ["a"]), None);
    }

    #[test]
    fn the_nearest_name_wins_and_then_the_first() {
        assert_eq!(near("konton", ["kontor", "konto", "kontonr"]), Some("konto"));
    }

    #[test]
    fn a_number_is_not_guessed() {
        assert_eq!(near("s-75", ["s-05", "s-25"]), None);
        assert_eq!(near("s-75", ["s-05", "t-75"]), Some("t-75"));
        assert_eq!(near("under-14", ["over-65", "under-13"]), Some("under-13"));
    }
}
