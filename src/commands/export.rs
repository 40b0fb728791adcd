//! `vagval export`: prints what the handbook holds in a format that other programs read.
//!
//! Does not make anything that the site does not hold too: each format is a file below.

mod csv;
mod ics;
mod json;
mod search;

use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::commands::project::{self, Project, Reading};
use crate::commands::{Conclusion, Globals, terminal};
use crate::failure::{Failure, Tried};

/// Print the handbook in a format that other programs read
#[derive(Debug, clap::Args)]
pub struct Export {
    #[command(subcommand)]
    format: Format,
}

/// The formats as they are called on the command line.
#[derive(Debug, Subcommand)]
enum Format {
    Csv(csv::Csv),
    Ics(ics::Ics),
    Json(json::Json),
    Search(search::Search),
}

/// What every format understands.
#[derive(Debug, clap::Args)]
struct Common {
    #[command(flatten)]
    reading: Reading,
    /// File to write, instead of printing
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Prints a format or writes it to a file; mistakes in the handbook print nothing.
pub fn run(export: &Export, globals: &Globals) -> Result<Conclusion, Failure> {
    let common = match &export.format {
        Format::Csv(csv) => &csv.common,
        Format::Ics(ics) => &ics.common,
        Format::Json(json) => &json.common,
        Format::Search(search) => &search.common,
    };
    let project = project::project(globals, &common.reading)?;
    if project.report.has_errors() {
        terminal::report(&project.report, &project.sources);
        return Ok(project::conclusion(&project.report));
    }
    let text = text(&export.format, &project)?;
    match &common.out {
        Some(path) => write(path, &text)?,
        None => terminal::answer(&text),
    }
    Ok(Conclusion::Fine)
}

fn text(format: &Format, project: &Project) -> Result<String, Failure> {
    match format {
        Format::Csv(csv) => csv::text(csv, project),
        Format::Ics(ics) => ics::text(ics, project),
        Format::Json(_) => json::text(project),
        Format::Search(_) => Ok(search::text(project)),
    }
}

/// Returns a file of the site.
fn file(project: &Project, address: &str) -> Result<String, Failure> {
    let bytes = project.site.bytes(address).unwrap_or_default();
    String::from_utf8(bytes).map_err(|_| Failure::bug(format!("`{address}` is no text")))
}

#[expect(clippy::disallowed_methods, reason = "a command writes the file that it was asked for")]
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).tried(|| format!("cannot write `{}`", path.display()))
}
