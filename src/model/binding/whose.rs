//! Chooses among the clauses that bind: those of a role, at an organisation, or all; and of them what comes again.
//!
//! Does not choose what binds nobody: a clause without a role is nobody's task.

use crate::model::binding::{Binding, Validity};
use crate::model::clause::Modality;
use crate::model::handbook::Handbook;
use crate::model::id::{OrganisationId, RoleId};
use crate::model::recurrence::Recurrence;

/// Whose tasks are meant: those of a role, at an organisation, or all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// Only what binds this role.
    pub role: Option<RoleId>,
    /// Only what holds at this organisation.
    pub organisation: Option<OrganisationId>,
}

impl Whose {
    /// Means the tasks of a role, wherever they hold.
    #[must_use]
    pub fn role(role: &RoleId) -> Self {
        Self { role: Some(role.clone()), organisation: None }
    }

    /// Means the tasks that hold at an organisation, whoever has them.
    #[must_use]
    pub fn organisation(organisation: &OrganisationId) -> Self {
        Self { role: None, organisation: Some(organisation.clone()) }
    }

    /// Whether a clause that binds is meant.
    #[must_use]
    pub fn means(&self, handbook: &Handbook, binding: &Binding<'_>) -> bool {
        self.role.as_ref().is_none_or(|role| binding.modality(role).is_some())
            && self.organisation.as_ref().is_none_or(|one| binding.holds_at(handbook, one))
    }
}

/// A clause that asks somebody to act again and again.
#[derive(Clone, Copy, Debug)]
pub struct Recurring<'a> {
    /// The clause.
    pub binding: Binding<'a>,
    /// When it does.
    pub recurrence: Recurrence,
    /// Whether somebody only proposes it.
    pub is_proposed: bool,
}

impl Handbook {
    /// Returns the tasks that come again, those that are only proposed too; not those that do not apply today.
    #[must_use]
    pub fn recurring<'a>(&'a self, whose: &Whose) -> Vec<Recurring<'a>> {
        let meant = self.bindings().into_iter().filter(|binding| whose.means(self, binding));
        meant.filter_map(|binding| self.recurs(binding)).collect()
    }

    fn recurs<'a>(&self, binding: Binding<'a>) -> Option<Recurring<'a>> {
        let is_task = matches!(binding.strictest(), Some(Modality::Duty | Modality::Should));
        let validity = self.validity(&binding);
        let when = binding.clause.marks.when.as_ref().filter(|_| is_task && validity != Validity::Void);
        let recurrence = Recurrence::of(when?)?;
        Some(Recurring { binding, recurrence, is_proposed: validity == Validity::Proposed })
    }
}
