//! Whoever a tree tells its readers to ask can be found where they work.
//!
//! Does not ask for each role, since a name such as “your manager” may be contact enough, and does not follow answers: a
//! contact counts for every organisation for which its guard may hold.

use crate::diagnostic::Report;
use crate::model::guard::Guard;
use crate::model::handbook::Handbook;
use crate::model::id::OrganisationId;
use crate::model::tree::{GuardedContact, Outcome};
use crate::rules::missing_contact;

/// Reports organisations that give no contacts, neither themselves nor above, though a tree has their readers ask.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    for tree in handbook.trees.values() {
        for organisation in &tree.organisations {
            let asked = tree.outcomes().find_map(|outcome| shown(handbook, outcome, organisation));
            if let Some(contact) = asked.filter(|_| !has_contacts(handbook, organisation)) {
                let place = handbook.organisations.get(organisation).map(|one| one.span);
                let organisation = (organisation.as_str(), place);
                report.push(missing_contact::diagnostic((contact.role.as_str(), contact.span), organisation));
            }
        }
    }
}

/// Returns the first contact of an outcome that readers of an organisation may be shown.
fn shown<'a>(
    handbook: &Handbook,
    outcome: &'a Outcome,
    organisation: &OrganisationId,
) -> Option<&'a GuardedContact> {
    outcome.contacts.iter().find(|contact| {
        let holds = |guard| holds(handbook, guard, organisation) != Holds::Never;
        contact.when.as_ref().is_none_or(holds)
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
        Guard::Is(..) | Guard::Number(..) | Guard::Has(..) | Guard::HasNone(_) | Guard::Asked(_) => {
            Holds::Perhaps
        }
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

/// Whether an organisation, or one above it, says how to reach anybody.
fn has_contacts(handbook: &Handbook, organisation: &OrganisationId) -> bool {
    let mut lineage = handbook.lineage(organisation).filter_map(|id| handbook.organisations.get(id));
    lineage.any(|one| !one.contacts.is_empty())
}
