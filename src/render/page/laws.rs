//! All laws that the handbook names, with their official text and where they are named.
//!
//! Does not tell what a law says: the official text does.

use serde::Serialize;

use crate::model::register::Law;
use crate::render::address::entry_anchor;
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::backlinks;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    laws: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    anchor: String,
    name: &'a str,
    short: Option<&'a str>,
    /// The number under which it is published, if the id is one.
    number: Option<&'a str>,
    url: Option<&'a str>,
    named: Vec<Naming>,
}

/// A place that names a law, and which paragraph of it.
#[derive(Serialize)]
struct Naming {
    link: Link,
    paragraph: Option<String>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("laws");
    let mut laws: Vec<Entry<'_>> = scene.handbook.laws.values().map(|law| entry(scene, law)).collect();
    laws.sort_by_cached_key(|law| order::key(law.name));
    let head = Head::new(title).in_room(Segment::Laws).below(scene.words.say("start"), HOME.to_owned());
    scene.page("laws.html", head, &View { title, laws })
}

fn entry<'a>(scene: &Scene<'a>, law: &'a Law) -> Entry<'a> {
    let id = law.id.as_str();
    let uses = scene.handbook.backlinks.laws.get(&law.id).into_iter().flatten();
    let naming = |(paragraph, place): &(Option<String>, _)| Naming {
        link: backlinks::sections(scene, std::iter::once(place)).remove(0),
        paragraph: paragraph.clone(),
    };
    let mut named: Vec<Naming> = uses.map(naming).collect();
    named.dedup_by(|one, other| one.link == other.link && one.paragraph == other.paragraph);
    Entry {
        anchor: entry_anchor(id),
        name: &law.name,
        short: law.short.as_deref().filter(|short| short.to_lowercase() != law.name.to_lowercase()),
        number: id.starts_with(|letter: char| letter.is_ascii_digit()).then_some(id),
        url: law.url.as_deref(),
        named,
    }
}
