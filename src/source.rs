//! The words for where something stands: files, spans, and values that remember their place.
//!
//! Does not touch the disk: [`crate::load`] fills [`Sources`], everyone else reads them from memory.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Names a file by a fingerprint of its path, so that a span stays true when other files come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u64);

impl FileId {
    /// Returns the id of the file at a path relative to the project, with `/` between its parts.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let mut first = [0; 8];
        blake3::Hasher::new().update(path.as_bytes()).finalize_xof().fill(&mut first);
        Self(u64::from_le_bytes(first))
    }
}

/// A range of bytes in a file of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the span of a byte range; files are at most 4 MiB, so 32 bits hold it.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: narrow(range.start), end: narrow(range.end) }
    }

    /// Returns the empty span at the start of a file, for mistakes that concern the whole of it.
    #[must_use]
    pub fn whole(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// Returns the bytes as a range that can index the file's text.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and the place it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Turns the value into another at the same place.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned::new(turn(self.value), self.span)
    }
}

/// A text taken out of a file, such as the value of a key, that knows where each part of it was written.
///
/// It may differ from the bytes of the file: escapes are undone and indentation is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// All of it in the file, with quotes and marks.
    pub span: Span,
    /// Stretches that stand in the file as in the text: the first byte here and the first byte there, in order.
    stretches: Vec<(usize, usize)>,
}

impl Excerpt {
    /// Returns the text of a range of bytes that is used as it stands.
    ///
    /// # Panics
    /// If the range does not lie in the file's text between letters.
    #[must_use]
    pub fn verbatim(file: &SourceFile, range: Range<usize>) -> Self {
        let text = file.text[range.clone()].to_owned();
        Self { text, stretches: vec![(0, range.start)], span: Span::new(FileId::of(&file.path), range) }
    }

    /// Returns a text with the stretches in which it stands in the file; without one, every part is the whole.
    #[must_use]
    pub fn new(text: String, span: Span, stretches: Vec<(usize, usize)>) -> Self {
        Self { text, span, stretches }
    }

    /// Returns where a part of the text stands in the file.
    ///
    /// White space at the end of a block of text stands nowhere: a part that goes on into it ends with the block.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Span {
        let within = |place: usize| place.min(self.span.range().end);
        match (self.offset(range.start), self.offset(range.end.saturating_sub(1).max(range.start))) {
            (Some(start), Some(last)) => {
                let end = (last + usize::from(range.end > range.start)).max(start);
                Span::new(self.span.file, within(start)..within(end))
            }
            (None, _) | (_, None) => self.span,
        }
    }

    /// Returns the byte of the file at which a byte of the text stands.
    fn offset(&self, byte: usize) -> Option<usize> {
        let after = self.stretches.partition_point(|(here, _)| *here <= byte);
        let (here, there) = self.stretches.get(after.checked_sub(1)?)?;
        Some(there + (byte - here))
    }
}

/// What a file of the project is, by where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `handbook.yaml`.
    Settings,
    /// `content/**/*.md`.
    Document,
    /// `content/registers/*.yaml`.
    Register,
    /// `decisions/*.yaml`.
    Tree,
    /// `decisions/facts.yaml`: questions shared by trees.
    SharedQuestions,
    /// `decisions/reviewed.lock`: what trees and documents were last read against.
    Reviews,
    /// `theme/**`: an override of the built-in theme.
    Theme,
    /// An image or another file under `content/` that documents may show.
    Asset,
}

/// One text file of the project, as it was when it was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative to the project, with `/`, in NFC.
    pub path: Arc<str>,
    /// What it is.
    pub kind: FileKind,
    /// Its whole text, with LF at the end of lines and no byte order mark; see [`even`].
    pub text: Arc<str>,
}

/// Returns a file's text without byte order mark and with LF at the end of lines, so that it is the same on every system.
#[must_use]
pub fn even(text: &str) -> Arc<str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// One file that is copied to the site as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Relative to the project, with `/`, in NFC.
    pub path: Arc<str>,
    /// What it is: [`FileKind::Asset`] or [`FileKind::Theme`].
    pub kind: FileKind,
    /// Its whole content.
    pub bytes: Arc<[u8]>,
}

/// All files of a project, in memory.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    texts: BTreeMap<Arc<str>, SourceFile>,
    refused: BTreeMap<Arc<str>, SourceFile>,
    paths: BTreeMap<FileId, Arc<str>>,
    /// Files that are copied as they are, by path.
    pub assets: BTreeMap<Arc<str>, Asset>,
}

impl Sources {
    /// Adds a text file.
    pub fn insert(&mut self, file: SourceFile) {
        self.paths.insert(FileId::of(&file.path), Arc::clone(&file.path));
        self.texts.insert(Arc::clone(&file.path), file);
    }

    /// Adds a file that is there but cannot be used: messages can point into it, and nothing reads it.
    ///
    /// What it would have defined is unknown, so references to it are silent.
    pub fn refuse(&mut self, file: SourceFile) {
        self.paths.insert(FileId::of(&file.path), Arc::clone(&file.path));
        self.refused.insert(Arc::clone(&file.path), file);
    }

    /// Returns the files that cannot be used, in the order of their paths.
    pub fn refused(&self) -> impl Iterator<Item = &SourceFile> {
        self.refused.values()
    }

    /// Returns the text files in the order of their paths.
    pub fn texts(&self) -> impl Iterator<Item = &SourceFile> {
        self.texts.values()
    }

    /// Returns the text files of one kind in the order of their paths.
    pub fn of_kind(&self, kind: FileKind) -> impl Iterator<Item = &SourceFile> {
        self.texts().filter(move |file| file.kind == kind)
    }

    /// Returns the file a span points into, also one that cannot be used.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        let path = self.paths.get(&id)?;
        self.texts.get(path).or_else(|| self.refused.get(path))
    }

    /// Returns the file at a path.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&SourceFile> {
        self.texts.get(path)
    }
}
