//! Lists the files of a project: what is to be read, and what has a name or nature that no site can stand on.
//!
//! Does not open files.
#![expect(clippy::disallowed_methods, reason = "load is the only reader of the disk")]

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, Report};
use crate::failure::{self, Failure};
use crate::load::{FOLDERS, SETTINGS, file_name, kind, stray};
use crate::rules;
use crate::source::{FileId, FileKind, SourceFile, Sources, Span};

/// The most letters of a path that work on every system, with some left for the folder of the site.
const LONGEST_PATH: usize = 200;

/// A file that is to be read.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its path in the project, with `/`, in NFC.
    pub(super) path: Arc<str>,
    /// What it is.
    pub(super) kind: FileKind,
    /// Where it stands on the disk.
    pub(super) disk: PathBuf,
}

/// Fails unless a folder holds a handbook; names the folder above that does.
pub(super) fn expect_settings(root: &Path) -> Result<(), Failure> {
    if root.join(SETTINGS).symlink_metadata().is_ok() {
        return Ok(());
    }
    if !root.is_dir() {
        return Err(Failure::usage(format!("there is no folder `{}`", root.display())));
    }
    let failure = Failure::usage(format!("there is no `{SETTINGS}` in this folder"));
    Err(match above(root) {
        Some(above) => failure.help(format!("a folder above has one: add `--root {}`", above.display())),
        None => failure.help("`vagval init DIR` makes a small handbook to start from"),
    })
}

/// Returns the nearest folder above that holds a handbook, as it would be typed.
fn above(root: &Path) -> Option<PathBuf> {
    let typed = root.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    let depth = root.canonicalize().ok()?.ancestors().count();
    let up = (1..depth).map(|steps| PathBuf::from(vec![".."; steps].join("/")));
    let up = up.map(|up| if root == Path::new(".") { up } else { root.join(up) });
    typed.map(Path::to_owned).chain(up).find(|folder| folder.join(SETTINGS).is_file())
}

/// Returns the files to be read, in the order of their paths; all others are reported, or are litter.
pub(super) fn entries(
    root: &Path,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Vec<Entry>, Failure> {
    let mut listing = Listing { root, sources, report, entries: Vec::new(), names: BTreeMap::new() };
    for top in std::iter::once(SETTINGS).chain(FOLDERS) {
        let walk = WalkDir::new(root.join(top)).follow_root_links(false).sort_by_file_name();
        let mut walk = walk.into_iter();
        while let Some(step) = walk.next() {
            match step {
                Ok(found) if file_name::is_litter(found.file_name()) => skip(&mut walk, &found),
                Ok(found) => {
                    if listing.add(&found).is_none() {
                        skip(&mut walk, &found);
                    }
                }
                Err(refusal) => listing.unreadable(&refusal)?,
            }
        }
    }
    listing.entries.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(listing.entries)
}

/// Leaves out what is below a folder.
fn skip(walk: &mut walkdir::IntoIter, found: &DirEntry) {
    if found.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

/// What has been listed so far.
struct Listing<'a> {
    root: &'a Path,
    sources: &'a mut Sources,
    report: &'a mut Report,
    entries: Vec<Entry>,
    /// Names as they were written, by their folder and what they are on a disk that sees no difference in case.
    names: BTreeMap<(String, String), String>,
}

impl Listing<'_> {
    /// Adds a file, or passes a folder; returns none for what was refused.
    fn add(&mut self, found: &DirEntry) -> Option<()> {
        let path = self.path(found.path())?;
        self.expect_good_name(found, &path)?;
        let kind_of_file = found.file_type();
        if kind_of_file.is_symlink() {
            return self.refuse(&path, rules::symbolic_link::diagnostic);
        }
        if kind_of_file.is_dir() {
            return if path == SETTINGS {
                self.refuse(&path, rules::unreadable_file::folder)
            } else {
                Some(())
            };
        }
        if !kind_of_file.is_file() {
            return self.refuse(&path, rules::unreadable_file::special);
        }
        if let Some(advice) = stray::advice(&path) {
            return self.refuse(&path, |path, span| {
                rules::stray_file::diagnostic(path, span, &advice.label, &advice.help)
            });
        }
        let kind = kind(&path)?;
        if path.chars().count() > LONGEST_PATH {
            let span = Span::whole(FileId::of(&path));
            self.report.push(rules::long_path::diagnostic(&path, span, LONGEST_PATH));
        }
        self.entries.push(Entry { path: path.into(), kind, disk: found.path().to_owned() });
        Some(())
    }

    /// Returns the path in the project of what stands on the disk; a name that is no text is refused.
    fn path(&mut self, disk: &Path) -> Option<String> {
        let inside = disk.strip_prefix(self.root).unwrap_or(disk);
        let names: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
        let path: String = names.join("/").nfc().collect();
        let path = shown(&path);
        if inside.to_str().is_none() {
            return self.refuse(&path, rules::bad_file_name::not_text);
        }
        Some(path)
    }

    /// Refuses names that some system cannot hold, or cannot tell from another.
    fn expect_good_name(&mut self, found: &DirEntry, path: &str) -> Option<()> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let written = found.file_name().to_string_lossy().into_owned();
        if let Some(fault) = file_name::fault(&written) {
            return self.refuse(path, |path, span| rules::bad_file_name::diagnostic(path, span, &fault));
        }
        let twin = (folder.to_owned(), name.to_lowercase());
        let Some(first) = self.names.insert(twin, written.clone()) else { return Some(()) };
        self.refuse(path, |path, span| rules::twin_file_names::diagnostic(path, span, &first, &written))
    }

    /// Reports a file; returns none, so that a caller can leave with it.
    fn refuse<T>(&mut self, path: &str, words: impl FnOnce(&str, Span) -> Diagnostic) -> Option<T> {
        // Twins in NFC and NFD have one path: the first stands, and the message points at it.
        let taken = self.entries.iter().any(|entry| *entry.path == *path);
        if !taken {
            let kind = kind(path).unwrap_or(FileKind::Asset);
            self.sources.refuse(SourceFile { path: path.into(), kind, text: "".into() });
        }
        self.report.push(words(path, Span::whole(FileId::of(path))));
        None
    }

    /// Reports a folder that cannot be listed; a top folder that is not there is none.
    fn unreadable(&mut self, refusal: &walkdir::Error) -> Result<(), Failure> {
        let (Some(disk), Some(error)) = (refusal.path(), refusal.io_error()) else { return Ok(()) };
        if error.kind() == std::io::ErrorKind::NotFound {
            return Ok(());
        }
        let Some(path) = self.path(disk) else { return Ok(()) };
        let reason = failure::reason(error);
        if !failure::is_about_the_file(error) {
            return Err(Failure::environment(format!("cannot list `{path}`: {reason}")));
        }
        let words = |path: &str, span| rules::unreadable_file::refused(path, span, &reason);
        self.refuse::<()>(&path, words);
        Ok(())
    }
}

/// Returns a path in which control characters are shown by their numbers.
fn shown(path: &str) -> String {
    let letter = |letter: char| {
        if letter.is_control() { format!("U+{:04X}", u32::from(letter)) } else { letter.into() }
    };
    path.chars().map(letter).collect()
}
