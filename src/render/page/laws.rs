//! All laws that the handbook names, with their official text: paragraph by paragraph what documents and trees say of it.
//!
//! Does not tell what a law says: the official text does.

use serde::Serialize;

use crate::model::named_law::{self, NamedLaw, Naming, Namings};
use crate::model::provision::Provision;
use crate::model::tree::{Step, Tree};
use crate::render::address::{entry_anchor, provision_anchor};
use crate::render::files::catalogue;
use crate::render::frame::{HOME, Head};
use crate::render::html;
use crate::render::order;
use crate::render::page::backlinks;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::tree::{self, Heading};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    laws: Vec<Entry<'a>>,
    files: Vec<Link>,
}

#[derive(Serialize)]
struct Entry<'a> {
    anchor: String,
    name: &'a str,
    short: Option<&'a str>,
    /// The number under which it is published, if the id is one.
    number: Option<&'a str>,
    url: Option<&'a str>,
    /// Its paragraphs that are named, in the order of the law, then what is said of it as a whole.
    parts: Vec<Part>,
}

/// A paragraph of a law, or the law as a whole, and where it is named.
#[derive(Serialize)]
struct Part {
    anchor: String,
    title: String,
    places: Vec<Named>,
    /// The trees in whose own text it is named.
    trees: Vec<TreeLine>,
}

/// A place that names it.
#[derive(Serialize)]
struct Named {
    /// The section in which it stands, named with its document.
    link: Link,
    /// The same in short where the document is named beside it.
    heading: String,
    /// Who says so, of a response.
    organisation: Option<Link>,
    /// What is named more exactly than the paragraph.
    written: Option<String>,
    /// The clause with its force; nothing of a section or document.
    quote: String,
    /// The word and the name of a stance.
    stance: Option<(&'static str, String)>,
    /// How many trees rest on it.
    count: String,
    trees: Vec<TreeLine>,
}

/// A tree, and the steps of it that are meant.
#[derive(Serialize)]
struct TreeLine {
    link: Link,
    questions: Vec<String>,
    outcomes: Vec<Heading>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("laws");
    let mut laws: Vec<Entry<'_>> =
        named_law::all(scene.handbook).iter().map(|law| entry(scene, law)).collect();
    laws.sort_by_cached_key(|law| order::key(law.name));
    let view = View { title, laws, files: catalogue::beside(scene, Segment::Laws) };
    let head = Head::new(title).in_room(Segment::Laws).below(scene.words.say("start"), HOME.to_owned());
    scene.page("laws.html", head, &view)
}

fn entry<'a>(scene: &Scene<'a>, named: &NamedLaw<'a>) -> Entry<'a> {
    let law = named.law;
    let id = law.id.as_str();
    let part = |anchor: String, title: &str, namings: &Namings<'_>| Part {
        anchor,
        title: title.to_owned(),
        places: namings.places.iter().map(|naming| place(scene, naming)).collect(),
        trees: trees(scene, &namings.steps),
    };
    let provisions = named.provisions.iter();
    let provision = |(provision, namings): (&Provision, &Namings<'_>)| {
        part(provision_anchor(&law.id, provision), provision.name(), namings)
    };
    let whole = (!named.whole.is_empty()).then(|| {
        part(format!("{}-_whole", entry_anchor(id)), scene.words.say("law_as_a_whole"), &named.whole)
    });
    Entry {
        anchor: entry_anchor(id),
        name: &law.name,
        short: law.short.as_deref().filter(|short| short.to_lowercase() != law.name.to_lowercase()),
        number: id.starts_with(|letter: char| letter.is_ascii_digit()).then_some(id),
        url: law.url.as_deref(),
        parts: provisions.map(provision).chain(whole).collect(),
    }
}

fn place(scene: &Scene<'_>, naming: &Naming<'_>) -> Named {
    let section = backlinks::section_of(scene, naming.place);
    let stance = naming.position.map(|position| {
        let word = position.stance.word();
        (word, scene.words.say(&format!("stance_{word}")).to_owned())
    });
    let is_finer = |written: &&str| Provision::read(written).name() != *written;
    let trees = trees(scene, &naming.resting);
    let link = backlinks::link(scene, &section);
    let (quote, heading) = if naming.is_clause {
        (html::quoted_clause(scene, naming.place), scene.title_of(&section))
    } else {
        (String::new(), link.name.clone())
    };
    Named {
        link,
        heading,
        organisation: naming.respondent().map(|id| scene.organisation(id)),
        written: naming.written.filter(is_finer).map(str::to_owned),
        quote,
        stance,
        count: scene.words.count("law_resting", trees.len()),
        trees,
    }
}

/// Returns a line for each tree with its steps, in the order of the trees' ids.
fn trees(scene: &Scene<'_>, steps: &[(&Tree, &Step)]) -> Vec<TreeLine> {
    let lines = steps.chunk_by(|(one, _), (other, _)| one.id == other.id);
    let line = |steps: &[(&Tree, &Step)]| TreeLine {
        link: scene.tree(&steps[0].0.id),
        questions: steps.iter().filter_map(|(_, step)| Some(step.question()?.ask.clone())).collect(),
        outcomes: steps.iter().filter_map(|(_, step)| Some(tree::heading(scene, step.outcome()?))).collect(),
    };
    lines.map(line).collect()
}
