//! Looks for questions and answers that make no difference.

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::model::flow::{Class, Flow, FlowStep, StateId};
use crate::model::id::{AnswerId, Place, StepId};
use crate::model::tree::{Form, Question, Step, Tree};
use crate::rules::{equal_futures, question_without_effect};
use crate::source::Span;

/// Reports questions whose answers all lead to the same, and else answers that always do.
///
/// What makes no difference in a used tree was told of that tree.
pub(super) fn check(tree: &Tree, flow: &Flow, report: &mut Report) {
    let futures = futures(flow);
    let own = tree.steps.iter().filter(|step| !step.is_used()).filter_map(Step::question);
    for question in own {
        let Some(answers) = futures.get(&question.id) else { continue };
        let groups = groups(answers);
        if groups.len() == 1 {
            report.push(question_without_effect::diagnostic(question.id.as_str(), question.span));
            continue;
        }
        // Several choices are grouped already; the intervals of a number may stand for what `never` rules out.
        if !matches!(question.form, Form::Single(_)) {
            continue;
        }
        for group in groups.into_iter().filter(|group| group.len() > 1) {
            let (place, others) = places(question, &group);
            let names: Vec<_> = group.iter().map(|answer| answer.as_str()).collect();
            report.push(equal_futures::diagnostic(question.id.as_str(), &names, (place, &others)));
        }
    }
}

/// An answer, and where it leads in each state of its question, and why.
type Future<'f> = (&'f AnswerId, Vec<(StateId, &'f [Place])>);

/// Returns, by question, where each answer leads, in the order of the first state.
fn futures(flow: &Flow) -> BTreeMap<&StepId, Vec<Future<'_>>> {
    let mut futures: BTreeMap<_, Vec<Future<'_>>> = BTreeMap::new();
    for state in &flow.states {
        let FlowStep::Question(question) = &state.step else { continue };
        let answers = futures.entry(question).or_default();
        for exit in state.exits.iter().filter(|exit| exit.class != Class::Unsure) {
            let leads = (exit.to, exit.because.as_slice());
            match answers.iter_mut().find(|(answer, _)| *answer == &exit.answer) {
                Some((_, future)) => future.push(leads),
                None => answers.push((&exit.answer, vec![leads])),
            }
        }
    }
    futures
}

/// Returns the answers of a question by where they lead.
fn groups<'f>(answers: &[Future<'f>]) -> Vec<Vec<&'f AnswerId>> {
    let mut groups: BTreeMap<&[(StateId, &[Place])], Vec<&AnswerId>> = BTreeMap::new();
    for (answer, future) in answers {
        groups.entry(future).or_default().push(answer);
    }
    groups.into_values().collect()
}

/// Returns where the first of some answers is written, and where the others; those of a shared question stand elsewhere.
fn places(question: &Question, answers: &[&AnswerId]) -> (Span, Vec<Span>) {
    let own = question.answers().iter().filter(|own| answers.contains(&&own.id)).map(|answer| answer.span);
    let mut places = own.filter(|span| span.file == question.span.file);
    (places.next().unwrap_or(question.span), places.collect())
}
