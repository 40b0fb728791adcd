//! Turns trees into flows: every state a reader can reach, proved sound, with the shortest witness of each fault.
//!
//! Does not know pages: how a state is shown is decided in [`crate::render`].

pub mod abreast;
mod audience;
mod bits;
mod contradictions;
mod count;
pub mod coverage;
mod cycles;
mod evaluate;
mod exits;
mod explore;
pub mod follow;
pub mod layout;
mod limits;
mod live;
mod minimise;
pub mod paths;
mod plan;
mod product;
mod proofs;
pub mod reasons;
mod sets;
mod shown;
#[cfg(test)]
mod sketch;
mod void;
pub mod what_if;
pub mod witness;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::compile::minimise::Explored;
use crate::compile::plan::Plan;
use crate::compile::product::Product;
use crate::compile::proofs::{Ground, Told};
use crate::diagnostic::Report;
use crate::model::flow::{Flow, Shown};
use crate::model::handbook::Handbook;
use crate::model::id::TreeId;
use crate::model::tree::Tree;

/// The compiled trees.
pub type Flows = BTreeMap<TreeId, Flow>;

/// Compiles every tree; what cannot be proved is in the report, and a tree whose answers do not all lead on has no flow.
pub fn flows(handbook: &Handbook, report: &mut Report) -> Flows {
    let trees: Vec<&Tree> = handbook.trees.values().collect();
    let compiled = trees.par_iter().map(|tree| {
        let mut report = Report::default();
        (flow(tree, handbook, &mut report), report)
    });
    let mut flows = Flows::new();
    for (tree, (flow, found)) in trees.iter().zip(compiled.collect::<Vec<_>>()) {
        report.extend(found.diagnostics().iter().cloned());
        flows.extend(flow.map(|flow| (tree.id.clone(), flow)));
    }
    contradictions::check(handbook, &flows, report);
    flows
}

/// Follows the scenarios of every tree that has a flow; those that go another way than expected are in the report.
///
/// A scenario speaks for the handbook's own day: not of a tree that tells less on the day that is shown.
#[must_use]
pub fn failing_scenarios(handbook: &Handbook, flows: &Flows) -> Report {
    let mut report = Report::default();
    for (id, flow) in flows {
        if let Some(tree) = handbook.trees.get(id).filter(|_| !flow.is_partly_void()) {
            proofs::scenarios(tree, flow, &Told::default(), &mut report);
        }
    }
    report
}

/// Compiles one tree.
fn flow(tree: &Tree, handbook: &Handbook, report: &mut Report) -> Option<Flow> {
    let limits = &handbook.settings.limits;
    if let Some(refusal) = limits::too_many_questions(tree, limits) {
        report.push(refusal);
        return None;
    }
    if let Some(refusal) = limits::too_many_choices(tree) {
        report.push(refusal);
        return None;
    }
    let plan = Plan::of(tree, handbook);
    let mut product = match explore::product(&plan) {
        Ok(product) => product,
        Err(why) => {
            report.push(limits::unexplored(tree, limits, why));
            return None;
        }
    };
    let shown = shown::states(&plan, &mut product);
    let (flow, told) = merged(&plan, &product, &shown, report)?;
    proofs::scenarios(tree, &flow, &told, report);
    if !told.broken.is_empty() || proofs::overtaxes(tree, &flow, report) {
        return None;
    }
    if let Some(refusal) = layout::too_large(tree, &flow, limits) {
        report.push(refusal);
        return None;
    }
    if !told.misdirected {
        proofs::warnings(&plan, &flow, report);
    }
    Some(count::looking_ahead(void::left_out(flow, tree, handbook)))
}

/// Proves the states of a product and merges them; returns what was told as well. None if some states lead round.
fn merged(plan: &Plan<'_>, product: &Product, shown: &[Shown], report: &mut Report) -> Option<(Flow, Told)> {
    let order = product.order();
    let explored = order.as_deref().map(|order| Explored { plan, product, shown, order });
    let asks_organisation = explored.map_or(plan.audiences.len() > 1, minimise::asks_organisation);
    let misdirected = product.has_idle_parts(plan);
    let told = proofs::states(Ground { plan, product, shown, asks_organisation, misdirected }, report);
    let flow = if asks_organisation { minimise::asking(explored?) } else { minimise::not_asking(explored?)? };
    Some((count::counted(flow), told))
}
