//! `vagval build`: writes the site, if nothing in the handbook would mislead a reader.
//!
//! Does not write a page before every check has been made.

use std::fmt;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use crate::commands::progress::Progress;
use crate::commands::project::{self, Project, Reading};
use crate::commands::signals;
use crate::commands::{Conclusion, Globals, terminal};
use crate::diagnostic::draw;
use crate::failure::Failure;
use crate::load;
use crate::model::plural::Count;
use crate::render::Site;
use crate::render::page::Page;
use crate::write::{self, Output, Pages, Stop};

/// Write the site
#[derive(Debug, clap::Args)]
pub struct Build {
    /// Folder of the site, which holds nothing else [default: site beside handbook.yaml]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// Leave out the history that git keeps
    #[arg(long)]
    no_git: bool,
}

/// Builds the site; mistakes in the handbook leave the former site as it was.
pub fn run(build: &Build, globals: &Globals) -> Result<Conclusion, Failure> {
    let start = Instant::now();
    let stop = signals::listen()?;
    load::expect_project(&globals.root)?;
    let out = build.out.clone().unwrap_or_else(|| globals.root.join("site"));
    let output = Output::claim(&out, &globals.root)?;
    if let Some(folder) = output.leads_to() {
        terminal::note(&format!(
            "`{}` is a link: the site is written to `{}`",
            out.display(),
            folder.display()
        ));
    }
    let project = project::project(globals, &build.reading)?;
    stop.check()?;
    terminal::report(&project.report, &project.sources);
    if project.report.has_errors() {
        let found = draw::summary(&project.report).unwrap_or_default();
        terminal::note(&format!("{found}: nothing is written, a former site stands as it was"));
        return Ok(project::conclusion(&project.report));
    }
    let done = written(output, &project, build, &stop)?;
    if !globals.quiet {
        let seconds = start.elapsed().as_secs_f64();
        terminal::note(&format!("{} in {seconds:.1} s{done} → {}/", counts(&project.site), shown(&out)));
        if let Some(limit) = project.site.is_beyond_one_page() {
            terminal::note(&format!(
                "no page for paper holds it all: it has more documents and trees than the limit `print-pages` of {limit}"
            ));
        }
    }
    Ok(Conclusion::Fine)
}

/// Writes the site unless it stands there already; returns what to add to the last line.
fn written(output: Output, project: &Project, build: &Build, stop: &Stop) -> Result<String, Failure> {
    let fingerprint = write::fingerprint(&project.sources, &build.reading.options());
    if output.holds(&fingerprint) {
        return Ok(", nothing has changed".to_owned());
    }
    let site = &project.site;
    let addresses: Vec<_> = site.originals().collect();
    let progress = Progress::start(addresses.len());
    let of_search = SearchFiles::default();
    let files = |address: &str| {
        let files = site.with_twin(address);
        if site.page(address).is_some_and(Page::is_of_search) {
            of_search.add(files.iter().map(|(_, bytes)| bytes.len()).sum());
        }
        files
    };
    let pages = Pages { addresses, files: &files, written: &|| progress.one_more() };
    let left = output.publish(&pages, fingerprint, stop)?;
    progress.end();
    if let Some(folder) = left {
        let folder = folder.display();
        terminal::note(&format!("others wrote to the former site meanwhile: it is left in `{folder}`"));
    }
    Ok(format!(", {of_search}"))
}

/// What the search takes, as `search in 12 files of 150 kB`; several threads write its files.
#[derive(Default)]
struct SearchFiles {
    count: AtomicUsize,
    bytes: AtomicUsize,
}

impl SearchFiles {
    fn add(&self, bytes: usize) {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }
}

impl fmt::Display for SearchFiles {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = Count(self.count.load(Ordering::Relaxed), "file");
        let kilobytes = self.bytes.load(Ordering::Relaxed).div_ceil(1000);
        write!(formatter, "search in {files} of {kilobytes} kB")
    }
}

/// Returns what the site holds, such as `38 documents, 4 trees (61 paths), 231 pages`.
fn counts(site: &Site) -> String {
    let paths: u64 = site.flows.values().map(|flow| flow.counts.paths).sum();
    let documents = Count(site.handbook.documents.len(), "document");
    let trees = Count(site.handbook.trees.len(), "tree");
    let paths = Count(usize::try_from(paths).unwrap_or(usize::MAX), "path");
    let pages = Count(site.pages().count(), "page");
    format!("{documents}, {trees} ({paths}), {pages}")
}

/// Returns a path as it was typed, without the `./` of the default root.
fn shown(out: &std::path::Path) -> String {
    let typed = out.display().to_string();
    typed.trim_start_matches("./").trim_end_matches('/').to_owned()
}
