//! The first page: the reader's tasks, ways to what concerns them, what is uncertain, and how to read the marks.
//!
//! Does not list everything: a room is one link away.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::binding::whose::Whose;
use crate::model::document::{Document, Kind};
use crate::model::force::Force;
use crate::model::register::{Gap, OpenQuestion};
use crate::model::text::Target;
use crate::render::frame::Head;
use crate::render::order;
use crate::render::page::tasks::{self, Group};
use crate::render::page::{duties, holdings};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

const TASKS_AT_FIRST: usize = 7;
const GUIDES_AT_FIRST: usize = 8;
const ROLES_AT_FIRST: usize = 6;
const DOUBTS_AT_FIRST: usize = 3;

#[derive(Serialize)]
struct View {
    /// Whether the tasks stand under headings of their own, so that short lines do.
    by_occasion: bool,
    /// The first tasks of each occasion.
    groups: Vec<Group>,
    all_tasks: Option<Link>,
    search: String,
    index: Link,
    organisations: Vec<Way>,
    all_organisations: Option<Link>,
    roles: Vec<Way>,
    all_roles: Option<Link>,
    subjects: Vec<Link>,
    doubts: Vec<Way>,
    all_doubts: Option<Link>,
    weights: Vec<Weight>,
    for_managers: Vec<Link>,
}

/// A link and what to expect behind it.
#[derive(Serialize)]
struct Way {
    link: Link,
    note: Option<String>,
}

/// What a force weighs, in words.
#[derive(Serialize)]
pub(super) struct Weight {
    force: &'static str,
    name: String,
    text: String,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let (handbook, words, places) = (scene.handbook, scene.words, scene.places);
    let mut groups = tasks::by_occasion(scene);
    let is_more = groups.iter().any(|group| group.tasks.len() > TASKS_AT_FIRST);
    for group in &mut groups {
        group.tasks.truncate(TASKS_AT_FIRST);
    }
    let all = scene.link(words.count("all_trees", handbook.trees.len()), &places.room(Segment::Trees));
    let view = View {
        by_occasion: !handbook.settings.occasions.is_empty(),
        groups,
        all_tasks: is_more.then_some(all),
        search: scene.href(&places.page(Segment::Search)),
        index: scene.link(words.say(Segment::Subjects.key()), &places.page(Segment::Subjects)),
        organisations: organisations(scene),
        all_organisations: list(
            scene,
            Segment::Organisations,
            "all_organisations",
            handbook.organisations.len(),
        ),
        roles: roles(scene),
        all_roles: list(scene, Segment::Roles, "all_roles", handbook.roles.len()),
        subjects: subjects(scene),
        doubts: doubts(scene),
        all_doubts: list(scene, Segment::OpenQuestions, "all_open_questions", handbook.open_questions.len()),
        weights: Force::ALL.map(|force| weight(scene, force)).into(),
        for_managers: for_managers(scene),
    };
    scene.page("home.html", Head::new(&handbook.settings.title), &view)
}

fn list(scene: &Scene<'_>, segment: Segment, key: &str, count: usize) -> Option<Link> {
    (count > 0).then(|| scene.link(scene.words.count(key, count), &scene.places.room(segment)))
}

fn organisations(scene: &Scene<'_>) -> Vec<Way> {
    let way = |organisation: &crate::model::register::Organisation| Way {
        link: scene.organisation(&organisation.id),
        note: holdings::in_words(scene, &organisation.id),
    };
    scene.handbook.readers().map(way).collect()
}

/// Returns the roles that the most clauses bind.
fn roles(scene: &Scene<'_>) -> Vec<Way> {
    let mut counted: Vec<_> =
        scene.handbook.roles.values().map(|role| (duties::count(scene, &role.id), role)).collect();
    counted.sort_by_cached_key(|(count, role)| (std::cmp::Reverse(*count), order::key(&role.name)));
    let bound = counted.into_iter().filter(|(count, _)| *count > 0).take(ROLES_AT_FIRST);
    let way = |(count, role): (usize, &crate::model::register::Role)| Way {
        link: scene.role(&role.id),
        note: Some(scene.words.count("duties", count)),
    };
    bound.map(way).collect()
}

