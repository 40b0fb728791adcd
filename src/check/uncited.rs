//! Rules that decide a question stand in some tree.

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::model::id::Place;
use crate::rules::uncited_clause;

/// Reports every clause marked `.decides` that no tree cites; not where a tree is missing that might.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.incomplete {
        return;
    }
    for document in handbook.documents.values() {
        for clause in document.clauses().into_iter().filter(|clause| clause.marks.decides) {
            let place = Place { document: document.id.clone(), anchor: clause.anchor.clone() };
            if clause.anchor.is_none() {
                report.push(uncited_clause::without_id(clause.span));
            } else if !handbook.backlinks.citations.contains_key(&place) {
                report.push(uncited_clause::diagnostic(&place.to_string(), clause.span));
            }
        }
    }
}
