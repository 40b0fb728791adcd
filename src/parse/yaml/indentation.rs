//! Explains a line that begins in no column of the lines above it.
//!
//! Does not find such lines: the parser does.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::parse::yaml::grow::{Fault, Source};
use crate::parse::yaml::lines::{line, word};
use crate::rules::bad_indentation;

/// Returns the diagnostic of a line that begins, at `start`, where no line of its group does.
pub(super) fn unaligned(fault: &Fault, source: &Source<'_>, start: usize) -> Diagnostic {
    let key = source.span(word(source.text, start));
    if follows_block(fault, source) {
        return bad_indentation::outside_block(key);
    }
    let first = first_of_group(source.text, start).map(|first| source.span(word(source.text, first)));
    bad_indentation::unaligned(key, first)
}

/// Whether the last text before the line is a block of text.
fn follows_block(fault: &Fault, source: &Source<'_>) -> bool {
    let before = fault.last.as_ref().map_or("", |last| source.text[..last.start].trim_end());
    let mark = before.rsplit([' ', '\n']).next().unwrap_or_default();
    matches!(mark, "|" | ">" | "|-" | ">-" | "|+" | ">+")
}

/// Returns where the line begins that opens the group which the line at `start` was meant to go on with.
fn first_of_group(text: &str, start: usize) -> Option<usize> {
    let here = column(text, &line(text, start));
    let mut above = line(text, start);
    let mut first = None;
    while above.start > 0 {
        above = line(text, above.start - 1);
        let content = text[above.clone()].trim_start();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let column = column(text, &above);
        if column < here {
            break;
        }
        first = (column > here).then_some(above.start + column);
    }
    first
}

/// Returns the column in which a line begins.
fn column(text: &str, line: &Range<usize>) -> usize {
    let content = &text[line.clone()];
    content.len() - content.trim_start().len()
}
