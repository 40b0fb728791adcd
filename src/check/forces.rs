//! No clause is stronger than its ground: than its source, than the law it names, than the force that binds a role.

use crate::diagnostic::Report;
use crate::model::document::Document;
use crate::model::force::Force;
use crate::model::handbook::Handbook;
use crate::model::register::Source;
use crate::model::text::{HandbookClause, Target, links_to};
use crate::rules::{force_above_source, force_without_law, norm_without_force};

/// Reports the clauses of a document that claim more force than they have.
pub(super) fn check(handbook: &Handbook, document: &Document, report: &mut Report) {
    for clause in document.clauses().into_iter().filter(|clause| !clause.marks.is_doubtful) {
        check_source(handbook, document, clause, report);
        check_law(clause, report);
        check_norms(clause, report);
    }
}

/// Reports a clause of which each source gives only weaker forces.
fn check_source(handbook: &Handbook, document: &Document, clause: &HandbookClause, report: &mut Report) {
    let marks = &clause.marks;
    let sources: Vec<&Source> =
        marks.sources.iter().filter_map(|range| handbook.sources.get(&range.source)).collect();
    let strongest = sources.iter().map(|source| strongest(source)).min();
    let Some(strongest) = strongest.filter(|strongest| *strongest > marks.force) else { return };
    let place = marks.force_span.unwrap_or(clause.span);
    let names: Vec<&str> = sources.iter().map(|source| source.id.as_str()).collect();
    report.push(force_above_source::diagnostic(
        (marks.force, place),
        (&names, strongest),
        document.id.as_str(),
    ));
}

/// Returns the strongest force that a source gives; one that does not say gives any.
fn strongest(source: &Source) -> Force {
    source.gives.iter().min().copied().unwrap_or(Force::Law)
}

/// Reports a clause that has the force of law but names none.
fn check_law(clause: &HandbookClause, report: &mut Report) {
    let names_law = || links_to(&clause.content, &|target| matches!(target, Target::Law(..)));
    if clause.marks.force == Force::Law && !names_law() {
        let place = clause.marks.force_span.unwrap_or(clause.span);
        report.push(force_without_law::diagnostic(place, clause.span));
    }
}

/// Reports a duty, recommendation, ban or permission in a clause that binds nobody.
fn check_norms(clause: &HandbookClause, report: &mut Report) {
    if clause.marks.force.can_bind() {
        return;
    }
    for norm in &clause.marks.norms {
        report.push(norm_without_force::diagnostic(norm.modality, norm.span, clause.marks.force));
    }
}
