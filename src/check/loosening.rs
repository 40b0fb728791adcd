//! Nothing local loosens a duty or ban from above without a decision.
//!
//! Does not read sentences: a permission stands against a ban on the same role in the policy section that it carries out,
//! and against a duty of that role there which its document does not repeat.

use crate::diagnostic::{Diagnostic, Report};
use crate::model::clause::{Modality, Norm};
use crate::model::document::{Document, Kind, Section, Status};
use crate::model::force::Force;
use crate::model::handbook::{Handbook, Passage};
use crate::model::id::{Place, RoleId};
use crate::model::text::{self, HandbookBlock, HandbookClause};
use crate::rules::loosened_without_decision;
use crate::source::Span;

/// Reports the permissions of a decided routine that stand against a policy above it.
pub(super) fn check(handbook: &Handbook, document: &Document, report: &mut Report) {
    if document.kind != Kind::Routine || document.status != Status::Decided || handbook.incomplete {
        return;
    }
    let carried = carried_out(document);
    for (clause, sections) in carried.iter().filter(|(clause, _)| clause.marks.deviates.is_none()) {
        let permissions = clause.marks.norms.iter().filter(|norm| norm.modality == Modality::May);
        let mut roles = permissions.flat_map(|norm| norm.roles.iter().map(|role| (role, norm.span)));
        let against = |(role, span)| stands_against(handbook, (role, span), sections, &carried);
        report.extend(roles.find_map(against));
    }
}

/// A clause and the policy sections that it carries out, itself or through the sections it stands in.
type Carried<'a> = (&'a HandbookClause, Vec<&'a Place>);

fn carried_out(document: &Document) -> Vec<Carried<'_>> {
    let mut around: Vec<&Section> = Vec::new();
    let mut carried = carried_in(&document.lead, &around);
    for section in &document.sections {
        around.retain(|above| above.level < section.level);
        around.push(section);
        carried.extend(carried_in(&section.blocks, &around));
    }
    carried
}

fn carried_in<'a>(blocks: &'a [HandbookBlock], around: &[&'a Section]) -> Vec<Carried<'a>> {
    let carried = |clause: &'a HandbookClause| {
        let marks = around.iter().map(|section| &section.marks).chain([&clause.marks]);
        (clause, marks.flat_map(|marks| &marks.implements).map(|(place, _)| place).collect())
    };
    text::clauses(blocks).into_iter().map(carried).collect()
}

fn stands_against(
    handbook: &Handbook,
    (role, span): (&RoleId, Span),
    sections: &[&Place],
    carried: &[Carried<'_>],
) -> Option<Diagnostic> {
    let repeats = |section: &Place| {
        let mut own = carried.iter().filter(|(_, sections)| sections.contains(&section));
        own.any(|(clause, _)| binds(&clause.marks.norms, role, Modality::Duty))
    };
    let stricter = |(place, passage): (&Place, &Passage), section: &Place| {
        let norms = &passage.marks.norms;
        let ban = binds(norms, role, Modality::Ban).then_some(Modality::Ban);
        let duty = || (binds(norms, role, Modality::Duty) && !repeats(section)).then_some(Modality::Duty);
        let applies = passage.marks.force < Force::Proposal && !handbook.standing(place).is_void();
        ban.or_else(duty).filter(|_| applies)
    };
    let (modality, place, passage) = sections.iter().find_map(|section| {
        let above = within(handbook, section);
        above
            .into_iter()
            .find_map(|(place, passage)| Some((stricter((place, passage), section)?, place, passage)))
    })?;
    let reference = place.to_string();
    Some(loosened_without_decision::permission((role.as_str(), span), (modality, passage.span, &reference)))
}

fn binds(norms: &[Norm], role: &RoleId, modality: Modality) -> bool {
    norms.iter().any(|norm| norm.modality == modality && norm.roles.contains(role))
}

/// Returns the clauses with an id of a policy section and the sections below it, or the clause that a place is.
fn within<'a>(handbook: &'a Handbook, place: &Place) -> Vec<(&'a Place, &'a Passage)> {
    let Some(document) = handbook.documents.get(&place.document) else { return Vec::new() };
    let start = document.sections.iter().position(|section| Some(&section.anchor) == place.anchor.as_ref());
    let sections = start.map_or(&[][..], |start| document.with_below(start));
    let anchors: Vec<_> = sections.iter().map(|section| &section.anchor).collect();
    let whole = Place { document: place.document.clone(), anchor: None };
    let of_document = handbook.passages.range(whole..).take_while(|(one, _)| one.document == place.document);
    let is_within = |(one, passage): &(&Place, &Passage)| {
        *one == place || passage.section.as_ref().is_some_and(|section| anchors.contains(&section))
    };
    of_document.filter(is_within).collect()
}
