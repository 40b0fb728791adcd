//! Documents as they were written: sections, clauses and what their annotations say.
//!
//! Does not inherit: force, sources and days stand only where the author put them.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::clause::{Modality, Stance, Taken};
use crate::model::document::{InForce, Kind, Overall, Status};
use crate::model::force::Force;
use crate::model::language::Language;
use crate::model::text::{Block, Inline};
use crate::model::when::{Period, Side, Unit};
use crate::parse::draft::Name;
use crate::source::{FileId, Span, Spanned};

/// A link as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawLink {
    /// `[[…]]`: the text between the brackets before any `|`.
    Wiki(Name),
    /// An ordinary link or image: its destination, decoded.
    Url(Name),
}

/// A block of a draft.
pub type DraftBlock = Block<RawLink, MarksDraft>;
/// Running text of a draft.
pub type DraftText = Vec<Inline<RawLink>>;

/// A Markdown document.
#[derive(Clone, Debug)]
pub struct DocumentDraft {
    /// Its file.
    pub file: FileId,
    /// Its path in the project.
    pub path: Arc<str>,
    /// Its id; without an `id` key the stem of its file, spanning the front matter's first line.
    pub id: Name,
    /// The place of its title.
    pub span: Span,
    /// Its title.
    pub title: Name,
    /// What it is.
    pub kind: Kind,
    /// The language of its page, if it says so.
    pub language: Option<Language>,
    /// Who issued it.
    pub organisation: Option<Name>,
    /// Whom it binds.
    pub binds: Vec<Name>,
    /// Where it stands on its way.
    pub status: Status,
    /// The day of the decision.
    pub decided: Option<Date>,
    /// When it applies.
    pub in_force: InForce,
    /// The role that keeps it.
    pub owner: Option<Name>,
    /// The day by which it is to be read through again.
    pub review_by: Option<Spanned<Date>>,
    /// Its number in the diary.
    pub diary_number: Option<String>,
    /// The default source of its clauses.
    pub sources: Vec<SourceDraft>,
    /// Former ids.
    pub was: Vec<Name>,
    /// The document a response answers.
    pub responds_to: Option<Name>,
    /// What a response says as a whole.
    pub overall: Option<Overall>,
    /// The decided policy that followed.
    pub successor: Option<Name>,
    /// What stands before the first heading.
    pub lead: Vec<DraftBlock>,
    /// Its sections in order.
    pub sections: Vec<SectionDraft>,
}

/// A heading and what stands below it.
#[derive(Clone, Debug)]
pub struct SectionDraft {
    /// The anchor that the author gave.
    pub anchor: Option<Name>,
    /// The slug of its heading, before any is made unique.
    pub slug: String,
    /// The level in the source: 1–6.
    pub level: u8,
    /// The heading.
    pub title: DraftText,
    /// What its attributes say.
    pub marks: MarksDraft,
    /// What stands below it.
    pub blocks: Vec<DraftBlock>,
    /// The heading's line.
    pub span: Span,
}

/// What an annotation says, names unresolved.
#[derive(Clone, Debug, Default)]
pub struct MarksDraft {
    /// The place of the `#id`; the id itself stands in the clause or section.
    pub anchor_span: Option<Span>,
    /// Former anchors.
    pub was: Vec<Name>,
    /// `duty`, `should`, `ban`, `may`: the role with its modality.
    pub norms: Vec<(Modality, Vec<Name>)>,
    /// `.decides`
    pub decides: bool,
    /// `deviates`
    pub deviates: Option<Name>,
    /// `decision`
    pub decision: Option<String>,
    /// `when`
    pub when: Option<WhenDraft>,
    /// `force`
    pub force: Option<Spanned<Force>>,
    /// `requires=routine`
    pub requires_routine: bool,
    /// `implements`
    pub implements: Vec<Name>,
    /// `on`
    pub on: Option<Name>,
    /// `stance`
    pub stance: Option<Spanned<Stance>>,
    /// `taken`
    pub taken: Taken,
    /// `from`
    pub from: Option<Date>,
    /// `to`
    pub to: Option<Date>,
    /// `source`
    pub sources: Vec<SourceDraft>,
    /// `open`
    pub open: Vec<Name>,
    /// Whether a part of it was refused, so that nothing is to be said of what it lacks.
    pub is_doubtful: bool,
}

/// `id:12,15-18`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDraft {
    /// The source.
    pub source: Name,
    /// Lines or pages, first and last.
    pub ranges: Vec<Spanned<(u32, u32)>>,
}

/// When something is to be done, the event unresolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenDraft {
    /// Again and again; see [`crate::model::when::When::Every`].
    Every {
        /// How often.
        period: Period,
        /// How many times.
        times: Option<u32>,
        /// On which day.
        on: Option<String>,
        /// In which month, 1–12.
        month: Option<u8>,
    },
    /// Within some time of an event.
    Within(u32, Unit, Name),
    /// Before, after or at an event.
    Event(Side, Name),
}
