//! Where laws are named as files: a line for each place or tree that names a paragraph, for spreadsheets and for programs.
//!
//! Does not gather anything itself: the page and both files are made of the same account.

use serde::Serialize;

use crate::model::id::OrganisationId;
use crate::model::named_law::{self, NamedLaw, Naming, Namings};
use crate::model::provision::Provision;
use crate::model::text::Target;
use crate::model::tree::{Step, Tree};
use crate::render::files::{json, sheet};
use crate::render::scene::Scene;

/// Returns the file for spreadsheets.
pub(in crate::render) fn sheet(scene: &Scene<'_>) -> Vec<u8> {
    let keys = [
        "law_id",
        "law",
        "law_provision",
        "law_written",
        "law_named_by",
        "law_force",
        "law_says",
        "organisation",
        "stance",
        "trees",
        "tree_page",
    ];
    let mut lines = vec![keys.map(|key| scene.words.say(key).to_owned()).to_vec()];
    for named in named_law::all(scene.handbook) {
        for (provision, namings) in parts(&named) {
            let law = [
                named.law.id.to_string(),
                named.law.name.clone(),
                name(provision).unwrap_or_default().to_owned(),
            ];
            let places = namings.places.iter().map(|naming| place_line(scene, naming));
            let trees = namings.steps.iter().map(|step| step_line(scene, *step));
            lines.extend(places.chain(trees).map(|line| law.iter().cloned().chain(line).collect()));
        }
    }
    sheet::bytes(scene.words.language, lines.into_iter())
}

/// Returns the paragraphs of a law in order, then the law as a whole.
fn parts<'n, 'a>(named: &'n NamedLaw<'a>) -> impl Iterator<Item = (Option<&'n Provision>, &'n Namings<'a>)> {
    let provisions = named.provisions.iter().map(|(provision, namings)| (Some(provision), namings));
    provisions.chain([(None, &named.whole)]).filter(|(_, namings)| !namings.is_empty())
}

fn name(provision: Option<&Provision>) -> Option<&str> {
    provision.map(Provision::name)
}

fn place_line(scene: &Scene<'_>, naming: &Naming<'_>) -> [String; 8] {
    let force = scene.handbook.force(naming.place).word();
    let stance = naming.position.map(|position| format!("stance_{}", position.stance.word()));
    let trees: Vec<String> =
        naming.resting.iter().map(|(tree, step)| format!("{}: {}", tree.id, step.id())).collect();
    [
        naming.written.unwrap_or_default().to_owned(),
        naming.document.title.clone(),
        scene.words.say(&format!("force_{force}")).to_owned(),
        scene.title_of(naming.place),
        naming.respondent().map(|id| scene.organisation(id).name).unwrap_or_default(),
        stance.map(|key| scene.words.say(&key).to_owned()).unwrap_or_default(),
        trees.join("; "),
        scene.places.place(naming.place).unwrap_or_default(),
    ]
}

/// Returns the line of a step whose text names the law: it has no force of its own.
fn step_line(scene: &Scene<'_>, (tree, step): (&Tree, &Step)) -> [String; 8] {
    let mut line = <[String; 8]>::default();
    line[1].clone_from(&tree.title);
    line[6] = format!("{}: {}", tree.id, step.id());
    line[7] = scene.places.target(&Target::Tree(tree.id.clone())).unwrap_or_default();
    line
}

#[derive(Serialize)]
struct Whole<'a> {
    /// The version of this layout.
    version: u8,
    as_of: Option<String>,
    laws: Vec<Law<'a>>,
}

#[derive(Serialize)]
struct Law<'a> {
    id: &'a str,
    name: &'a str,
    short: Option<&'a str>,
    url: Option<&'a str>,
    address: String,
    named: Vec<Part<'a>>,
}

/// A paragraph or article; without one it is the law as a whole.
#[derive(Serialize)]
struct Part<'a> {
    provision: Option<&'a str>,
    places: Vec<Passage<'a>>,
    steps: Vec<StepOf<'a>>,
}

#[derive(Serialize)]
struct Passage<'a> {
    place: String,
    document: &'a str,
    written: Option<&'a str>,
    force: &'static str,
    /// The words of the clause or heading: a reading of the law, not its own words.
    text: String,
    respondent: Option<&'a str>,
    stance: Option<&'static str>,
    taken: Option<&'static str>,
    resting: Vec<StepOf<'a>>,
    address: String,
}

#[derive(Serialize)]
struct StepOf<'a> {
    tree: &'a str,
    step: &'a str,
    verdict: Option<&'static str>,
}

/// Returns the file for programs.
pub(in crate::render) fn json(scene: &Scene<'_>) -> Vec<u8> {
    let named = named_law::all(scene.handbook);
    let whole = Whole {
        version: 1,
        as_of: json::day(scene.handbook.day),
        laws: named.iter().map(|named| law(scene, named)).collect(),
    };
    json::bytes(&whole)
}

fn law<'n>(scene: &Scene<'_>, named: &'n NamedLaw<'_>) -> Law<'n> {
    let part = |(provision, namings): (Option<&'n Provision>, &'n Namings<'_>)| Part {
        provision: name(provision),
        places: namings.places.iter().map(|naming| place(scene, naming)).collect(),
        steps: namings.steps.iter().map(step_of).collect(),
    };
    Law {
        id: named.law.id.as_str(),
        name: &named.law.name,
        short: named.law.short.as_deref(),
        url: named.law.url.as_deref(),
        address: scene.places.law(&named.law.id, None),
        named: parts(named).map(part).collect(),
    }
}

fn place<'n>(scene: &Scene<'_>, naming: &'n Naming<'_>) -> Passage<'n> {
    Passage {
        place: naming.place.to_string(),
        document: naming.document.id.as_str(),
        written: naming.written,
        force: scene.handbook.force(naming.place).word(),
        text: scene.title_of(naming.place),
        respondent: naming.respondent().map(OrganisationId::as_str),
        stance: naming.position.map(|position| position.stance.word()),
        taken: naming.position.map(|position| position.taken.word()),
        resting: naming.resting.iter().map(step_of).collect(),
        address: scene.places.place(naming.place).unwrap_or_default(),
    }
}

fn step_of<'n>((tree, step): &(&'n Tree, &'n Step)) -> StepOf<'n> {
    StepOf {
        tree: tree.id.as_str(),
        step: step.id().as_str(),
        verdict: step.outcome().map(|outcome| outcome.verdict.word()),
    }
}
