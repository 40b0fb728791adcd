//! Every rule and every opinion says where it is taken from.

use crate::diagnostic::Report;
use crate::model::document::{Document, Kind};
use crate::rules::clause_without_source;

/// Reports the clauses of a policy, response or routine that name no source, neither themselves nor above.
pub(super) fn check(document: &Document, report: &mut Report) {
    if !matches!(document.kind, Kind::Policy | Kind::Response | Kind::Routine) {
        return;
    }
    for clause in document.clauses() {
        let Some(anchor) = &clause.anchor else { continue };
        if clause.marks.sources.is_empty() && !clause.marks.is_doubtful {
            let (document, kind) = (document.id.as_str(), document.kind.word());
            report.push(clause_without_source::diagnostic(anchor.as_str(), clause.span, (document, kind)));
        }
    }
}
