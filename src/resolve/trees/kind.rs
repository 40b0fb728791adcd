//! What a step of a tree is, as far as names go: which values its fact can have, or that it is an outcome.
//!
//! Does not resolve the steps themselves; see [`super::questions`] and [`super::outcomes`].

use std::collections::BTreeMap;

use crate::model::tree::Number;
use crate::parse::draft::{FormDraft, Name, QuestionDraft, TreeDraft};
use crate::resolve::names::Names;
use crate::resolve::trees::shared::{self, Shared};
use crate::source::Span;

/// The values of a fact by name, and where each is defined.
pub(super) type Values<'a> = BTreeMap<&'a str, Span>;

/// What a step is, as far as names go.
#[derive(Clone)]
pub(super) enum Kind<'a> {
    /// A question with single answers.
    Single(Values<'a>),
    /// A question with several choices.
    Several {
        /// What can be chosen.
        options: Values<'a>,
        /// Whether something must be chosen.
        at_least_one: bool,
    },
    /// A question for a number.
    Number(&'a Number),
    /// A used tree; its outcomes are the values.
    Used(&'a TreeDraft, Values<'a>),
    /// A question whose answers were lost with something that did not parse.
    Doubtful,
    /// An outcome.
    Outcome,
}

impl<'a> Kind<'a> {
    /// Returns what a question is: by its own form, or by that of the shared question it takes.
    pub(super) fn of(names: &Names<'a>, draft: &'a QuestionDraft) -> Self {
        match (shared::question(names, draft), &draft.form) {
            (Shared::Lost, _) | (_, FormDraft::Lost) => Self::Doubtful,
            (Shared::Known(shared), _) => Self::Single(values(shared.answers.iter().map(|(id, _)| id))),
            (Shared::Own, FormDraft::Single(answers)) => {
                Self::Single(values(answers.iter().map(|answer| &answer.id)))
            }
            (Shared::Own, FormDraft::Several(several)) => Self::Several {
                options: values(several.options.iter().map(|(id, _)| id)),
                at_least_one: several.at_least_one,
            },
            (Shared::Own, FormDraft::Number(number)) => Self::Number(number),
            (Shared::Own, FormDraft::Use(used)) => match names.trees.index(&used.tree.value) {
                Some(index) => {
                    let tree = &*names.drafts.trees[index];
                    Self::Used(tree, values(tree.outcomes.iter().map(|outcome| &outcome.id)))
                }
                None => Self::Doubtful,
            },
        }
    }

    /// Whether it is an outcome.
    pub(super) fn is_outcome(&self) -> bool {
        matches!(self, Self::Outcome)
    }

    /// Returns what follows the name of a question to tell how it can be answered.
    pub(super) fn manner(&self) -> &'static str {
        match self {
            Self::Single(_) => "which has single answers",
            Self::Several { .. } => "of which several can be chosen",
            Self::Number(_) => "which asks for a number",
            Self::Used(..) => "where another tree asks",
            Self::Doubtful | Self::Outcome => "which has no answers",
        }
    }
}

/// Returns names with the place of each.
fn values<'a>(names: impl Iterator<Item = &'a Name>) -> Values<'a> {
    names.map(|name| (name.value.as_str(), name.span)).collect()
}
