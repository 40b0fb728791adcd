//! What a handbook's files name: every definition, every use of one, and every word of the formats.
//!
//! Read apart from the product's own resolving, so that what is forgotten there is not forgotten here.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use vagval::source::{FileKind, SourceFile, Sources, Span};

use crate::{markdown, register, tree};

/// What is named; ids of different kinds may be equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Document,
    /// A section or clause of the document.
    Anchor(String),
    Tree,
    Role,
    Organisation,
    Term,
    Law,
    Source,
    Event,
    OpenQuestion,
    /// A question or outcome of the tree.
    Step(String),
    /// An answer of the tree's question.
    Answer(String, String),
    /// A file, by its path in the project.
    File,
}

/// Bytes of a file.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) path: Arc<str>,
    pub(crate) range: Range<usize>,
}

impl Place {
    pub(crate) fn of(span: Span, sources: &Sources) -> Self {
        let file = sources.file(span.file).expect("messages point into files");
        Self { path: Arc::clone(&file.path), range: span.range() }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}[{}..{}]", self.path, self.range.start, self.range.end)
    }
}

/// Where something is named, and all that is said of it there.
pub(crate) struct Definition {
    pub(crate) name: Place,
    pub(crate) whole: Range<usize>,
}

impl Definition {
    /// Whether a place stands in what is said.
    pub(crate) fn holds(&self, place: &Place) -> bool {
        place.path == self.name.path && self.whole.contains(&place.range.start)
    }
}

/// What a handbook's files name.
#[derive(Default)]
pub(crate) struct Found {
    /// Where each name is used.
    pub(crate) uses: BTreeMap<(Kind, String), Vec<Place>>,
    /// Where each name is defined; of documents, trees and files that go by their path, none.
    pub(crate) definitions: BTreeMap<(Kind, String), Option<Definition>>,
    /// Keys, and values of which there are a few.
    pub(crate) words: Vec<Place>,
    /// What joins the names in a condition, each with the whole condition.
    pub(crate) operators: Vec<(Place, Place)>,
    /// Lines or pages of a source.
    pub(crate) ranges: Vec<Place>,
}

/// A file that is read, and the document it holds, if any.
pub(crate) struct Here<'a> {
    pub(crate) file: &'a SourceFile,
    pub(crate) document: Option<&'a str>,
}

impl Here<'_> {
    /// Returns the place of a range of the file.
    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        Place { path: Arc::clone(&self.file.path), range }
    }
}

impl Found {
    /// Reads all files.
    pub(crate) fn of(sources: &Sources) -> Self {
        let mut found = Self::default();
        for path in sources.assets.keys() {
            found.definitions.insert((Kind::File, path.to_string()), None);
        }
        let trees = sources.of_kind(FileKind::Tree);
        let uses = trees.flat_map(tree::uses).collect();
        for file in sources.texts() {
            found.definitions.insert((Kind::File, file.path.to_string()), None);
            match file.kind {
                FileKind::Document => markdown::document(file, &mut found),
                FileKind::Register => register::register(file, &mut found),
                FileKind::Settings => register::settings(file, &mut found),
                FileKind::Tree => tree::tree(file, &uses, &mut found),
                FileKind::SharedQuestions | FileKind::Reviews | FileKind::Theme | FileKind::Asset => {}
            }
        }
        found
    }

    /// Returns the paths of all files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        let files = self.definitions.keys().filter(|(kind, _)| *kind == Kind::File);
        files.map(|(_, path)| path.as_str())
    }

    pub(crate) fn uses(&mut self, here: &Here, kind: Kind, range: Range<usize>) {
        let name = here.file.text[range.clone()].to_owned();
        self.uses.entry((kind, name)).or_default().push(here.place(range));
    }

    /// Notes a name and where it ends what is said of it.
    pub(crate) fn defines(&mut self, here: &Here, kind: Kind, (name, end): (Range<usize>, usize)) {
        let key = (kind, here.file.text[name.clone()].to_owned());
        let definition = Definition { whole: name.start..end, name: here.place(name) };
        self.definitions.insert(key, Some(definition));
    }

    /// Notes what a reference such as `document#clause` or `role:chef` names.
    pub(crate) fn refers(&mut self, here: &Here, range: Range<usize>) {
        let text = &here.file.text[range.clone()];
        let (colon, hash) = (text.find(':'), text.find('#'));
        if let Some(colon) = colon.filter(|colon| hash.is_none_or(|hash| *colon < hash)) {
            self.words.push(here.place(range.start..range.start + colon));
            let id = range.start + colon + 1;
            let law = text[colon + 1..].find(' ').map_or(range.end, |blank| id + blank);
            let (kind, end) = match &text[..colon] {
                "tree" => (Kind::Tree, range.end),
                "role" => (Kind::Role, range.end),
                "org" => (Kind::Organisation, range.end),
                "term" => (Kind::Term, range.end),
                "open" => (Kind::OpenQuestion, range.end),
                "law" => (Kind::Law, law),
                other => panic!("{}: a reference begins with `{other}:`", here.file.path),
            };
            return self.uses(here, kind, id..end);
        }
        let end = hash.map_or(range.end, |hash| range.start + hash);
        if end > range.start {
            self.uses(here, Kind::Document, range.start..end);
        }
        if end < range.end {
            let document = if end > range.start {
                &text[..end - range.start]
            } else {
                here.document.expect("a document is around")
            };
            self.uses(here, Kind::Anchor(document.to_owned()), end + 1..range.end);
        }
    }
}

/// Calls for every part of a text between two marks.
pub(crate) fn between(text: &str, (open, close): (&str, &str), mut note: impl FnMut(Range<usize>)) {
    let mut start = 0;
    while let Some(opened) = text[start..].find(open).map(|at| start + at + open.len()) {
        let Some(closed) = text[opened..].find(close).map(|at| opened + at) else { return };
        note(opened..closed);
        start = closed + close.len();
    }
}

/// Returns the ranges of the words of a text, from which it begins in the file on.
pub(crate) fn words(text: &str, start: usize) -> Vec<Range<usize>> {
    let words = text.split(' ').filter(|word| !word.is_empty());
    words
        .map(|word| {
            let at = start + (word.as_ptr() as usize - text.as_ptr() as usize);
            at..at + word.len()
        })
        .collect()
}
