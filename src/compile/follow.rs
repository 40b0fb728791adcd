//! Follows given answers through a flow, as far as they lead.

use crate::compile::paths::Path;
use crate::model::flow::{Flow, FlowStep};
use crate::model::id::{AnswerId, StepId};
use crate::model::tree::{Reply, Scenario};

/// How far given answers lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The way that was taken.
    pub path: Path,
    /// Why it ends there.
    pub stop: Stop,
}

/// Why a way ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// At an outcome.
    Outcome(StepId),
    /// At a step for which no answer was given.
    Unanswered,
    /// At an answer that the step does not have, or of which it is not certain where it leads.
    NoSuchAnswer(Reply),
}

/// Follows the answers that are given to the steps on the way.
pub fn answers(flow: &Flow, given: impl Fn(&FlowStep) -> Option<Reply>) -> Followed {
    let mut path = Path::start();
    loop {
        let state = flow.state(path.end);
        if let FlowStep::Outcome(outcome) = &state.step {
            return Followed { path, stop: Stop::Outcome(outcome.clone()) };
        }
        let Some(reply) = given(&state.step) else { return Followed { path, stop: Stop::Unanswered } };
        match state.exits.iter().position(|exit| exit.takes(&reply)) {
            Some(exit) => path = path.and(flow, exit),
            None => return Followed { path, stop: Stop::NoSuchAnswer(reply) },
        }
    }
}

/// What becomes of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// It ends in the expected outcome, and every answer was asked for.
    Right,
    /// It cannot be told, since the tree has a fault on its way.
    Untold,
    /// It gives no answer to the step at which it ends.
    Unanswered,
    /// It ends at what is still open, since it does not know the last answer.
    Open,
    /// It gives an answer that the step at which it ends does not have.
    NoSuchAnswer(Reply),
    /// It ends in another outcome.
    Elsewhere {
        /// The outcome.
        outcome: StepId,
        /// The answer after which the expected outcome could no longer be reached, counted from 0; none if it never
        /// could be.
        parted: Option<usize>,
    },
    /// It ends in the expected outcome, but gives answers to steps that were not asked.
    Superfluous(Vec<FlowStep>),
}

/// Follows the answers of a scenario; returns the way that was taken and what became of it.
#[must_use]
pub fn scenario(flow: &Flow, scenario: &Scenario) -> (Path, Run) {
    let Followed { path, stop } = answers(flow, |step| given(scenario, step));
    let run = match stop {
        Stop::Unanswered if flow.state(path.end).step.is_end() => Run::Open,
        Stop::Unanswered => Run::Unanswered,
        Stop::NoSuchAnswer(_) if !matches!(flow.state(path.end).step, FlowStep::Organisation) => Run::Untold,
        Stop::NoSuchAnswer(answer) => Run::NoSuchAnswer(answer),
        Stop::Outcome(outcome) if outcome != scenario.outcome => {
            Run::Elsewhere { parted: parted(flow, &path, &scenario.outcome), outcome }
        }
        Stop::Outcome(_) => match superfluous(flow, &path, scenario) {
            none if none.is_empty() => Run::Right,
            some => Run::Superfluous(some),
        },
    };
    (path, run)
}

fn given(scenario: &Scenario, step: &FlowStep) -> Option<Reply> {
    match step {
        FlowStep::Organisation => {
            scenario.organisation.as_ref().map(|(one, _)| Reply::Answer(AnswerId::new(one.as_str())))
        }
        FlowStep::Question(question) => scenario.answers.get(question).map(|(reply, _)| reply.clone()),
        FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => None,
    }
}

/// Returns the answer of a path after which an outcome can no longer be reached; none if it never could be.
fn parted(flow: &Flow, path: &Path, outcome: &StepId) -> Option<usize> {
    let mut reaches = vec![false; flow.states.len()];
    for (number, state) in flow.states.iter().enumerate().rev() {
        let here = matches!(&state.step, FlowStep::Outcome(one) if one == outcome);
        reaches[number] = here || state.exits.iter().any(|exit| reaches[exit.to.0 as usize]);
    }
    let leads_on = |(state, exit): &(crate::model::flow::StateId, usize)| {
        !reaches[flow.state(*state).exits[*exit].to.0 as usize]
    };
    path.taken.iter().position(leads_on).filter(|_| reaches[Flow::START.0 as usize])
}

fn superfluous(flow: &Flow, path: &Path, scenario: &Scenario) -> Vec<FlowStep> {
    let organisation = scenario.organisation.iter().map(|_| FlowStep::Organisation);
    let answers = scenario.answers.keys().cloned().map(FlowStep::Question);
    let asked = |step: &FlowStep| path.answers(flow).any(|(asked, _)| asked == step);
    organisation.chain(answers).filter(|step| !asked(step)).collect()
}
