//! Looks for organisations that are told something looser than the one above them, on the same answers.
//!
//! Only where the tree names the act that yes allows; what a clause with `deviates` loosens is left alone.

use std::collections::BTreeSet;

use crate::compile::abreast::{self, Parting};
use crate::compile::plan::Plan;
use crate::compile::witness::Witness;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::flow::{Flow, FlowStep, State};
use crate::model::id::OrganisationId;
use crate::model::tree::{Outcome, Step};
use crate::rules::looser_than_parent;

/// Reports each outcome that is looser for an organisation than what the nearest offered one above it is told.
pub(super) fn check(plan: &Plan<'_>, flow: &Flow, report: &mut Report) {
    let start = flow.state(Flow::START);
    if plan.tree.act.is_none() || start.step != FlowStep::Organisation {
        return;
    }
    for child in &plan.tree.organisations {
        let mut above = plan.handbook.lineage(child).skip(1);
        if let Some(parent) = above.find(|one| plan.tree.organisations.contains(one)) {
            report.extend(looser(plan, flow, child, parent));
        }
    }
}

fn looser(plan: &Plan<'_>, flow: &Flow, child: &OrganisationId, parent: &OrganisationId) -> Vec<Diagnostic> {
    let starts = (flow.start_of(child), flow.start_of(parent));
    let (Some(child_start), Some(parent_start)) = starts else { return Vec::new() };
    let (mut told, mut found) = (BTreeSet::new(), Vec::new());
    for parting in abreast::partings(flow, child_start, parent_start) {
        let (own, other) = (flow.state(parting.one_end), flow.state(parting.other_end));
        let (Some(loose), Some(strict)) = (outcome(plan, own), outcome(plan, other)) else { continue };
        if is_looser(loose, strict) && !is_allowed(plan, own) && told.insert(loose.id.clone()) {
            found.push(diagnostic(flow, &parting, (child, loose), (parent, strict)));
        }
    }
    found
}

fn outcome<'a>(plan: &Plan<'a>, state: &State) -> Option<&'a Outcome> {
    match &state.step {
        FlowStep::Outcome(id) => plan.tree.step(id).and_then(Step::outcome),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Open(_) | FlowStep::Void => None,
    }
}

fn is_looser(own: &Outcome, other: &Outcome) -> bool {
    matches!((own.verdict.freedom(), other.verdict.freedom()), (Some(own), Some(other)) if own > other)
}

/// Whether a cited clause says that it deviates from the one above it.
fn is_allowed(plan: &Plan<'_>, state: &State) -> bool {
    let deviates = |passage: &crate::model::handbook::Passage| passage.marks.deviates.is_some();
    state.shown.citations.iter().any(|place| plan.handbook.passages.get(place).is_some_and(deviates))
}

fn diagnostic(
    flow: &Flow,
    parting: &Parting,
    (child, loose): (&OrganisationId, &Outcome),
    (parent, strict): (&OrganisationId, &Outcome),
) -> Diagnostic {
    let after = Witness::of_taken(flow, &parting.asked).after();
    let own = (child.as_str(), loose.id.as_str(), loose.verdict.word());
    let other = (parent.as_str(), strict.id.as_str(), strict.verdict.word());
    looser_than_parent::diagnostic(own, other, &after, (loose.span, strict.span))
}
