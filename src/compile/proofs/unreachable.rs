//! Proves that every step can be reached, every rule is taken by some answer, and every note is shown to somebody.
//!
//! A step behind a rule that is never taken, or behind another step that is never reached, is not told by itself.

use std::collections::BTreeSet;

use crate::compile::plan::{PlannedQuestion, PlannedStep};
use crate::compile::product::Use;
use crate::compile::proofs::Ground;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::tree::Step;
use crate::rules::{shadowed_rule, unreachable_note, unreachable_rule, unreachable_step};
use crate::source::Span;

/// Reports what no answers lead to.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) {
    let reached: BTreeSet<usize> = ground.product.states.iter().map(|state| state.step).collect();
    steps(ground, &reached, report);
    let before = report.diagnostics().len();
    for step in &reached {
        if let Some(question) = ground.plan.question(*step).filter(|_| !ground.plan.step(*step).is_used()) {
            rules(question, &ground.product.uses[*step], report);
        }
    }
    passages(ground, report);
    // A rule that is never taken may be why a note is never shown.
    if report.diagnostics().len() == before {
        notes(ground, report);
    }
}

/// Reports the first of each row of steps that nothing leads to.
fn steps(ground: Ground<'_, '_>, reached: &BTreeSet<usize>, report: &mut Report) {
    let unreached = (0..ground.plan.steps.len()).filter(|step| !reached.contains(step));
    // What a used tree does not need here has been proved where it stands.
    let unreached = unreached.filter(|step| !ground.plan.step(*step).is_used());
    let unreached: BTreeSet<usize> = unreached.collect();
    let led_to = |steps: &BTreeSet<usize>| steps.iter().flat_map(|step| ground.plan.targets(*step)).collect();
    let behind: BTreeSet<usize> = led_to(&unreached);
    let mut explained = closure(ground, led_to(reached));
    // Those that no step leads to come first; those that only lead to each other are told by the first of them.
    let (inner, first): (Vec<_>, Vec<_>) = unreached.iter().partition(|step| behind.contains(step));
    for step in first.into_iter().chain(inner) {
        if explained.contains(step) {
            continue;
        }
        report.push(unreached_step(ground.plan.step(*step)));
        explained.append(&mut closure(ground, BTreeSet::from([*step])));
    }
}

/// Returns some steps with all that they may lead to.
fn closure(ground: Ground<'_, '_>, mut steps: BTreeSet<usize>) -> BTreeSet<usize> {
    let mut waiting: Vec<usize> = steps.iter().copied().collect();
    while let Some(step) = waiting.pop() {
        waiting.extend(ground.plan.targets(step).filter(|target| steps.insert(*target)));
    }
    steps
}

fn unreached_step(step: &Step) -> Diagnostic {
    let what = match step {
        Step::Question(_) | Step::Use(_) | Step::Passage(_) => "question",
        Step::Outcome(_) => "outcome",
    };
    unreachable_step::diagnostic(what, step.id().as_str(), step.span())
}

/// Reports the first rule of a question that no answer takes, with the others.
fn rules(planned: &PlannedQuestion<'_>, uses: &[Use], report: &mut Report) {
    let question = planned.question.id.as_str();
    let routing = &planned.routing;
    if let Some(rule) = planned.question.rules.first().filter(|_| !routing.is_read(0)) {
        report.push(shadowed_rule::no_answer_reads(question, rule.span));
    }
    let place = |rule: usize| routing.rules[rule].span;
    let mut idle = routing.idle_rules(uses);
    let Some(first) = idle.next() else { return };
    let told = match uses[first] {
        Use::Shadowed(taken) => shadowed_rule::diagnostic(question, place(first), place(taken)),
        Use::Never | Use::Unclear | Use::Taken => unreachable_rule::diagnostic(question, place(first)),
    };
    // One wrong guard often leaves several rules without answers.
    report.push(idle.fold(told, |told, rule| told.related(place(rule), "no answer takes this one either")));
}

/// Reports rules after used trees that none of their outcomes takes.
fn passages(ground: Ground<'_, '_>, report: &mut Report) {
    let mut taken: BTreeSet<Span> = BTreeSet::new();
    for (step, uses) in ground.product.uses.iter().enumerate() {
        let PlannedStep::Passage(routing) = &ground.plan.steps[step] else { continue };
        let is_taken = |(_, used): &(_, &Use)| matches!(used, Use::Taken | Use::Unclear);
        taken.extend(routing.rules.iter().zip(uses).filter(is_taken).map(|(rule, _)| rule.span));
    }
    for step in &ground.plan.tree.steps {
        let Step::Use(used) = step else { continue };
        for rule in used.rules.iter().filter(|rule| !step.is_used() && !taken.contains(&rule.span)) {
            report.push(unreachable_rule::diagnostic(used.id.as_str(), rule.span));
        }
    }
}

fn notes(ground: Ground<'_, '_>, report: &mut Report) {
    let mut shown: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (state, found) in ground.product.states.iter().zip(ground.shown) {
        shown.extend(found.notes.iter().map(|note| (state.step, note.note)));
    }
    let certain: BTreeSet<usize> = ground.product.sound_states().map(|(_, state)| state.step).collect();
    let unclear: BTreeSet<usize> = ground.product.unsure.keys().map(|(step, _)| *step).collect();
    for step in certain.difference(&unclear).filter(|step| !ground.plan.step(**step).is_used()) {
        let PlannedStep::Outcome(outcome) = &ground.plan.steps[*step] else { continue };
        for (number, note) in outcome.notes.iter().enumerate() {
            if !shown.contains(&(*step, number)) {
                report.push(unreachable_note::diagnostic(outcome.outcome.id.as_str(), note.note.span));
            }
        }
    }
}
