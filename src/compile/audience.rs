//! Groups the organisations that a tree is offered to by what the tree says to them.
//!
//! Two organisations of one audience cannot be told apart by any guard, citation or contact of the tree, so that a
//! tree offered to hundreds is explored a few times only.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::guard::Guard;
use crate::model::handbook::Handbook;
use crate::model::id::{OrganisationId, Place, RoleId};
use crate::model::tree::Tree;

/// Organisations that a tree says the same to.
#[derive(Clone, Debug)]
pub(super) struct Audience<'a> {
    /// The organisations in the author's order; none means everyone, in a tree that is offered to no one in particular.
    pub(super) members: Vec<&'a OrganisationId>,
}

/// What tells organisations apart in a tree.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Profile<'a> {
    within: Vec<bool>,
    bound: Vec<bool>,
    reached_at: Vec<Option<&'a OrganisationId>>,
}

/// Returns the audiences of a tree in the author's order of their first members.
pub(super) fn of<'a>(tree: &'a Tree, handbook: &'a Handbook) -> Vec<Audience<'a>> {
    let mentioned = Mentioned::in_tree(tree);
    let mut places: BTreeMap<Profile<'_>, usize> = BTreeMap::new();
    let mut audiences: Vec<Audience<'a>> = Vec::new();
    for organisation in &tree.organisations {
        let place = *places.entry(mentioned.profile(handbook, organisation)).or_insert(audiences.len());
        match audiences.get_mut(place) {
            Some(audience) => audience.members.push(organisation),
            None => audiences.push(Audience { members: vec![organisation] }),
        }
    }
    if audiences.is_empty() { vec![Audience { members: Vec::new() }] } else { audiences }
}

/// Whether readers of an offered organisation stand within one of some organisations.
///
/// An offered organisation stands for itself and all below it that are not offered themselves; resolve has seen that
/// none of them stands below it.
pub(super) fn within(handbook: &Handbook, offered: &OrganisationId, asked: &[OrganisationId]) -> bool {
    asked.iter().any(|one| handbook.is_within(offered, one))
}

/// Returns the organisation whose register entry tells how an organisation reaches a role.
pub(super) fn reached_at<'a>(
    handbook: &'a Handbook,
    organisation: &'a OrganisationId,
    role: &RoleId,
) -> Option<&'a OrganisationId> {
    let has_entry = |one: &&OrganisationId| {
        handbook.organisations.get(*one).is_some_and(|organisation| organisation.contacts.contains_key(role))
    };
    handbook.lineage(organisation).find(has_entry)
}

/// All that a tree mentions by which it may tell organisations apart.
#[derive(Default)]
struct Mentioned<'a> {
    organisations: BTreeSet<&'a [OrganisationId]>,
    places: BTreeSet<&'a Place>,
    roles: BTreeSet<&'a RoleId>,
}

impl<'a> Mentioned<'a> {
    fn in_tree(tree: &'a Tree) -> Self {
        let mut mentioned = Self::default();
        for step in &tree.steps {
            step.guards().into_iter().for_each(|guard| mentioned.guard(guard));
            mentioned.places.extend(step.citations().into_iter().map(|citation| &citation.place));
        }
        tree.never.iter().for_each(|ban| mentioned.guard(&ban.when));
        mentioned
            .roles
            .extend(tree.outcomes().flat_map(|outcome| &outcome.contacts).map(|contact| &contact.role));
        mentioned
    }

    fn guard(&mut self, guard: &'a Guard) {
        guard.leaves(&mut |leaf| {
            if let Guard::Organisation(organisations) = leaf {
                self.organisations.insert(organisations);
            }
        });
    }

    fn profile(&self, handbook: &'a Handbook, organisation: &'a OrganisationId) -> Profile<'a> {
        Profile {
            within: self.organisations.iter().map(|asked| within(handbook, organisation, asked)).collect(),
            bound: self.places.iter().map(|place| handbook.binds(place, organisation)).collect(),
            reached_at: self.roles.iter().map(|role| reached_at(handbook, organisation, role)).collect(),
        }
    }
}
