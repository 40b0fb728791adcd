//! Reads and compiles the project for commands that need the whole of it.
//!
//! Does not print and does not write.

use std::sync::Arc;

use jiff::civil::Date;

use crate::commands::{Conclusion, Globals};
use crate::diagnostic::{Report, Severity};
use crate::failure::Failure;
use crate::render::Site;
use crate::resolve::Options;
use crate::source::{FileId, Sources};
use crate::{load, parse, rules};

/// What the handbook is read as.
#[derive(Clone, Debug, clap::Args)]
pub struct Reading {
    /// Judge by this day instead of as-of in handbook.yaml
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub at: Option<Date>,
    /// Show drafts too
    #[arg(long)]
    pub drafts: bool,
}

impl Reading {
    /// Returns the options of the pipeline.
    pub(super) fn options(&self) -> Options {
        Options { day: self.at, drafts: self.drafts }
    }
}

/// Returns the day that an argument names.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "there is no such day; write it as 2031-02-28".to_owned())
}

/// A project, read and compiled.
pub(super) struct Project {
    /// Its files.
    pub(super) sources: Sources,
    /// Its site; to be shown only if the report has no error.
    pub(super) site: Arc<Site>,
    /// All that is wrong with it.
    pub(super) report: Report,
}

/// Reads and compiles a project.
pub(super) fn project(globals: &Globals, reading: &Reading) -> Result<Project, Failure> {
    let mut report = Report::default();
    let sources = load::project(&globals.root, &mut report)?;
    Ok(compiled(sources, report, &reading.options(), &mut parse::Memory::default()))
}

/// Compiles what was read; what could not be read is told with the rest.
pub(super) fn compiled(
    sources: Sources,
    mut report: Report,
    options: &Options,
    memory: &mut parse::Memory,
) -> Project {
    let (site, found) = crate::site(&sources, options, memory);
    // What could not be read cannot be weighed away; what only warns can.
    let mut weights = site.handbook.settings.checks.clone();
    weights.retain(|id, _| rules::named(id).is_some_and(|rule| rule.severity == Severity::Warning));
    report = report.weighed(&weights);
    report.extend(found.into_diagnostics());
    Project { sources, site, report }
}

/// Returns how a command ends that found this report: mistakes in the settings weigh most.
pub(super) fn conclusion(report: &Report) -> Conclusion {
    let settings = FileId::of(load::SETTINGS);
    let errors = report.diagnostics().iter().filter(|one| one.severity == Severity::Error);
    let (in_settings, elsewhere): (Vec<_>, Vec<_>) =
        errors.partition(|diagnostic| diagnostic.place.span.file == settings);
    match (in_settings.is_empty(), elsewhere.is_empty()) {
        (false, _) => Conclusion::SettingsProblems,
        (true, false) => Conclusion::Problems,
        (true, true) => Conclusion::Fine,
    }
}
