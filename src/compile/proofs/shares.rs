//! Counts how many paths end with the advice to ask somebody.

use crate::compile::count;
use crate::compile::plan::Plan;
use crate::diagnostic::Report;
use crate::model::flow::Flow;
use crate::model::id::StepId;
use crate::model::tree::{Step, Verdict};
use crate::rules::ask_share;

/// Reports a tree of whose paths a larger share ends in `ask` than the settings allow; without a setting none is.
#[expect(clippy::cast_precision_loss, reason = "a share is told in whole percent")]
pub(super) fn check(plan: &Plan<'_>, flow: &Flow, report: &mut Report) {
    let Some(allowed) = plan.handbook.settings.ask_share else { return };
    let asks = |id: &StepId| {
        plan.tree.step(id).and_then(Step::outcome).is_some_and(|outcome| outcome.verdict == Verdict::Ask)
    };
    let (asking, paths) = (count::paths_to(flow, asks), flow.counts.paths);
    let share = asking as f64 / paths.max(1) as f64;
    if share > allowed {
        let percent = (share * 100.0, allowed * 100.0);
        report.push(ask_share::diagnostic(plan.tree.id.as_str(), (asking, paths), percent, plan.tree.span));
    }
}
