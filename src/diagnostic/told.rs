//! Gathers diagnostics into what is told: one message for what is one mistake in many places.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostic::{Diagnostic, Report};
use crate::source::{Sources, Span};

/// One message: a diagnostic, and the others of its group.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The first by file and place.
    pub first: &'a Diagnostic,
    /// The others, in order.
    pub others: Vec<&'a Diagnostic>,
}

/// Returns the messages of a report, sorted by file and place, whatever the order in which they were found.
#[must_use]
pub fn told<'a>(report: &'a Report, sources: &Sources) -> Vec<Told<'a>> {
    let mut messages: Vec<Told<'a>> = Vec::new();
    let mut groups: BTreeMap<_, usize> = BTreeMap::new();
    for diagnostic in sorted(report, sources) {
        let Some(group) = &diagnostic.group else {
            messages.push(Told { first: diagnostic, others: Vec::new() });
            continue;
        };
        match groups.entry(group) {
            Entry::Occupied(message) => messages[*message.get()].others.push(diagnostic),
            Entry::Vacant(place) => {
                place.insert(messages.len());
                messages.push(Told { first: diagnostic, others: Vec::new() });
            }
        }
    }
    messages
}

/// Returns every diagnostic of a report once, sorted by file, place, rule and title.
#[must_use]
pub fn sorted<'a>(report: &'a Report, sources: &Sources) -> Vec<&'a Diagnostic> {
    let path = |span: Span| sources.file(span.file).map(|file| &file.path);
    let mut diagnostics: Vec<_> = report.diagnostics().iter().collect();
    diagnostics.sort_by(|one, other| {
        let (here, there) = (one.place.span, other.place.span);
        (path(here), here.start, one.rule.id, &one.title)
            .cmp(&(path(there), there.start, other.rule.id, &other.title))
            .then_with(|| {
                (&one.place, &one.related, &one.help).cmp(&(&other.place, &other.related, &other.help))
            })
    });
    diagnostics
}
