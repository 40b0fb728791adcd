//! Turns trees into flows: every state a reader can reach, proved sound, with the shortest witness of each fault.
//!
//! Does not know pages: how a state is shown is decided in [`crate::render`].

use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::model::flow::Flow;
use crate::model::handbook::Handbook;
use crate::model::id::TreeId;

/// The compiled trees.
pub type Flows = BTreeMap<TreeId, Flow>;

/// Compiles every tree; what cannot be proved is in the report, and such a tree has no flow.
pub fn flows(_handbook: &Handbook, _report: &mut Report) -> Flows {
    Flows::new()
}
