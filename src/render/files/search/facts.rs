//! The files of facts: where each section stands, what it is called and what it says.
//!
//! Does not hold all of a very long text: what stands beyond its first pages is found by its words, but not as a phrase.

use std::ops::Range;

use serde::Serialize;

use crate::render::files::search::{Shards, cut, file};
use crate::render::scene::Scene;
use crate::search::said::{Said, said};
use crate::search::section::Spot;

/// How many bytes a file is to have.
const AIM: usize = 16_000;

/// The most bytes of the text of one section.
const LONGEST_TEXT: usize = 20_000;

/// The most bytes of a title.
const LONGEST_TITLE: usize = 400;

/// Address, title, title of the page, class and text.
#[derive(Serialize)]
struct Fact(String, String, String, usize, String);

/// Makes a file.
pub(in crate::render) fn bytes(scene: &Scene<'_>, number: usize) -> Vec<u8> {
    let shards = scene.search.shards(scene.handbook);
    let facts: Vec<Fact> = shards.facts[number].clone().map(|section| fact(scene, shards, section)).collect();
    file(&format!("f{number}"), &facts)
}

/// Returns which sections stand in which file, by the bytes that each takes.
pub(super) fn ranges(bytes: &[usize]) -> Vec<Range<usize>> {
    cut(bytes.iter().map(|bytes| bytes.min(&LONGEST_TEXT) + 100), AIM)
}

fn fact(scene: &Scene<'_>, shards: &Shards, section: usize) -> Fact {
    let spot = &shards.index.sections[section].spot;
    let said = said(scene.handbook, spot);
    let text = said.text();
    let Said { title, page, .. } = said;
    Fact(
        address(scene, spot),
        shortened(&title, LONGEST_TITLE),
        shortened(&page.unwrap_or_default(), LONGEST_TITLE),
        shards.classes.of_section(section),
        shortened(&text, LONGEST_TEXT),
    )
}

/// Returns where a section stands, from the root of the site.
pub(super) fn address(scene: &Scene<'_>, spot: &Spot) -> String {
    match (spot, spot.target(scene.handbook)) {
        (Spot::Page(page), _) => page.address.clone(),
        (_, Some(target)) => scene.places.target(&target).unwrap_or_default(),
        (_, None) => String::new(),
    }
}

/// Returns a text in one line, cut at the end of a word.
fn shortened(text: &str, longest: usize) -> String {
    let mut short = String::with_capacity(text.len().min(longest));
    for word in text.split_whitespace() {
        if short.len() + word.len() >= longest {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.extend(word.chars().filter(|letter| !letter.is_control()));
    }
    short
}
