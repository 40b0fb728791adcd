//! Running text: blocks of paragraphs and lists, and the inline text within them.
//!
//! The type of links is a parameter: a draft holds names as they were written, a handbook holds targets that exist.

use crate::model::clause::Marks;
use crate::model::id::{Anchor, LawId, OpenQuestionId, OrganisationId, Place, RoleId, TermId, TreeId};
use crate::source::Span;

/// A block of a document whose links are `L` and whose clauses carry the marks `M`.
#[derive(Clone, Debug)]
pub enum Block<L, M> {
    /// A paragraph.
    Paragraph(Clause<L, M>),
    /// A list; every item opens with a [`Block::Paragraph`].
    List {
        /// The number of the first item, if the items are numbered.
        start: Option<u64>,
        /// The items.
        items: Vec<Item<L, M>>,
    },
    /// A quotation.
    Quote(Vec<Block<L, M>>),
    /// A notice that stands out (`> [!NOTE]`).
    Alert(Alert, Vec<Block<L, M>>),
    /// Text as it was typed.
    Code(String),
    /// A table.
    Table {
        /// How each column is aligned.
        alignments: Vec<Alignment>,
        /// The cells of the first row.
        head: Vec<Vec<Inline<L>>>,
        /// The cells of all others.
        rows: Vec<Vec<Vec<Inline<L>>>>,
    },
    /// Terms with their definitions.
    Definitions(Vec<Definition<L, M>>),
    /// The text of a footnote.
    Footnote(String, Vec<Block<L, M>>),
    /// A thematic break.
    Break,
}

impl<L, M> Block<L, M> {
    /// Adds the clauses in this block to `clauses`, those within others too.
    fn gather_clauses<'a>(&'a self, clauses: &mut Vec<&'a Clause<L, M>>) {
        match self {
            Self::Paragraph(clause) => clauses.push(clause),
            Self::List { items, .. } => {
                for block in items.iter().flat_map(|item| &item.blocks) {
                    block.gather_clauses(clauses);
                }
            }
            Self::Quote(inner) | Self::Alert(_, inner) | Self::Footnote(_, inner) => {
                for block in inner {
                    block.gather_clauses(clauses);
                }
            }
            Self::Definitions(definitions) => {
                for block in definitions.iter().flat_map(|definition| &definition.texts).flatten() {
                    block.gather_clauses(clauses);
                }
            }
            Self::Code(_) | Self::Table { .. } | Self::Break => {}
        }
    }
}

/// Returns the clauses in some blocks from top to bottom, those in lists and quotations too.
#[must_use]
pub fn clauses<'a>(blocks: impl IntoIterator<Item = &'a HandbookBlock>) -> Vec<&'a HandbookClause> {
    let mut clauses = Vec::new();
    for block in blocks {
        block.gather_clauses(&mut clauses);
    }
    clauses
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct Item<L, M> {
    /// Whether its box is ticked, if it has one.
    pub ticked: Option<bool>,
    /// What it holds.
    pub blocks: Vec<Block<L, M>>,
}

/// A term of a definition list and what it means.
#[derive(Clone, Debug)]
pub struct Definition<L, M> {
    /// The term.
    pub term: Vec<Inline<L>>,
    /// Its definitions.
    pub texts: Vec<Vec<Block<L, M>>>,
}

/// An addressable paragraph or list item.
#[derive(Clone, Debug)]
pub struct Clause<L, M> {
    /// Its anchor, if the author gave one.
    pub anchor: Option<Anchor>,
    /// Its text.
    pub content: Vec<Inline<L>>,
    /// What its attributes say.
    pub marks: M,
    /// The text without the attributes.
    pub span: Span,
}

/// The kinds of notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// As the reader's language has it.
    None,
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A piece of running text whose links are `L`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline<L> {
    /// Plain text, with typography applied.
    Text(String),
    /// Text of weight.
    Strong(Vec<Inline<L>>),
    /// Text of emphasis.
    Emphasis(Vec<Inline<L>>),
    /// Text struck out.
    Struck(Vec<Inline<L>>),
    /// Text as it was typed.
    Code(String),
    /// A link and its text.
    Link(L, Vec<Inline<L>>),
    /// An image and its alternative text.
    Image(L, String),
    /// A mark that leads to the footnote of this name.
    FootnoteMark(String),
    /// The end of a line in the source.
    SoftBreak,
    /// A break that the author asked for.
    HardBreak,
}

impl<L> Inline<L> {
    /// Adds the plain text of this piece to `text`.
    pub fn plain(&self, text: &mut String) {
        match self {
            Self::Text(piece) | Self::Code(piece) | Self::Image(_, piece) => text.push_str(piece),
            Self::Strong(inner) | Self::Emphasis(inner) | Self::Struck(inner) | Self::Link(_, inner) => {
                for piece in inner {
                    piece.plain(text);
                }
            }
            Self::SoftBreak | Self::HardBreak => text.push(' '),
            Self::FootnoteMark(_) => {}
        }
    }
}

/// Returns the plain text of running text.
#[must_use]
pub fn plain<L>(content: &[Inline<L>]) -> String {
    let mut text = String::new();
    for piece in content {
        piece.plain(&mut text);
    }
    text
}

/// Whether some link in running text leads to a target that suits.
pub fn links_to<L>(content: &[Inline<L>], suits: &impl Fn(&L) -> bool) -> bool {
    content.iter().any(|piece| match piece {
        Inline::Link(target, inner) => suits(target) || links_to(inner, suits),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => links_to(inner, suits),
        Inline::Text(_)
        | Inline::Code(_)
        | Inline::Image(..)
        | Inline::FootnoteMark(_)
        | Inline::SoftBreak
        | Inline::HardBreak => false,
    })
}

/// Where a link of a handbook leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// Another site, a mail address or a telephone number; the scheme is on the allowed list.
    Web(String),
    /// A document, section or clause.
    Place(Place),
    /// The first question of a tree.
    Tree(TreeId),
    /// A role.
    Role(RoleId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A term; text of this target found by its forms is shown as a definition.
    Term(TermId),
    /// A law, with the chapter and paragraph as they were written.
    Law(LawId, Option<String>),
    /// An open question.
    OpenQuestion(OpenQuestionId),
    /// A file under `content/`, by its path in the project.
    Asset(String),
}

/// A clause of a handbook.
pub type HandbookClause = Clause<Target, Marks>;
/// The inline text of a handbook.
pub type Text = Vec<Inline<Target>>;

/// A block of a handbook.
pub type HandbookBlock = Block<Target, Marks>;
