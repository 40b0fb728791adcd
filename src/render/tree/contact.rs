//! Turns the contacts of an outcome into whom to ask: the role, and where the reader's organisation says who that is.
//!
//! Does not choose the role: that is decided in [`crate::compile`].

use serde::Serialize;

use crate::model::flow::{ShownContact, State};
use crate::render::scene::{Link, Scene};

/// Somebody to ask.
#[derive(Debug, Serialize)]
pub(super) struct Asked {
    /// For which organisation, where they differ.
    pub(super) organisation: Option<String>,
    /// The role.
    pub(super) role: Link,
    /// The unit.
    pub(super) unit: Option<String>,
    /// The telephone number.
    pub(super) phone: Option<String>,
    /// The number as a link dials it.
    pub(super) dial: Option<String>,
    /// The mail address.
    pub(super) email: Option<String>,
}

/// Returns whom to ask in a state.
pub(super) fn all(scene: &Scene<'_>, state: &State) -> Vec<Asked> {
    state.shown.contacts.iter().map(|shown| asked(scene, shown)).collect()
}

fn asked(scene: &Scene<'_>, shown: &ShownContact) -> Asked {
    let entry = shown.reached_at.as_ref().and_then(|id| scene.handbook.organisations.get(id));
    let contact = entry.and_then(|organisation| organisation.contacts.get(&shown.role));
    Asked {
        organisation: shown.organisation.as_ref().map(|id| scene.organisation(id).name),
        role: scene.role(&shown.role),
        unit: contact.and_then(|contact| contact.unit.clone()),
        phone: contact.and_then(|contact| contact.phone.clone()),
        dial: contact.and_then(|contact| Some(dialled(contact.phone.as_ref()?))),
        email: contact.and_then(|contact| contact.email.clone()),
    }
}

/// Returns the digits of a telephone number, and the plus before them.
fn dialled(phone: &str) -> String {
    phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}
