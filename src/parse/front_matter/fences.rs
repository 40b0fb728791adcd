//! Finds the lines of three hyphens between which the head of a document stands.
//!
//! Does not read what stands between them.

use std::ops::Range;

/// Where the head of a document is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fences {
    /// The document has no head.
    None,
    /// The head is opened on its first line and not closed.
    Unclosed {
        /// The first line.
        first: Range<usize>,
    },
    /// The head stands between two lines of hyphens.
    Closed {
        /// What stands between them.
        head: Range<usize>,
        /// What stands below.
        body: Range<usize>,
    },
}

/// Finds the head of a document.
pub(super) fn split(text: &str) -> Fences {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_fence(line)) else { return Fences::None };
    let start = first.len();
    let mut end = start;
    for line in lines {
        if is_fence(line) {
            return Fences::Closed { head: start..end, body: end + line.len()..text.len() };
        }
        end += line.len();
    }
    Fences::Unclosed { first: 0..3 }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_stands_between_two_fences() {
        assert_eq!(split("---\na: b\n---\nText\n"), Fences::Closed { head: 4..9, body: 13..18 });
        assert_eq!(split("---\n---"), Fences::Closed { head: 4..4, body: 7..7 });
    }

    #[test]
    fn a_rule_further_down_opens_no_head() {
        assert_eq!(split("Text\n---\n"), Fences::None);
        assert_eq!(split("----\n"), Fences::None);
        assert_eq!(split("---\na: b\n"), Fences::Unclosed { first: 0..3 });
    }
}
