//! Turns a tree into the page about it: for whom it is, its map, on what it rests, what is open, and how it was tried.
//!
//! Does not tell its paths: they stand on a page of their own.

use fluent_bundle::FluentArgs;
use serde::Serialize;

use crate::model::flow::Flow;
use crate::model::force::Force;
use crate::model::id::{DocumentId, OpenQuestionId, Place};
use crate::model::review::Reader;
use crate::model::text::Target;
use crate::model::tree::{Citation, Step, Tree, Verdict};
use crate::render::change::{self, Change};
use crate::render::frame::Head;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::map::table::{self, Group};
use crate::render::tree::map::{self, Map};
use crate::render::tree::outcome::{self, Questions};
use crate::render::tree::path::{self, Line};
use crate::render::tree::quote::{self, ForceName, Quote};
use crate::render::tree::spreadsheet;
use crate::render::tree::void::{self, Cause};

#[derive(Debug, Serialize)]
struct View {
    title: String,
    tree: Link,
    summary: Option<String>,
    organisations: Vec<Link>,
    audience: Vec<Link>,
    owner: Option<Link>,
    review_by: Option<String>,
    /// The last review, and what has changed since.
    reviewed: Option<String>,
    changes: Vec<Change>,
    figures: String,
    verdicts: Vec<Counted>,
    /// None on a day on which the tree tells less than its rules say.
    drawing: Option<Drawing>,
    grounds: Vec<Ground>,
    /// What it rests on on the handbook's own day, but not on the day that is shown.
    void: Vec<Cause>,
    questions: Questions,
    scenarios: Vec<Tried>,
    paths: String,
    file: String,
    /// Where the tree can be edited.
    edit: Option<String>,
}

/// The rules of a tree, drawn.
#[derive(Debug, Serialize)]
struct Drawing {
    map: Map,
    /// The same as a table.
    rules: Vec<Group>,
    file: String,
    booklet: String,
}

/// How many outcomes have a verdict.
#[derive(Debug, Serialize)]
struct Counted {
    verdict: &'static str,
    word: String,
    count: String,
}

/// The cited places of one force.
#[derive(Debug, Serialize)]
struct Ground {
    force: ForceName,
    documents: Vec<Cited>,
}

/// The cited places of one force in one document.
#[derive(Debug, Serialize)]
struct Cited {
    document: Link,
    /// Why the document may not apply.
    doubts: Vec<String>,
    quotes: Vec<Quote>,
}

/// A scenario and the path it takes.
#[derive(Debug, Serialize)]
struct Tried {
    name: String,
    organisation: Option<String>,
    line: Line,
}

