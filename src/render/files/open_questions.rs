//! What the sources do not settle as files: a line for each question, for spreadsheets and for programs.
//!
//! Does not say more than the page that they are the twins of.

use serde::Serialize;

use crate::model::id::RoleId;
use crate::model::register::{Answered, OpenQuestion};
use crate::render::files::{json, sheet};
use crate::render::scene::Scene;

/// Makes the file for spreadsheets.
pub(in crate::render) fn sheet(scene: &Scene<'_>) -> Vec<u8> {
    let keys = ["question_id", "kind", "open_question", "question_known", "ask", "question_touches"];
    let head = keys.into_iter().chain(["question_answered", "answered_on"]);
    let head = head.map(|key| scene.words.say(key).to_owned()).collect();
    let lines = scene.handbook.open_questions.values().map(|question| line(scene, question));
    sheet::bytes(scene.words.language, std::iter::once(head).chain(lines))
}

fn line(scene: &Scene<'_>, question: &OpenQuestion) -> Vec<String> {
    let Line { id, kind, title, text, ask, touches, answered } = told(scene, question);
    let (date, answer) = answered.map(|given| (given.date, given.text.to_owned())).unwrap_or_default();
    let places = touches.places.into_iter().chain(touches.outcomes).chain(touches.trees);
    vec![
        id.to_owned(),
        scene.words.say(&format!("question_kind_{kind}")).to_owned(),
        title.to_owned(),
        text.unwrap_or_default().to_owned(),
        ask.map(|id| scene.role(&id.into()).name).unwrap_or_default(),
        places.collect::<Vec<_>>().join("; "),
        date,
        answer,
    ]
}

/// All questions.
#[derive(Serialize)]
struct File<'a> {
    /// The version of this layout.
    version: u8,
    as_of: Option<String>,
    open_questions: Vec<Line<'a>>,
}

/// A question.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    text: Option<&'a str>,
    /// The role to ask.
    ask: Option<&'a str>,
    touches: Touches,
    answered: Option<Given<'a>>,
}

/// What a question touches.
#[derive(Serialize)]
struct Touches {
    /// Documents, sections and clauses, as in references.
    places: Vec<String>,
    /// Trees, as in references.
    trees: Vec<String>,
    /// Outcomes that it leaves open, as `tree:id#outcome`.
    outcomes: Vec<String>,
}

/// An answer.
#[derive(Serialize)]
struct Given<'a> {
    date: String,
    text: &'a str,
}

/// Makes the file for programs.
pub(in crate::render) fn json(scene: &Scene<'_>) -> Vec<u8> {
    let questions = scene.handbook.open_questions.values();
    let file = File {
        version: 1,
        as_of: json::day(scene.handbook.day),
        open_questions: questions.map(|question| told(scene, question)).collect(),
    };
    json::bytes(&file)
}

fn told<'a>(scene: &Scene<'a>, question: &'a OpenQuestion) -> Line<'a> {
    let given =
        |answered: &'a Answered| Given { date: answered.date.to_string(), text: &answered.text.value };
    Line {
        id: question.id.as_str(),
        kind: question.kind.word(),
        title: &question.title,
        text: question.text.as_ref().map(|text| text.value.as_str()),
        ask: question.ask.as_ref().map(RoleId::as_str),
        touches: touches(scene, question),
        answered: question.answer(scene.handbook.day).map(given),
    }
}

fn touches(scene: &Scene<'_>, question: &OpenQuestion) -> Touches {
    let touched = scene.handbook.touched(question);
    let outcomes = touched.trees.iter().flat_map(|(tree, outcomes)| {
        outcomes.iter().map(move |outcome| format!("tree:{}#{}", tree.id, outcome.id))
    });
    Touches {
        places: touched.places.iter().map(ToString::to_string).collect(),
        outcomes: outcomes.collect(),
        trees: touched.trees.iter().map(|(tree, _)| format!("tree:{}", tree.id)).collect(),
    }
}
