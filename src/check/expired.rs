//! No tree rests on what has ceased to apply.
//!
//! Does not judge other days than the handbook's own: under those a tree leaves out what does not apply.

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::model::tree::Step;
use crate::rules::expired_citation;

/// Reports what trees cite whose stated last day has passed; of a used tree it is told of that tree alone.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    let Some(day) = handbook.day.filter(|_| handbook.other_day().is_none()) else { return };
    for tree in handbook.trees.values() {
        let own = tree.steps.iter().filter(|step| !step.is_used());
        for citation in own.flat_map(Step::citations) {
            let ended = handbook.ended(&citation.place).map(|to| {
                let place = citation.place.to_string();
                expired_citation::diagnostic((tree.id.as_str(), citation.span), &place, (to, day))
            });
            report.extend(ended);
        }
    }
}
