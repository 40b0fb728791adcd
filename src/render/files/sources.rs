//! What rests on which line or page of which source as a file for spreadsheets: a line for each stretch and place, and one
//! for each stretch on which nothing rests.
//!
//! Does not gather anything itself: the page and the file are made of the same account.

use crate::model::carried::{self, Carried, Resting, Stretch};
use crate::model::id::Place;
use crate::model::text::plain;
use crate::render::files::sheet;
use crate::render::scene::Scene;

/// Returns the file.
pub(in crate::render) fn sheet(scene: &Scene<'_>) -> Vec<u8> {
    let keys = ["source_id", "source", "stretch_first", "stretch_last", "document", "rests", "tree_page"];
    let mut lines = vec![keys.map(|key| scene.words.say(key).to_owned()).to_vec()];
    for carried in carried::all(scene.handbook) {
        for (stretch, resting) in carried.stretches() {
            lines.extend(resting.iter().map(|one| line(scene, &carried, (Some(stretch), Some(one)))));
            if resting.is_empty() {
                lines.push(line(scene, &carried, (Some(stretch), None)));
            }
        }
        lines.extend(carried.whole.iter().map(|one| line(scene, &carried, (None, Some(one)))));
    }
    sheet::bytes(scene.words.language, lines.into_iter())
}

fn line(
    scene: &Scene<'_>,
    carried: &Carried<'_>,
    (stretch, resting): (Option<Stretch>, Option<&Resting<'_>>),
) -> Vec<String> {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let document = resting.map(|one| Place { document: one.place.document.clone(), anchor: None });
    let address = resting.and_then(|one| scene.places.place(&one.place));
    vec![
        carried.source.id.to_string(),
        carried.source.title.clone(),
        number(stretch.map(|(first, _)| first)),
        number(stretch.map(|(_, last)| last)),
        document.map(|document| scene.title_of(&document)).unwrap_or_default(),
        resting.map_or_else(|| scene.words.say("rests_nothing").to_owned(), |one| plain(one.text)),
        address.unwrap_or_default(),
    ]
}
