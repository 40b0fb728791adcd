//! The keys of annotations and where each belongs.
//!
//! Does not read their values: that is [`crate::parse::attributes`].

use crate::model::clause::Modality;
use crate::model::document::Kind;

/// A key of an annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Former ids.
    Was,
    /// Whom the clause binds, and how.
    Norm(Modality),
    /// The clause that this one loosens.
    Deviates,
    /// What allows it to.
    Decision,
    /// When a duty is due.
    When,
    /// The normative standing.
    Force,
    /// Whether a local routine is needed.
    Requires,
    /// The policy sections that this one carries out.
    Implements,
    /// The section that a response speaks of.
    On,
    /// What it says of it.
    Stance,
    /// What became of that.
    Taken,
    /// The first day.
    From,
    /// The last day.
    To,
    /// The sources.
    Source,
    /// Open questions.
    Open,
}

/// What is annotated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The part of the document.
    pub part: Part,
    /// The kind of the document; none if it is not known, and then none is wrong.
    pub kind: Option<Kind>,
}

/// The parts of a document that can be annotated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading with what stands below it.
    Section,
    /// A paragraph or list item.
    Clause,
}

impl Key {
    /// All of them, in the order in which the guide tells of them.
    pub const ALL: [Self; 18] = [
        Self::Was,
        Self::Norm(Modality::Duty),
        Self::Norm(Modality::Should),
        Self::Norm(Modality::Ban),
        Self::Norm(Modality::May),
        Self::Deviates,
        Self::Decision,
        Self::When,
        Self::Force,
        Self::Requires,
        Self::Implements,
        Self::On,
        Self::Stance,
        Self::Taken,
        Self::From,
        Self::To,
        Self::Source,
        Self::Open,
    ];

    /// Returns the key as it is written.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Was => "was",
            Self::Norm(modality) => modality.word(),
            Self::Deviates => "deviates",
            Self::Decision => "decision",
            Self::When => "when",
            Self::Force => "force",
            Self::Requires => "requires",
            Self::Implements => "implements",
            Self::On => "on",
            Self::Stance => "stance",
            Self::Taken => "taken",
            Self::From => "from",
            Self::To => "to",
            Self::Source => "source",
            Self::Open => "open",
        }
    }

    /// Returns the key of a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.word() == word)
    }

    /// Whether the key can stand in a place.
    #[must_use]
    pub fn belongs(self, place: Place) -> bool {
        let within = |kind| place.kind.is_none_or(|found| found == kind);
        match self {
            Self::Was | Self::Force | Self::From | Self::To | Self::Source | Self::Open => true,
            Self::Norm(_) | Self::Deviates | Self::Decision | Self::When => place.part == Part::Clause,
            Self::Requires => place.part == Part::Section,
            Self::Implements => within(Kind::Routine),
            Self::On | Self::Stance | Self::Taken => place.part == Part::Section && within(Kind::Response),
        }
    }

    /// Returns where the key belongs, in words.
    #[must_use]
    pub fn home(self) -> &'static str {
        match self {
            Self::Was | Self::Force | Self::From | Self::To | Self::Source | Self::Open => {
                "a heading, a paragraph or a list item"
            }
            Self::Norm(_) | Self::Deviates | Self::Decision | Self::When => "a paragraph or a list item",
            Self::Requires => "a heading",
            Self::Implements => "a heading, a paragraph or a list item of a routine",
            Self::On | Self::Stance | Self::Taken => "a heading of a response",
        }
    }
}

impl Place {
    /// Returns what is annotated, in words.
    #[must_use]
    pub fn words(self) -> String {
        let part = match self.part {
            Part::Section => "a heading",
            Part::Clause => "a paragraph or list item",
        };
        match self.kind {
            Some(kind) => format!("{part} of a {}", kind.word()),
            None => part.to_owned(),
        }
    }
}
