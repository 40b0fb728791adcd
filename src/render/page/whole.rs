//! The whole handbook as one page made for paper: a cover, contents, then every document, tree and register.
//!
//! Does not say anything of its own: each part is a page of the site, bound in so that links to other parts stay within.

mod volume;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::model::document::{Document, Kind};
use crate::model::flow::Flow;
use crate::model::force::Force;
use crate::model::tree::Tree;
use crate::render::address::Address;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::Page;
use crate::render::page::home::{Weight, weight};
use crate::render::page::whole::volume::Volume;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::{Part, TreePage};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    weights: Vec<Weight>,
    chapters: Vec<Chapter>,
}

/// What stands together in the contents.
#[derive(Serialize)]
struct Chapter {
    title: String,
    parts: Vec<Bound>,
}

/// A page that has been bound in.
#[derive(Serialize)]
struct Bound {
    link: Link,
    anchor: String,
    /// The language, if it is not the site's.
    lang: Option<String>,
    html: String,
}

/// A page that is to be bound in.
struct Leaf {
    title: String,
    anchor: String,
    address: Address,
    /// The addresses of pages that it is bound in instead of.
    stands_for: Vec<Address>,
    page: Page,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("whole");
    let chapters = chapters(scene);
    let volume = volume(scene, &chapters);
    let bound = |(title, leaves): (String, Vec<Leaf>)| {
        let parts = leaves.iter().map(|leaf| bound(scene, leaf, &volume)).collect::<Result<_, _>>();
        parts.map(|parts| Chapter { title, parts })
    };
    let chapters = chapters.into_iter().map(bound).collect::<Result<_, _>>()?;
    let weights = Force::ALL.map(|force| weight(scene, force)).into();
    let head = Head::new(title).below(scene.words.say("start"), HOME.to_owned());
    scene.page("whole.html", head, &View { title, weights, chapters })
}

fn volume<'a>(scene: &Scene<'a>, chapters: &[(String, Vec<Leaf>)]) -> Volume<'a> {
    let mut volume = Volume::new(scene.here);
    for leaf in chapters.iter().flat_map(|(_, leaves)| leaves) {
        volume.hold(&leaf.address, &leaf.anchor);
        leaf.stands_for.iter().for_each(|other| volume.stand_in(other, &leaf.anchor));
    }
    volume
}

fn bound(scene: &Scene<'_>, leaf: &Leaf, volume: &Volume<'_>) -> Result<Bound, Box<Diagnostic>> {
    let bytes = leaf.page.bytes(Scene { here: &leaf.address, ..*scene })?;
    let page = String::from_utf8(bytes).expect("templates are text");
    let (lang, html) = volume.bind(&page, &leaf.address);
    let link = Link { name: leaf.title.clone(), href: format!("#{}", leaf.anchor) };
    Ok(Bound { link, anchor: leaf.anchor.clone(), lang, html })
}

/// Returns what is bound in: documents by kind, what binds first; trees; registers.
fn chapters(scene: &Scene<'_>) -> Vec<(String, Vec<Leaf>)> {
    let kinds = [Kind::Policy, Kind::Routine, Kind::Guide, Kind::Page, Kind::Response];
    let title = |kind: Kind| scene.words.say(&format!("kind_{}", kind.word())).to_owned();
    let mut chapters: Vec<_> = kinds.map(|kind| (title(kind), documents(scene, kind))).into();
    chapters.push((scene.words.say("trees").to_owned(), trees(scene)));
    chapters.push((scene.words.say("registers").to_owned(), registers(scene)));
    chapters.retain(|(_, leaves)| !leaves.is_empty());
    chapters
}

fn documents(scene: &Scene<'_>, kind: Kind) -> Vec<Leaf> {
    let leaf = |document: &Document| {
        Some(Leaf {
            title: document.title.clone(),
            anchor: document.id.to_string(),
            address: scene.places.document(&document.id)?.to_owned(),
            stands_for: Vec::new(),
            page: Page::Document(document.id.clone()),
        })
    };
    let documents = scene.handbook.documents.values().filter(|document| document.kind == kind);
    let mut documents: Vec<&Document> = documents.collect();
    documents.sort_by_cached_key(|document| (document.force(), order::key(&document.title)));
    documents.into_iter().filter_map(leaf).collect()
}

fn trees(scene: &Scene<'_>) -> Vec<Leaf> {
    let flows = scene.flows.values().filter(|flow| !flow.is_void());
    let trees = flows.filter_map(|flow| Some((scene.handbook.trees.get(&flow.tree)?, flow)));
    let mut trees: Vec<(&Tree, &Flow)> = trees.collect();
    trees.sort_by_cached_key(|(tree, _)| order::key(&tree.title));
    trees.into_iter().map(|(tree, flow)| leaf_of_tree(scene, tree, flow)).collect()
}

/// Returns a tree's booklet, to which links to its first question and to the page about it lead; on a day on which it tells
/// less than its rules say, the page about it.
fn leaf_of_tree(scene: &Scene<'_>, tree: &Tree, flow: &Flow) -> Leaf {
    let start = scene.places.member(Segment::Trees, tree.id.as_str());
    let about = scene.places.of_tree(&tree.id, Segment::About);
    let booklet = scene.places.of_tree(&tree.id, Segment::Booklet);
    let (address, part, stands_for) = if flow.is_partly_void() {
        (about, Part::About, vec![start])
    } else {
        (booklet, Part::Booklet, vec![start, about])
    };
    let page = Page::Tree(TreePage { tree: tree.id.clone(), part });
    // No document's id has a colon.
    Leaf { title: tree.title.clone(), anchor: format!("tree:{}", tree.id), address, stands_for, page }
}

fn registers(scene: &Scene<'_>) -> Vec<Leaf> {
    let handbook = scene.handbook;
    let registers = [
        (!handbook.terms.is_empty(), Segment::Terms, Page::Terms),
        (!handbook.laws.is_empty(), Segment::Laws, Page::Laws),
        (!handbook.open_questions.is_empty(), Segment::OpenQuestions, Page::OpenQuestions),
        (!handbook.sources.is_empty(), Segment::Sources, Page::Sources),
    ];
    let leaf = |(_, segment, page): (bool, Segment, Page)| {
        let address = scene.places.page(segment);
        let title = scene.words.say(segment.key()).to_owned();
        Leaf { title, anchor: address.clone(), address, stands_for: Vec::new(), page }
    };
    registers.into_iter().filter(|(is_open, ..)| *is_open).map(leaf).collect()
}
