//! The owner mark: a file in every site that says which files are ours and what they were made from.
//!
//! Does not hold a time, a path of the machine or a user, so that equal sites have equal marks.
#![expect(clippy::disallowed_methods, reason = "write is the only writer")]

use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Tried};

/// The name of the owner mark.
pub(super) const NAME: &str = ".vagval-site.json";

const TOOL: &str = "vagval";

/// Which files are ours and what they were made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    tool: String,
    version: String,
    /// Of all input, the flags and the tool.
    pub(super) fingerprint: String,
    /// The hash of each file by its address.
    pub(super) files: BTreeMap<String, String>,
}

impl Mark {
    /// Returns the mark of a site.
    pub(super) fn new(fingerprint: String, files: BTreeMap<String, String>) -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self { tool: TOOL.to_owned(), version, fingerprint, files }
    }

    /// Reads the mark of a folder; none if it has no mark, or one that cannot be ours.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let path = folder.join(NAME);
        // A link could lead us to somebody else's list.
        path.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
        let mark: Self = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
        (mark.tool == TOOL && mark.files.keys().all(|address| is_inside(address))).then_some(mark)
    }

    /// Writes the mark into a folder.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(self).expect("a mark is plain text") + "\n";
        let path = folder.join(NAME);
        std::fs::write(&path, text).tried(|| format!("cannot write `{}`", path.display()))
    }
}

/// Returns the hash of a file by which it is known again.
pub(super) fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

/// Whether an address stays inside the site.
pub(super) fn is_inside(address: &str) -> bool {
    !address.is_empty()
        && Path::new(address).components().all(|part| matches!(part, Component::Normal(_)))
        && address != NAME
}
