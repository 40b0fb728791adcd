//! Turns the folders of a project into [`Sources`] in memory; the only reader of the disk in a build.
//!
//! Does not understand what it reads: a file is text or bytes of some kind.

use std::sync::Arc;

use crate::source::{FileKind, SourceFile, Sources};

/// Returns sources held in memory only, for tests and examples; the kinds follow from the paths.
#[must_use]
pub fn from_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        let Some(kind) = kind(path) else { continue };
        sources.insert(SourceFile { path: path.into(), kind, text: Arc::from(text) });
    }
    sources
}

/// Returns what a file is by its path in the project; none for files that are not ours.
#[must_use]
pub fn kind(path: &str) -> Option<FileKind> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    match folder {
        "" => (name == "handbook.yaml").then_some(FileKind::Settings),
        "content" if name.starts_with("registers/") => Some(FileKind::Register),
        "content" if std::path::Path::new(name).extension().is_some_and(|extension| extension == "md") => {
            Some(FileKind::Document)
        }
        "content" => Some(FileKind::Asset),
        "decisions" if name == "facts.yaml" => Some(FileKind::SharedQuestions),
        "decisions" => Some(FileKind::Tree),
        "theme" => Some(FileKind::Theme),
        _ => None,
    }
}
