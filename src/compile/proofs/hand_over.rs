//! Proves that whoever an outcome hands over to another tree can enter it.

use std::collections::BTreeSet;

use crate::compile::proofs::Ground;
use crate::compile::proofs::outcomes::{Reached, faulty};
use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::model::tree::Tree;
use crate::rules::uncovered_continue;

/// Reports outcomes that continue with a tree that is not offered to some who reach them; returns these.
///
/// A tree that did not resolve is passed over: its own mistakes are told.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let handbook = ground.plan.handbook;
    let uncovered = |reached: &Reached<'_, '_>| {
        let next = next(handbook, reached);
        next.is_some_and(|next| reached.audience.members.iter().any(|one| !is_offered(handbook, next, one)))
    };
    let found = faulty(ground, uncovered);
    for found in &found {
        let outcome = found.outcome.outcome;
        let Some(next) = outcome.continues.as_ref().and_then(|id| handbook.trees.get(id)) else { continue };
        let left_out = found.organisations.iter().filter(|one| !is_offered(handbook, next, one));
        let left_out: Vec<_> = left_out.map(|one| one.as_str()).collect();
        let (names, whom) = ((outcome.id.as_str(), next.id.as_str()), (&*left_out, found.after.as_str()));
        report.push(uncovered_continue::diagnostic(names, whom, (outcome.span, next.span)));
    }
    found.iter().map(|found| found.step).collect()
}

fn next<'h>(handbook: &'h Handbook, reached: &Reached<'_, '_>) -> Option<&'h Tree> {
    handbook.trees.get(reached.outcome.outcome.continues.as_ref()?)
}

fn is_offered(handbook: &Handbook, tree: &Tree, organisation: &OrganisationId) -> bool {
    tree.is_offered_in(handbook.lineage(organisation))
}
