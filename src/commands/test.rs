//! `vagval test`: follows the scenarios of every tree, says which end elsewhere, and counts what the trees amount to.
//!
//! Does not judge anything else: for that there is `vagval check`. A tree that cannot be walked fails the test; what no
//! scenario exercises does not.

mod covered;
mod suggested;

use std::time::Instant;

use crate::commands::project::{self, Project, Reading};
use crate::commands::{Conclusion, Globals, table, terminal};
use crate::compile::layout::Layout;
use crate::compile::{self, Flows};
use crate::diagnostic::Diagnostic;
use crate::failure::Failure;
use crate::model::flow::Flow;
use crate::model::handbook::Handbook;
use crate::model::plural::Count;
use crate::model::tree::Tree;
use crate::source::{FileId, FileKind};

/// Follow the scenarios of every tree, and count its states and paths
#[derive(Debug, clap::Args)]
pub struct Test {
    #[command(flatten)]
    reading: Reading,
    /// Say which steps, answers, rules, notes and paths the scenarios and cases exercise, and what they leave out
    #[arg(long)]
    coverage: bool,
    /// Print scenarios that would exercise the rest, to paste under `scenarios:`; few, if not always the fewest
    #[arg(long)]
    suggest: bool,
}

/// Follows all scenarios and prints what every tree amounts to; fails only if the project cannot be read.
pub fn run(test: &Test, globals: &Globals) -> Result<Conclusion, Failure> {
    let start = Instant::now();
    let project = project::project(globals, &test.reading)?;
    let (handbook, flows) = (&project.site.handbook, &project.site.flows);
    let mut report = compile::failing_scenarios(handbook, flows);
    let failing = report.diagnostics().len();
    report.extend(faults_of_unwalkable(&project));
    terminal::report(&report, &project.sources);
    if !globals.quiet {
        terminal::answer(&told(test, &project));
        terminal::note(&summary(handbook, flows, (failing, start)));
    }
    Ok(if report.has_errors() { Conclusion::Problems } else { Conclusion::Fine })
}

/// Returns what was asked for: figures of the trees, what is exercised, or what would exercise the rest.
fn told(test: &Test, project: &Project) -> String {
    let site = &project.site;
    if !test.coverage && !test.suggest {
        return amounts(&site.handbook, &site.flows);
    }
    let covered = covered::trees(&site.handbook, &site.flows);
    let mut told = Vec::new();
    if test.coverage {
        told.push(covered::table(&covered));
        told.extend(covered.iter().filter_map(|tree| covered::missing(tree, &project.sources)));
    }
    if test.suggest {
        told.push(suggested::all(&covered, site.words()));
    }
    told.join("\n")
}

/// Returns a table of what every tree amounts to, in the order of their names.
fn amounts(handbook: &Handbook, flows: &Flows) -> String {
    let rows = flows.iter().filter_map(|(id, flow)| Some(row(handbook, handbook.trees.get(id)?, flow)));
    table::drawn(std::iter::once(HEAD.map(str::to_owned)).chain(rows))
}

const HEAD: [&str; 8] =
    ["tree", "scenarios", "question states", "outcome states", "paths", "pages", "longest", "mean"];

fn row(handbook: &Handbook, tree: &Tree, flow: &Flow) -> [String; HEAD.len()] {
    let counts = flow.counts;
    [
        tree.id.to_string(),
        tree.expected().count().to_string(),
        counts.question_states.to_string(),
        counts.outcome_states.to_string(),
        counts.paths.to_string(),
        Layout::of(tree, flow, &handbook.settings.limits).pages(flow).to_string(),
        counts.longest.to_string(),
        format!("{:.1}", counts.mean),
    ]
}

/// Returns what is wrong in the files of trees that cannot be walked.
fn faults_of_unwalkable(project: &Project) -> Vec<Diagnostic> {
    let walkable = |path: &str| project.site.flows.keys().any(|id| path == format!("decisions/{id}.yaml"));
    let files = project.sources.of_kind(FileKind::Tree).filter(|file| !walkable(&file.path));
    let files: Vec<_> = files.map(|file| FileId::of(&file.path)).collect();
    let faults = project.report.diagnostics().iter().filter(|one| files.contains(&one.place.span.file));
    faults.cloned().collect()
}

fn summary(handbook: &Handbook, flows: &Flows, (failing, start): (usize, Instant)) -> String {
    let walked = handbook.trees.values().filter(|tree| flows.contains_key(&tree.id));
    let scenarios = Count(walked.map(|tree| tree.expected().count()).sum(), "scenario");
    let trees = Count(flows.len(), "tree");
    let found =
        if failing == 0 { "all as expected".to_owned() } else { format!("{failing} not as expected") };
    format!("{scenarios} in {trees}, {found}, in {:.1} s", start.elapsed().as_secs_f64())
}
