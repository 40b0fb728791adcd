//! Turns flows into pages: one for each sequence of answers, and what is to be known of a tree as a whole.
//!
//! Does not decide anything: every state is shown as [`crate::compile`] proved it.

use crate::compile::Flows;
use crate::model::id::TreeId;
use crate::render::address::{Address, Places};
use crate::render::scene::{Made, Scene};

/// A page of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreePage {
    /// The step that some answers lead to, each by its index among the exits of its state.
    Path(TreeId, Vec<u16>),
}

impl TreePage {
    /// Returns the tree it belongs to.
    #[must_use]
    pub fn tree(&self) -> &TreeId {
        match self {
            Self::Path(tree, _) => tree,
        }
    }
}

/// Returns the pages of every tree with their addresses.
#[must_use]
pub fn pages(_flows: &Flows, _places: &Places) -> Vec<(Address, TreePage)> {
    Vec::new()
}

/// Makes a page of a tree.
pub fn bytes(_scene: &Scene<'_>, _page: &TreePage) -> Made {
    Ok(Vec::new())
}
