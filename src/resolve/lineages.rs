//! Which organisation stands below which, known before trees are resolved.
//!
//! Does not hold the organisations themselves; see [`crate::resolve::organisations`].

use std::collections::BTreeMap;

use crate::model::id::OrganisationId;
use crate::model::register::Organisation;

/// The parents of organisations, and the readers that stand below no other reader.
#[derive(Debug, Default)]
pub(crate) struct Lineages {
    parents: BTreeMap<OrganisationId, OrganisationId>,
    highest_readers: Vec<OrganisationId>,
}

impl Lineages {
    /// Gathers them from organisations without loops.
    pub(crate) fn of_all(
        organisations: &BTreeMap<OrganisationId, Organisation>,
        order: &[OrganisationId],
    ) -> Self {
        let parents = organisations.values().filter_map(|one| Some((one.id.clone(), one.parent.clone()?)));
        let mut lineages = Self { parents: parents.collect(), highest_readers: Vec::new() };
        let reads = |id: &OrganisationId| organisations.get(id).is_some_and(|one| one.reader);
        let highest = order.iter().filter(|id| reads(id) && !lineages.of(id).skip(1).any(reads));
        lineages.highest_readers = highest.cloned().collect();
        lineages
    }

    /// Returns an organisation and those it belongs to, nearest first.
    pub(crate) fn of<'a>(&'a self, id: &'a OrganisationId) -> impl Iterator<Item = &'a OrganisationId> {
        std::iter::successors(Some(id), |id| self.parents.get(*id))
    }

    /// Returns the readers that stand below no other reader, in the author's order.
    pub(crate) fn highest_readers(&self) -> &[OrganisationId] {
        &self.highest_readers
    }
}
