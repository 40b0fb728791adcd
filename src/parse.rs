//! Turns the files of a project into drafts, in which names are still text with spans.
//!
//! Does not look from one file into another: that is [`crate::resolve`].

pub mod attributes;
pub mod conflict;
pub mod decode;
pub mod document;
pub mod draft;
pub mod file;
pub mod front_matter;
pub mod guard;
pub mod hidden;
pub mod markdown;
pub mod path;
pub mod phrase;
pub mod registers;
pub mod reviews;
pub mod settings;
pub mod shared_questions;
pub mod slug;
pub mod tree;
pub mod typography;
pub mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::failure::in_hand;
use crate::model::language::Language;
use crate::parse::draft::Drafts;
use crate::parse::file::Parsed;
use crate::source::{Asset, FileKind, SourceFile, Sources};

/// What was parsed before, by path and content, so that a rebuild's cost follows the change.
#[derive(Debug, Default)]
pub struct Memory {
    language: Language,
    files: BTreeMap<Arc<str>, Arc<Parsed>>,
}

/// Parses every file; the mistakes of all of them are in the report.
pub fn drafts(sources: &Sources, memory: &mut Memory, report: &mut Report) -> Drafts {
    let mut drafts = Drafts { assets: assets(sources.assets.values()), ..Drafts::default() };
    for file in sources.of_kind(FileKind::Settings) {
        (drafts.settings, drafts.settings_names) = settings::settings(file, report);
        hidden::check(file, report);
    }
    let files = parsed(sources, drafts.settings.language, memory);
    for parsed in files.values() {
        report.extend(parsed.diagnostics.iter().cloned());
        file::gather(&parsed.content, &mut drafts);
    }
    for file in sources.refused() {
        file::gather(&file::lost(file), &mut drafts);
        if file.kind == FileKind::Asset {
            drafts.poisoned.assets.push(Arc::clone(&file.path));
        }
    }
    *memory = Memory { language: drafts.settings.language, files };
    drafts
}

/// Returns the paths of the files that documents may show.
fn assets<'a>(files: impl Iterator<Item = &'a Asset>) -> Vec<Arc<str>> {
    files.filter(|file| file.kind == FileKind::Asset).map(|file| Arc::clone(&file.path)).collect()
}

/// Returns every file parsed, those that have not changed from memory.
fn parsed(sources: &Sources, language: Language, memory: &Memory) -> BTreeMap<Arc<str>, Arc<Parsed>> {
    let files: Vec<&SourceFile> = sources.texts().filter(|file| file.kind != FileKind::Settings).collect();
    let parse = |file: &&SourceFile| {
        // Typography follows the language of the handbook.
        let remembered = memory.files.get(&file.path).filter(|_| memory.language == language);
        let parsed = match remembered.filter(|parsed| parsed.text == file.text) {
            Some(parsed) => Arc::clone(parsed),
            None => Arc::new(in_hand::with(&file.path, || file::parsed(file, language))),
        };
        (Arc::clone(&file.path), parsed)
    };
    files.par_iter().map(parse).collect()
}
