//! `vagval check`: tells what is wrong with the handbook.
//!
//! Does not write anything.

use std::time::Instant;

use clap::ValueEnum;

use crate::commands::project::{self, Project, Reading};
use crate::commands::{Conclusion, Globals, explain, terminal};
use crate::diagnostic::Report;
use crate::diagnostic::draw::{self, Format};
use crate::failure::Failure;
use crate::model::plural::Count;

/// Tell what is wrong with the handbook
#[derive(Debug, clap::Args)]
pub struct Check {
    #[command(flatten)]
    reading: Reading,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// Fail on these rules too, also where they only warn
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    fail_on: Vec<String>,
    /// How to print the problems
    #[arg(long, value_enum, default_value_t = Printed::Human)]
    format: Printed,
}

/// The formats as they are called on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Printed {
    Human,
    Json,
    Sarif,
    Github,
}

/// Checks the project; fails only if it cannot be checked.
pub fn run(check: &Check, globals: &Globals) -> Result<Conclusion, Failure> {
    let start = Instant::now();
    check.fail_on.iter().try_for_each(|rule| explain::named(rule).map(drop))?;
    let project = project::project(globals, &check.reading)?;
    terminal::report_as_answer(&project.report, &project.sources, check.format.into());
    if !globals.quiet {
        terminal::note(&summary(&project, start));
    }
    Ok(conclusion(check, &project.report))
}

fn summary(project: &Project, start: Instant) -> String {
    let handbook = &project.site.handbook;
    let documents = Count(handbook.documents.len(), "document");
    let trees = Count(handbook.trees.len(), "tree");
    let found = draw::summary(&project.report).unwrap_or_else(|| "no problems".to_owned());
    format!("{found} in {documents}, {trees} in {:.1} s", start.elapsed().as_secs_f64())
}

fn conclusion(check: &Check, report: &Report) -> Conclusion {
    let failing = |id: &str| check.strict || check.fail_on.iter().any(|rule| rule == id);
    let conclusion = project::conclusion(report);
    let fails = conclusion == Conclusion::Fine && report.broken().into_iter().any(failing);
    if fails { Conclusion::Problems } else { conclusion }
}

impl From<Printed> for Format {
    fn from(printed: Printed) -> Self {
        match printed {
            Printed::Human => Self::Human,
            Printed::Json => Self::Json,
            Printed::Sarif => Self::Sarif,
            Printed::Github => Self::Github,
        }
    }
}
