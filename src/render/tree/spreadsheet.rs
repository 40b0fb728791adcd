//! Turns the paths of a flow into a file for spreadsheets: a line for each path, a column for each question. Where each
//! state has a page there may be more paths than lines anybody can read: there a line stands for each answer of a state.
//!
//! Does not repeat texts of outcomes: their titles and pages are enough to find them.

use crate::model::flow::{Flow, FlowStep};
use crate::model::id::TreeId;
use crate::model::tree::Tree;
use crate::render::address::{Address, Places};
use crate::render::files::sheet;
use crate::render::scene::Scene;
use crate::render::segment::Segment;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::standing::Standing;
use crate::render::tree::{path, states};

/// Returns the address of the file.
#[must_use]
pub(super) fn address(places: &Places, tree: &TreeId) -> Address {
    places.of_tree(tree, Segment::Paths).replace(".html", ".csv")
}

/// Makes the file.
pub(super) fn file(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Vec<u8> {
    sheet::bytes(scene.words.language, lines(scene, tree, flow).into_iter())
}

fn lines(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Vec<Vec<String>> {
    if let Standing::States(_) = scene.places.standing(&tree.id) {
        let answers = states::asked(flow).flat_map(|prefix| answers(scene, tree, &prefix));
        return std::iter::once(head_of_answers(scene)).chain(answers).collect();
    }
    let columns = columns(tree, flow);
    let paths = path::all(flow).map(|path| cells(scene, tree, &columns, &path));
    std::iter::once(head(scene, tree, &columns)).chain(paths).collect()
}

fn head_of_answers(scene: &Scene<'_>) -> Vec<String> {
    let columns = ["tree_question", "tree_answer", "tree_leads_to", "tree_verdict", "tree_page"];
    columns.map(|key| scene.words.say(key).to_owned()).to_vec()
}

fn answers(scene: &Scene<'_>, tree: &Tree, prefix: &Prefix<'_>) -> Vec<Vec<String>> {
    let question = states::named(scene, tree, prefix);
    let line = |leading: states::Leading| {
        let verdict = leading.heading.as_ref().map(|heading| heading.word.clone()).unwrap_or_default();
        let next = leading.question.or_else(|| Some(leading.heading?.line())).unwrap_or_default();
        vec![question.clone(), leading.answer, next, verdict, leading.href]
    };
    states::leading(scene, tree, prefix).into_iter().map(line).collect()
}

/// Returns what is asked on some path: the organisation first, then the questions in the author's order.
fn columns(tree: &Tree, flow: &Flow) -> Vec<FlowStep> {
    let asked = tree.questions().map(|question| FlowStep::Question(question.id.clone()));
    let steps: Vec<FlowStep> = std::iter::once(FlowStep::Organisation).chain(asked).collect();
    steps.into_iter().filter(|step| flow.states.iter().any(|state| state.step == *step)).collect()
}

fn head(scene: &Scene<'_>, tree: &Tree, columns: &[FlowStep]) -> Vec<String> {
    let asked = columns.iter().map(|step| match step {
        FlowStep::Organisation => scene.words.say("organisation").to_owned(),
        FlowStep::Void => String::new(),
        FlowStep::Open(id) | FlowStep::Question(id) | FlowStep::Outcome(id) => tree
            .step(id)
            .and_then(|step| step.question())
            .map(|question| question.ask.clone())
            .unwrap_or_default(),
    });
    let last = ["tree_verdict", "tree_outcome", "tree_page"].map(|key| scene.words.say(key).to_owned());
    asked.chain(last).collect()
}

fn cells(scene: &Scene<'_>, tree: &Tree, columns: &[FlowStep], path: &Prefix<'_>) -> Vec<String> {
    let answer = |step: &FlowStep| {
        path.taken().find(|(state, _)| state.step == *step).map(|(_, exit)| scene.words.answer(&exit.class))
    };
    let mut cells: Vec<String> = columns.iter().map(|step| answer(step).unwrap_or_default()).collect();
    let verdict = path::heading(scene, tree, path).map(|heading| heading.word);
    cells.push(verdict.unwrap_or_default());
    cells.push(path::end(tree, path).map(|outcome| outcome.title.clone()).unwrap_or_default());
    cells.push(path.address(scene.places));
    cells
}
