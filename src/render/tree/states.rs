//! Turns a flow whose states have pages into the list of them: each question with its answers and where they lead.
//!
//! Does not list paths: there may be more of them than anybody can read.

use serde::Serialize;

use crate::model::flow::{Exit, Flow, FlowStep, StateId};
use crate::model::tree::Tree;
use crate::render::frame::Head;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::verdict::Heading;
use crate::render::tree::{path, spreadsheet, trail};

#[derive(Debug, Serialize)]
struct View {
    title: String,
    tree: Link,
    about: String,
    file: String,
    count: String,
    questions: Vec<Asked>,
}

/// A question in one of its states.
#[derive(Debug, Serialize)]
struct Asked {
    question: Link,
    answers: Vec<Leading>,
}

/// An answer and where it leads.
#[derive(Debug, Serialize)]
pub(super) struct Leading {
    /// The answer.
    pub(super) answer: String,
    /// The next question; none at an outcome.
    pub(super) question: Option<String>,
    /// The outcome; none at a question.
    pub(super) heading: Option<Heading>,
    /// The page.
    pub(super) href: String,
}

/// Makes the page of all states.
pub(super) fn page(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Made {
    let title = scene.words.say("tree_states").to_owned();
    let questions: Vec<Asked> = asked(flow).map(|prefix| question(scene, tree, &prefix)).collect();
    let view = View {
        tree: scene.tree(&tree.id),
        about: scene.href(&scene.places.of_tree(&tree.id, Segment::About)),
        file: scene.href(&spreadsheet::address(scene.places, &tree.id)),
        count: scene.words.count("tree_states_count", questions.len()),
        questions,
        title: title.clone(),
    };
    scene.page("tree/states.html", Head::new(title).of(&tree.title).in_room(Segment::Trees), &view)
}

/// Returns every state in which something is asked.
pub(super) fn asked(flow: &Flow) -> impl Iterator<Item = Prefix<'_>> {
    let all = (0..).zip(&flow.states).filter(|(_, state)| !state.step.is_end());
    all.map(|(number, _)| Prefix::of_state(flow, StateId(number)))
}

/// Returns the answers of a state and where they lead.
pub(super) fn leading(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Vec<Leading> {
    let leading = |exit: &Exit| {
        let next = prefix.at(exit.to);
        let heading = path::heading(scene, tree, &next);
        Leading {
            answer: scene.words.answer(&exit.class),
            question: heading.is_none().then(|| named(scene, tree, &next)),
            heading,
            href: next.address(scene.places),
        }
    };
    prefix.state().exits.iter().map(leading).collect()
}

/// Returns the question of a state; its number tells it from others that ask the same.
pub(super) fn named(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> String {
    let question = match prefix.state().step {
        FlowStep::Open(_) => scene.words.say("answer_unsure").to_owned(),
        FlowStep::Organisation | FlowStep::Question(_) | FlowStep::Outcome(_) | FlowStep::Void => {
            trail::question(scene, tree, prefix.state())
        }
    };
    match prefix.state_page(scene.places) {
        Some(page) if page.number > 1 => {
            format!("{question} ({})", scene.words.count("tree_variant", page.number))
        }
        _ => question,
    }
}

fn question(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Asked {
    let answers = leading(scene, tree, prefix);
    Asked {
        question: scene.link(named(scene, tree, prefix), &prefix.address(scene.places)),
        answers: answers.into_iter().map(|one| Leading { href: scene.href(&one.href), ..one }).collect(),
    }
}
