//! All that the sources do not settle: contradictions first, then gaps, then what has been answered.
//!
//! Does not answer: it says whom to ask. An answer that had not been given on the handbook's day is not shown.

use serde::Serialize;

use crate::model::flow::Flow;
use crate::model::register::{Gap, OpenQuestion};
use crate::model::text::Target;
use crate::model::tree::{Outcome, Tree};
use crate::render::address::entry_anchor;
use crate::render::frame::{HOME, Head};
use crate::render::page::backlinks::{self, Uses};
use crate::render::page::reach::{self, Reach};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    groups: Vec<Group<'a>>,
    sheet: String,
    json: String,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'static str,
    title: &'a str,
    questions: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    anchor: String,
    title: &'a str,
    text: Option<&'a str>,
    ask: Option<Link>,
    /// How that role is reached, where the organisations concerned say so.
    found_at: Vec<Reach<'a>>,
    answer: Option<Answer<'a>>,
    /// Where it matters.
    about: Uses,
}

#[derive(Serialize)]
struct Answer<'a> {
    date: String,
    text: &'a str,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("open_questions");
    let day = scene.handbook.day;
    let open =
        |kind: Gap| move |question: &&OpenQuestion| question.answer(day).is_none() && question.kind == kind;
    let groups = [
        group(scene, "contradictions", open(Gap::Contradiction)),
        group(scene, "gaps", open(Gap::Gap)),
        group(scene, "answered_questions", |question| question.answer(day).is_some()),
    ];
    let groups = groups.into_iter().flatten().collect();
    let file = |ending| scene.href(&scene.places.file(Segment::OpenQuestions, ending));
    let view = View { title, groups, sheet: file("csv"), json: file("json") };
    let head =
        Head::new(title).in_room(Segment::OpenQuestions).below(scene.words.say("start"), HOME.to_owned());
    scene.page("open-questions.html", head, &view)
}

fn group<'a>(
    scene: &Scene<'a>,
    key: &'static str,
    belongs: impl Fn(&&'a OpenQuestion) -> bool,
) -> Option<Group<'a>> {
    let questions = scene.handbook.open_questions.values().filter(belongs);
    let questions: Vec<Entry<'_>> = questions.map(|question| entry(scene, question)).collect();
    (!questions.is_empty()).then(|| Group { id: key, title: scene.words.say(key), questions })
}

fn entry<'a>(scene: &Scene<'a>, question: &'a OpenQuestion) -> Entry<'a> {
    let answer = |answered: &'a crate::model::register::Answered| Answer {
        date: scene.words.date(answered.date),
        text: &answered.text.value,
    };
    let asked_at = scene.handbook.asked_at(question);
    Entry {
        anchor: entry_anchor(question.id.as_str()),
        title: &question.title,
        text: question.text.as_ref().map(|text| text.value.as_str()),
        ask: question.ask.as_ref().map(|role| scene.role(role)),
        found_at: question
            .ask
            .iter()
            .flat_map(|role| reach::at(scene, role, asked_at.iter().copied()))
            .collect(),
        answer: question.answer(scene.handbook.day).map(answer),
        about: Uses::new(scene, "concerns", about(scene, question)),
    }
}

/// Returns what a question touches: sections, outcomes of trees, and what else it is about.
fn about(scene: &Scene<'_>, question: &OpenQuestion) -> Vec<Link> {
    let touched = scene.handbook.touched(question);
    let mut links = backlinks::sections(scene, touched.places.into_iter());
    let compiled = touched.trees.iter().filter(|(tree, _)| scene.flows.contains_key(&tree.id));
    links.extend(compiled.flat_map(|(tree, outcomes)| stopped(scene, tree, outcomes)));
    links.extend(touched.others.into_iter().filter_map(|target| other(scene, target)));
    links
}

/// Returns links to the outcomes of a tree that a question leaves open, told on the page about the tree; to the tree
/// itself if there are none, or if it tells nothing on the day that is shown.
fn stopped(scene: &Scene<'_>, tree: &Tree, outcomes: &[&Outcome]) -> Vec<Link> {
    let is_void = scene.flows.get(&tree.id).is_none_or(Flow::is_void);
    if outcomes.is_empty() || is_void {
        return vec![scene.tree(&tree.id)];
    }
    let address = scene.places.of_tree(&tree.id, Segment::About);
    let link = |outcome: &&Outcome| scene.link(format!("{}: {}", tree.title, outcome.title), &address);
    outcomes.iter().map(link).collect()
}

fn other(scene: &Scene<'_>, target: &Target) -> Option<Link> {
    let handbook = scene.handbook;
    let name = match target {
        Target::Place(_) | Target::Tree(_) | Target::Asset(_) => return None,
        Target::Role(id) => return Some(scene.role(id)),
        Target::Organisation(id) => return Some(scene.organisation(id)),
        Target::Web(address) => address.clone(),
        Target::Term(id) => handbook.terms.get(id)?.term.clone(),
        Target::Law(id, _) => handbook.laws.get(id)?.name.clone(),
        Target::OpenQuestion(id) => handbook.open_questions.get(id)?.title.clone(),
    };
    Some(Link { name, href: scene.href_of(target) })
}
