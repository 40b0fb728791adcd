//! What was to be read through again by a day that has passed.

use crate::diagnostic::Report;
use crate::model::document::Status;
use crate::model::handbook::Handbook;
use crate::rules::overdue_review;

/// Reports documents and trees whose `review-by` lies before the day the handbook speaks for.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    let Some(day) = handbook.day else { return };
    let documents = handbook.documents.values().filter(|document| document.status != Status::Repealed);
    let of_documents =
        documents.filter_map(|document| Some((document.id.as_str(), document.review_by.as_ref()?)));
    let of_trees =
        handbook.trees.values().filter_map(|tree| Some((tree.id.as_str(), tree.review_by.as_ref()?)));
    for (id, review) in of_documents.chain(of_trees).filter(|(_, review)| review.value < day) {
        report.push(overdue_review::diagnostic(id, review, day));
    }
}
