//! Gathers once what documents are to each other: which came before which, which answers which, which share a title.
//!
//! Does not hold what resolution already gathers as backlinks.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::handbook::Handbook;
use crate::model::id::DocumentId;

/// What documents are to each other.
#[derive(Debug, Default)]
pub struct Relations {
    /// Proposals by the document that followed them.
    pub predecessors: BTreeMap<DocumentId, Vec<DocumentId>>,
    /// Responses by the document they answer.
    pub responses: BTreeMap<DocumentId, Vec<DocumentId>>,
    /// Documents whose title another document bears too.
    pub namesakes: BTreeSet<DocumentId>,
}

impl Relations {
    /// Gathers the relations of a handbook's documents.
    #[must_use]
    pub fn of(handbook: &Handbook) -> Self {
        let mut relations = Self::default();
        let mut titles: BTreeMap<&str, &DocumentId> = BTreeMap::new();
        for document in handbook.documents.values() {
            let id = &document.id;
            if let Some(successor) = &document.successor {
                relations.predecessors.entry(successor.clone()).or_default().push(id.clone());
            }
            if let Some(answered) = &document.responds_to {
                relations.responses.entry(answered.clone()).or_default().push(id.clone());
            }
            if let Some(other) = titles.insert(&document.title, id) {
                relations.namesakes.extend([other.clone(), id.clone()]);
            }
        }
        relations
    }
}
