//! Says in words where a clause stands in its source: `rad 82–88, 90`.
//!
//! Does not open the source: it is not part of the handbook.

use fluent_bundle::FluentArgs;

use crate::model::clause::SourceRange;
use crate::model::register::SourceUnit;
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;

/// Returns a link to the source's entry and the lines or pages; none if it is meant as a whole.
#[must_use]
pub fn in_words(scene: &Scene<'_>, range: &SourceRange) -> (Link, Option<String>) {
    let source = scene.handbook.sources.get(&range.source);
    let name = source.map_or(range.source.as_str(), |source| &source.title);
    let link = scene.link(name, &scene.places.entry(Segment::Sources, range.source.as_str()));
    if range.ranges.is_empty() {
        return (link, None);
    }
    let key = match source.map(|source| source.unit).unwrap_or_default() {
        SourceUnit::Lines => "source_lines",
        SourceUnit::Pages => "source_pages",
    };
    let ranges: Vec<String> = range.ranges.iter().map(|range| in_digits(*range)).collect();
    let mut values = FluentArgs::new();
    values.set("ranges", ranges.join(", "));
    // One line or several: the number itself stands in the ranges.
    let is_one = matches!(range.ranges[..], [(first, last)] if first == last);
    values.set("count", if is_one { 1 } else { 2 });
    (link, Some(scene.words.formed(key, &values)))
}

/// Returns lines or pages in digits, such as `82–88`.
#[must_use]
pub fn in_digits((first, last): (u32, u32)) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}
