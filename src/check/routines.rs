//! Every organisation has the routines that the policies above it ask for.
//!
//! Does not ask one whose routines are unknown, or one that is exempt.

use crate::diagnostic::Report;
use crate::model::coverage::Covered;
use crate::model::handbook::Handbook;
use crate::rules::missing_routine;

/// Reports organisations that lack a routine; not where a document is missing that might be it.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.incomplete {
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
