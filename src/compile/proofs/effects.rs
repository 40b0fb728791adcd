//! Looks for questions and answers that make no difference.

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::model::flow::{Flow, FlowStep, StateId};
use crate::model::id::{AnswerId, Place, StepId};
use crate::model::tree::{Answer, Question, Tree};
use crate::rules::{equal_futures, question_without_effect};
use crate::source::Span;

/// Reports questions whose answers all lead to the same, and else answers that always do.
pub(super) fn check(tree: &Tree, flow: &Flow, report: &mut Report) {
    let futures = futures(flow);
    for question in tree.questions() {
        let groups = groups(question, &futures);
        if groups.len() == 1 {
            report.push(question_without_effect::diagnostic(question.id.as_str(), question.span));
            continue;
        }
        for group in groups.into_iter().filter(|group| group.len() > 1) {
            let (place, others) = places(question, &group);
            let names: Vec<_> = group.iter().map(|answer| answer.id.as_str()).collect();
            report.push(equal_futures::diagnostic(question.id.as_str(), &names, (place, &others)));
        }
    }
}

/// Where an answer leads in each state of its question, and why.
type Futures<'f> = Vec<(StateId, &'f [Place])>;

/// Returns, by question and answer, where the answer leads.
fn futures(flow: &Flow) -> BTreeMap<(&StepId, &AnswerId), Futures<'_>> {
    let mut futures: BTreeMap<_, Futures<'_>> = BTreeMap::new();
    for state in &flow.states {
        let FlowStep::Question(question) = &state.step else { continue };
        for exit in &state.exits {
            futures.entry((question, &exit.answer)).or_default().push((exit.to, &exit.because));
        }
    }
    futures
}

/// Returns the answers of a question by where they lead; none of a question that nobody reaches.
fn groups<'q>(
    question: &'q Question,
    futures: &BTreeMap<(&StepId, &AnswerId), Futures<'_>>,
) -> Vec<Vec<&'q Answer>> {
    let mut groups: BTreeMap<&Futures<'_>, Vec<&Answer>> = BTreeMap::new();
    for answer in question.answers() {
        if let Some(future) = futures.get(&(&question.id, &answer.id)) {
            groups.entry(future).or_default().push(answer);
        }
    }
    groups.into_values().collect()
}

/// Returns where the first of some answers is written, and where the others; those of a shared question stand elsewhere.
fn places(question: &Question, answers: &[&Answer]) -> (Span, Vec<Span>) {
    let own = |span: &Span| span.file == question.span.file;
    let mut places = answers.iter().map(|answer| answer.span).filter(own);
    (places.next().unwrap_or(question.span), places.collect())
}
