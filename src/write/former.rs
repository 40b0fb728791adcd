//! Looks at what stands in an output: the former site, whole or not, and whatever is not ours.
//!
//! Does not change anything.
#![expect(clippy::disallowed_methods, reason = "write is the only writer")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::failure::{Failure, Tried};
use crate::model::plural;
use crate::write::mark::{self, Mark};
use crate::write::output::Place;

/// How many files that are not ours a message names.
const NAMED: usize = 3;

/// The site that stands in an output.
#[derive(Debug)]
pub(super) struct Former {
    /// Where it stands.
    folder: PathBuf,
    /// Its owner mark; none if nothing stands there.
    pub(super) mark: Option<Mark>,
    /// The files of the mark that are still there.
    present: BTreeSet<String>,
}

impl Former {
    /// Whether no file of it is missing.
    pub(super) fn is_whole(&self) -> bool {
        self.mark.as_ref().is_some_and(|mark| mark.files.len() == self.present.len())
    }

    /// Returns the file of the former site at an address, if it has this hash.
    pub(super) fn unchanged(&self, address: &str, hash: &str) -> Option<PathBuf> {
        let former = self.mark.as_ref()?.files.get(address)?;
        (former == hash && self.present.contains(address)).then(|| self.folder.join(address))
    }
}

/// Looks at an output; fails if something stands there that we did not write, or that was changed since.
pub(super) fn look(place: &Place) -> Result<Former, Failure> {
    let folder = place.folder.clone();
    if folder.symlink_metadata().is_err() {
        return Ok(Former { folder, mark: None, present: BTreeSet::new() });
    }
    let mark = Mark::read(&folder);
    let ours = mark.as_ref().map(|mark| mark.files.clone()).unwrap_or_default();
    let found = contents(&folder, &ours)?;
    if !found.foreign.is_empty() {
        return Err(foreign(place, &found.foreign, mark.is_some()));
    }
    let judged = found.present.par_iter().map(|address| {
        let changed = is_changed(&folder, address, &ours)?;
        Ok(changed.then_some(address))
    });
    let changed: Vec<_> = judged.collect::<Result<Vec<_>, Failure>>()?.into_iter().flatten().collect();
    if changed.is_empty() {
        return Ok(Former { folder, mark, present: found.present });
    }
    Err(changed_by_hand(place, &changed))
}

/// What stands in a folder.
pub(super) struct Contents {
    /// Files of the mark.
    pub(super) present: BTreeSet<String>,
    /// All else: files, links and empty folders.
    pub(super) foreign: Vec<String>,
}

/// Tells our files in a folder from others.
pub(super) fn contents(folder: &Path, ours: &BTreeMap<String, String>) -> Result<Contents, Failure> {
    let folders = parents(ours);
    let mut contents = Contents { present: BTreeSet::new(), foreign: Vec::new() };
    let mut walk = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry =
            entry.map_err(std::io::Error::from).tried(|| format!("cannot list `{}`", folder.display()))?;
        let inside = entry.path().strip_prefix(folder).expect("the walk stays below its folder");
        let address = inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        let kind = entry.file_type();
        if kind.is_dir() && folders.contains(address.as_str()) || kind.is_file() && address == mark::NAME {
            continue;
        }
        if kind.is_file() && ours.contains_key(&address) {
            contents.present.insert(address);
            continue;
        }
        if kind.is_dir() {
            walk.skip_current_dir();
        }
        contents.foreign.push(if kind.is_dir() { address + "/" } else { address });
    }
    Ok(contents)
}

/// Returns every folder that a file of ours stands in.
fn parents(ours: &BTreeMap<String, String>) -> BTreeSet<&str> {
    let ends = |address: &'_ str| address.match_indices('/').map(|(end, _)| end).collect::<Vec<_>>();
    ours.keys().flat_map(|address| ends(address).into_iter().map(|end| &address[..end])).collect()
}

fn is_changed(folder: &Path, address: &str, ours: &BTreeMap<String, String>) -> Result<bool, Failure> {
    let bytes =
        std::fs::read(folder.join(address)).tried(|| format!("cannot read `{address}` of the site"))?;
    Ok(ours.get(address) != Some(&mark::hash(&bytes)))
}

fn foreign(place: &Place, foreign: &[String], has_mark: bool) -> Failure {
    let names = plural::list(foreign.iter().take(NAMED).map(String::as_str), "and");
    let more = foreign.len().checked_sub(NAMED + 1).map_or("", |_| " and more");
    let what = if has_mark { "files that vagval did not write" } else { "files and no mark of a site" };
    let failure = Failure::usage(format!("the output `{}` holds {what}: {names}{more}", place.typed));
    if has_mark {
        failure.help("move them elsewhere: a build replaces the whole folder")
    } else {
        failure.help("name an empty folder or one that does not exist yet: nothing of others is ever removed")
    }
}

fn changed_by_hand(place: &Place, changed: &[&String]) -> Failure {
    let names = plural::list(changed.iter().take(NAMED).map(|name| name.as_str()), "and");
    let more = changed.len().checked_sub(NAMED + 1).map_or("", |_| " and more");
    Failure::usage(format!("files of the site in `{}` were changed by hand: {names}{more}", place.typed))
        .help("take the change into the handbook, or remove the folder, then build again")
}
