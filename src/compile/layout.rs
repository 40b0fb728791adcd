//! Chooses how a tree is laid out on pages: by paths, by states, or on one page; refuses what is too large for that.
//!
//! Does not give addresses: those are made where pages are drawn.

use crate::compile::limits;
use crate::diagnostic::Diagnostic;
use crate::model::flow::Flow;
use crate::model::settings::Limits;
use crate::model::tree::{Pages, Tree};

/// How a tree is laid out on pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A page for each sequence of answers.
    Paths,
    /// A page for each state, which several sequences of answers may share.
    States,
    /// One page with a section for each sequence of answers, so that no address tells an answer.
    Sections,
}

impl Layout {
    /// Returns how a compiled tree is laid out.
    #[must_use]
    pub fn of(tree: &Tree, flow: &Flow, limits: &Limits) -> Self {
        match tree.pages {
            _ if tree.private => Self::Sections,
            Pages::States => Self::States,
            Pages::Auto if too_large_for_paths(tree, flow, limits).is_some() => Self::States,
            Pages::Paths | Pages::Auto => Self::Paths,
        }
    }

    /// Returns how many pages the steps of a tree take.
    #[must_use]
    pub fn pages(self, flow: &Flow) -> u64 {
        match self {
            Self::Paths => flow.counts.prefixes,
            Self::States => flow.states.len() as u64,
            Self::Sections => 1,
        }
    }
}

/// Says that a tree is too large for the layout that its author chose.
pub(super) fn too_large(tree: &Tree, flow: &Flow, limits: &Limits) -> Option<Diagnostic> {
    match Layout::of(tree, flow, limits) {
        Layout::Paths => too_large_for_paths(tree, flow, limits),
        Layout::Sections => limits::too_many_paths(tree, flow, limits),
        Layout::States => None,
    }
}

fn too_large_for_paths(tree: &Tree, flow: &Flow, limits: &Limits) -> Option<Diagnostic> {
    limits::too_many_paths(tree, flow, limits).or_else(|| limits::too_long_address(tree, flow, limits))
}
