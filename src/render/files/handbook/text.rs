//! The small values of which the file for programs is made: ids and texts.
//!
//! Does not choose what stands in a file.

use crate::model::text::HandbookBlock;
use crate::render::html::blocks;
use crate::render::markdown;
use crate::render::scene::Scene;

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
