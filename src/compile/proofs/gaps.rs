//! Proves that every answer leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compile::evaluate::Value;
use crate::compile::plan::Routing;
use crate::compile::product::Way;
use crate::compile::proofs::Ground;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::id::AnswerId;
use crate::model::tree::{Question, Step};
use crate::rules::gap;
use crate::source::Span;

/// Reports each question with answers that no rule takes; returns the steps of these questions.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let gaps = gaps(ground);
    for (step, gap) in &gaps {
        let routing = ground.plan.routing(*step).expect("only such steps are left");
        report.push(diagnostic(ground, routing, gap));
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
        for (answer, _) in state.ways.iter().filter(|(_, way)| *way == Way::Gap) {
            let new = || Gap { step: state.step, first: (number, *answer), answers: BTreeSet::new() };
            gaps.entry(state.step).or_insert_with(new).answers.insert(*answer);
        }
    }
    gaps
}

fn diagnostic(ground: Ground<'_, '_>, routing: &Routing<'_>, gap: &Gap) -> Diagnostic {
    let step = ground.plan.step(gap.step);
    let (state, first) = gap.first;
    let after = ground.witness(state, Some(first)).after();
    let name = |answer: Value| routing.answers[answer as usize].id.as_ref().map_or("", AnswerId::as_str);
    let place = place(step, name(first));
    if let Step::Passage(passage) = step {
        return gap::without_passage(passage.fact.as_str(), passage.value.as_str(), &after, passage.span);
    }
    if routing.answers[first as usize].deciding.as_ref().is_some_and(Range::is_empty) {
        return gap::without_rules(step.id().as_str(), name(first), &after, place);
    }
    let answers: Vec<_> = gap.answers.iter().map(|answer| name(*answer)).collect();
    gap::diagnostic(step.id().as_str(), &answers, &after, (place, &idle(ground, routing, gap.step)))
}

/// Returns where an answer is written, else its question: the answers of a shared question stand in another file,
/// where nothing is wrong.
fn place(step: &Step, answer: &str) -> Span {
    let answers = step.question().map_or(&[][..], Question::answers);
    let own = answers.iter().find(|own| own.id.as_str() == answer).map(|own| own.span);
    own.filter(|span| span.file == step.span().file).unwrap_or(step.span())
}

/// Returns the rules of a question that no answer takes: the guard that is wrong is often one of them.
fn idle(ground: Ground<'_, '_>, routing: &Routing<'_>, step: usize) -> Vec<Span> {
    routing.idle_rules(&ground.product.uses[step]).map(|rule| routing.rules[rule].span).collect()
}
