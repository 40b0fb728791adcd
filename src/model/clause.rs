//! What an annotation says of a clause or section: whom it binds, when, with what force, and on what ground.

use jiff::civil::Date;

use crate::model::force::Force;
use crate::model::id::{OpenQuestionId, Place, RoleId, SourceId};
use crate::model::when::When;
use crate::source::Span;

/// What is known of a clause or section beside its text.
#[derive(Clone, Debug)]
pub struct Marks {
    /// Former anchors that still lead here.
    pub was: Vec<String>,
    /// Its normative standing, by its own attribute, its section's or its document's kind.
    pub force: Force,
    /// Where that force was written, on it or on a section above; none if it follows from the document.
    pub force_span: Option<Span>,
    /// Whom it binds to what.
    pub norms: Vec<Norm>,
    /// Whether some tree must cite it (`.decides`).
    pub decides: bool,
    /// The clause of a parent organisation that it loosens.
    pub deviates: Option<Deviation>,
    /// When its duty is due.
    pub when: Option<When>,
    /// The first day on which it applies.
    pub from: Option<Date>,
    /// The last day on which it applies.
    pub to: Option<Date>,
    /// Where it stands in the sources; inherited downwards.
    pub sources: Vec<SourceRange>,
    /// The open questions that concern it.
    pub open: Vec<OpenQuestionId>,
    /// The policy sections that it carries out, and where each is named.
    pub implements: Vec<(Place, Span)>,
    /// Whether each organisation bound by this section needs a local routine.
    pub requires_routine: bool,
    /// What a response says of a section.
    pub position: Option<Position>,
    /// Whether a name was not found in it or in what it inherits: what it lacks can then not be told.
    pub is_doubtful: bool,
}

/// One modality and the roles it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Norm {
    /// Must, ought to, must not or may.
    pub modality: Modality,
    /// Who.
    pub roles: Vec<RoleId>,
    /// Where the first role is written.
    pub span: Span,
}

/// How a clause binds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// A duty: must.
    Duty,
    /// A recommendation: ought to.
    Should,
    /// A ban: must not.
    Ban,
    /// A permission: may.
    May,
}

impl Modality {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Duty, Self::Should, Self::Ban, Self::May];

    /// Returns the attribute's name, also used in markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Duty => "duty",
            Self::Should => "should",
            Self::Ban => "ban",
            Self::May => "may",
        }
    }
}

/// A local clause that loosens a parent's, and what allows it to.
#[derive(Clone, Debug)]
pub struct Deviation {
    /// The parent's clause.
    pub from: Place,
    /// The decision that allows it, as it was written.
    pub decision: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// A stretch of a source document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRange {
    /// The source.
    pub source: SourceId,
    /// Lines or pages, first and last, in the order they were written; empty means the source as a whole.
    pub ranges: Vec<(u32, u32)>,
    /// Where it is written.
    pub span: Span,
}

/// What a response says of a section.
#[derive(Clone, Debug)]
pub struct Position {
    /// The section, or with [`Stance::Missing`] perhaps a whole document.
    pub on: Place,
    /// For or against.
    pub stance: Stance,
    /// Whether it was taken up.
    pub taken: Taken,
    /// Where the section is named.
    pub span: Span,
}

/// Where a response stands on a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Supports it.
    Support,
    /// Wants it made clearer.
    Clarify,
    /// Wants it changed.
    Change,
    /// Objects to it.
    Object,
    /// Misses something.
    Missing,
}

impl Stance {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Support, Self::Clarify, Self::Change, Self::Object, Self::Missing];

    /// Returns the word used in attributes, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Clarify => "clarify",
            Self::Change => "change",
            Self::Object => "object",
            Self::Missing => "missing",
        }
    }
}

/// What became of a position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    /// Adopted.
    Adopted,
    /// Adopted in part.
    Partly,
    /// Rejected.
    Rejected,
    /// Not known.
    #[default]
    Unknown,
}

impl Taken {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Adopted, Self::Partly, Self::Rejected, Self::Unknown];

    /// Returns the word used in attributes, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Partly => "partly",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
        }
    }
}
