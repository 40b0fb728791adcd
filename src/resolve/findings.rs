//! What is found wrong while names are looked up, gathered where the work is done and told at its end.
//!
//! Does not word names that mean nothing: [`crate::resolve::missing`] tells each once for all who use it.

use crate::diagnostic::Diagnostic;
use crate::parse::draft::Name;

/// The mistakes of one document, register or tree.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Mistakes that concern one place.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Names that mean nothing.
    pub(crate) missing: Vec<Missing>,
}

impl Findings {
    /// Adds a mistake that concerns one place.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds a name that means nothing.
    pub(crate) fn miss(&mut self, what: What, name: &Name) {
        self.missing.push(Missing { what, name: name.clone() });
    }

    /// Takes over the mistakes of another.
    pub(crate) fn join(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
        self.missing.extend(other.missing);
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.diagnostics.is_empty() && self.missing.is_empty()
    }
}

/// A name that means nothing.
#[derive(Debug)]
pub(crate) struct Missing {
    /// What it should have named.
    pub(crate) what: What,
    /// The name; of files, the path in the project.
    pub(crate) name: Name,
}

/// What a name can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// A document, by its id.
    Document,
    /// A section or clause of the document with this index.
    Section(usize),
    /// A tree.
    Tree,
    /// A role.
    Role,
    /// An organisation.
    Organisation,
    /// A term.
    Term,
    /// A law.
    Law,
    /// A source.
    Source,
    /// An event.
    Event,
    /// An open question.
    OpenQuestion,
    /// A question of `decisions/facts.yaml`.
    SharedQuestion,
    /// A file that a link leads to.
    File,
    /// A file that an image shows.
    Image,
}
