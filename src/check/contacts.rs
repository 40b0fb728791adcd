//! Whoever a tree tells its readers to ask can be found where they work.
//!
//! Does not follow answers: a contact counts for every organisation for which its guard may hold.

use crate::diagnostic::Report;
use crate::model::guard::Guard;
use crate::model::handbook::Handbook;
use crate::model::id::{OrganisationId, RoleId};
use crate::model::tree::{GuardedContact, Outcome, Tree};
use crate::rules::missing_contact;

/// Reports roles that an outcome names to readers whose organisation, and those above it, say nowhere how to reach them.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    for tree in handbook.trees.values() {
        for outcome in tree.outcomes() {
            check_outcome(handbook, tree, outcome, report);
        }
    }
}

fn check_outcome(handbook: &Handbook, tree: &Tree, outcome: &Outcome, report: &mut Report) {
    for organisation in &tree.organisations {
        for contact in shown(handbook, &outcome.contacts, organisation) {
            if !can_reach(handbook, organisation, &contact.role) {
                let place = handbook.organisations.get(organisation).map(|one| one.span);
                let (role, organisation) = (contact.role.as_str(), organisation.as_str());
                report.push(missing_contact::diagnostic((role, contact.span), (organisation, place)));
            }
        }
    }
}

/// Returns the contacts that readers of an organisation may be shown: up to the first that holds for all of them.
fn shown<'a>(
    handbook: &'a Handbook,
    contacts: &'a [GuardedContact],
    organisation: &'a OrganisationId,
) -> impl Iterator<Item = &'a GuardedContact> {
    let mut is_settled = false;
    contacts.iter().filter(move |contact| {
        let holds = contact.when.as_ref().map_or(Holds::Always, |guard| holds(handbook, guard, organisation));
        let is_shown = !is_settled && holds != Holds::Never;
        is_settled |= holds == Holds::Always;
        is_shown
    })
}

/// Whether a guard holds for an organisation, whatever else is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Never,
    Perhaps,
    Always,
}

fn holds(handbook: &Handbook, guard: &Guard, organisation: &OrganisationId) -> Holds {
    match guard {
        Guard::Is(..) | Guard::Asked(_) => Holds::Perhaps,
        Guard::Organisation(others) => {
            let is_within = others.iter().any(|other| handbook.is_within(organisation, other));
            if is_within { Holds::Always } else { Holds::Never }
        }
        Guard::And(guards) => {
            guards.iter().map(|guard| holds(handbook, guard, organisation)).min().unwrap_or(Holds::Always)
        }
        Guard::Or(guards) => {
            guards.iter().map(|guard| holds(handbook, guard, organisation)).max().unwrap_or(Holds::Never)
        }
        Guard::Not(guard) => match holds(handbook, guard, organisation) {
            Holds::Never => Holds::Always,
            Holds::Perhaps => Holds::Perhaps,
            Holds::Always => Holds::Never,
        },
    }
}

/// Whether an organisation, or one above it, says how to reach a role.
fn can_reach(handbook: &Handbook, organisation: &OrganisationId, role: &RoleId) -> bool {
    let mut lineage = handbook.lineage(organisation).filter_map(|id| handbook.organisations.get(id));
    lineage.any(|one| one.contacts.contains_key(role))
}
