//! Turns a report into what an author, an editor or a pipeline reads: a file per format.
//!
//! Does not decide what is wrong or how much it weighs; every format tells the same set of mistakes.

mod github;
mod human;
mod json;
mod safe;
mod sarif;

pub use human::{Colour, summary};

use crate::diagnostic::Report;
use crate::source::Sources;

/// The formats of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: the place, the line and the edit to make.
    #[default]
    Human,
    /// One JSON document with every diagnostic.
    Json,
    /// SARIF 2.1.0, for code-scanning services.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
}

/// Returns the report in a format for machines, whole; or for people, without colour and whole.
#[must_use]
pub fn text(report: &Report, sources: &Sources, format: Format) -> String {
    match format {
        Format::Human => human::text(report, sources, Colour::Never, usize::MAX),
        Format::Json => json::text(report, sources),
        Format::Sarif => sarif::text(report, sources),
        Format::Github => github::text(report, sources),
    }
}

/// The most messages that are drawn on a terminal; the rest are counted.
pub const ON_A_TERMINAL: usize = 50;

/// Returns the report for a terminal: with colour if it is wanted, and at most [`ON_A_TERMINAL`] messages.
#[must_use]
pub fn terminal(report: &Report, sources: &Sources, colour: Colour) -> String {
    human::text(report, sources, colour, ON_A_TERMINAL)
}
