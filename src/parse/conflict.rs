//! Finds the marks that git leaves in a file when two changes meet.
//!
//! Does not choose between them.

use crate::diagnostic::Diagnostic;
use crate::rules::conflict_marks;
use crate::source::{FileId, SourceFile, Span};

/// Returns the first conflict of a file.
#[must_use]
pub fn conflict(file: &SourceFile) -> Option<Diagnostic> {
    if !file.text.contains("<<<<<<<") {
        return None;
    }
    let mut at = 0;
    let (mut ours, mut between) = (None::<Span>, false);
    for line in file.text.split_inclusive('\n') {
        match (ours, line.trim_end()) {
            (None, text) if is_mark(text, '<') => ours = Some(span(file, at, text)),
            (Some(_), "=======") => between = true,
            (Some(place), text) if between && is_mark(text, '>') => {
                return Some(conflict_marks::diagnostic(place));
            }
            (other, _) => ours = other,
        }
        at += line.len();
    }
    None
}

fn span(file: &SourceFile, start: usize, text: &str) -> Span {
    Span::new(FileId::of(&file.path), start..start + text.len())
}

/// Whether a line is seven of a mark, and perhaps a name behind them.
fn is_mark(line: &str, mark: char) -> bool {
    let rest = line.trim_start_matches(mark);
    line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))
}
