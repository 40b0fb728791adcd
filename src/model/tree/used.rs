//! Used trees: the questions of one tree asked within another.

use std::collections::BTreeMap;

use crate::model::id::{AnswerId, StepId, TreeId};
use crate::model::tree::Rule;
use crate::source::Span;

/// A step that goes through another tree, whose steps follow it under names such as `delad.person`.
#[derive(Clone, Debug)]
pub struct Use {
    /// Its name; also the fact which outcome was reached.
    pub id: StepId,
    /// The other tree.
    pub tree: TreeId,
    /// The questions of the other tree that facts of this one answer, if these are known.
    pub with: BTreeMap<StepId, StepId>,
    /// Where the outcomes of the other tree lead.
    pub then: BTreeMap<StepId, Then>,
    /// Where those outcomes lead of which `then` says nothing.
    pub rules: Vec<Rule>,
    /// The outcomes of the other tree: the values of the fact.
    pub outcomes: Vec<AnswerId>,
    /// Its first step under its name here.
    pub start: StepId,
    /// Former names.
    pub was: Vec<String>,
    /// The place of its name.
    pub span: Span,
}

/// Where an outcome of a used tree leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// To a step of the tree that uses it.
    To(StepId, Span),
    /// Nowhere: the reader sees it.
    Show,
}

/// An outcome of a used tree that readers do not see: it makes the fact of its [`Use`] known and leads on.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its name.
    pub id: StepId,
    /// The fact that becomes known.
    pub fact: StepId,
    /// Its value: the outcome in its own tree.
    pub value: AnswerId,
    /// Where it leads; read from the top.
    pub rules: Vec<Rule>,
    /// The place of the outcome's name.
    pub span: Span,
}
