//! What `decisions/reviewed.lock` says.

use crate::model::review::Review;

/// The last review of a tree or document.
#[derive(Clone, Debug)]
pub struct ReviewDraft {
    /// What was reviewed.
    pub kind: Reviewed,
    /// Its id.
    pub id: String,
    /// What was accepted.
    pub review: Review,
}

/// What can be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// A tree.
    Tree,
    /// A document.
    Document,
}
