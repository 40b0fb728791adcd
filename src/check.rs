//! Judges a handbook as a whole: what is missing, stronger than its source, or out of date.
//!
//! Does not follow trees: proofs that need reachable states stand in [`crate::compile`].

mod accessibility;
mod answers;
mod clarity;
mod contacts;
mod duties;
mod expired;
mod forces;
mod loosening;
mod numbers;
mod positions;
mod prose;
mod questions;
mod readability;
mod reviews;
mod routines;
mod sources;
mod suspects;
mod targets;
mod uncited;

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::source::Sources;

/// Reports everything that is wrong with a handbook beside its names and trees.
///
/// The files are read to point at sentences, which a handbook holds without their places.
pub fn handbook(handbook: &Handbook, sources: &Sources, report: &mut Report) {
    for document in handbook.documents.values() {
        sources::check(document, report);
        forces::check(handbook, document, report);
        positions::check(document, report);
        targets::check(handbook, document, report);
        loosening::check(handbook, document, report);
        duties::check(handbook, document, sources, report);
    }
    duties::check_roles(handbook, report);
    clarity::check(handbook, sources, report);
    uncited::check(handbook, report);
    answers::check(handbook, report);
    numbers::check(handbook, report);
    questions::check(handbook, report);
    contacts::check(handbook, report);
    reviews::check(handbook, report);
    expired::check(handbook, report);
    routines::check(handbook, report);
    suspects::check(handbook, report);
    readability::check(handbook, sources, report);
    accessibility::check(handbook, report);
}
