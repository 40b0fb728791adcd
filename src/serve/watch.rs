//! Watches the folders of a project, and says that something in them has changed.
//!
//! Does not say what: whoever listens looks at all of it again. Folders are watched and not files, for editors save by
//! renaming; what is written beside them is not looked at.
#![expect(clippy::disallowed_methods, reason = "serve watches the disk")]

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify_debouncer_full::notify::{
    Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt};

use crate::failure::Failure;
use crate::load;

/// How long it is to be quiet before a change counts as done.
const QUIET: Duration = Duration::from_millis(60);

/// How often the folders are looked through where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    watcher: Kind,
    /// Whether the system does not tell of changes, and why.
    pub polls: Option<&'static str>,
}

/// What came of the watch.
#[derive(Debug)]
pub struct Changes(Receiver<()>);

#[derive(Debug)]
enum Kind {
    System(Debouncer<RecommendedWatcher, NoCache>),
    Poll(Debouncer<PollWatcher, NoCache>),
}

impl Watch {
    /// Watches a project; where the system does not tell of changes, looks for them every second.
    pub fn start(root: &Path) -> Result<(Self, Changes), Failure> {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (teller, changes) = channel();
        let mut polls = silent_disk(&root);
        if polls.is_none() {
            let mut watcher = Kind::System(debouncer(&root, &teller, Config::default())?);
            match watcher.look(&root) {
                Ok(()) => return Ok((Self { root, watcher, polls }, Changes(changes))),
                Err(_) => polls = Some("the system watches no more folders"),
            }
        }
        let config = Config::default().with_poll_interval(POLL);
        let mut watcher = Kind::Poll(debouncer(&root, &teller, config)?);
        watcher.look(&root).map_err(|refusal| unwatched(&refusal))?;
        Ok((Self { root, watcher, polls }, Changes(changes)))
    }

    /// Watches folders that have come or come back since.
    pub fn look_again(&mut self) {
        // A folder that cannot be watched is told of when it cannot be read.
        let _ = self.watcher.look(&self.root);
    }
}

impl Changes {
    /// Waits for a change and all that come with it; false when nobody watches any more.
    #[must_use]
    pub fn wait(&self) -> bool {
        if self.0.recv().is_err() {
            return false;
        }
        // A checkout of thousands of files is one change.
        loop {
            match self.0.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }
}

impl Kind {
    fn look(&mut self, root: &Path) -> notify_debouncer_full::notify::Result<()> {
        let folders = load::FOLDERS.map(|folder| root.join(folder));
        let folders = folders.iter().filter(|folder| folder.is_dir());
        self.watch(root, RecursiveMode::NonRecursive)?;
        folders.into_iter().try_for_each(|folder| self.watch(folder, RecursiveMode::Recursive))
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify_debouncer_full::notify::Result<()> {
        match self {
            Self::System(watcher) => watcher.watch(path, mode),
            Self::Poll(watcher) => watcher.watch(path, mode),
        }
    }
}

fn debouncer<T: Watcher>(
    root: &Path,
    teller: &Sender<()>,
    config: Config,
) -> Result<Debouncer<T, NoCache>, Failure> {
    let (root, teller) = (root.to_owned(), teller.clone());
    let tell = move |told: DebounceEventResult| {
        // Errors mean that something may have been missed.
        let is_ours = told.map_or(true, |events| events.iter().any(|event| concerns(event, &root)));
        if is_ours {
            let _ = teller.send(());
        }
    };
    new_debouncer_opt(QUIET, None, tell, NoCache::new(), config).map_err(|refusal| unwatched(&refusal))
}

/// Whether an event can change what is shown.
fn concerns(event: &DebouncedEvent, root: &Path) -> bool {
    let is_gone = matches!(event.kind, EventKind::Remove(_)) && event.paths.iter().any(|path| path == root);
    let is_change = !matches!(event.kind, EventKind::Access(_));
    event.need_rescan() || is_gone || is_change && event.paths.iter().any(|path| load::is_read(path, root))
}

fn unwatched(refusal: &notify_debouncer_full::notify::Error) -> Failure {
    Failure::environment(format!("the folder cannot be watched: {refusal}"))
}

/// Returns why a disk does not tell of changes that others make on it; none if it does.
#[cfg(target_os = "linux")]
fn silent_disk(root: &Path) -> Option<&'static str> {
    match rustix::fs::statfs(root).ok()?.f_type {
        0x6969 | 0xFF53_4D42 | 0xFE53_4D42 => Some("the folder stands on a network disk"),
        0x0102_1997 => Some("the folder stands on a disk of another system"),
        _ => None,
    }
}

/// Returns why a disk does not tell of changes that others make on it; none if it does.
#[cfg(not(target_os = "linux"))]
fn silent_disk(_root: &Path) -> Option<&'static str> {
    None
}
