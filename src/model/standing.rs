//! Whether a place applies on the day for which the handbook speaks.
//!
//! Does not say what its words weigh while it applies: that is its [`crate::model::force::Force`].

use jiff::civil::Date;

use crate::model::clause::Marks;
use crate::model::document::{Document, InForce, Kind, Status};
use crate::model::handbook::Handbook;
use crate::model::id::Place;

/// Whether a place applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does, or nothing is judged by the day.
    Applies,
    /// The handbook says that nobody knows.
    Unclear,
    /// From a later day only.
    From(Date),
    /// It did, until this day.
    Until(Date),
    /// Its document is repealed.
    Repealed,
}

impl Standing {
    /// Whether it is known not to apply.
    #[must_use]
    pub fn is_void(self) -> bool {
        match self {
            Self::Applies | Self::Unclear => false,
            Self::From(_) | Self::Until(_) | Self::Repealed => true,
        }
    }
}

impl Handbook {
    /// Returns whether a place applies: by its own days, else by those of its document.
    #[must_use]
    pub fn standing(&self, place: &Place) -> Standing {
        let Some(document) = self.documents.get(&place.document) else { return Standing::Applies };
        self.standing_of(document, self.passages.get(place).map(|passage| &passage.marks))
    }

    /// Returns whether a document applies, or that of it which carries some marks.
    #[must_use]
    pub fn standing_of(&self, document: &Document, marks: Option<&Marks>) -> Standing {
        let (from, to) = marks.map_or((None, None), |marks| (marks.from, marks.to));
        match document.status {
            Status::Repealed => Standing::Repealed,
            // A proposal says so by its force.
            Status::Draft | Status::Consultation => Standing::Applies,
            Status::Decided => {
                self.outside(from, to).unwrap_or_else(|| self.document_standing(document, from, to))
            }
        }
    }

    /// Returns whether a decided document applies to a place that has perhaps days of its own; only policies and routines
    /// are decided for days.
    fn document_standing(&self, document: &Document, from: Option<Date>, to: Option<Date>) -> Standing {
        if !matches!(document.kind, Kind::Policy | Kind::Routine) {
            return Standing::Applies;
        }
        match document.in_force {
            InForce::Unknown => Standing::Unclear,
            InForce::Unsaid if from.or(document.decided).is_none() => Standing::Unclear,
            InForce::Unsaid => self.outside(from.or(document.decided), to).unwrap_or(Standing::Applies),
            InForce::Between { from: first, to: last } => {
                self.outside(from.or(first), to.or(last)).unwrap_or(Standing::Applies)
            }
        }
    }

    /// Says on which side of two days the handbook's day lies, unless it lies between them.
    fn outside(&self, from: Option<Date>, to: Option<Date>) -> Option<Standing> {
        let day = self.day?;
        let past = to.filter(|to| *to < day).map(Standing::Until);
        past.or_else(|| from.filter(|from| day < *from).map(Standing::From))
    }
}
