//! Turns the files of a project into drafts, in which names are still text with spans.
//!
//! Does not look from one file into another: that is [`crate::resolve`].

pub mod document;
pub mod draft;
pub mod front_matter;
pub mod markdown;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Report};
use crate::model::language::Language;
use crate::parse::draft::{DocumentDraft, Drafts};
use crate::source::{FileKind, SourceFile, Sources};

/// What was parsed before, by path and content, so that a rebuild's cost follows the change.
#[derive(Debug, Default)]
pub struct Memory {
    language: Language,
    files: BTreeMap<Arc<str>, Remembered>,
}

/// A file as it was parsed and what was wrong with it.
#[derive(Clone, Debug)]
struct Remembered {
    text: Arc<str>,
    parsed: Parsed,
    diagnostics: Vec<Diagnostic>,
}

/// What became of a file.
#[derive(Clone, Debug)]
enum Parsed {
    /// A document.
    Document(Arc<DocumentDraft>),
    /// Nothing that can be relied on.
    Failed,
}

/// Parses every file; the mistakes of all of them are in the report.
pub fn drafts(sources: &Sources, memory: &mut Memory, report: &mut Report) -> Drafts {
    let language = Language::default();
    if memory.language != language {
        *memory = Memory { language, files: BTreeMap::new() };
    }
    let files: Vec<&SourceFile> = sources.texts().collect();
    let parsed: Vec<Remembered> = files
        .par_iter()
        .map(|file| remembered(file, memory).unwrap_or_else(|| parsed(file, language)))
        .collect();
    let mut drafts = Drafts { assets: sources.assets.keys().cloned().collect(), ..Drafts::default() };
    memory.files.clear();
    for (file, one) in files.into_iter().zip(parsed) {
        report.extend(one.diagnostics.iter().cloned());
        gather(&one.parsed, &mut drafts);
        memory.files.insert(Arc::clone(&file.path), one);
    }
    drafts
}

/// Returns what is remembered of a file, if its text is the same.
fn remembered(file: &SourceFile, memory: &Memory) -> Option<Remembered> {
    memory.files.get(&file.path).filter(|one| one.text == file.text).cloned()
}

/// Parses a file.
fn parsed(file: &SourceFile, language: Language) -> Remembered {
    let (parsed, diagnostics) = match file.kind {
        FileKind::Document => {
            let (draft, diagnostics) = document::document(file, language);
            (draft.map_or(Parsed::Failed, |draft| Parsed::Document(Arc::new(draft))), diagnostics)
        }
        FileKind::Settings
        | FileKind::Register
        | FileKind::Tree
        | FileKind::SharedQuestions
        | FileKind::Theme
        | FileKind::Asset => (Parsed::Failed, Vec::new()),
    };
    Remembered { text: Arc::clone(&file.text), parsed, diagnostics }
}

/// Adds what became of a file to the drafts.
fn gather(parsed: &Parsed, drafts: &mut Drafts) {
    match parsed {
        Parsed::Document(document) => drafts.documents.push(Arc::clone(document)),
        Parsed::Failed => {}
    }
}