/// Makes the page about a tree.
pub(super) fn page(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Made {
    let title = scene.words.say("tree_about").to_owned();
    let view = View {
        tree: scene.tree(&tree.id),
        summary: tree.summary.clone(),
        organisations: tree.organisations.iter().map(|id| scene.organisation(id)).collect(),
        audience: tree.audience.iter().map(|id| scene.role(id)).collect(),
        owner: tree.owner.as_ref().map(|id| scene.role(id)),
        review_by: tree.review_by.as_ref().map(|day| scene.words.date(day.value)),
        reviewed: change::last(scene, &Reader::Tree(tree.id.clone())),
        changes: changes(scene, tree),
        figures: figures(scene, tree, flow),
        verdicts: verdicts(scene, tree),
        drawing: (!flow.is_partly_void()).then(|| drawing(scene, tree, flow)),
        void: void::causes(scene, citations(tree).map(|citation| &citation.place)),
        grounds: grounds(scene, tree),
        questions: outcome::questions(scene, open(scene, tree)),
        scenarios: tried(scene, tree, flow),
        paths: scene.href(&scene.places.of_tree(&tree.id, Segment::Paths)),
        file: scene.href(&spreadsheet::address(scene.places, &tree.id)),
        edit: scene.edit(&tree.path),
        title: title.clone(),
    };
    let head = Head::new(title).of(&tree.title).in_room(Segment::Trees);
    scene.page("tree/about.html", head, &view)
}

fn drawing(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Drawing {
    let (map, rules) = map::drawn(scene, tree, flow, |ground| (map::of(ground), table::groups(ground)));
    Drawing {
        map,
        rules,
        file: scene.href(&map::file::address(scene.places, &tree.id)),
        booklet: scene.href(&scene.places.of_tree(&tree.id, Segment::Booklet)),
    }
}

fn changes(scene: &Scene<'_>, tree: &Tree) -> Vec<Change> {
    let places: Vec<&Place> = citations(tree).map(|citation| &citation.place).collect();
    change::of_tree(scene, tree, &places)
}

fn figures(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> String {
    let mut values = FluentArgs::new();
    values.set("questions", tree.questions().count());
    values.set("outcomes", tree.outcomes().count());
    values.set("paths", flow.counts.paths);
    values.set("longest", flow.counts.longest);
    let key = if flow.counts.paths == u64::MAX { "tree_figures_countless" } else { "tree_figures" };
    scene.words.formed(key, &values)
}

fn verdicts(scene: &Scene<'_>, tree: &Tree) -> Vec<Counted> {
    let counted = |verdict: Verdict| {
        let count = tree.outcomes().filter(|outcome| outcome.verdict == verdict).count();
        let word = scene.words.say(&format!("verdict_{}", verdict.word())).to_owned();
        let count = scene.words.count("tree_verdict_count", (count > 0).then_some(count)?);
        Some(Counted { verdict: verdict.word(), word, count })
    };
    Verdict::ALL.into_iter().filter_map(counted).collect()
}

/// Returns all that the tree cites and that applies by force, strongest first, and by document in the author's order.
fn grounds(scene: &Scene<'_>, tree: &Tree) -> Vec<Ground> {
    let ground = |force: Force| {
        let places = citations(tree).map(|citation| &citation.place);
        let places = places.filter(|place| !scene.handbook.standing(place).is_void());
        let mut documents: Vec<(&DocumentId, Vec<&Place>)> = Vec::new();
        for place in places.filter(|place| scene.handbook.force(place) == force) {
            match documents.iter_mut().find(|(document, _)| **document == place.document) {
                Some((_, places)) => places.push(place),
                None => documents.push((&place.document, vec![place])),
            }
        }
        let documents: Vec<_> = documents.into_iter().map(|(id, places)| cited(scene, id, &places)).collect();
        (!documents.is_empty()).then(|| Ground { force: ForceName::new(scene, force), documents })
    };
    Force::ALL.into_iter().filter_map(ground).collect()
}

fn cited(scene: &Scene<'_>, document: &DocumentId, places: &[&Place]) -> Cited {
    Cited {
        document: scene.place(&Place { document: document.clone(), anchor: None }),
        doubts: quote::doubts(scene, places.iter().copied()),
        quotes: quote::all(scene, places.iter().copied()),
    }
}

fn citations(tree: &Tree) -> impl Iterator<Item = &Citation> {
    tree.steps.iter().flat_map(Step::citations)
}

/// Returns the open questions that outcomes name in the author's order, then those that are about the tree, each once.
fn open<'a>(scene: &Scene<'a>, tree: &'a Tree) -> Vec<&'a OpenQuestionId> {
    let mut found: Vec<&OpenQuestionId> = Vec::new();
    let about = Target::Tree(tree.id.clone());
    let about = scene.handbook.open_questions.values().filter(|question| question.about.contains(&about));
    let named = tree.outcomes().flat_map(|outcome| &outcome.open);
    for id in named.chain(about.map(|question| &question.id)) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn tried(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Vec<Tried> {
    let tried = |scenario| {
        let path = path::of_scenario(flow, scenario);
        let organisation = path.organisation().map(|id| scene.organisation(&id).name);
        Some(Tried { name: scenario.name.clone(), organisation, line: path::line(scene, tree, &path)? })
    };
    tree.scenarios.iter().filter_map(tried).collect()
}
