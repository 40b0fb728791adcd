//! Compares what trees and documents rest on with what it read when they were last reviewed.
//!
//! Does not report: a rule says what has changed.

use std::collections::BTreeMap;

use crate::model::handbook::Handbook;
use crate::model::id::{DocumentId, TreeId};
use crate::model::review::{Reader, Review, Reviews, Suspect};
use crate::parse::draft::{ReviewDraft, Reviewed};

/// Returns the reviews of what still exists, and what has changed since; without a file nothing is suspect.
pub(crate) fn reviews(drafts: Option<&[ReviewDraft]>, handbook: &Handbook) -> Reviews {
    let Some(drafts) = drafts else { return Reviews::default() };
    let last: BTreeMap<Reader, Review> =
        drafts.iter().filter_map(|draft| Some((reader(draft, handbook)?, draft.review.clone()))).collect();
    let mut suspects: Vec<Suspect> = Vec::new();
    for (reader, readings) in handbook.readings() {
        let Some(review) = last.get(&reader) else { continue };
        for (place, now) in readings {
            let then = review.readings.get(&place.to_string());
            let changed = then.filter(|then| then.differs(&now)).cloned();
            suspects.extend(changed.map(|then| Suspect { place, reader: reader.clone(), then, now }));
        }
    }
    suspects.sort_by(|one, other| (&one.place, &one.reader).cmp(&(&other.place, &other.reader)));
    Reviews { last: Some(last), suspects }
}

fn reader(draft: &ReviewDraft, handbook: &Handbook) -> Option<Reader> {
    match draft.kind {
        Reviewed::Tree => {
            let id = TreeId::new(draft.id.as_str());
            handbook.trees.contains_key(&id).then_some(Reader::Tree(id))
        }
        Reviewed::Document => {
            let id = DocumentId::new(draft.id.as_str());
            handbook.documents.contains_key(&id).then_some(Reader::Document(id))
        }
    }
}
