//! The small values of which files for programs are made: ids, days, texts, and the bytes of the whole.
//!
//! Does not choose what stands in a file.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::text::HandbookBlock;
use crate::render::html::blocks;
use crate::render::markdown;
use crate::render::scene::Scene;

/// Returns a value as the bytes of a file.
///
/// # Panics
/// Never: memory takes every text.
pub(in crate::render) fn json(value: &impl Serialize) -> Vec<u8> {
    let mut file = serde_json::to_vec_pretty(value).expect("memory takes every text");
    file.push(b'\n');
    file
}

/// Returns a day as `2026-11-21`.
pub(super) fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// Returns an id as text.
pub(super) fn id<T: std::borrow::Borrow<str>>(id: Option<&T>) -> Option<&str> {
    id.map(std::borrow::Borrow::borrow)
}

/// Returns ids as texts.
pub(super) fn ids<'a, T: std::borrow::Borrow<str> + 'a>(
    ids: impl IntoIterator<Item = &'a T>,
) -> Vec<&'a str> {
    ids.into_iter().map(std::borrow::Borrow::borrow).collect()
}

/// Returns blocks in Markdown, with links from the root of the site.
pub(super) fn markdown(scene: &Scene<'_>, title: &str, text: &[HandbookBlock]) -> String {
    markdown::fragment(&blocks(scene, title, text))
}
