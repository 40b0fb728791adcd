//! Turns YAML into a tree in which every key and value knows its place and every scalar stands as it was typed.
//!
//! Does not know what keys mean, and gives no scalar a type: `no`, `007` and `12:30` are texts here; see
//! [`crate::parse::decode`]. Of YAML only maps, lists and scalars are read; its other forms are refused.

mod brackets;
mod fault;
mod grow;
mod indentation;
mod lines;
mod map;
mod scalar;

use std::ops::Range;

use crate::diagnostic::Report;
use crate::parse::draft::Name;
use crate::parse::yaml::grow::{Grown, Source};
use crate::rules::empty_file;
use crate::source::{Excerpt, FileId, SourceFile, Span};

/// The deepest nesting of maps and lists (of each way of writing them) in a file.
pub const DEPTH_LIMIT: usize = 64;

/// The most keys and values in a file.
pub const SIZE_LIMIT: usize = 100_000;

/// The most mistakes of writing that are passed by in one file in order to find the next.
const REPAIR_LIMIT: usize = 20;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Yaml {
    /// All of it.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, word, number or nothing.
    Scalar(Scalar),
    /// Values in order.
    List(Vec<Yaml>),
    /// Values by key, in the author's order; no key twice.
    Map(Vec<Entry>),
    /// Something that was refused: its mistake is told already, and nothing more is to be said of it.
    Refused,
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key; a merge key `<<` stands here with a value that is refused.
    pub key: Name,
    /// The value.
    pub value: Yaml,
}

/// A text as it was typed, with escapes undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text; empty where nothing stands.
    pub excerpt: Excerpt,
    /// Whether it stands without quotes and not in a block.
    pub plain: bool,
    /// The comment that follows it on its line, if it is plain: perhaps the author meant it as text.
    pub comment: Option<Span>,
}

/// What could be read of a text.
#[derive(Clone, Debug)]
pub enum Reading {
    /// All of it.
    Whole(Yaml),
    /// What stands before the place where it could not be read on.
    Cut(Option<Yaml>),
}

/// Reads the YAML in a part of a file; all mistakes of writing that can be passed by are in the report.
pub fn read(file: &SourceFile, part: Range<usize>, report: &mut Report) -> Reading {
    let mut text = file.text[part.clone()].to_owned();
    let mut repaired: Vec<Range<usize>> = Vec::new();
    loop {
        let source =
            Source { file: FileId::of(&file.path), text: &text, start: part.start, repaired: &repaired };
        let (grown, fault) = grow::tree(&source);
        let Some(fault) = fault else { return reading(file, grown, report) };
        let verdict = fault::verdict(&fault, &source);
        // Where a repair did not help, the mistake is told already.
        let again = |place: &Range<usize>| {
            repaired.iter().any(|other| place.start <= other.end && other.start <= place.end)
        };
        let repair = verdict.repair.filter(|place| !again(place));
        if repair.is_some() || repaired.is_empty() || !again(&(fault.at..fault.at)) {
            report.push(verdict.diagnostic);
        }
        match repair.filter(|place| !place.is_empty() && repaired.len() < REPAIR_LIMIT) {
            Some(place) => {
                text.replace_range(place.clone(), &"x".repeat(place.len()));
                repaired.push(place);
            }
            None => return Reading::Cut(grown.yaml),
        }
    }
}

/// Returns what was read of a text without a fault; a text that says nothing is a mistake.
fn reading(file: &SourceFile, grown: Grown, report: &mut Report) -> Reading {
    report.extend(grown.diagnostics);
    match grown.yaml {
        Some(yaml) if !grown.cut => Reading::Whole(yaml),
        Some(yaml) => Reading::Cut(Some(yaml)),
        None => {
            report.push(empty_file::diagnostic(FileId::of(&file.path)));
            Reading::Cut(None)
        }
    }
}

impl Yaml {
    /// Returns a value that was refused.
    #[must_use]
    pub fn refused(span: Span) -> Self {
        Self { span, value: Value::Refused }
    }

    /// Returns a place to point at that is not longer than need be: of a map its first key.
    #[must_use]
    pub fn head(&self) -> Span {
        match &self.value {
            Value::Scalar(_) | Value::Refused => self.span,
            Value::List(items) => items.first().map_or(self.span, Self::head),
            Value::Map(entries) => entries.first().map_or(self.span, |entry| entry.key.span),
        }
    }

    /// Returns the value of a key, if this is a map that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Value::Map(entries) = &self.value else { return None };
        entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
    }

    /// Returns the text, if this is a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        let Value::Scalar(scalar) = &self.value else { return None };
        Some(&scalar.excerpt.text)
    }
}
