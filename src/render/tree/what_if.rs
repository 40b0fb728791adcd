//! Turns what becomes of a path with one answer changed into rows: the other answers, and where each leads.
//!
//! Does not follow answers: see [`crate::compile::what_if`].

use serde::Serialize;

use crate::compile::what_if::{self, WhatIf};
use crate::model::flow::{Exit, FlowStep, State};
use crate::model::tree::Tree;
use crate::render::scene::{Link, Scene};
use crate::render::tree::prefix::Prefix;
use crate::render::tree::verdict::Heading;
use crate::render::tree::{path, trail};

/// The most other answers that stand on a page unfolded.
const UNFOLDED: usize = 6;

/// Where other answers would lead.
#[derive(Debug, Serialize)]
pub(super) struct WhatIfs {
    /// The questions that were answered and have other answers.
    groups: Vec<Group>,
    /// What unfolds them, if they are many.
    fold: Option<String>,
}

/// The other answers to a question.
#[derive(Debug, Serialize)]
struct Group {
    step: String,
    question: String,
    given: String,
    others: Vec<Other>,
    /// Those that change nothing.
    same: Vec<Link>,
}

/// An answer that was not given, and the step it would lead to.
#[derive(Debug, Serialize)]
struct Other {
    link: Link,
    /// The outcome.
    heading: Option<Heading>,
    /// What is said of a step that is no outcome.
    next: Option<String>,
}

/// Returns where every other answer to each question of a path would lead; none if there are no other answers.
pub(super) fn all(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Option<WhatIfs> {
    let found = what_if::all(prefix.flow(), &prefix.path);
    let group = |(place, (state, exit)): (usize, (&State, &Exit))| {
        let mut group = Group {
            step: state.step.name().to_owned(),
            question: trail::question(scene, tree, state),
            given: scene.words.with("what_if_given", &[("answer", &scene.words.answer(&exit.class))]),
            others: Vec::new(),
            same: Vec::new(),
        };
        for one in found.iter().filter(|one| one.place == place) {
            add(&mut group, scene, (tree, prefix), (state, one));
        }
        group
    };
    let groups = prefix.taken().enumerate().map(group);
    let groups = groups.filter(|group| !group.others.is_empty() || !group.same.is_empty()).collect();
    let fold = (found.len() > UNFOLDED).then(|| scene.words.count("what_if_unfold", found.len()));
    (!found.is_empty()).then_some(WhatIfs { groups, fold })
}

fn add(
    group: &mut Group,
    scene: &Scene<'_>,
    (tree, prefix): (&Tree, &Prefix<'_>),
    (state, one): (&State, &WhatIf),
) {
    let way = prefix.otherwise(one.path.clone());
    let link = Link {
        name: scene.words.answer(&state.exits[one.exit].class),
        href: scene.href(&way.address(scene.places)),
    };
    let step = &way.state().step;
    if *step == prefix.state().step {
        group.same.push(link);
        return;
    }
    let heading = path::heading(scene, tree, &way);
    let next = match step {
        FlowStep::Outcome(_) | FlowStep::Void => None,
        FlowStep::Open(_) => Some(scene.words.say("what_if_open").to_owned()),
        FlowStep::Organisation | FlowStep::Question(_) => Some(
            scene.words.with("what_if_next", &[("question", &trail::question(scene, tree, way.state()))]),
        ),
    };
    group.others.push(Other { link, heading, next });
}
