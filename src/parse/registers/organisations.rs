//! Turns an entry of `organisations.yaml` into an organisation.
//!
//! Does not inherit contacts from the organisations above: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::model::register::Contact;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{ExemptionDraft, Name, OrganisationDraft};
use crate::parse::registers;
use crate::parse::yaml::Yaml;
use crate::rules::reserved_id;

const ORGANISATION: Record = Record {
    what: "an organisation",
    required: &["id", "name"],
    optional: &["kind", "parent", "reader", "contacts", "exempt", "routines"],
};

const CONTACT: Record = Record { what: "a contact", required: &[], optional: &["unit", "phone", "email"] };

const EXEMPTION: Record =
    Record { what: "an exemption", required: &["section"], optional: &["reason", "decision"] };

/// Returns an organisation.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<OrganisationDraft> {
    let (fields, id) = registers::entry(yaml, &ORGANISATION, report)?;
    if reserved_id::RESERVED.contains(&id.value.as_str()) {
        report.push(reserved_id::diagnostic(&id, "an organisation"));
    }
    Some(OrganisationDraft {
        id,
        name: registers::required_text(&fields, "name", report),
        kind: fields.read("kind", report, decode::text),
        parent: fields.read("parent", report, decode::word),
        reader: fields.read("reader", report, decode::flag).unwrap_or_default(),
        contacts: fields.read("contacts", report, contacts).unwrap_or_default(),
        exempt: fields.each("exempt", report, exemption),
        routines_unknown: fields.read("routines", report, routines).is_some(),
    })
}

/// Returns how to reach each role.
fn contacts(yaml: &Yaml, report: &mut Report) -> Option<Vec<(Name, Contact)>> {
    let mut contacts = Vec::new();
    for entry in decode::map(yaml, report)? {
        contacts.extend(contact(&entry.value, report).map(|contact| (entry.key.clone(), contact)));
    }
    Some(contacts)
}

fn contact(yaml: &Yaml, report: &mut Report) -> Option<Contact> {
    let fields = Fields::of(yaml, &CONTACT, None, report)?;
    Some(Contact {
        unit: fields.read("unit", report, decode::text),
        phone: fields.read("phone", report, decode::text),
        email: fields.read("email", report, decode::email),
    })
}

fn exemption(yaml: &Yaml, report: &mut Report) -> Option<ExemptionDraft> {
    let fields = Fields::of(yaml, &EXEMPTION, None, report)?;
    Some(ExemptionDraft {
        section: fields.read("section", report, decode::word)?,
        reason: fields.read("reason", report, decode::text),
        decision: fields.read("decision", report, decode::text),
    })
}

/// Reads the only thing that can be said of an organisation's routines.
fn routines(yaml: &Yaml, report: &mut Report) -> Option<()> {
    decode::choice(yaml, "what is known of the routines", &[("unknown", ())], report).map(|_| ())
}
