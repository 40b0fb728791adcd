//! Turns a role and the organisations that say whom to ask into a line for each: unit, telephone, mail.
//!
//! Does not choose the organisations.

use serde::Serialize;

use crate::model::id::{OrganisationId, RoleId};
use crate::render::scene::{Link, Scene};

/// How a role is reached at an organisation.
#[derive(Serialize)]
pub(super) struct Reach<'a> {
    organisation: Link,
    unit: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
}

/// Returns how a role is reached at some organisations; one that says nothing of it itself is left out.
pub(super) fn at<'a>(
    scene: &Scene<'a>,
    role: &RoleId,
    organisations: impl IntoIterator<Item = &'a OrganisationId>,
) -> Vec<Reach<'a>> {
    let organisations = organisations.into_iter().filter_map(|id| scene.handbook.organisations.get(id));
    let line = |organisation: &'a crate::model::register::Organisation| {
        let contact = organisation.contacts.get(role)?;
        Some(Reach {
            organisation: scene.organisation(&organisation.id),
            unit: contact.unit.as_deref(),
            phone: contact.phone.as_deref(),
            email: contact.email.as_deref(),
        })
    };
    organisations.filter_map(line).collect()
}
