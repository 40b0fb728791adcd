//! Turns a finished page into its twin in Markdown, under a line that says what the whole handbook is.
//!
//! Does not say anything of its own: page and twin are one text.

use crate::render::frame;
use crate::render::markdown;
use crate::render::scene::Scene;

/// Returns the twin of a page, given the page's address and bytes.
pub(in crate::render) fn file(scene: &Scene<'_>, page: &str, bytes: &[u8]) -> Vec<u8> {
    let words = scene.theme.words(scene.handbook.settings.language);
    let notice = scene.handbook.settings.notice.iter().map(String::as_str);
    let as_of = frame::as_of(scene.handbook, words);
    let other_day = frame::other_day(scene.handbook, words);
    let link = format!("[{}]({})", words.say("twin_page"), scene.href(page));
    let opening = notice
        .chain([as_of.as_str()])
        .chain(other_day.as_deref())
        .chain([link.as_str()])
        .collect::<Vec<_>>()
        .join(" ");
    format!("> {opening}\n\n{}", markdown::of(&String::from_utf8_lossy(bytes))).into_bytes()
}
