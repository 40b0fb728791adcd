//! Judges a handbook as a whole: what is missing, stronger than its source, or hard to read.
//!
//! Does not follow trees: proofs that need reachable states stand in [`crate::compile`].

use crate::diagnostic::Report;
use crate::model::handbook::Handbook;

/// Reports everything that is wrong with a handbook beside its names and trees.
pub fn handbook(_handbook: &Handbook, _report: &mut Report) {}
