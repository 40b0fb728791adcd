//! All that the sources do not settle: contradictions first, then gaps, then what has been answered.
//!
//! Does not answer: it says whom to ask.

use serde::Serialize;

use crate::model::id::Place;
use crate::model::register::{Gap, OpenQuestion};
use crate::model::text::Target;
use crate::render::address::entry_anchor;
use crate::render::frame::{HOME, Head};
use crate::render::page::backlinks;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    groups: Vec<Group<'a>>,
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
    answer: Option<Answer<'a>>,
    /// In how many places it matters.
    concerns: String,
    about: Vec<Link>,
}

#[derive(Serialize)]
struct Answer<'a> {
    date: String,
    text: &'a str,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("open_questions");
    let open =
        |kind: Gap| move |question: &&OpenQuestion| question.answered.is_none() && question.kind == kind;
    let groups = [
        group(scene, "contradictions", open(Gap::Contradiction)),
        group(scene, "gaps", open(Gap::Gap)),
        group(scene, "answered_questions", |question| question.answered.is_some()),
    ];
    let groups = groups.into_iter().flatten().collect();
    let head =
        Head::new(title).in_room(Segment::OpenQuestions).below(scene.words.say("start"), HOME.to_owned());
    scene.page("open-questions.html", head, &View { title, groups })
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
    let about = about(scene, question);
    Entry {
        anchor: entry_anchor(question.id.as_str()),
        title: &question.title,
        text: question.text.as_ref().map(|text| text.value.as_str()),
        ask: question.ask.as_ref().map(|role| scene.role(role)),
        answer: question.answered.as_ref().map(answer),
        concerns: scene.words.count("concerns", about.len()),
        about,
    }
}

/// Returns what a question touches: the sections it names or that name it, and the trees that it stops.
fn about(scene: &Scene<'_>, question: &OpenQuestion) -> Vec<Link> {
    let users = scene.handbook.backlinks.asked.get(&question.id);
    let named = question.about.iter().filter_map(place);
    let places = named.chain(users.iter().flat_map(|users| &users.places));
    let mut links = backlinks::sections(scene, places);
    links.extend(question.about.iter().filter_map(|target| other(scene, target)));
    links.extend(users.iter().flat_map(|users| &users.trees).map(|tree| scene.tree(tree)));
    let mut seen = std::collections::BTreeSet::new();
    links.retain(|link| seen.insert(link.href.clone()));
    links
}

fn place(target: &Target) -> Option<&Place> {
    match target {
        Target::Place(place) => Some(place),
        Target::Web(_)
        | Target::Tree(_)
        | Target::Role(_)
        | Target::Organisation(_)
        | Target::Term(_)
        | Target::Law(..)
        | Target::OpenQuestion(_)
        | Target::Asset(_) => None,
    }
}

fn other(scene: &Scene<'_>, target: &Target) -> Option<Link> {
    let handbook = scene.handbook;
    let name = match target {
        Target::Place(_) | Target::Asset(_) => return None,
        Target::Tree(id) => return Some(scene.tree(id)),
        Target::Role(id) => return Some(scene.role(id)),
        Target::Organisation(id) => return Some(scene.organisation(id)),
        Target::Web(address) => address.clone(),
        Target::Term(id) => handbook.terms.get(id)?.term.clone(),
        Target::Law(id, _) => handbook.laws.get(id)?.name.clone(),
        Target::OpenQuestion(id) => handbook.open_questions.get(id)?.title.clone(),
    };
    Some(Link { name, href: scene.href_of(target) })
}
