//! Every organisation has the routines that the policies above it ask for.
//!
//! Does not ask one whose routines are unknown, or one that is exempt.

use crate::diagnostic::Report;
use crate::model::coverage::Covered;
use crate::model::document::Kind;
use crate::model::handbook::Handbook;
use crate::model::id::Place;
use crate::rules::missing_routine;

/// Reports organisations that lack a routine; not where a document, or a name in a routine, is missing that might be it.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.incomplete || is_doubtful(handbook) {
        return;
    }
    for requirement in handbook.requirements() {
        let section = (requirement.place.to_string(), requirement.section.span);
        let lacking = requirement.cells.iter().filter(|cell| cell.state == Covered::Lacks);
        for organisation in lacking.map(|cell| cell.organisation) {
            report.push(missing_routine::diagnostic(
                (organisation.id.as_str(), organisation.span),
                (&section.0, section.1),
            ));
        }
    }
}

/// Whether a name was not found in a routine, so that what it carries out cannot be told.
fn is_doubtful(handbook: &Handbook) -> bool {
    let is_routine = |place: &Place| {
        handbook.documents.get(&place.document).is_some_and(|document| document.kind == Kind::Routine)
    };
    handbook.passages.iter().any(|(place, passage)| passage.marks.is_doubtful && is_routine(place))
}
