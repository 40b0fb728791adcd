//! Guards: conditions over the facts of a tree.

use crate::model::id::{AnswerId, OrganisationId, StepId};

/// A condition over facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// The fact has one of these values.
    Is(StepId, Vec<AnswerId>),
    /// The fact has been asked.
    Asked(StepId),
    /// The reader's organisation is one of these or stands below one.
    Organisation(Vec<OrganisationId>),
    /// All of them hold.
    And(Vec<Guard>),
    /// One of them holds.
    Or(Vec<Guard>),
    /// It does not hold; `fact != a` is `not fact = a`.
    Not(Box<Guard>),
}
