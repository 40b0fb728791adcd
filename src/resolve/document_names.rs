//! The documents by their ids and files, each with its anchors, and the search for a document or a passage of one.
//!
//! Does not resolve what stands in them; see [`mod@crate::resolve::documents`].

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::model::document::Status;
use crate::model::id::{DocumentId, Place};
use crate::parse::draft::{DocumentDraft, Drafts, Name};
use crate::resolve::anchors::Anchors;
use crate::resolve::findings::{Findings, What};
use crate::rules::{ambiguous_anchor, duplicate_id, link_to_draft};
use crate::source::Span;

/// All documents, in the order of their paths.
#[derive(Debug)]
pub(crate) struct Documents<'a> {
    all: Vec<DocumentNames<'a>>,
    by_id: BTreeMap<&'a str, usize>,
    by_former_id: BTreeMap<&'a str, usize>,
    by_path: BTreeMap<&'a str, usize>,
    lost: BTreeSet<&'a str>,
}

/// A document by name.
#[derive(Debug)]
pub(crate) struct DocumentNames<'a> {
    pub(crate) draft: &'a DocumentDraft,
    pub(crate) id: DocumentId,
    pub(crate) anchors: Anchors<'a>,
    /// Whether it is part of the handbook: not a draft, unless those were asked for, and the first of its id.
    pub(crate) stands: bool,
}

impl<'a> Documents<'a> {
    /// Gathers the documents; a second one of the same id is a mistake.
    pub(crate) fn gather(drafts: &'a Drafts, with_drafts: bool, findings: &mut Findings) -> Self {
        let read = |draft: &'a DocumentDraft| {
            let mut findings = Findings::default();
            let anchors = Anchors::of(draft, &mut findings);
            let stands = with_drafts || draft.status != Status::Draft;
            (DocumentNames { draft, id: DocumentId::new(draft.id.value.as_str()), anchors, stands }, findings)
        };
        let read: Vec<_> = drafts.documents.par_iter().map(|draft| read(draft)).collect();
        let lost = drafts.poisoned.documents.iter().map(String::as_str).collect();
        let mut documents = Self {
            all: Vec::with_capacity(read.len()),
            by_id: BTreeMap::new(),
            by_former_id: BTreeMap::new(),
            by_path: BTreeMap::new(),
            lost,
        };
        let mut folded = BTreeMap::new();
        for (index, (mut names, found)) in read.into_iter().enumerate() {
            let draft = names.draft;
            findings.join(found);
            documents.by_path.insert(&draft.path, index);
            let first = *folded.entry(draft.id.value.to_lowercase()).or_insert(draft);
            if std::ptr::eq(first, draft) {
                documents.by_id.insert(&draft.id.value, index);
            } else {
                names.stands = false;
                findings.push(duplicate_id::documents(&draft.id, &first.id));
            }
            documents.all.push(names);
        }
        documents.note_former_ids();
        documents
    }

    fn note_former_ids(&mut self) {
        for (index, names) in self.all.iter().enumerate().filter(|(_, names)| names.stands) {
            for former in &names.draft.was {
                self.by_former_id.entry(&former.value).or_insert(index);
            }
        }
    }

    /// Returns all documents in the order of their paths.
    pub(crate) fn all(&self) -> &[DocumentNames<'a>] {
        &self.all
    }

    /// Returns the id of a document.
    pub(crate) fn id(&self, index: usize) -> DocumentId {
        self.all[index].id.clone()
    }

    /// Returns all ids in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.by_id.keys().copied()
    }

    /// Returns the paths of all files in order.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.by_path.keys().copied()
    }

    /// Finds a document by its id, or by one it had before.
    pub(crate) fn find(&self, id: &Name, findings: &mut Findings) -> Option<usize> {
        let text = id.value.as_str();
        match self.by_id.get(text).or_else(|| self.by_former_id.get(text)) {
            Some(index) => self.standing(*index, id, findings),
            None if self.lost.contains(text) => None,
            None => {
                findings.miss(What::Document, id);
                None
            }
        }
    }

    /// Finds a document by its file; none without a word if there is no such file.
    pub(crate) fn at(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    /// Whether a file is a document that did not parse.
    pub(crate) fn is_lost(&self, path: &str) -> bool {
        let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
        let folder = path.strip_suffix("/index.md").and_then(|path| path.rsplit('/').next());
        folder.or(stem).is_some_and(|id| self.lost.contains(id))
    }

    /// Returns the document if it is part of the handbook; of a draft says that it is not.
    pub(crate) fn standing(&self, index: usize, name: &Name, findings: &mut Findings) -> Option<usize> {
        let document = &self.all[index];
        if !document.stands && document.draft.status == Status::Draft {
            findings.push(link_to_draft::diagnostic(name, document.id.as_str()));
        }
        document.stands.then_some(index)
    }

    /// Finds a section or clause of a document, by its anchor or one it had before.
    pub(crate) fn passage(&self, index: usize, anchor: &Name, findings: &mut Findings) -> Option<Place> {
        let names = &self.all[index];
        if let Some(headings) = names.anchors.shared(&anchor.value) {
            findings.push(ambiguous_anchor::diagnostic(names.id.as_str(), anchor, headings));
            return None;
        }
        let Some(spot) = names.anchors.spot(&anchor.value) else {
            findings.miss(What::Section(index), anchor);
            return None;
        };
        Some(Place { document: names.id.clone(), anchor: Some(spot.anchor.clone()) })
    }

    /// Returns a document as a place.
    pub(crate) fn whole(&self, index: usize) -> Place {
        Place { document: self.id(index), anchor: None }
    }

    /// Returns a document by its id.
    pub(crate) fn named(&self, id: &str) -> Option<&DocumentNames<'a>> {
        self.by_id.get(id).map(|index| &self.all[*index])
    }

    /// Returns where an anchor of a document stands.
    pub(crate) fn place(&self, index: usize, anchor: &str) -> Option<Span> {
        self.all[index].anchors.spot(anchor).map(|spot| spot.span)
    }
}