fn subjects(scene: &Scene<'_>) -> Vec<Link> {
    let mut links = guides(scene);
    let lists = [(Segment::Terms, scene.handbook.terms.len()), (Segment::Laws, scene.handbook.laws.len())];
    links.extend(lists.into_iter().filter_map(|(segment, count)| list(scene, segment, segment.key(), count)));
    links
}

/// Returns the first guides, and where all of them are; a guide beside an `index.md` is reached by that one.
fn guides(scene: &Scene<'_>) -> Vec<Link> {
    let guides = || scene.handbook.documents.values().filter(|document| document.kind == Kind::Guide);
    let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let is_index = |path: &str| path.ends_with("/index.md");
    let indexed: BTreeSet<_> =
        guides().filter(|guide| is_index(&guide.path)).map(|guide| folder(&guide.path)).collect();
    let stands_alone = |guide: &&Document| is_index(&guide.path) || !indexed.contains(&folder(&guide.path));
    let mut links = links(scene, guides().filter(stands_alone));
    links.truncate(GUIDES_AT_FIRST);
    if links.len() < guides().count() {
        let all = scene.words.count("all_guides", guides().count());
        let room = format!("{}#_{}", scene.places.room(Segment::Documents), Kind::Guide.word());
        links.push(scene.link(all, &room));
    }
    links
}

fn of_kind(scene: &Scene<'_>, kind: Kind) -> Vec<Link> {
    links(scene, scene.handbook.documents.values().filter(|document| document.kind == kind))
}

/// Returns links to documents in the order of their titles.
fn links<'a>(scene: &Scene<'_>, documents: impl Iterator<Item = &'a Document>) -> Vec<Link> {
    let target = |document: &Document| scene.places.document(&document.id).map(str::to_owned);
    let link = |document: &Document| Some(scene.link(&document.title, &target(document)?));
    let mut links: Vec<Link> = documents.filter_map(link).collect();
    links.sort_by_cached_key(|link| order::key(&link.name));
    links
}

/// Returns the open questions that matter most: contradictions before gaps, in the order of their ids.
fn doubts(scene: &Scene<'_>) -> Vec<Way> {
    let unanswered = |question: &&OpenQuestion| question.answer(scene.handbook.day).is_none();
    let mut open: Vec<&OpenQuestion> = scene.handbook.open_questions.values().filter(unanswered).collect();
    open.sort_by_key(|question| question.kind != Gap::Contradiction);
    let way = |question: &&OpenQuestion| Way {
        link: Link {
            name: question.title.clone(),
            href: scene.href_of(&Target::OpenQuestion(question.id.clone())),
        },
        note: question.ask.as_ref().map(|role| {
            let name = crate::render::norm::mid_sentence(&scene.role(role).name);
            scene.words.with("ask_role", &[("role", &name)])
        }),
    };
    open.iter().take(DOUBTS_AT_FIRST).map(way).collect()
}

/// Returns what a force weighs.
pub(super) fn weight(scene: &Scene<'_>, force: Force) -> Weight {
    let word = force.word();
    let say = |key: &str| scene.words.say(key).to_owned();
    Weight { force: word, name: say(&format!("force_{word}")), text: say(&format!("force_{word}_text")) }
}

fn for_managers(scene: &Scene<'_>) -> Vec<Link> {
    let handbook = scene.handbook;
    let has_responses = scene.places.rooms.contains(&Segment::Responses);
    let lists = [
        (Segment::Documents, handbook.documents.len()),
        (Segment::Responses, usize::from(has_responses)),
        (Segment::Coverage, handbook.requirements().len()),
        (Segment::YearWheel, handbook.recurring(&Whose::default()).len()),
        (Segment::OpenQuestions, handbook.open_questions.len()),
        (Segment::Sources, handbook.sources.len()),
        (Segment::Organisations, handbook.organisations.len()),
        (Segment::Whole, usize::from(scene.places.has_whole)),
    ];
    let mut links: Vec<Link> =
        lists.into_iter().filter_map(|(segment, count)| list(scene, segment, segment.key(), count)).collect();
    links.extend(of_kind(scene, Kind::Page));
    links
}
