//! Says which earlier facts some later guard still reads: what a state has to remember.
//!
//! A fact flows from where it is read backwards through the steps, up to the question that asks for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::bits::Bits;
use crate::compile::cycles;
use crate::compile::evaluate::Fact;
use crate::compile::plan::Plan;

/// Returns, by step, the facts that are still read there or later, in the order of their numbers.
pub(super) fn facts(plan: &Plan<'_>) -> Vec<Vec<Fact>> {
    let read: Vec<BTreeSet<Fact>> = (0..plan.steps.len()).map(|step| read_at(plan, step)).collect();
    let columns: BTreeSet<Fact> = read.iter().flatten().copied().collect();
    let columns: BTreeMap<Fact, usize> = columns.into_iter().zip(0..).collect();
    let own = |facts: &BTreeSet<Fact>| {
        let mut set = Bits::below(columns.len());
        for fact in facts {
            set.insert(columns[fact]);
        }
        set
    };
    let live = flow_back(plan, read.iter().map(own).collect(), &columns);
    let facts_of =
        |set: &Bits| columns.iter().filter(|(_, column)| set.has(**column)).map(|(fact, _)| *fact).collect();
    live.iter().map(facts_of).collect()
}

/// Returns the facts that are read at a step itself; a question knows its own answer.
fn read_at(plan: &Plan<'_>, step: usize) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    plan.conditions(step).into_iter().for_each(|condition| condition.reads(&mut facts));
    for own in known_at(plan, step) {
        facts.remove(&own);
    }
    if let Some(given) = plan.question(step).and_then(|question| question.given.as_ref()) {
        facts.extend(given.facts.clone());
    }
    facts
}

/// Returns the facts that become known at a step.
fn known_at(plan: &Plan<'_>, step: usize) -> Vec<Fact> {
    let first = plan.routing(step).and_then(|routing| routing.answers.first());
    first.map(|answer| answer.sets.iter().map(|(fact, _)| *fact).collect()).unwrap_or_default()
}

/// Adds to what is read at each step all that is read after it, but for its own answer.
fn flow_back(plan: &Plan<'_>, mut live: Vec<Bits>, columns: &BTreeMap<Fact, usize>) -> Vec<Bits> {
    let targets: Vec<Vec<usize>> = (0..plan.steps.len()).map(|step| plan.targets(step).collect()).collect();
    let leading = leading(&targets);
    // The last steps first: where no step leads back, each is seen once.
    let component = cycles::components(&targets);
    let mut waiting: BTreeSet<(usize, usize)> = component.iter().copied().zip(0..).collect();
    while let Some((_, step)) = waiting.pop_first() {
        for before in &leading[step] {
            let mut flowing = live[step].clone();
            for own in known_at(plan, *before).iter().filter_map(|fact| columns.get(fact)) {
                flowing.remove(*own);
            }
            if live[*before].join(&flowing) {
                waiting.insert((component[*before], *before));
            }
        }
    }
    live
}

/// Returns, by step, the steps that may lead there.
fn leading(targets: &[Vec<usize>]) -> Vec<BTreeSet<usize>> {
    let mut leading = vec![BTreeSet::new(); targets.len()];
    for (step, targets) in targets.iter().enumerate() {
        for target in targets {
            leading[*target].insert(step);
        }
    }
    leading
}
