//! The lock of an output: one build at a time, and no lock that outlives its build.
//!
//! Does not wait: a second build is told of the first.
#![expect(clippy::disallowed_methods, reason = "write is the only writer")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Tried};
use crate::write::output::Place;

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    // Held, not read: the system lets go of the lock when the file is closed.
    _file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of an output, or says that somebody else has it.
    pub(super) fn take(place: &Place) -> Result<Self, Failure> {
        let path = place.beside(".lock");
        loop {
            let file = open(&path).tried(|| format!("cannot write the lock `{}`", path.display()))?;
            match file.try_lock() {
                Ok(()) if is_current(&file, &path) => return Ok(Self { _file: file, path }),
                // The build before removed the file between our opening and locking it.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(taken(&path)),
                Err(TryLockError::Error(refusal)) => {
                    return Err(refusal).tried(|| format!("cannot lock `{}`", path.display()));
                }
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody can lock a file that is gone.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn taken(path: &Path) -> Failure {
    let title = format!("another build is writing here: it holds the lock `{}`", path.display());
    Failure::environment(title).help("wait until it has ended, or write elsewhere with `--out`")
}

/// Opens the lock file, which is never a link and never something else.
fn open(path: &Path) -> io::Result<File> {
    match path.symlink_metadata() {
        Ok(found) if !found.is_file() => Err(io::Error::other("it is not a plain file")),
        _ => OpenOptions::new().create(true).truncate(false).write(true).open(path),
    }
}

/// Whether an open file is still the one at its path.
#[cfg(unix)]
fn is_current(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(open), Ok(there)) = (file.metadata(), path.symlink_metadata()) else { return false };
    (open.dev(), open.ino()) == (there.dev(), there.ino())
}

/// Whether an open file is still the one at its path: here an open file cannot be removed.
#[cfg(not(unix))]
fn is_current(_file: &File, _path: &Path) -> bool {
    true
}
