//! `vagval serve`: shows the handbook in a browser while it is written.
//!
//! Does not write the site: pages are made from memory when they are asked for.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use std::{process, thread};

use crate::commands::project::{self, Reading};
use crate::commands::{Conclusion, Globals, terminal};
use crate::diagnostic::Report;
use crate::diagnostic::draw::{self, Format};
use crate::failure::{Failure, Tried, in_hand};
use crate::resolve::Options;
use crate::serve::{Changes, Listening, Shown, Watch};
use crate::{load, parse, write};

/// Show the handbook in a browser while you write
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// Port to listen on, of this machine only; 0 takes any that is free
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// Open the browser
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    reading: Reading,
}

/// Serves the project until somebody asks to stop.
pub fn run(serve: &Serve, globals: &Globals) -> Result<Conclusion, Failure> {
    load::expect_project(&globals.root)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.tried(|| "cannot start the server".to_owned())?;
    let listening = runtime.block_on(Listening::on(serve.port))?;
    let (watch, changes) = Watch::start(&globals.root)?;
    if let Some(why) = watch.polls {
        terminal::note(&format!("changes are looked for every second: {why}"));
    }
    let shown = Arc::new(Shown::default());
    let mut desk = Desk::new(globals, serve.reading.options(), Arc::clone(&shown));
    desk.look()?;
    thread::spawn(move || desk.follow(watch, &changes));
    let address = listening.address();
    terminal::answer(&format!("{address}\n"));
    if serve.open {
        open(&address);
    }
    Err(runtime.block_on(listening.serve(shown)))
}

/// Where the handbook is compiled again whenever it changes.
struct Desk {
    root: PathBuf,
    is_quiet: bool,
    options: Options,
    memory: parse::Memory,
    shown: Arc<Shown>,
    /// Of the files that are shown, if all of them could be read.
    fingerprint: Option<String>,
}

impl Desk {
    fn new(globals: &Globals, options: Options, shown: Arc<Shown>) -> Self {
        let (root, is_quiet) = (globals.root.clone(), globals.quiet);
        Self { root, is_quiet, options, memory: parse::Memory::default(), shown, fingerprint: None }
    }

    /// Looks at the handbook again after every change.
    fn follow(mut self, mut watch: Watch, changes: &Changes) {
        while changes.wait() {
            watch.look_again();
            match catch_unwind(AssertUnwindSafe(|| self.look())) {
                Ok(Ok(())) => {}
                Ok(Err(failure)) => self.tell(&failure),
                Err(panic) => {
                    self.memory = parse::Memory::default();
                    self.tell(&in_hand::failure(&*panic));
                }
            }
        }
    }

    /// Reads, compiles and shows the handbook, unless it is as it was.
    fn look(&mut self) -> Result<(), Failure> {
        let start = Instant::now();
        let mut report = Report::default();
        let sources = load::project(&self.root, &mut report)?;
        let is_read = report.diagnostics().is_empty();
        let fingerprint = is_read.then(|| write::fingerprint(&sources, &self.options));
        if is_read && self.fingerprint == fingerprint {
            return Ok(());
        }
        self.fingerprint = fingerprint;
        let project = project::compiled(sources, report, &self.options, &mut self.memory);
        terminal::report(&project.report, &project.sources);
        if project.report.has_errors() {
            self.shown.trouble(&draw::text(&project.report, &project.sources, Format::Human));
        } else {
            self.shown.show(project.site);
        }
        if !self.is_quiet {
            let found = draw::summary(&project.report).unwrap_or_else(|| "no problems".to_owned());
            terminal::note(&format!("{found} in {:.2} s", start.elapsed().as_secs_f64()));
        }
        Ok(())
    }

    /// Tells what keeps the handbook from being read; ends when its folder is gone.
    fn tell(&mut self, failure: &Failure) {
        terminal::failure(failure);
        if self.root.symlink_metadata().is_err() {
            terminal::note("the folder of the handbook is gone");
            process::exit(3);
        }
        self.fingerprint = None;
        self.shown.trouble(&format!("error: {failure}"));
    }
}

/// Opens the browser; the address is printed already, for those where that does not work.
#[expect(
    clippy::disallowed_methods,
    reason = "the browser of serve is one of two programs that are ever started"
)]
fn open(address: &str) {
    let mut browser = if cfg!(target_os = "macos") {
        process::Command::new("open")
    } else if cfg!(windows) {
        process::Command::new("explorer")
    } else {
        process::Command::new("xdg-open")
    };
    let quiet = || process::Stdio::null();
    let opened = browser.arg(address).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn();
    if opened.is_err() {
        terminal::note("no browser could be opened: open the address above");
    }
}
