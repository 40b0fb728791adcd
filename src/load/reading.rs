//! Reads one file: text or bytes, within the limit, or the reason why not.
//!
//! Does not read what is over the limit, and does not wait: a file that vanishes is looked for once more.
#![expect(clippy::disallowed_methods, reason = "load is the only reader of the disk")]

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::failure::{self, Failure};
use crate::load::listing::Entry;
use crate::load::{LARGEST_FILE, asset};
use crate::rules;
use crate::source::{FileId, FileKind, Span};

/// What a file turned out to be.
#[derive(Debug)]
pub(super) enum Reading {
    /// Text, as it stands in the file.
    Text(String),
    /// Bytes that are copied as they are.
    Bytes(Vec<u8>),
    /// Nothing that can be used.
    Refused {
        /// What messages show of it.
        shown: Arc<str>,
        /// Why.
        diagnostic: Diagnostic,
    },
    /// Nothing, for a reason that has to do with the machine and not with the file.
    Failed(Failure),
}

/// Reads a file.
pub(super) fn read(entry: &Entry) -> Reading {
    let span = Span::whole(FileId::of(&entry.path));
    // An editor that saves by renaming can leave a moment without the file.
    match bytes(entry).or_else(|_| bytes(entry)) {
        Ok(Some(bytes)) if is_text(entry) => text(entry, bytes),
        Ok(Some(bytes)) => match asset::fault(&entry.path, &bytes) {
            Some(diagnostic) if entry.kind == FileKind::Asset => refused("", diagnostic),
            Some(_) | None => Reading::Bytes(bytes),
        },
        Ok(None) => refused("", rules::too_large::diagnostic(&entry.path, span, LARGEST_FILE)),
        Err(refusal) if failure::is_about_the_file(&refusal) => {
            let reason = failure::reason(&refusal);
            refused("", rules::unreadable_file::refused(&entry.path, span, &reason))
        }
        Err(refusal) => {
            let reason = failure::reason(&refusal);
            Reading::Failed(Failure::environment(format!("cannot read `{}`: {reason}", entry.path)))
        }
    }
}

/// Returns the bytes of a file; none if it is over the limit.
fn bytes(entry: &Entry) -> io::Result<Option<Vec<u8>>> {
    let found = entry.disk.symlink_metadata()?;
    if !found.is_file() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "it changed while it was read"));
    }
    if found.len() > LARGEST_FILE {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or_default());
    // It can grow while it is read; one byte over the limit is enough to know.
    File::open(&entry.disk)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST_FILE).then_some(bytes))
}

/// Whether a file is read as text: all but pictures and papers.
fn is_text(entry: &Entry) -> bool {
    match entry.kind {
        FileKind::Settings
        | FileKind::Document
        | FileKind::Register
        | FileKind::Tree
        | FileKind::SharedQuestions
        | FileKind::Reviews => true,
        FileKind::Theme => {
            let ending = entry.path.rsplit('.').next().unwrap_or_default();
            ["html", "css", "js", "ftl", "svg", "txt", "xml", "json"].contains(&ending)
        }
        FileKind::Asset => false,
    }
}

fn text(entry: &Entry, bytes: Vec<u8>) -> Reading {
    match String::from_utf8(bytes) {
        Ok(text) => Reading::Text(text),
        Err(refusal) => {
            let wrong = refusal.utf8_error().valid_up_to();
            let bytes = refusal.into_bytes();
            if rules::not_utf8::is_utf16(&bytes) {
                let span = Span::whole(FileId::of(&entry.path));
                return refused("", rules::not_utf8::diagnostic(&bytes, wrong, span));
            }
            let shown = String::from_utf8_lossy(&bytes);
            // The byte is shown as U+FFFD, three bytes long, in the text that messages show.
            let span = Span::new(FileId::of(&entry.path), wrong..wrong + '\u{fffd}'.len_utf8());
            refused(&shown, rules::not_utf8::diagnostic(&bytes, wrong, span))
        }
    }
}

fn refused(shown: &str, diagnostic: Diagnostic) -> Reading {
    Reading::Refused { shown: shown.into(), diagnostic }
}
