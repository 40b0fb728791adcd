//! Proves that every outcome cites a clause for everyone who reaches it, and one that can carry its verdict.

use std::collections::BTreeSet;

use crate::compile::proofs::Ground;
use crate::compile::proofs::outcomes::{Faulty, Reached, faulty};
use crate::diagnostic::{Diagnostic, Report};
use crate::model::flow::Shown;
use crate::model::force::Force;
use crate::model::handbook::Handbook;
use crate::model::id::Place;
use crate::model::tree::{Outcome, RestsOn, Verdict};
use crate::rules::{rests_on_uncited, uncited_outcome, verdict_above_force};
use crate::source::Span;

/// Reports outcomes that cite nothing for somebody, or less than their verdict needs; returns these.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let handbook = ground.plan.handbook;
    let uncited = faulty(ground, |reached| reached.shown.citations.is_empty());
    let weak = faulty(ground, |reached| is_above_force(handbook, reached));
    let resting = faulty(ground, |reached| rests_on_nothing(handbook, reached));
    report.extend(uncited.iter().map(told_uncited));
    report.extend(weak.iter().filter_map(|weak| told_weak(handbook, weak)));
    report.extend(resting.iter().filter_map(told_resting));
    [uncited, weak, resting].iter().flatten().map(|found| found.step).collect()
}

/// Whether a verdict needs a stronger clause than is shown; what is not cited at all is told as that.
fn is_above_force(handbook: &Handbook, reached: &Reached<'_, '_>) -> bool {
    let outcome = reached.outcome.outcome;
    let too_weak = |(force, _): (Force, &Place)| force > Force::Local;
    needs_support(outcome.verdict)
        && outcome.rests_on.is_none()
        && !reached.shown.citations.is_empty()
        && strongest(handbook, reached.shown).is_none_or(too_weak)
}

fn needs_support(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Yes | Verdict::No | Verdict::Conditional => true,
        Verdict::Do | Verdict::Ask | Verdict::Info => false,
    }
}

/// Whether some places can carry what an outcome says: one of them at least, and the force that its verdict rests on.
pub(in crate::compile) fn carry(handbook: &Handbook, outcome: &Outcome, places: &[Place]) -> bool {
    let mut forces = places.iter().map(|place| handbook.force(place));
    match outcome.rests_on.map(force_of) {
        Some(rests_on) => forces.any(|force| force == rests_on),
        None if needs_support(outcome.verdict) => forces.any(|force| force <= Force::Local),
        None => !places.is_empty(),
    }
}

/// Whether an outcome rests openly on a force of which nothing is shown.
fn rests_on_nothing(handbook: &Handbook, Reached { outcome, shown, .. }: &Reached<'_, '_>) -> bool {
    let Some(rests_on) = outcome.outcome.rests_on else { return false };
    let force = force_of(rests_on);
    !shown.citations.is_empty() && !shown.citations.iter().any(|place| handbook.force(place) == force)
}

/// Returns the strongest of what is shown and not known to be void on the handbook's own day.
///
/// What has ended by its own words is told as that; on other days the page says so instead.
fn strongest<'s>(handbook: &Handbook, shown: &'s Shown) -> Option<(Force, &'s Place)> {
    let is_told = |place: &Place| handbook.other_day().is_some() || handbook.ended(place).is_some();
    let counts = |place: &&Place| !handbook.standing(place).is_void() || is_told(place);
    let valid = shown.citations.iter().filter(counts);
    valid.map(|place| (handbook.force(place), place)).min_by_key(|(force, _)| *force)
}

fn force_of(rests_on: RestsOn) -> Force {
    match rests_on {
        RestsOn::Proposal => Force::Proposal,
        RestsOn::Opinion => Force::Opinion,
    }
}

fn told_uncited(uncited: &Faulty<'_, '_>) -> Diagnostic {
    let outcome = uncited.outcome.outcome;
    let citations: Vec<Span> = outcome.because.iter().map(|citation| citation.span).collect();
    if citations.is_empty() {
        return uncited_outcome::without_citations(outcome.id.as_str(), outcome.span);
    }
    let places = (outcome.span, citations.as_slice());
    uncited_outcome::diagnostic(outcome.id.as_str(), &uncited.concerned(), &uncited.after, places)
}

fn told_weak(handbook: &Handbook, weak: &Faulty<'_, '_>) -> Option<Diagnostic> {
    let outcome = weak.outcome.outcome;
    let says = (outcome.id.as_str(), outcome.verdict.word());
    let concerned = weak.concerned();
    let reached = (concerned.as_str(), weak.after.as_str());
    let told = if let Some((force, place)) = strongest(handbook, weak.shown) {
        let strongest = (force, written(outcome, place)?);
        verdict_above_force::diagnostic(says, strongest, reached, outcome.span)
    } else {
        let document = weak.shown.citations.first()?.document.as_str();
        verdict_above_force::all_void(says, document, reached, outcome.span)
    };
    let standings = weak.shown.citations.iter().map(|place| (place, handbook.standing(place)));
    let void = standings.filter(|(_, standing)| standing.is_void());
    let void = void.filter_map(|(place, standing)| Some((written(outcome, place)?, standing)));
    Some(verdict_above_force::with_void(told, void))
}

/// Returns where an outcome cites a place.
pub(super) fn written(outcome: &Outcome, place: &Place) -> Option<Span> {
    outcome.because.iter().find(|citation| citation.place == *place).map(|citation| citation.span)
}

fn told_resting(uncited: &Faulty<'_, '_>) -> Option<Diagnostic> {
    let outcome = uncited.outcome.outcome;
    let force = force_of(outcome.rests_on?).word();
    let (concerned, after) = (uncited.concerned(), uncited.after.as_str());
    Some(rests_on_uncited::diagnostic(outcome.id.as_str(), force, (&concerned, after), outcome.span))
}
