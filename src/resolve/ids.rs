//! The ids of one kind of things, each unique, and the search for one of them.
//!
//! Does not tell what is missing: it is noted, and told once for all who use it.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::parse::draft::Name;
use crate::resolve::findings::{Findings, What};
use crate::rules::duplicate_id;
use crate::source::Span;

/// The ids of one kind of things, and where each is defined.
#[derive(Debug)]
pub(crate) struct Ids<Id> {
    what: What,
    known: BTreeMap<Id, Entry>,
    doubt: Doubt,
}

/// The thing that has an id.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Which of its kind it is, in the order in which they were written.
    index: usize,
    span: Span,
}

/// What cannot be known of a kind of things because a file did not parse.
#[derive(Debug)]
pub(crate) enum Doubt {
    /// All are known.
    None,
    /// Some are lost, and nobody can say which.
    All,
    /// These are lost.
    These(Vec<String>),
}

impl Doubt {
    /// Whether a name may mean something that was lost.
    pub(crate) fn covers(&self, name: &str) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::These(names) => names.iter().any(|lost| lost == name),
        }
    }
}

impl<Id: Ord + Clone + Borrow<str> + for<'a> From<&'a str>> Ids<Id> {
    /// Gathers ids; of two that are equal, or differ only in case, the second is a mistake.
    pub(crate) fn gather<'a>(
        what: What,
        defined: impl IntoIterator<Item = (&'a str, Span)>,
        doubt: Doubt,
        findings: &mut Findings,
    ) -> Self {
        let mut known = BTreeMap::new();
        let mut folded: BTreeMap<String, (&str, Span)> = BTreeMap::new();
        for (index, (id, span)) in defined.into_iter().enumerate() {
            if let Some((first, place)) = folded.insert(id.to_lowercase(), (id, span)) {
                findings.push(duplicate_id::diagnostic(id, span, first, place));
                folded.insert(id.to_lowercase(), (first, place));
            } else {
                known.insert(Id::from(id), Entry { index, span });
            }
        }
        Self { what, known, doubt }
    }

    /// Finds what a name stands for; notes that it is missing, unless it may have been lost.
    pub(crate) fn find(&self, name: &Name, findings: &mut Findings) -> Option<Id> {
        self.named(&name.value).or_else(|| {
            if !self.doubt.covers(&name.value) {
                findings.miss(self.what, name);
            }
            None
        })
    }

    /// Finds what each name stands for; those that are missing are left out.
    pub(crate) fn find_all(&self, names: &[Name], findings: &mut Findings) -> Vec<Id> {
        names.iter().filter_map(|name| self.find(name, findings)).collect()
    }

    /// Returns the id that is written so.
    pub(crate) fn named(&self, name: &str) -> Option<Id> {
        self.known.get_key_value(name).map(|(id, _)| id.clone())
    }

    /// Whether it is the thing of this index that has the id, not a second one of the same name.
    pub(crate) fn keeps(&self, id: &str, index: usize) -> bool {
        self.index(id) == Some(index)
    }

    /// Returns which of its kind has an id, in the order in which they were written.
    pub(crate) fn index(&self, id: &str) -> Option<usize> {
        self.known.get(id).map(|entry| entry.index)
    }

    /// Returns all ids in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.known.keys().map(Borrow::borrow)
    }

    /// Returns where an id is defined.
    pub(crate) fn place(&self, id: &str) -> Option<Span> {
        self.known.get(id).map(|entry| entry.span)
    }
}
