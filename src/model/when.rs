//! When a duty is due: the small language of the `when` attribute.

use crate::model::id::EventId;

/// When something is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Again and again.
    Every {
        /// How often.
        period: Period,
        /// How many times in each period.
        times: Option<u32>,
        /// On which day, as it was written: a day of the month (1–31) or of the week (`monday`).
        on: Option<String>,
        /// In which month, 1–12.
        month: Option<u8>,
    },
    /// Within some time of an event.
    Within {
        /// How many.
        count: u32,
        /// Of what.
        unit: Unit,
        /// The event.
        event: EventId,
    },
    /// Before, after or at an event.
    Event(Side, EventId),
}

/// How often something recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every year.
    Yearly,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
}

/// On which side of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
    /// When it happens.
    At,
}
