//! Turns the folders of a project into [`Sources`] in memory; the only reader of the disk in a build.
//!
//! Does not understand what it reads: a file is text or bytes of some kind. Links are never followed, and nothing that
//! is not a plain file is ever opened.

mod asset;
mod file_name;
mod listing;
mod reading;
mod stray;

use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::failure::Failure;
use crate::load::listing::Entry;
use crate::load::reading::Reading;
use crate::rules;
use crate::source::{Asset, FileId, FileKind, SourceFile, Sources, Span, even};

/// The settings: the file that makes a folder a project.
pub const SETTINGS: &str = "handbook.yaml";

/// The file of `decisions/` in which `vagval review` keeps what has been reviewed.
pub const REVIEWS: &str = "reviewed.lock";

/// The folders of a project that are read.
pub const FOLDERS: [&str; 3] = ["content", "decisions", "theme"];

/// The most bytes of a file.
pub const LARGEST_FILE: u64 = 4 << 20;

/// Reads a project; what cannot be read is in the report. Fails if there is no handbook in the folder.
pub fn project(root: &Path, report: &mut Report) -> Result<Sources, Failure> {
    expect_project(root)?;
    let mut sources = Sources::default();
    let entries = listing::entries(root, &mut sources, report)?;
    let read: Vec<Reading> = entries.par_iter().map(reading::read).collect();
    for (entry, reading) in entries.into_iter().zip(read) {
        keep(entry, reading, &mut sources, report)?;
    }
    if sources.of_kind(FileKind::Document).next().is_none() && sources.refused().next().is_none() {
        sources.refuse(SourceFile { path: "content".into(), kind: FileKind::Document, text: "".into() });
        report.push(rules::empty_handbook::diagnostic(Span::whole(FileId::of("content"))));
    }
    Ok(sources)
}

/// Fails unless a folder holds a handbook; names the folder above that does.
pub fn expect_project(root: &Path) -> Result<(), Failure> {
    listing::expect_settings(root)
}

/// Adds what was read to the sources, or what was wrong to the report; fails if the machine did.
fn keep(entry: Entry, reading: Reading, sources: &mut Sources, report: &mut Report) -> Result<(), Failure> {
    let Entry { path, kind, .. } = entry;
    match reading {
        Reading::Text(text) => sources.insert(SourceFile { path, kind, text: even(&text) }),
        Reading::Bytes(bytes) => {
            sources.assets.insert(path.clone(), Asset { path, kind, bytes: bytes.into() });
        }
        Reading::Refused { shown, diagnostic } => {
            sources.refuse(SourceFile { path, kind, text: shown });
            report.push(diagnostic);
        }
        Reading::Failed(failure) => return Err(failure),
    }
    Ok(())
}

/// Whether a path on the disk stands where [`project`] reads; hidden files and litter do not.
#[must_use]
pub fn is_read(disk: &Path, root: &Path) -> bool {
    let Ok(inside) = disk.strip_prefix(root) else { return false };
    let top = inside.iter().next().and_then(std::ffi::OsStr::to_str);
    top.is_some_and(|top| top == SETTINGS || FOLDERS.contains(&top))
        && !inside.iter().any(file_name::is_litter)
}

/// Returns sources held in memory only, for tests and examples; the kinds follow from the paths.
#[must_use]
pub fn from_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        let Some(kind) = kind(path) else { continue };
        if kind == FileKind::Asset {
            sources
                .assets
                .insert(path.into(), Asset { path: path.into(), kind, bytes: text.as_bytes().into() });
        } else {
            sources.insert(SourceFile { path: path.into(), kind, text: even(text) });
        }
    }
    sources
}

/// Returns what a file is by its path in the project; none for files that are not ours.
#[must_use]
pub fn kind(path: &str) -> Option<FileKind> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    match folder {
        "" => (name == SETTINGS).then_some(FileKind::Settings),
        "content" if name.starts_with("registers/") => Some(FileKind::Register),
        "content" if Path::new(name).extension().is_some_and(|extension| extension == "md") => {
            Some(FileKind::Document)
        }
        "content" => Some(FileKind::Asset),
        "decisions" if name == "facts.yaml" => Some(FileKind::SharedQuestions),
        "decisions" if name == REVIEWS => Some(FileKind::Reviews),
        "decisions" => Some(FileKind::Tree),
        "theme" => Some(FileKind::Theme),
        _ => None,
    }
}
