//! Publishes a staged site in one step, and puts in order what a killed build left behind.
//!
//! Does not remove what is not in a list of ours.
#![expect(clippy::disallowed_methods, reason = "write is the only writer")]

use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Tried};
use crate::write::former;
use crate::write::mark::Mark;
use crate::write::output::Place;
use crate::write::staging::{ENDING, MARKER, Staging, flush_file};

/// The ending of a site that waits to be removed, where two folders cannot be exchanged in one step.
const OLD: &str = ".old";

/// Puts a staged site in the place of the former one, and removes that; returns where it is left if others wrote to it.
pub(super) fn switch(staging: Staging, place: &Place) -> Result<Option<PathBuf>, Failure> {
    let new = staging.release()?;
    let switched = if place.folder.symlink_metadata().is_err() {
        std::fs::rename(&new, &place.folder).map(|()| None)
    } else {
        exchange(&new, place).map(Some)
    };
    let former = match switched {
        Ok(former) => former,
        Err(refusal) => {
            remove(&new);
            return Err(refusal)
                .tried(|| format!("cannot put the new site in the place of `{}`", place.typed));
        }
    };
    flush_file(place.parent())?;
    Ok(former.filter(|former| !remove(former)))
}

/// Exchanges the new site and the former one; returns where the former one stands now.
fn exchange(new: &Path, place: &Place) -> io::Result<PathBuf> {
    if exchange_in_one_step(new, &place.folder)? {
        return Ok(new.to_owned());
    }
    let old = place.beside(OLD);
    std::fs::rename(&place.folder, &old)?;
    if let Err(refusal) = std::fs::rename(new, &place.folder) {
        std::fs::rename(&old, &place.folder)?;
        return Err(refusal);
    }
    Ok(old)
}

/// Exchanges two folders in one step; false where the system cannot.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_in_one_step(new: &Path, former: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, former, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(refusal) => Err(refusal.into()),
    }
}

/// Exchanges two folders in one step; false where the system cannot.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange_in_one_step(_new: &Path, _former: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Puts in order what a killed build left behind; called under the lock only.
pub(super) fn recover(place: &Place) -> Result<(), Failure> {
    let old = place.beside(OLD);
    if place.folder.symlink_metadata().is_err() && Mark::read(&old).is_some() {
        std::fs::rename(&old, &place.folder).tried(|| format!("cannot put back `{}`", place.typed))?;
    }
    let mut start = place.name();
    start.push(ENDING);
    let start = start.to_string_lossy().into_owned();
    let parent = place.parent();
    let neighbours = parent.read_dir().tried(|| format!("cannot list `{}`", parent.display()))?;
    for entry in neighbours.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_staging = name.strip_prefix(&start).is_some_and(is_number);
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && (is_staging || entry.path() == old) {
            remove(&entry.path());
        }
    }
    Ok(())
}

fn is_number(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Removes a staging folder, or a site whose files are all ours; false if it holds anything else, and is left.
fn remove(folder: &Path) -> bool {
    let is_staging = folder.join(MARKER).symlink_metadata().is_ok_and(|found| found.is_file());
    let is_ours = is_staging || is_wholly_ours(folder);
    is_ours && std::fs::remove_dir_all(folder).is_ok()
}

fn is_wholly_ours(folder: &Path) -> bool {
    let ours = Mark::read(folder).map(|mark| mark.files).unwrap_or_default();
    former::contents(folder, &ours).is_ok_and(|contents| contents.foreign.is_empty())
}
