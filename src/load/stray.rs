//! Knows where files belong: one that stands where nothing reads it is named, never skipped in silence.
//!
//! Does not look into files.

use std::path::Path;

use crate::diagnostic::near::near;
use crate::load::{REVIEWS, asset};

/// The files of `content/registers/`.
const REGISTERS: [&str; 7] = [
    "events.yaml",
    "laws.yaml",
    "open-questions.yaml",
    "organisations.yaml",
    "roles.yaml",
    "sources.yaml",
    "terms.yaml",
];

/// What an author is to do with a file that stands where nothing reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Advice {
    /// What is wrong, in a few words.
    pub(super) label: String,
    /// The edit to make.
    pub(super) help: String,
}

/// Returns what to do with a file that nothing reads; none for one that stands where it belongs.
pub(super) fn advice(path: &str) -> Option<Advice> {
    let (folder, name) = path.split_once('/')?;
    match folder {
        "decisions" => tree(name),
        "content" => name.strip_prefix("registers/").map_or_else(|| content(name), register),
        _ => None,
    }
}

fn tree(name: &str) -> Option<Advice> {
    let (stem, extension) = parts(name);
    if name.contains('/') {
        return Some(told("trees stand directly in `decisions/`", "move it up to `decisions/`"));
    }
    // What has been reviewed is written by `vagval review`.
    if extension == "yaml" || name == REVIEWS {
        return None;
    }
    if is_yaml_by_another_name(extension) {
        return Some(renamed(stem, "yaml"));
    }
    Some(told("a tree is a `.yaml` file", "move it out of `decisions/`"))
}

fn register(name: &str) -> Option<Advice> {
    if REGISTERS.contains(&name) {
        return None;
    }
    let (stem, extension) = parts(name);
    if is_yaml_by_another_name(extension) {
        return Some(renamed(stem, "yaml"));
    }
    let help = match near(name, REGISTERS) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the registers are {}", REGISTERS.map(|one| format!("`{one}`")).join(", ")),
    };
    Some(told("no register has this name", &help))
}

fn content(name: &str) -> Option<Advice> {
    let (stem, extension) = parts(name);
    match extension.to_lowercase().as_str() {
        "md" if extension == "md" => None,
        "md" | "markdown" | "mdown" => Some(renamed(stem, "md")),
        "yaml" | "yml" | "json" => {
            let label = "registers stand in `content/registers/`, trees in `decisions/`";
            Some(told(label, "move it there"))
        }
        ending if asset::is_allowed(ending) || asset::is_active(ending) => None,
        _ => {
            let help = "make it a Markdown document, a picture or a PDF, or move it out of `content/`";
            Some(told("no document can show a file of this kind", help))
        }
    }
}

fn told(label: &str, help: &str) -> Advice {
    Advice { label: label.to_owned(), help: help.to_owned() }
}

fn renamed(stem: &str, extension: &str) -> Advice {
    let name = stem.rsplit('/').next().unwrap_or(stem);
    told("the ending of its name keeps it from being read", &format!("rename it to `{name}.{extension}`"))
}

fn is_yaml_by_another_name(extension: &str) -> bool {
    extension != "yaml" && ["yaml", "yml", "json"].contains(&extension.to_lowercase().as_str())
}

/// Returns a name without its extension, and the extension.
fn parts(name: &str) -> (&str, &str) {
    let extension = Path::new(name).extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
    let stem = name.strip_suffix(extension).and_then(|stem| stem.strip_suffix('.')).unwrap_or(name);
    (stem, extension)
}
