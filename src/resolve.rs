//! Turns drafts into a handbook in which every name points at something that exists.
//!
//! Does not judge the handbook: a tree nobody can finish is resolved without complaint and caught in [`crate::compile`].

use jiff::civil::Date;

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;
use crate::parse::draft::Drafts;

/// What the command line says of the handbook as a whole.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `--at`: the day by which the handbook is judged, instead of `as-of`.
    pub day: Option<Date>,
    /// `--drafts`: documents of status draft are part of the site.
    pub drafts: bool,
}

/// Finds what every name means; the names that mean nothing are in the report.
pub fn handbook(_drafts: &Drafts, _options: &Options, _report: &mut Report) -> Handbook {
    Handbook::default()
}
