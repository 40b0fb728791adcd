//! Writes a site: asks for pages in parallel, drops each when written, publishes in one step; the only writer of a build.
//!
//! Does not touch what it did not write: a folder with other files in it is refused, and what is removed stands in the
//! owner mark of the site before. Until the switch the former site is whole; after it the new one is.

mod fingerprint;
mod former;
mod lock;
mod mark;
mod output;
mod publish;
mod staging;
mod stop;

use std::path::{Path, PathBuf};

pub use fingerprint::fingerprint;
pub use stop::Stop;

use crate::failure::Failure;
use crate::write::former::Former;
use crate::write::lock::Lock;
use crate::write::mark::Mark;
use crate::write::output::Place;
use crate::write::staging::Staging;

/// A file that has been made: its address and its bytes.
pub type Made = (String, Vec<u8>);

/// What is to be written.
pub struct Pages<'a> {
    /// What is to be made, by its address relative to the site, with `/`.
    pub addresses: Vec<&'a str>,
    /// Returns the bytes at an address, and what is made of them and stands beside it.
    pub files: &'a (dyn Fn(&str) -> Vec<Made> + Sync),
    /// Is told of each address that has been written.
    pub written: &'a (dyn Fn() + Sync),
}

/// What became of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It was published.
    New,
    /// It stands there already.
    Unchanged,
}

/// A folder that is ours to write to, until this is dropped.
#[derive(Debug)]
pub struct Output {
    place: Place,
    former: Former,
    // Held until all else is dropped: nobody may look before all is in order.
    _lock: Lock,
}

impl Output {
    /// Claims a folder for the site of a project; fails if it is not ours, and before any other work.
    ///
    /// What a build that was killed left behind is put in order.
    pub fn claim(out: &Path, root: &Path) -> Result<Self, Failure> {
        let place = output::place(out, root)?;
        let lock = Lock::take(&place)?;
        publish::recover(&place)?;
        let former = former::look(&place)?;
        Ok(Self { place, former, _lock: lock })
    }

    /// Returns the folder that the given one leads to, if it is a link.
    #[must_use]
    pub fn leads_to(&self) -> Option<&Path> {
        self.place.was_link.then_some(self.place.folder.as_path())
    }

    /// Whether the site that stands there was made from the same input and is whole.
    #[must_use]
    pub fn holds(&self, fingerprint: &str) -> bool {
        self.former.is_whole()
            && self.former.mark.as_ref().is_some_and(|mark| mark.fingerprint == fingerprint)
    }

    /// Writes a site and publishes it in one step; fails with the former site as it was.
    ///
    /// Returns where the former site is left, if others have written to it meanwhile.
    pub fn publish(
        self,
        pages: &Pages,
        fingerprint: String,
        stop: &Stop,
    ) -> Result<Option<PathBuf>, Failure> {
        let staging = Staging::make(&self.place)?;
        let files = staging.write(pages, &self.former, stop)?;
        staging.finish(&Mark::new(fingerprint, files))?;
        publish::switch(staging, &self.place)
    }
}
