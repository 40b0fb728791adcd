//! Words that people type for those that documents write, in Swedish everyday language: `insta` for `instagram`.
//!
//! Does not know what a word means in one organisation: its term register says that.

/// The list, of our own writing: what is typed, a tab, what is written for it.
const WORDS: &str = include_str!("everyday.tsv");

/// Returns what is typed, each with what is written for it.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(typed, written)| (typed, written.split(' ').collect()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::words;
    use crate::search::word;

    #[test]
    fn each_line_leads_from_one_word_to_others() {
        let mut met = BTreeSet::new();
        for (typed, written) in words() {
            assert!(met.insert(typed), "`{typed}` stands twice");
            for word in written.iter().chain([&typed]) {
                assert_eq!(word::all(word), [*word], "`{word}` is not one word in small letters");
            }
            assert!(!written.contains(&typed), "`{typed}` leads to itself");
        }
        assert!(met.len() > 100);
    }
}
