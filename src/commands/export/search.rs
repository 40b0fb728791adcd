//! `vagval export search`: all that can be found, for a search engine.
//!
//! Does not make the lines: that is [`crate::render::files::search`].

use crate::commands::export::Common;
use crate::commands::project::Project;

/// Print all that can be found, for a search engine: two lines of JSON each, as `OpenSearch` reads them in bulk
#[derive(Debug, clap::Args)]
pub(super) struct Search {
    #[command(flatten)]
    pub(super) common: Common,
}

/// Returns the lines.
pub(super) fn text(project: &Project) -> String {
    project.site.search_lines()
}
