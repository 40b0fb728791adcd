//! Turns a handbook into `llms.txt`: what it is, how to read what it weighs, and where what is told, in Markdown.
//!
//! Holds titles and a line on each, in the form of llmstxt.org. Does not list what trees answer: their pages do.

use crate::model::document::{Document, Kind};
use crate::model::force::Force;
use crate::render::address::{Address, twin_address};
use crate::render::files::catalogue;
use crate::render::frame;
use crate::render::order;
use crate::render::page::document::standing;
use crate::render::scene::Scene;
use crate::render::segment::Segment;

/// Where the file stands.
pub(in crate::render) const ADDRESS: &str = "llms.txt";

/// Returns the file.
pub(in crate::render) fn file(scene: &Scene<'_>) -> Vec<u8> {
    let mut lines = vec![format!("# {}", scene.handbook.settings.title), String::new()];
    let notice = scene.handbook.settings.notice.iter().map(String::as_str);
    let as_of = frame::as_of(scene.handbook, scene.words);
    let other_day = frame::other_day(scene.handbook, scene.words);
    let summary = notice
        .chain([scene.words.say("llms_summary"), &as_of])
        .chain(other_day.as_deref())
        .collect::<Vec<_>>()
        .join(" ");
    lines.extend([format!("> {summary}"), String::new()]);
    lines.extend(["llms_pages", "llms_binds", "llms_forces"].map(|key| scene.words.say(key).to_owned()));
    lines.push(String::new());
    lines.extend(Force::ALL.map(|force| weight(scene, force)));
    lines.extend([String::new(), scene.words.say("llms_warning").to_owned()]);
    for (title, entries) in sections(scene) {
        if !entries.is_empty() {
            lines.extend([String::new(), format!("## {title}"), String::new()]);
            lines.extend(entries);
        }
    }
    lines.push(String::new());
    lines.join("\n").into_bytes()
}

fn weight(scene: &Scene<'_>, force: Force) -> String {
    let (name, word) = (format!("force_{}", force.word()), format!("force_{}_text", force.word()));
    format!("- **{}**: {}", scene.words.say(&name), scene.words.say(&word))
}

fn sections<'a>(scene: &Scene<'a>) -> Vec<(&'a str, Vec<String>)> {
    let say = |key: &str| scene.words.say(key);
    let kinds = Kind::ALL.map(|kind| (say(&format!("kind_{}", kind.word())), documents(scene, kind)));
    let mut sections = vec![(say("trees"), trees(scene))];
    sections.extend(kinds);
    sections.push((say("roles"), roles(scene)));
    sections.push((say("your_subject"), lists(scene)));
    sections.push((say("data"), data(scene)));
    sections
}

fn trees(scene: &Scene<'_>) -> Vec<String> {
    let mut trees: Vec<_> = scene.flows.keys().filter_map(|id| scene.handbook.trees.get(id)).collect();
    trees.sort_by_cached_key(|tree| order::key(&tree.title));
    let line = |tree: &crate::model::tree::Tree| {
        let address = scene.places.member(Segment::Trees, tree.id.as_str());
        entry(scene, &tree.title, (&twin_address(&address), tree.summary.as_deref()))
    };
    trees.into_iter().map(line).collect()
}

fn documents(scene: &Scene<'_>, kind: Kind) -> Vec<String> {
    let mut documents: Vec<_> = scene.handbook.documents.values().filter(|one| one.kind == kind).collect();
    documents.sort_by_cached_key(|document| order::key(&document.title));
    let line = |document: &Document| {
        let address = scene.places.document(&document.id)?;
        let issuer = document.organisation.as_ref().map(|id| scene.organisation(id).name);
        let badge = standing::badge(scene, document).map(|badge| badge.name);
        let notes: Vec<String> =
            badge.into_iter().chain(issuer).chain(standing::doubt(scene, document)).collect();
        let note = Some(notes.join(". ")).filter(|note| !note.is_empty());
        Some(entry(scene, &document.title, (&twin_address(address), note.as_deref())))
    };
    documents.into_iter().filter_map(line).collect()
}

fn roles(scene: &Scene<'_>) -> Vec<String> {
    let mut roles: Vec<_> = scene.handbook.roles.values().collect();
    roles.sort_by_cached_key(|role| order::key(&role.name));
    let line = |role: &crate::model::register::Role| {
        let address = scene.places.member(Segment::Roles, role.id.as_str());
        let description = role.description.as_ref().map(|text| text.value.as_str());
        entry(scene, &role.name, (&twin_address(&address), description))
    };
    roles.into_iter().map(line).collect()
}

/// Returns the lists that every handbook has, or that hold something.
fn lists(scene: &Scene<'_>) -> Vec<String> {
    let handbook = scene.handbook;
    let lists = [
        (!handbook.terms.is_empty(), Segment::Terms),
        (!handbook.laws.is_empty(), Segment::Laws),
        (!handbook.open_questions.is_empty(), Segment::OpenQuestions),
        (!handbook.organisations.is_empty(), Segment::Organisations),
        (!handbook.sources.is_empty(), Segment::Sources),
        (true, Segment::About),
        (scene.places.has_whole, Segment::Whole),
    ];
    let open = lists.into_iter().filter(|(is_open, _)| *is_open);
    open.map(|(_, segment)| {
        let address = twin_address(&scene.places.room(segment));
        entry(scene, scene.words.say(segment.key()), (&address, None))
    })
    .collect()
}

fn data(scene: &Scene<'_>) -> Vec<String> {
    let files =
        catalogue::all(scene.handbook, scene.places).into_iter().filter(|file| file.address != ADDRESS);
    files.map(|file| entry(scene, scene.words.say(file.key), (&file.address, None))).collect()
}

fn entry(scene: &Scene<'_>, name: &str, (address, note): (&Address, Option<&str>)) -> String {
    let note = note.map(|note| format!(": {note}")).unwrap_or_default();
    format!("- [{}]({}){note}", name.replace('[', "\\[").replace(']', "\\]"), scene.href(address))
}
