//! Judges where a site may be written: a folder of its own, outside what it is made from.
//!
//! Does not look into the folder: whose files stand there is found in [`super::former`].
#![expect(clippy::disallowed_methods, reason = "write is the only writer")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Tried};
use crate::load;

/// A folder for a site, and its neighbours that a build may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The folder itself, with all links followed.
    pub(super) folder: PathBuf,
    /// As it was typed, for messages.
    pub(super) typed: String,
    /// Whether a link was typed.
    pub(super) was_link: bool,
}

impl Place {
    /// Returns a neighbour of the folder: its own name and an ending.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.name();
        name.push(ending);
        self.parent().join(name)
    }

    /// Returns the folder that the site and its neighbours stand in.
    pub(super) fn parent(&self) -> &Path {
        self.folder.parent().expect("the root of the disk is refused")
    }

    /// Returns the folder's own name.
    pub(super) fn name(&self) -> OsString {
        self.folder.file_name().expect("the root of the disk is refused").to_owned()
    }
}

/// Returns the place that an output path names, if a site may stand there.
pub(super) fn place(out: &Path, root: &Path) -> Result<Place, Failure> {
    let typed = expect_plain(out)?;
    let found = out.symlink_metadata().ok();
    let was_link = found.as_ref().is_some_and(std::fs::Metadata::is_symlink);
    let folder = resolved(out)
        .map_err(|_| Failure::usage(format!("the output `{typed}` is a link that leads nowhere")))?;
    if folder.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
        return Err(Failure::usage(format!("the output `{typed}` is a file"))
            .help("name a folder that does not exist yet, such as `--out site`"));
    }
    expect_own(&folder, &typed)?;
    expect_outside(&folder, root, &typed)?;
    let place = Place { folder, typed, was_link };
    let parent = place.parent();
    std::fs::create_dir_all(parent).tried(|| format!("cannot make the folder `{}`", parent.display()))?;
    Ok(place)
}

/// Refuses paths that are no text, empty, or not what was meant.
fn expect_plain(out: &Path) -> Result<String, Failure> {
    let typed = out.to_str().ok_or_else(|| Failure::usage("the output is not text in UTF-8"))?;
    let fault = if typed.is_empty() {
        "is empty"
    } else if typed.starts_with('~') {
        "begins with `~`, which your shell has left as it is"
    } else if typed.trim() != typed {
        "begins or ends with a blank"
    } else if typed.chars().any(char::is_control) {
        "holds a control character"
    } else {
        return Ok(typed.to_owned());
    };
    Err(Failure::usage(format!("the path of the output {fault}")).help("name a folder, such as `--out site`"))
}

/// Returns a path with all links followed; what does not exist yet is added to the nearest folder that does.
fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    if path.symlink_metadata().is_ok() {
        return path.canonicalize();
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = resolved(parent.unwrap_or(Path::new(".")))?;
    // Without a name it ends in `..`, below something that does not exist.
    Ok(path.file_name().map_or(parent.clone(), |name| parent.join(name)))
}

/// Refuses folders that belong to the system, the user or git.
fn expect_own(folder: &Path, typed: &str) -> Result<(), Failure> {
    let home = std::env::home_dir().and_then(|home| home.canonicalize().ok());
    let owner = if folder.parent().is_none() {
        "the root of the disk"
    } else if home.is_some_and(|home| home == folder) {
        "your home folder"
    } else if folder.iter().any(|part| part.eq_ignore_ascii_case(".git")) {
        "a folder of git"
    } else {
        return Ok(());
    };
    Err(Failure::usage(format!("the output `{typed}` is {owner}"))
        .help("name a folder of its own, such as `--out site`"))
}

/// Refuses the project itself, what is above it, and what the site is made from.
fn expect_outside(folder: &Path, root: &Path, typed: &str) -> Result<(), Failure> {
    let root = root.canonicalize().tried(|| format!("cannot find the folder `{}`", root.display()))?;
    let refuse = |what: String| {
        let help = "name a folder of its own, such as `--out site`";
        Err(Failure::usage(format!("the output `{typed}` {what}")).help(help))
    };
    if folder == root {
        return refuse("is the project itself".to_owned());
    }
    if root.starts_with(folder) {
        return refuse("holds the project".to_owned());
    }
    let inside = folder.strip_prefix(&root).ok().and_then(|inside| inside.iter().next());
    let source =
        load::FOLDERS.into_iter().find(|name| inside.is_some_and(|inside| inside.eq_ignore_ascii_case(name)));
    match source {
        Some(source) => refuse(format!("is part of `{source}`, from which the site is made")),
        None => Ok(()),
    }
}
