//! Turns what decided an outcome into words: each deciding answer with the clauses behind it, and what did not matter.
//!
//! Does not decide anything: see [`crate::compile::reasons`].

use std::collections::BTreeSet;

use serde::Serialize;

use crate::compile::reasons;
use crate::model::flow::{Exit, FlowStep, State};
use crate::model::id::Place;
use crate::model::tree::{Step, Tree};
use crate::render::scene::Scene;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::quote::{self, ForceName, Quote};
use crate::render::tree::trail;

/// What decided an outcome.
#[derive(Debug, Serialize)]
pub(super) struct Reasons {
    /// The answers that decided.
    deciding: Vec<Reason>,
    /// Those of the others that chose what is said in the outcome.
    shaping: Vec<Reason>,
    /// The rest.
    idle: Vec<Reason>,
    /// Said in place of the answers if all of them decided, and nothing but them: the trail beside holds them already.
    all: Option<String>,
    /// Whether no fewer answers force the outcome.
    are_fewest: bool,
}

/// An answer that was given, and on what it rests.
#[derive(Debug, Serialize)]
struct Reason {
    step: String,
    question: String,
    answer: String,
    grounds: Vec<Ground>,
}

/// A clause behind an answer.
#[derive(Debug, Serialize)]
struct Ground {
    force: ForceName,
    words: String,
    /// The language of the words, if it is not the page's.
    lang: Option<&'static str>,
    /// Its quotation on the page itself, else where it stands.
    href: String,
}

/// Returns what decided the outcome of a path; none if nothing was asked, or if the answers are not known.
///
/// What is quoted on the page itself is linked to there.
pub(super) fn all(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>, quoted: &[&Place]) -> Option<Reasons> {
    // On the page of a state the answers are not known: nothing can be told of them.
    let answered = prefix.taken().len() > 0;
    let found = answered.then(|| reasons::of(prefix.flow(), &prefix.path)).flatten()?;
    let reason = |(state, exit): (&State, &Exit)| Reason {
        step: state.step.name().to_owned(),
        question: trail::question(scene, tree, state),
        answer: scene.words.answer(&exit.class),
        grounds: exit.because.iter().map(|place| ground(scene, place, quoted)).collect(),
    };
    let read = read_by(tree, prefix.state());
    let (mut deciding, mut shaping, mut idle) = (Vec::new(), Vec::new(), Vec::new());
    for (place, taken) in prefix.taken().enumerate() {
        let answers = if found.deciding.contains(&place) {
            &mut deciding
        } else if read.contains(&taken.0.step) {
            &mut shaping
        } else {
            &mut idle
        };
        answers.push(reason(taken));
    }
    let is_plain = shaping.is_empty() && idle.is_empty();
    let is_plain = is_plain && deciding.iter().all(|reason| reason.grounds.is_empty());
    let all = is_plain.then(|| scene.words.count("reasons_all", deciding.len()));
    Some(Reasons { deciding, shaping, idle, all, are_fewest: found.are_fewest })
}

impl Reasons {
    /// Whether the answers that decided are those of the trail, so that they are told there.
    pub(super) fn are_the_trail(&self) -> bool {
        self.all.is_some()
    }
}

/// Returns the questions by whose answers an outcome chooses what it says: its notes, citations and contacts.
fn read_by(tree: &Tree, state: &State) -> BTreeSet<FlowStep> {
    let FlowStep::Outcome(id) = &state.step else { return BTreeSet::new() };
    let mut read = BTreeSet::new();
    for guard in tree.step(id).into_iter().flat_map(Step::guards) {
        guard.leaves(&mut |leaf| {
            read.insert(match leaf.fact() {
                Some(fact) => FlowStep::Question(fact.clone()),
                None => FlowStep::Organisation,
            });
        });
    }
    read
}

fn ground(scene: &Scene<'_>, place: &Place, quoted: &[&Place]) -> Ground {
    let Quote { id, force, lang, href, .. } = quote::quote(scene, place);
    let href = if quoted.contains(&place) { format!("#{id}") } else { href };
    Ground { force, words: scene.title_of(place), lang, href }
}
