//! Turns compiled trees into their steps, as the author wrote them, and their states, as they were proved: a program that
//! follows the exits from state 0 asks what the pages ask and ends where they end.
//!
//! Holds no reader's answers: of a private tree it tells what its page tells. Steps of used trees stand under names such as
//! `delad.person`; what readers never see (the step that uses a tree, and the passages out of it) is left out.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::flow::{Exit, Flow, FlowStep, ShownContact, ShownNote, State, StateId};
use crate::model::tree::{self as model, RestsOn};
use crate::render::files::handbook::text::{id, ids, markdown};
use crate::render::files::json::day;
use crate::render::scene::Scene;
use crate::render::segment::Segment;

/// A decision tree.
#[derive(Serialize, JsonSchema)]
pub(super) struct Tree<'a> {
    /// Its id.
    id: &'a str,
    /// The question it answers.
    title: &'a str,
    /// For whom and what it is.
    summary: Option<&'a str>,
    /// The organisations it is offered to; empty: everyone.
    organisations: Vec<&'a str>,
    /// The roles it is written for.
    audience: Vec<&'a str>,
    /// The role that keeps it.
    owner: Option<&'a str>,
    /// The day by which it is to be read through again.
    review_by: Option<String>,
    /// The act that yes allows.
    act: Option<&'a str>,
    /// Whether no address may tell an answer.
    private: bool,
    /// Its former names.
    was: &'a [String],
    /// The file it is written in.
    path: &'a str,
    /// The page of its first question.
    address: String,
    /// Tells one wording of its meaning from another: 16 hexadecimal digits.
    fingerprint: &'a str,
    /// How many sequences of answers lead to an outcome.
    paths: u64,
    /// The most questions on a path.
    longest: u32,
    /// Its questions.
    questions: Vec<Question<'a>>,
    /// Its outcomes.
    outcomes: Vec<Outcome<'a>>,
    /// Every state in which a reader can be, by number from 0, which is the first.
    states: Vec<Situation<'a>>,
}

/// A question.
#[derive(Serialize, JsonSchema)]
struct Question<'a> {
    /// Its name.
    id: &'a str,
    /// What is asked.
    ask: &'a str,
    /// What helps to answer it, as Markdown.
    help: String,
}

/// An outcome.
#[derive(Serialize, JsonSchema)]
struct Outcome<'a> {
    /// Its name.
    id: &'a str,
    /// The answer in a word: yes, no, conditional, do, ask or info.
    verdict: &'static str,
    /// The answer in a sentence.
    title: &'a str,
    /// The answer at length, as Markdown.
    text: String,
    /// What to do now, step by step, as Markdown.
    #[serde(rename = "do")]
    steps: Vec<String>,
    /// Texts that some states show, as Markdown.
    notes: Vec<String>,
    /// The weaker force on which the verdict openly rests: proposal or opinion.
    rests_on: Option<&'static str>,
    /// What the sources leave open about it.
    open: Vec<&'a str>,
    /// The tree that takes over.
    continues: Option<&'a str>,
}

/// A step in one of its futures.
#[derive(Serialize, JsonSchema)]
struct Situation<'a> {
    /// Its number.
    state: u32,
    /// What it is: organisation (asks for it), question, outcome, open (what is still open to readers who do not know) or void
    /// (nothing that the tree rests on applies on the day).
    kind: &'static str,
    /// The question or outcome; none where the organisation is asked.
    step: Option<&'a str>,
    /// The organisation of all readers that can be here, if it is one.
    organisation: Option<&'a str>,
    /// The answers and where they lead.
    exits: Vec<Leading<'a>>,
    /// The clauses shown here.
    citations: Vec<String>,
    /// The notes of the outcome shown here.
    notes: Vec<Noted>,
    /// Whom to ask.
    contacts: Vec<Asked<'a>>,
    /// The most questions after this one.
    questions_left: u32,
    /// The outcomes that can still be reached.
    outcomes: Vec<&'a str>,
}

/// An answer and where it leads.
#[derive(Serialize, JsonSchema)]
struct Leading<'a> {
    /// The name of the answer.
    answer: &'a str,
    /// What the reader sees.
    says: String,
    /// The number of the state it leads to.
    to: u32,
    /// The clauses cited for the way taken.
    because: Vec<String>,
}

/// A note shown.
#[derive(Serialize, JsonSchema)]
struct Noted {
    /// Its place among the notes of the outcome, from 0.
    note: usize,
    /// The clauses it cites.
    citations: Vec<String>,
}

