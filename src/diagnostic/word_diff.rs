//! The difference between two texts, word by word.
//!
//! Does not know what the texts are.

use similar::{ChangeTag, TextDiff};

/// How many words are shown on each side of a change.
const CONTEXT: usize = 5;

/// A run of words that two texts have in common, or only one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the old one only.
    Gone(String),
    /// In the new one only.
    New(String),
}

/// Returns the pieces of which two texts consist, in their order.
#[must_use]
pub fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let word = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(run)))
            | (ChangeTag::Delete, Some(Piece::Gone(run)))
            | (ChangeTag::Insert, Some(Piece::New(run))) => run.push_str(word),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(word.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Gone(word.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::New(word.to_owned())),
        }
    }
    pieces
}

/// Returns the changes as `git diff --word-diff` writes them, `[-gone-]` and `{+new+}`, with a few words around each.
#[must_use]
pub fn marked(old: &str, new: &str) -> String {
    let pieces = pieces(old, new);
    let last = pieces.len().saturating_sub(1);
    let written = pieces.iter().enumerate().map(|(number, piece)| match piece {
        Piece::Gone(run) => around(run, "[-", "-]"),
        Piece::New(run) => around(run, "{+", "+}"),
        Piece::Same(run) => shortened(run, number == 0, number == last),
    });
    written.collect::<String>().trim().to_owned()
}

/// Returns a run between two marks, with the blanks at its ends outside them.
fn around(run: &str, before: &str, after: &str) -> String {
    let inner = run.trim();
    let start = run.len() - run.trim_start().len();
    format!("{}{before}{inner}{after}{}", &run[..start], &run[start + inner.len()..])
}

/// Returns a run without what stands far from a change.
fn shortened(run: &str, is_first: bool, is_last: bool) -> String {
    let words: Vec<&str> = run.split_inclusive(' ').collect();
    let head = if is_first { 0 } else { CONTEXT };
    let tail = if is_last { 0 } else { CONTEXT };
    if words.len() <= head + tail + 1 {
        return run.to_owned();
    }
    format!("{}… {}", words[..head].concat(), words[words.len() - tail..].concat())
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn a_change_is_shown_with_a_few_words_around_it() {
        assert_eq!(marked("Ta bort bilden nu", "Ta inte bort bilden nu"), "Ta {+inte+} bort bilden nu");
        assert_eq!(
            marked("Svara inom en dag", "Svara inom två dagar"),
            "Svara inom [-en-]{+två+} [-dag-]{+dagar+}"
        );
        let old = "ett två tre fyra fem sex sju åtta nio tio";
        assert_eq!(marked(old, &old.replace("tio", "elva")), "… fem sex sju åtta nio [-tio-]{+elva+}");
        assert_eq!(marked(old, &old.replace("ett ", "")), "[-ett-] två tre fyra fem sex …");
    }
}
