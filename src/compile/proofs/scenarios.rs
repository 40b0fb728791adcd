//! Proves that every scenario and every case goes the way its author expects.

use std::collections::BTreeSet;

use crate::compile::follow::{self, Run};
use crate::compile::paths::Path;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::flow::{Class, Exit, Flow, FlowStep, State};
use crate::model::id::{OrganisationId, StepId};
use crate::model::tree::{Scenario, Tree};
use crate::rules::failing_scenario::{self, Failing};
use crate::source::Span;

/// Reports scenarios and cases that end elsewhere, or give other answers than are asked for.
///
/// Those that pass a step in which something else is wrong are left out: they may fail for that reason.
pub(super) fn check(tree: &Tree, flow: &Flow, faulty: &BTreeSet<&StepId>, report: &mut Report) {
    for scenario in tree.expected() {
        let (path, run) = follow::scenario(flow, scenario);
        let mut passed = path.taken.iter().map(|(state, _)| *state).chain([path.end]);
        if !passed.any(|state| flow.state(state).step.id().is_some_and(|step| faulty.contains(step))) {
            report.extend(diagnostic(tree, flow, scenario, (path, run)));
        }
    }
}

fn diagnostic(tree: &Tree, flow: &Flow, scenario: &Scenario, (path, run): (Path, Run)) -> Option<Diagnostic> {
    let failing = Failing { name: &scenario.name, place: scenario.span, way: way(flow, scenario, &path) };
    let end = flow.state(path.end);
    match run {
        Run::Right | Run::Untold => None,
        Run::Unanswered => {
            Some(failing_scenario::unanswered(&failing, end.step.name(), &names_of_answers(end)))
        }
        Run::Open => {
            let (step, _) = path.answers(flow).last()?;
            Some(failing_scenario::open(&failing, step.name(), place_of_answer(scenario, step)))
        }
        Run::NoSuchAnswer(organisation) => {
            let offered: Vec<_> = tree.organisations.iter().map(OrganisationId::as_str).collect();
            let place = place_of_answer(scenario, &FlowStep::Organisation);
            Some(failing_scenario::not_offered(&failing, (&organisation.to_string(), place), &offered))
        }
        Run::Elsewhere { outcome, parted } => {
            let outcomes = (scenario.outcome.as_str(), outcome.as_str());
            let parted = parted.map(|answer| {
                let step = &flow.state(path.taken[answer].0).step;
                (answer, place_of_answer(scenario, step))
            });
            Some(failing_scenario::elsewhere(&failing, outcomes, scenario.outcome_span, parted))
        }
        Run::Superfluous(steps) => {
            let names: Vec<_> = steps.iter().map(FlowStep::name).collect();
            let place = place_of_answer(scenario, steps.first()?);
            Some(failing_scenario::superfluous(&failing, &names, scenario.outcome.as_str(), place))
        }
    }
}

/// Returns the questions on a path with the answers as the scenario gives them.
fn way<'f>(flow: &'f Flow, scenario: &Scenario, path: &Path) -> Vec<(&'f str, String)> {
    let said = |step: &FlowStep, exit: &Exit| match step {
        FlowStep::Question(question) => scenario.answers.get(question).map(|(reply, _)| reply.to_string()),
        FlowStep::Organisation | FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => {
            Some(exit.answer.to_string())
        }
    };
    let taken = path.taken.iter().map(|(state, exit)| {
        let state = flow.state(*state);
        (&state.step, &state.exits[*exit])
    });
    taken.map(|(step, exit)| (step.name(), said(step, exit).unwrap_or_default())).collect()
}

/// Returns the names of the answers to a question, if they are such as an author gave them.
fn names_of_answers(state: &State) -> Vec<&str> {
    let said = |exit: &&Exit| matches!(exit.class, Class::Said(_) | Class::Unsure);
    let names = state.exits.iter().map(|exit| exit.answer.as_str());
    if state.exits.iter().all(|exit| said(&exit)) { names.collect() } else { Vec::new() }
}

/// Returns where a scenario gives its answer to a step; the place of its name if it gives none.
fn place_of_answer(scenario: &Scenario, step: &FlowStep) -> Span {
    let place = match step {
        FlowStep::Question(question) => scenario.answers.get(question).map(|(_, span)| *span),
        FlowStep::Organisation => scenario.organisation.as_ref().map(|(_, span)| *span),
        FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => None,
    };
    place.unwrap_or(scenario.span)
}