/// Whom to ask.
#[derive(Serialize, JsonSchema)]
struct Asked<'a> {
    /// For which organisation, if they differ.
    organisation: Option<&'a str>,
    /// The role.
    role: &'a str,
    /// The organisation whose entry tells how to reach it.
    reached_at: Option<&'a str>,
}

/// Returns the compiled trees of a handbook.
pub(super) fn all<'a>(scene: &Scene<'a>) -> Vec<Tree<'a>> {
    let flows = scene.flows.iter();
    flows.filter_map(|(id, flow)| Some(of(scene, scene.handbook.trees.get(id)?, flow))).collect()
}

fn of<'a>(scene: &Scene<'a>, tree: &'a model::Tree, flow: &'a Flow) -> Tree<'a> {
    Tree {
        id: tree.id.as_str(),
        title: &tree.title,
        summary: tree.summary.as_deref(),
        organisations: ids(&tree.organisations),
        audience: ids(&tree.audience),
        owner: id(tree.owner.as_ref()),
        review_by: day(tree.review_by.as_ref().map(|review| review.value)),
        act: tree.act.as_deref(),
        private: tree.private,
        was: &tree.was,
        path: &tree.path,
        address: scene.places.member(Segment::Trees, tree.id.as_str()),
        fingerprint: &tree.fingerprint,
        paths: flow.counts.paths,
        longest: flow.counts.longest,
        questions: tree.questions().map(|one| question(scene, one)).collect(),
        outcomes: tree.outcomes().map(|one| outcome(scene, one)).collect(),
        states: (0..).zip(&flow.states).map(|(number, state)| situation(scene, number, state)).collect(),
    }
}

fn question<'a>(scene: &Scene<'_>, question: &'a model::Question) -> Question<'a> {
    Question {
        id: question.id.as_str(),
        ask: &question.ask,
        help: markdown(scene, &question.ask, &question.help),
    }
}

fn outcome<'a>(scene: &Scene<'_>, outcome: &'a model::Outcome) -> Outcome<'a> {
    let written = |blocks: &[_]| markdown(scene, &outcome.title, blocks);
    Outcome {
        id: outcome.id.as_str(),
        verdict: outcome.verdict.word(),
        title: &outcome.title,
        text: written(&outcome.text),
        steps: outcome.steps_to_take.iter().map(|step| written(step)).collect(),
        notes: outcome.notes.iter().map(|note| written(&note.text)).collect(),
        rests_on: outcome.rests_on.map(|rests_on| match rests_on {
            RestsOn::Proposal => "proposal",
            RestsOn::Opinion => "opinion",
        }),
        open: ids(&outcome.open),
        continues: id(outcome.continues.as_ref()),
    }
}

fn situation<'a>(scene: &Scene<'_>, number: u32, state: &'a State) -> Situation<'a> {
    let (kind, step) = match &state.step {
        FlowStep::Organisation => ("organisation", None),
        FlowStep::Question(id) => ("question", Some(id)),
        FlowStep::Outcome(id) => ("outcome", Some(id)),
        FlowStep::Open(id) => ("open", Some(id)),
        FlowStep::Void => ("void", None),
    };
    Situation {
        state: number,
        kind,
        step: id(step),
        organisation: id(state.organisation.as_ref()),
        exits: state.exits.iter().map(|exit| leading(scene, exit)).collect(),
        citations: names(&state.shown.citations),
        notes: state.shown.notes.iter().map(noted).collect(),
        contacts: state.shown.contacts.iter().map(asked).collect(),
        questions_left: state.questions_left,
        outcomes: ids(&state.outcomes),
    }
}

fn leading<'a>(scene: &Scene<'_>, exit: &'a Exit) -> Leading<'a> {
    let StateId(to) = exit.to;
    let says = scene.words.answer(&exit.class);
    Leading { answer: exit.answer.as_str(), says, to, because: names(&exit.because) }
}

fn noted(shown: &ShownNote) -> Noted {
    Noted { note: shown.note, citations: names(&shown.citations) }
}

fn asked(shown: &ShownContact) -> Asked<'_> {
    Asked {
        organisation: id(shown.organisation.as_ref()),
        role: shown.role.as_str(),
        reached_at: id(shown.reached_at.as_ref()),
    }
}

fn names(places: &[crate::model::id::Place]) -> Vec<String> {
    places.iter().map(ToString::to_string).collect()
}
