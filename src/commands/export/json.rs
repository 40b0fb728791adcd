//! `vagval export json`: the whole handbook in one file for programs.
//!
//! Does not make the file: it stands in the site.

use crate::commands::export::{self, Common};
use crate::commands::project::Project;
use crate::failure::Failure;

/// Print the whole handbook: documents, clauses, positions, duties, compiled trees and references
#[derive(Debug, clap::Args)]
pub(super) struct Json {
    #[command(flatten)]
    pub(super) common: Common,
}

/// Returns the file.
pub(super) fn text(project: &Project) -> Result<String, Failure> {
    export::file(project, "handbook.json")
}
