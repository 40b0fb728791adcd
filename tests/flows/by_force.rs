//! Finds reasons and judges what-ifs by trying every way through a tree, and every set of answers.
//!
//! As plain as can be: it is what the compiler is judged by.

use std::collections::BTreeSet;

use vagval::model::flow::{Class, Exit, FlowStep};
use vagval::model::id::AnswerId;
use vagval::model::tree::Reply;

use crate::by_hand::{End, Walk};

/// The answers of a path: each with the step at which it was given.
pub(crate) type Given<'f> = Vec<(&'f FlowStep, &'f Exit)>;

/// Returns the places of the fewest answers with which every reader comes to an end; the earliest of several sets.
///
/// Whoever is not asked a question could answer it in any way. Nobody is thought not to know what was known.
pub(crate) fn reasons(walks: &[Walk], given: &Given<'_>, end: &FlowStep) -> Vec<usize> {
    let elsewhere: BTreeSet<Vec<bool>> = walks
        .iter()
        .filter(|walk| self::end(walk) != *end && knows_as_much(walk, given))
        .map(|walk| given.iter().map(|answer| agrees(walk, answer)).collect())
        .collect();
    let places = |set: u32| (0..given.len()).filter(|place| set & (1 << place) != 0).collect::<Vec<_>>();
    let mut sets: Vec<Vec<usize>> = (0..1 << given.len()).map(places).collect();
    sets.sort_by_key(|set| (set.len(), set.clone()));
    let forces = |set: &Vec<usize>| elsewhere.iter().all(|agrees| set.iter().any(|place| !agrees[*place]));
    sets.into_iter().find(forces).expect("all answers together force the end")
}

/// Whether a way contradicts no answer that was given: it may pass other questions.
pub(crate) fn agrees(walk: &Walk, (step, exit): &(&FlowStep, &Exit)) -> bool {
    reply(walk, step).is_none_or(|reply| exit.takes(&reply))
}

/// Returns what is answered to a question on a way; none if it is not asked.
pub(crate) fn reply(walk: &Walk, step: &FlowStep) -> Option<Reply> {
    if *step == FlowStep::Organisation {
        return Some(Reply::Answer(AnswerId::new(walk.organisation.as_str())));
    }
    walk.taken.iter().find(|(asked, _)| step.id() == Some(asked)).map(|(_, reply)| reply.clone())
}

/// Returns where a way ends.
pub(crate) fn end(walk: &Walk) -> FlowStep {
    match &walk.end {
        End::Outcome(outcome, _) => FlowStep::Outcome(outcome.clone()),
        End::Open(question) => FlowStep::Open(question.clone()),
        End::Gap | End::Unsure | End::Again => panic!("the tree is sound"),
    }
}

/// Whether only those questions are not known on a way that were not known before.
fn knows_as_much(walk: &Walk, given: &Given<'_>) -> bool {
    let unknown = |step: &FlowStep, exit: &Exit| {
        exit.class == Class::Unsure && reply(walk, step).is_some_and(|reply| exit.takes(&reply))
    };
    let of_walk = walk.taken.iter().filter(|(_, reply)| *reply == Reply::Answer(AnswerId::new("unsure")));
    of_walk.count() == given.iter().filter(|(step, exit)| unknown(step, exit)).count()
}
