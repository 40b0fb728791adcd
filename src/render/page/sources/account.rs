//! Turns what rests on a source into an account: how many lines or pages, a strip, and a table of all stretches.
//!
//! Does not claim more than it knows: the source's own text is not part of the handbook.

use serde::Serialize;

use crate::model::carried::{Carried, Resting, Stretch};
use crate::model::register::SourceUnit;
use crate::model::text::plain;
use crate::render::page::sources::strip::{self, Strip};
use crate::render::provenance;
use crate::render::scene::{Link, Scene};

/// Enough of a text to know it again; the link leads to all of it.
const LONGEST_TEXT: usize = 90;

/// How much of a source is carried over.
#[derive(Serialize)]
pub(super) struct Account {
    /// On how many lines or pages something rests.
    carried: String,
    /// What is not known of the others.
    left: Option<String>,
    strip: Option<Strip>,
    /// `Rader` or `Sidor`.
    unit: String,
    stretches: Vec<Line>,
    /// What names the source without lines or pages.
    whole: Vec<Link>,
}

/// A stretch and what rests on it.
#[derive(Serialize)]
struct Line {
    stretch: String,
    links: Vec<Link>,
}

/// Returns the account of a source.
pub(super) fn of(scene: &Scene<'_>, carried: &Carried<'_>) -> Account {
    let unit = match carried.source.unit {
        SourceUnit::Lines => "lines",
        SourceUnit::Pages => "pages",
    };
    let link = |resting: &Resting<'_>| link(scene, resting);
    let with_links = |(stretch, resting): (Stretch, &[Resting<'_>])| Line {
        stretch: provenance::in_digits(stretch),
        links: resting.iter().map(link).collect(),
    };
    Account {
        carried: carried_in_words(scene, carried, unit),
        left: left_in_words(scene, carried, unit),
        strip: strip::of(scene, carried),
        unit: scene.words.say(&format!("unit_{unit}")).to_owned(),
        stretches: carried.stretches().into_iter().map(with_links).collect(),
        whole: carried.whole.iter().map(link).collect(),
    }
}

fn carried_in_words(scene: &Scene<'_>, carried: &Carried<'_>, unit: &str) -> String {
    let numbers =
        [("carried", carried.lines() as usize), ("length", carried.source.length.unwrap_or(0) as usize)];
    match carried.source.length {
        Some(_) => scene.words.counts(&format!("carried_{unit}"), &numbers),
        None => scene.words.counts(&format!("carried_of_unknown_{unit}"), &numbers),
    }
}

/// Says what is not known of the lines or pages on which nothing rests; nothing if there are none.
fn left_in_words(scene: &Scene<'_>, carried: &Carried<'_>, unit: &str) -> Option<String> {
    let left = carried.lines_left() as usize;
    (left > 0).then(|| scene.words.count(&format!("left_{unit}"), left))
}

fn link(scene: &Scene<'_>, resting: &Resting<'_>) -> Link {
    let name = shortened(&plain(resting.text));
    Link { name, href: scene.place(&resting.place).href }
}

/// Returns the beginning of a text, cut between words.
fn shortened(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(LONGEST_TEXT) else { return text.to_owned() };
    let end = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{} …", text[..end].trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened("Kort text."), "Kort text.");
        let long = "Åtta orden ".repeat(10);
        assert_eq!(shortened(&long), format!("{} …", "Åtta orden ".repeat(8).trim_end()));
        assert_eq!(shortened(&"å".repeat(100)), format!("{} …", "å".repeat(90)));
    }
}
