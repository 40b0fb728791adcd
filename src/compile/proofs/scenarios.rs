//! Proves that every scenario and every case goes the way its author expects.

use std::collections::BTreeSet;

use crate::compile::follow::{self, Run};
use crate::compile::paths::Path;
use crate::compile::witness::Witness;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::flow::{Flow, FlowStep};
use crate::model::id::{OrganisationId, StepId};
use crate::model::tree::{Scenario, Tree};
use crate::rules::failing_scenario;
use crate::source::Span;

/// Reports scenarios and cases that end elsewhere, or give other answers than are asked for.
///
/// Those that pass a step in which something else is wrong are left out: they may fail for that reason.
pub(super) fn check(tree: &Tree, flow: &Flow, faulty: &BTreeSet<&StepId>, report: &mut Report) {
    for scenario in tree.scenarios.iter().chain(tree.cases.iter().map(|case| &case.expected)) {
        let (path, run) = follow::scenario(flow, scenario);
        let mut passed = path.taken.iter().map(|(state, _)| *state).chain([path.end]);
        if !passed.any(|state| flow.state(state).step.id().is_some_and(|step| faulty.contains(step))) {
            report.extend(diagnostic(tree, flow, scenario, (path, run)));
        }
    }
}

fn diagnostic(tree: &Tree, flow: &Flow, scenario: &Scenario, (path, run): (Path, Run)) -> Option<Diagnostic> {
    let (name, place) = (scenario.name.as_str(), scenario.span);
    let after = Witness::of_path(flow, &path).after();
    match run {
        Run::Right | Run::Untold => None,
        Run::Unanswered => {
            let question = flow.state(path.end).step.name();
            Some(failing_scenario::unanswered(name, question, &after, place))
        }
        Run::NoSuchAnswer(organisation) => {
            let offered: Vec<_> = tree.organisations.iter().map(OrganisationId::as_str).collect();
            Some(failing_scenario::not_offered(name, &organisation.to_string(), &offered, place))
        }
        Run::Elsewhere { outcome, parted } => {
            let parted = parted.map(|answer| parting(flow, &path, scenario, answer));
            let parted = parted.as_ref().map(|(answer, span)| (answer.as_str(), *span));
            let outcomes = (scenario.outcome.as_str(), outcome.as_str());
            Some(failing_scenario::elsewhere(name, outcomes, &after, (scenario.outcome_span, parted)))
        }
        Run::Superfluous(steps) => {
            let names: Vec<_> = steps.iter().map(FlowStep::name).collect();
            let place = steps.iter().find_map(|step| answer_span(scenario, step)).unwrap_or(place);
            Some(failing_scenario::superfluous(name, &names, &after, place))
        }
    }
}

/// Returns the answer of a path after which the expected outcome is out of reach, and where the scenario gives it.
fn parting(flow: &Flow, path: &Path, scenario: &Scenario, answer: usize) -> (String, Span) {
    let (state, exit) = path.taken[answer];
    let state = flow.state(state);
    let told = format!("`{}={}`", state.step.name(), state.exits[exit].answer);
    (told, answer_span(scenario, &state.step).unwrap_or(scenario.span))
}

fn answer_span(scenario: &Scenario, step: &FlowStep) -> Option<Span> {
    let answer = |question: &StepId| scenario.answers.get(question).map(|(_, span)| *span);
    match step {
        FlowStep::Question(question) => answer(question),
        FlowStep::Organisation | FlowStep::Outcome(_) | FlowStep::Open(_) => None,
    }
}
