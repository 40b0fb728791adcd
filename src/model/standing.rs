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
    /// From a day that nobody knows, but not before this one, which is yet to come.
    NotBefore(Date),
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
            Self::From(_) | Self::NotBefore(_) | Self::Until(_) | Self::Repealed => true,
        }
    }
}

impl Handbook {
    /// Returns the day for which the handbook speaks unless it is asked for another one.
    #[must_use]
    pub fn own_day(&self) -> Option<Date> {
        self.settings.as_of.or(self.day)
    }

    /// Returns the day that is shown, if it is not the handbook's own.
    #[must_use]
    pub fn other_day(&self) -> Option<Date> {
        self.day.filter(|day| self.own_day() != Some(*day))
    }

    /// Returns whether a place applies: by its own days, else by those of its document.
    #[must_use]
    pub fn standing(&self, place: &Place) -> Standing {
        let Some(document) = self.documents.get(&place.document) else { return Standing::Applies };
        self.standing_of(document, self.passages.get(place).map(|passage| &passage.marks))
    }

    /// Returns whether a document applies, or that of it which carries some marks.
    #[must_use]
    pub fn standing_of(&self, document: &Document, marks: Option<&Marks>) -> Standing {
        let days = Days::of(document, marks);
        match document.status {
            Status::Repealed => self.repealed(days),
            // A proposal says so by its force.
            Status::Draft | Status::Consultation => Standing::Applies,
            Status::Decided => self.judged(days),
        }
    }

    /// Returns the stated last day of a place, if it has passed.
    #[must_use]
    pub fn ended(&self, place: &Place) -> Option<Date> {
        let document = self.documents.get(&place.document)?;
        let to = Days::of(document, self.passages.get(place).map(|passage| &passage.marks)).to?;
        self.day.filter(|day| to < *day).map(|_| to)
    }

    /// Returns whether what is repealed by now applied on the day that is shown: on the handbook's own it does not.
    fn repealed(&self, days: Days) -> Standing {
        let (Some(day), Some(own)) = (self.other_day(), self.own_day()) else { return Standing::Repealed };
        let judged = self.judged(days);
        if judged.is_void() || days.to.is_some() {
            judged
        } else if day < own {
            Standing::Unclear
        } else {
            Standing::Repealed
        }
    }

    /// Returns on which side of some days the day that is shown lies; without a day none is judged.
    fn judged(&self, days: Days) -> Standing {
        let is_before = |first: &Date| self.day.is_some_and(|day| day < *first);
        let past = days.to.filter(|to| self.day.is_some_and(|day| *to < day)).map(Standing::Until);
        let coming = days.from.filter(is_before).map(Standing::From);
        let perhaps = days.not_before.filter(is_before).map(Standing::NotBefore);
        let within = if days.are_unclear { Standing::Unclear } else { Standing::Applies };
        past.or(coming).or(perhaps).unwrap_or(within)
    }
}

/// Between which days something applies, as far as is known.
#[derive(Clone, Copy, Debug)]
struct Days {
    from: Option<Date>,
    to: Option<Date>,
    /// The day before which it cannot have applied, where the first is not known.
    not_before: Option<Date>,
    /// Whether it is not known that it applies between them.
    are_unclear: bool,
}

impl Days {
    /// Returns the days of a document, or of that of it which carries some marks: those of its own come first.
    fn of(document: &Document, marks: Option<&Marks>) -> Self {
        let (from, to) = marks.map_or((None, None), |marks| (marks.from, marks.to));
        // Only policies and routines are decided for days.
        if !matches!(document.kind, Kind::Policy | Kind::Routine) {
            return Self { from, to, not_before: None, are_unclear: false };
        }
        match document.in_force {
            InForce::Unknown { not_before } => {
                let not_before = not_before.or(document.decided).filter(|_| from.is_none());
                Self { from, to, not_before, are_unclear: true }
            }
            InForce::Unsaid => {
                let from = from.or(document.decided);
                Self { from, to, not_before: None, are_unclear: from.is_none() }
            }
            InForce::Between { from: first, to: last } => {
                let (from, to) = (from.or(first).or(document.decided), to.or(last));
                Self { from, to, not_before: None, are_unclear: false }
            }
        }
    }
}
