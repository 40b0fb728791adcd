//! Bounds how much is told of one file, so that a damaged or hostile file cannot bury a report or stop it.
//!
//! Does not choose by weight: what stands first in the file is told first.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::rules::over_limit;
use crate::source::FileId;

/// The most messages that are told of one file; mistakes that are told as one count as one.
const MESSAGES_OF_A_FILE: usize = 1_000;

/// Returns the diagnostics that are told: of a file with more messages the first, and that there are more.
#[must_use]
pub fn bounded(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<FileId, usize> = BTreeMap::new();
    for diagnostic in &diagnostics {
        *counts.entry(diagnostic.place.span.file).or_default() += 1;
    }
    for (file, _) in counts.into_iter().filter(|(_, count)| *count > MESSAGES_OF_A_FILE) {
        let (mut own, others) =
            diagnostics.into_iter().partition(|one: &Diagnostic| one.place.span.file == file);
        diagnostics = others;
        bound(&mut own);
        diagnostics.append(&mut own);
    }
    diagnostics
}

/// Keeps the first messages of a file.
fn bound(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|one, other| {
        (one.place.span, one.rule.id, &one.title).cmp(&(other.place.span, other.rule.id, &other.title))
    });
    let mut groups = BTreeSet::new();
    let (mut count, mut first_left_out) = (0, None);
    diagnostics.retain(|one| {
        let is_new = one.group.as_ref().is_none_or(|group| groups.insert(group.clone()));
        count += usize::from(is_new);
        if is_new && count > MESSAGES_OF_A_FILE {
            first_left_out.get_or_insert(one.place.span);
        }
        !is_new || count <= MESSAGES_OF_A_FILE
    });
    diagnostics.extend(
        first_left_out.map(|place| over_limit::diagnostic("messages of one file", MESSAGES_OF_A_FILE, place)),
    );
}

#[cfg(test)]
mod tests {
    use super::bounded;
    use crate::diagnostic::Diagnostic;
    use crate::rules::raw_html;
    use crate::source::{FileId, Span};

    fn told(path: &str, count: usize) -> Vec<Diagnostic> {
        let place = |at| Span::new(FileId::of(path), at..at + 1);
        (0..count).rev().map(|at| raw_html::diagnostic("<b>", place(at))).collect()
    }

    #[test]
    fn a_file_with_many_mistakes_tells_the_first_and_leaves_others_alone() {
        let mut diagnostics = told("content/a.md", 5_000);
        diagnostics.extend(told("content/b.md", 1_000));
        let told = bounded(diagnostics);
        assert_eq!(told.len(), 1_001 + 1_000);
        let over: Vec<_> = told.iter().filter(|one| one.rule.id == "over-limit").collect();
        assert_eq!(over.iter().map(|one| one.place.span.start).collect::<Vec<_>>(), [1_000]);
    }

    #[test]
    fn mistakes_that_are_told_as_one_count_as_one() {
        let diagnostics = told("content/a.md", 5_000).into_iter().map(|one| one.grouped("b"));
        assert_eq!(bounded(diagnostics.collect()).len(), 5_000);
    }
}
