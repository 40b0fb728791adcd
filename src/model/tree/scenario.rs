//! Scenarios: answers with the outcome that the author expects.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::model::id::{AnswerId, OrganisationId, StepId};
use crate::source::Span;

/// Answers with the outcome that the author expects.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What it is about.
    pub name: String,
    /// The reader's organisation, where the tree asks for it.
    pub organisation: Option<(OrganisationId, Span)>,
    /// The answers, one for each question asked on the way.
    pub answers: BTreeMap<StepId, (Reply, Span)>,
    /// The expected outcome.
    pub outcome: StepId,
    /// The place of its name.
    pub span: Span,
    /// The place of the expected outcome.
    pub outcome_span: Span,
}

/// An answer as somebody gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// By its name.
    Answer(AnswerId),
    /// As a number.
    Number(i64),
    /// As all that was chosen; perhaps nothing.
    Several(BTreeSet<AnswerId>),
}

impl fmt::Display for Reply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(answer) => write!(formatter, "{answer}"),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Several(chosen) if chosen.is_empty() => formatter.write_str("none"),
            Self::Several(chosen) => {
                formatter.write_str(&chosen.iter().map(AnswerId::as_str).collect::<Vec<_>>().join("+"))
            }
        }
    }
}

/// A case for training.
#[derive(Clone, Debug)]
pub struct Case {
    /// The case as it is told.
    pub text: String,
    /// What is expected.
    pub expected: Scenario,
}
