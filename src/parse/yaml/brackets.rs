//! Finds brackets that do not pair, where the parser notices too late or in the wrong place.
//!
//! Does not parse: it goes by lines, quotes and comments, which is enough once something is known to be wrong.

use std::ops::Range;

/// Returns the first bracket before a place that is open there though more follows on its line.
///
/// One that ends its line opens a list or group over several lines, which may well go on.
pub(super) fn unclosed(text: &str, before: usize) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    // The indentation of the line that opens a block of text, in which brackets are text.
    let mut block: Option<usize> = None;
    for line in text[..before].split_inclusive('\n') {
        let indentation = line.len() - line.trim_start().len();
        let in_block = block.is_some_and(|column| indentation > column || line.trim().is_empty());
        if !in_block {
            block = opens_block(line).then_some(indentation);
            pair(line, at, &mut open);
        }
        at += line.len();
    }
    open.into_iter().find(|bracket| !text[bracket + 1..].lines().next().unwrap_or_default().trim().is_empty())
}

/// Returns a closing bracket in a part of the text that closes nothing in it.
pub(super) fn stray(text: &str, part: Range<usize>) -> Option<usize> {
    pair(&text[part.clone()], part.start, &mut Vec::new())
}

/// Adds the brackets that a line opens and takes away those that it closes; returns one that closes nothing.
fn pair(line: &str, start: usize, open: &mut Vec<usize>) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (place, letter) in line.char_indices() {
        match (quote, letter) {
            (Some(mark), _) if letter == mark => quote = None,
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(letter),
            (None, '#') if before == ' ' => return None,
            (None, '[' | '{') => open.push(start + place),
            (None, ']' | '}') if open.pop().is_none() => return Some(start + place),
            (Some(_) | None, _) => {}
        }
        before = letter;
    }
    None
}

/// Whether a block of text begins below a line.
fn opens_block(line: &str) -> bool {
    let last = line.trim_end().rsplit(' ').next().unwrap_or_default();
    matches!(last, "|" | ">" | "|-" | ">-" | "|+" | ">+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_that_is_open_on_its_line_is_found() {
        let text = "a: [b, c]\nd: { e: \"}\", f: g\nh: i\n";
        assert_eq!(unclosed(text, text.len()), text.find('{'));
    }

    #[test]
    fn a_list_over_several_lines_may_go_on() {
        assert_eq!(unclosed("a: [\n  b,\n", 10), None);
    }

    #[test]
    fn brackets_in_blocks_of_text_are_text() {
        assert_eq!(unclosed("a: |\n  see [1\nb: c\n", 19), None);
    }

    #[test]
    fn a_bracket_that_closes_nothing_is_found() {
        assert_eq!(stray("a, b: c }", 0..9), Some(8));
        assert_eq!(stray("see [1] and {2}", 0..15), None);
    }
}
