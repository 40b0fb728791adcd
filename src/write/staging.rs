//! The staging folder: a sibling of the output in which a site becomes whole before anyone sees it.
//!
//! Does not outlive a failure: unless it is published it is removed, with all that was written to it.
#![expect(clippy::disallowed_methods, reason = "write is the only writer")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::failure::{Failure, Tried, in_hand};
use crate::write::former::Former;
use crate::write::mark::{self, Mark};
use crate::write::output::Place;
use crate::write::{Made, Pages, Stop};

/// The ending of a staging folder, before its random number.
pub(super) const ENDING: &str = ".staging-";

/// A file that says that a folder is staging and may be removed whole.
pub(super) const MARKER: &str = ".vagval-staging";

/// A folder that is removed when it is dropped.
#[derive(Debug)]
pub(super) struct Staging {
    /// Where it stands.
    pub(super) folder: PathBuf,
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.folder.join(MARKER).symlink_metadata().is_ok() {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

impl Staging {
    /// Makes a staging folder beside an output.
    pub(super) fn make(place: &Place) -> Result<Self, Failure> {
        let folder = place.beside(&format!("{ENDING}{:016x}", RandomState::new().hash_one(ENDING)));
        std::fs::create_dir(&folder).tried(|| format!("cannot make the folder `{}`", folder.display()))?;
        let marker = folder.join(MARKER);
        let made = File::create(&marker).tried(|| format!("cannot write `{}`", marker.display()));
        if made.is_err() {
            let _ = std::fs::remove_dir(&folder);
        }
        made.map(|_| Self { folder })
    }

    /// Writes every page; returns the hash of each.
    pub(super) fn write(
        &self,
        pages: &Pages,
        former: &Former,
        stop: &Stop,
    ) -> Result<BTreeMap<String, String>, Failure> {
        if let Some(address) = pages.addresses.iter().find(|address| !mark::is_inside(address)) {
            return Err(Failure::bug(format!("the address `{address}` leads out of the site")));
        }
        self.make_folders(&pages.addresses)?;
        let written: Result<Vec<_>, Failure> = pages
            .addresses
            .par_iter()
            .map(|address| {
                stop.check()?;
                let files = made(pages, address)?;
                let hashes =
                    files.into_iter().map(|file| self.put(file, former)).collect::<Result<Vec<_>, _>>();
                (pages.written)();
                hashes
            })
            .collect();
        Ok(written?.into_iter().flatten().collect())
    }

    fn make_folders(&self, addresses: &[&str]) -> Result<(), Failure> {
        let folders: BTreeSet<_> =
            addresses.iter().filter_map(|address| Path::new(address).parent()).collect();
        folders.into_iter().map(|folder| self.folder.join(folder)).try_for_each(|folder| {
            std::fs::create_dir_all(&folder)
                .tried(|| format!("cannot make the folder `{}`", folder.display()))
        })
    }

    /// Writes one file, or links the one of the former site that is the same; returns its hash.
    fn put(&self, file: Made, former: &Former) -> Result<(String, String), Failure> {
        let (address, bytes) = file;
        let hash = mark::hash(&bytes);
        let path = self.folder.join(&address);
        let same = former.unchanged(&address, &hash);
        if same.is_none_or(|same| std::fs::hard_link(same, &path).is_err()) {
            std::fs::write(&path, bytes).tried(|| format!("cannot write `{address}`"))?;
        }
        Ok((address, hash))
    }

    /// Writes the mark and waits until the disk has it all.
    pub(super) fn finish(&self, mark: &Mark) -> Result<(), Failure> {
        flush(&self.folder, mark)?;
        mark.write(&self.folder)?;
        flush_file(&self.folder.join(mark::NAME))?;
        flush_file(&self.folder)
    }

    /// Gives the folder up: it is no longer staging.
    pub(super) fn release(self) -> Result<PathBuf, Failure> {
        let marker = self.folder.join(MARKER);
        std::fs::remove_file(&marker).tried(|| format!("cannot remove `{}`", marker.display()))?;
        Ok(self.folder.clone())
    }
}

/// Makes a page and what stands beside it; a mistake of ours in one is told with its address.
fn made(pages: &Pages, address: &str) -> Result<Vec<Made>, Failure> {
    let make = || in_hand::with(address, || (pages.files)(address));
    catch_unwind(AssertUnwindSafe(make)).map_err(|panic| {
        let failure = in_hand::failure(&*panic);
        Failure { title: format!("the page `{address}` cannot be made: {}", failure.title), ..failure }
    })
}

/// Waits until the disk has every file: one call for the whole disk is far quicker than one for each file.
#[cfg(target_os = "linux")]
fn flush(folder: &Path, _mark: &Mark) -> Result<(), Failure> {
    let open = File::open(folder).tried(|| format!("cannot open `{}`", folder.display()))?;
    rustix::fs::syncfs(&open).map_err(std::io::Error::from).tried(|| "the disk refuses the site".to_owned())
}

/// Waits until the disk has every file.
#[cfg(not(target_os = "linux"))]
fn flush(folder: &Path, mark: &Mark) -> Result<(), Failure> {
    mark.files.par_iter().try_for_each(|(address, _)| flush_file(&folder.join(address)))
}

/// Waits until the disk has a file or the list of a folder.
pub(super) fn flush_file(path: &Path) -> Result<(), Failure> {
    if cfg!(windows) && path.is_dir() {
        return Ok(());
    }
    let file = File::open(path).tried(|| format!("cannot open `{}`", path.display()))?;
    file.sync_all().tried(|| format!("cannot write `{}`", path.display()))
}
