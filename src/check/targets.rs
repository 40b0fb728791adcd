//! What a clause deviates from stands above it, by a decision, and what a routine carries out is a policy's.

use crate::diagnostic::{Diagnostic, Report};
use crate::model::clause::{Deviation, Marks, Modality, Norm};
use crate::model::document::{Document, Kind};
use crate::model::force::Force;
use crate::model::handbook::{Handbook, Passage, PassageKind};
use crate::model::id::{OrganisationId, Place};
use crate::rules::{bad_deviation, bad_implementation, loosened_without_decision};
use crate::source::Span;

/// Reports what a document's `deviates` and `implements` name that is of another kind.
pub(super) fn check(handbook: &Handbook, document: &Document, report: &mut Report) {
    let of_sections = document.sections.iter().map(|section| &section.marks);
    let of_clauses = document.clauses().into_iter().map(|clause| &clause.marks);
    for marks in of_sections.chain(of_clauses) {
        report.extend(implementations(handbook, marks));
        let deviation = marks.deviates.as_ref();
        report.extend(deviation.and_then(|deviation| deviant(handbook, document, deviation)));
    }
}

fn implementations<'a>(handbook: &'a Handbook, marks: &'a Marks) -> impl Iterator<Item = Diagnostic> + 'a {
    marks.implements.iter().filter_map(|(place, span)| misplaced(handbook, place, *span))
}

/// Says that what is carried out is no part of a policy.
fn misplaced(handbook: &Handbook, place: &Place, span: Span) -> Option<Diagnostic> {
    let document = handbook.documents.get(&place.document)?;
    let name = document.id.as_str();
    match document.kind {
        Kind::Policy if place.anchor.is_some() => None,
        Kind::Policy => Some(bad_implementation::on_the_whole(name, span)),
        Kind::Response | Kind::Routine | Kind::Guide | Kind::Page => {
            Some(bad_implementation::no_policy(name, span, document.kind.word()))
        }
    }
}

/// Says that what is loosened is no clause, or binds nobody above; not of the latter where it is not sure who stands where.
fn deviant(handbook: &Handbook, document: &Document, deviation: &Deviation) -> Option<Diagnostic> {
    let target = deviation.from.to_string();
    let passage = handbook.passages.get(&deviation.from);
    if passage.is_none_or(|passage| passage.kind != PassageKind::Clause) {
        return Some(bad_deviation::no_clause(&target, deviation.span));
    }
    let above = handbook.documents.get(&deviation.from.document)?;
    let own = document.organisation.as_ref()?;
    let is_above = || issuers(document).any(|own| stands_above(handbook, above, own));
    if handbook.incomplete {
        None
    } else if is_above() {
        passage.and_then(|passage| undecided(handbook, deviation, passage))
    } else {
        Some(bad_deviation::not_above(&target, deviation.span, own.as_str()))
    }
}

/// Says that a clause above is loosened by nobody's decision, unless it only recommends, permits or proposes, or is void.
fn undecided(handbook: &Handbook, deviation: &Deviation, loosened: &Passage) -> Option<Diagnostic> {
    let marks = &loosened.marks;
    let is_strict = |norm: &Norm| matches!(norm.modality, Modality::Duty | Modality::Ban);
    let binds = marks.norms.is_empty() || marks.norms.iter().any(is_strict);
    let applies = marks.force < Force::Proposal && !handbook.standing(&deviation.from).is_void();
    let target = deviation.from.to_string();
    (deviation.decision.is_none() && binds && applies)
        .then(|| loosened_without_decision::deviation(&target, deviation.span, loosened.span))
}

/// Whether a document was issued by, or binds, an organisation above another.
fn stands_above(handbook: &Handbook, document: &Document, organisation: &OrganisationId) -> bool {
    let mut above = handbook.lineage(organisation).skip(1);
    above.any(|one| issuers(document).any(|issuer| issuer == one))
}

/// Returns the organisations in whose name a document stands: who issued it, and whom it binds; of a response nobody.
fn issuers(document: &Document) -> impl Iterator<Item = &OrganisationId> {
    let issuer = document.organisation.iter().filter(|_| document.kind != Kind::Response);
    issuer.chain(&document.binds)
}
