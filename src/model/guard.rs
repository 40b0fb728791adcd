//! Guards: conditions over the facts of a tree.

use crate::model::id::{AnswerId, OrganisationId, StepId};

/// A condition over facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// The fact has one of these values: answers of a question, or outcomes of a used tree.
    Is(StepId, Vec<AnswerId>),
    /// The number stands in this relation to one of these.
    Number(StepId, Comparison, Vec<i64>),
    /// One of these is among the several that were chosen.
    Has(StepId, Vec<AnswerId>),
    /// Of several nothing was chosen.
    HasNone(StepId),
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

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `=`
    Is,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// Returns its sign.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Is => "=",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Whether a number stands in this relation to another.
    #[must_use]
    pub fn holds(self, number: i64, other: i64) -> bool {
        match self {
            Self::Is => number == other,
            Self::Below => number < other,
            Self::AtMost => number <= other,
            Self::Above => number > other,
            Self::AtLeast => number >= other,
        }
    }
}

impl Guard {
    /// Returns the fact that a condition without parts is about; none for the organisation.
    #[must_use]
    pub fn fact(&self) -> Option<&StepId> {
        match self {
            Self::Is(fact, _)
            | Self::Number(fact, ..)
            | Self::Has(fact, _)
            | Self::HasNone(fact)
            | Self::Asked(fact) => Some(fact),
            Self::Organisation(_) | Self::And(_) | Self::Or(_) | Self::Not(_) => None,
        }
    }

    /// Calls a function with each part of the condition that has no parts of its own.
    pub fn leaves<'g>(&'g self, visit: &mut impl FnMut(&'g Self)) {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.leaves(visit)),
            Self::Not(part) => part.leaves(visit),
            Self::Is(..)
            | Self::Number(..)
            | Self::Has(..)
            | Self::HasNone(_)
            | Self::Asked(_)
            | Self::Organisation(_) => visit(self),
        }
    }
}
