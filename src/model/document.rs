//! Documents: policies, responses, routines, guides and pages, with their sections.

use jiff::civil::Date;

use crate::model::clause::{Marks, SourceRange};
use crate::model::force::Force;
use crate::model::id::{Anchor, DocumentId, OrganisationId, RoleId};
use crate::model::language::Language;
use crate::model::text::{self, HandbookBlock, HandbookClause, Text};
use crate::source::{Span, Spanned};

/// One Markdown document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its stable name.
    pub id: DocumentId,
    /// Its file, relative to the project.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: Kind,
    /// The language of its page.
    pub language: Language,
    /// Who issued it; for a response, who answers.
    pub organisation: Option<OrganisationId>,
    /// Whom it binds, with all below; for a response nobody, for guides and pages perhaps nobody in particular.
    pub binds: Vec<OrganisationId>,
    /// Where it stands on its way to a decision.
    pub status: Status,
    /// The day of the decision.
    pub decided: Option<Date>,
    /// When it applies.
    pub in_force: InForce,
    /// The role that keeps it.
    pub owner: Option<RoleId>,
    /// The day by which it is to be read through again.
    pub review_by: Option<Spanned<Date>>,
    /// Its number in the diary.
    pub diary_number: Option<String>,
    /// The default source of its clauses.
    pub sources: Vec<SourceRange>,
    /// Former ids, whose addresses lead here.
    pub was: Vec<String>,
    /// The document a response answers.
    pub responds_to: Option<DocumentId>,
    /// What a response says as a whole.
    pub overall: Option<Overall>,
    /// The decided policy that followed a consultation.
    pub successor: Option<DocumentId>,
    /// What stands before the first heading.
    pub lead: Vec<HandbookBlock>,
    /// Its sections in order, each with its own level.
    pub sections: Vec<Section>,
    /// The place of its title, for mistakes that concern the document as a whole.
    pub span: Span,
}

/// A heading and what stands below it, up to the next heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its anchor, unique in the document.
    pub anchor: Anchor,
    /// 2 for the highest: a document's title is the only heading of level 1.
    pub level: u8,
    /// The heading.
    pub title: Text,
    /// What its attributes say.
    pub marks: Marks,
    /// What stands below it.
    pub blocks: Vec<HandbookBlock>,
    /// The heading's line.
    pub span: Span,
}

/// What a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Decided, or proposed, by the highest body.
    Policy,
    /// An answer in a consultation.
    Response,
    /// Decided locally.
    Routine,
    /// Written for the reader of this handbook.
    Guide,
    /// Anything else.
    #[default]
    Page,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Policy, Self::Response, Self::Routine, Self::Guide, Self::Page];

    /// Returns the word used in front matter, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Response => "response",
            Self::Routine => "routine",
            Self::Guide => "guide",
            Self::Page => "page",
        }
    }
}

/// Where a document stands on its way to a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Not to be shown.
    Draft,
    /// Sent out for comments.
    Consultation,
    /// Decided.
    #[default]
    Decided,
    /// No longer in force.
    Repealed,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Consultation, Self::Decided, Self::Repealed];

    /// Returns the word used in front matter, markup and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Consultation => "consultation",
            Self::Decided => "decided",
            Self::Repealed => "repealed",
        }
    }
}

/// When a document applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InForce {
    /// Not said: from the day of its decision, or always.
    #[default]
    Unsaid,
    /// Said to be unclear.
    Unknown {
        /// The day before which it cannot have applied, if that much is known.
        not_before: Option<Date>,
    },
    /// Between two days, both counted.
    Between {
        /// The first day.
        from: Option<Date>,
        /// The last.
        to: Option<Date>,
    },
}

/// What a response says as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overall {
    /// Approves.
    Approve,
    /// Approves with comments.
    ApproveWithComments,
    /// Rejects.
    Reject,
    /// Takes no side.
    None,
}

impl Overall {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Approve, Self::ApproveWithComments, Self::Reject, Self::None];

    /// Returns the word used in front matter and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::ApproveWithComments => "approve-with-comments",
            Self::Reject => "reject",
            Self::None => "none",
        }
    }
}

impl Document {
    /// Returns all its clauses from top to bottom, those in lists and quotations too.
    #[must_use]
    pub fn clauses(&self) -> Vec<&HandbookClause> {
        text::clauses(self.lead.iter().chain(self.sections.iter().flat_map(|section| &section.blocks)))
    }

    /// Returns the section of this number and all that stand below it.
    ///
    /// # Panics
    /// If there are not so many sections.
    #[must_use]
    pub fn with_below(&self, index: usize) -> &[Section] {
        let own = &self.sections[index];
        let below = self.sections[index + 1..].iter().take_while(|section| section.level > own.level);
        &self.sections[index..=index + below.count()]
    }

    /// Returns the force of its clauses, unless they say otherwise.
    #[must_use]
    pub fn force(&self) -> Force {
        self.kind.force(self.status)
    }
}

impl Kind {
    /// Returns the force of the clauses of a document of this kind and status.
    #[must_use]
    pub fn force(self, status: Status) -> Force {
        match self {
            Self::Policy if status == Status::Consultation => Force::Proposal,
            Self::Policy => Force::Decided,
            Self::Response => Force::Opinion,
            Self::Routine => Force::Local,
            Self::Guide | Self::Page => Force::Advice,
        }
    }
}
