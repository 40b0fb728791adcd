//! `vagval export csv`: one of the tables that stand in the site.
//!
//! Does not make the table: each is the twin of a page.

use crate::commands::export::{self, Common};
use crate::commands::project::Project;
use crate::diagnostic::near::near;
use crate::failure::Failure;

/// Print a table for spreadsheets
#[derive(Debug, clap::Args)]
pub(super) struct Csv {
    #[command(flatten)]
    pub(super) common: Common,
    /// The table by its name in the site, such as `roller`
    #[arg(value_name = "TABLE")]
    table: String,
}

/// Returns the table, or says which there are.
pub(super) fn text(csv: &Csv, project: &Project) -> Result<String, Failure> {
    let files = project.site.addresses().filter_map(|address| address.strip_suffix(".csv"));
    let tables: Vec<&str> = files.filter(|name| !name.contains('/')).collect();
    if tables.contains(&csv.table.as_str()) {
        return export::file(project, &format!("{}.csv", csv.table));
    }
    let failure = Failure::usage(format!("there is no table `{}`", csv.table));
    Err(match near(&csv.table, tables.iter().copied()) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure.help(format!("the tables of this handbook: {}", tables.join(", "))),
    })
}
