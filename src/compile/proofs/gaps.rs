//! Proves that every answer leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::evaluate::Value;
use crate::compile::explore::Way;
use crate::compile::plan::PlannedQuestion;
use crate::compile::proofs::Ground;
use crate::diagnostic::{Diagnostic, Report};
use crate::rules::gap;
use crate::source::Span;

/// Reports each question with answers that no rule takes; returns the steps of these questions.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let gaps = gaps(ground);
    for (step, gap) in &gaps {
        let question = ground.plan.question(*step).expect("only questions are left by answers");
        report.push(diagnostic(ground, question, gap));
    }
    gaps.into_keys().collect()
}

/// Answers that no rule takes.
struct Gap {
    step: usize,
    /// The first state and answer found.
    first: (usize, Value),
    /// All answers that are not taken in some state.
    answers: BTreeSet<Value>,
}

fn gaps(ground: Ground<'_, '_>) -> BTreeMap<usize, Gap> {
    let mut gaps = BTreeMap::new();
    for (number, state) in ground.product.sound_states() {
        for (answer, _) in (0..).zip(&state.ways).filter(|(_, way)| **way == Way::Gap) {
            let new = || Gap { step: state.step, first: (number, answer), answers: BTreeSet::new() };
            gaps.entry(state.step).or_insert_with(new).answers.insert(answer);
        }
    }
    gaps
}

fn diagnostic(ground: Ground<'_, '_>, planned: &PlannedQuestion<'_>, gap: &Gap) -> Diagnostic {
    let question = planned.question;
    let (state, first) = gap.first;
    let after = ground.witness(state, Some(first)).after();
    let answer = &question.answers()[first as usize];
    // The answers of a shared question stand in a file of their own, where nothing is wrong.
    let place = if answer.span.file == question.span.file { answer.span } else { question.span };
    if planned.deciding[first as usize].is_empty() {
        return gap::without_rules(question.id.as_str(), answer.id.as_str(), &after, place);
    }
    let answers: Vec<_> =
        gap.answers.iter().map(|answer| question.answers()[*answer as usize].id.as_str()).collect();
    gap::diagnostic(question.id.as_str(), &answers, &after, (place, &idle(ground, planned, gap.step)))
}

/// Returns the rules of a question that no answer takes: the guard that is wrong is often one of them.
fn idle(ground: Ground<'_, '_>, question: &PlannedQuestion<'_>, step: usize) -> Vec<Span> {
    question.idle_rules(&ground.product.uses[step]).map(|rule| question.rules[rule].rule.span).collect()
}
