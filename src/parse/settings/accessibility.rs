//! Turns `accessibility` in the settings into what the accessibility statement says.
//!
//! Does not judge whether anything is missing from the statement: the page says so.

use crate::diagnostic::Report;
use crate::model::settings::{Accessibility, Compliance, Fault};
use crate::parse::decode::{self, Fields, Record};
use crate::parse::yaml::Yaml;

const ACCESSIBILITY: Record = Record {
    what: "the accessibility statement",
    required: &[],
    optional: &[
        "body", "service", "status", "faults", "exempt", "outside", "assessed", "method", "updated",
        "contact",
    ],
};

const FAULT: Record =
    Record { what: "a fault", required: &["what"], optional: &["why", "alternative", "group"] };

const CONTACT: Record = Record { what: "a contact", required: &[], optional: &["email", "phone", "form"] };

/// Returns what the statement says.
pub(super) fn accessibility(yaml: &Yaml, report: &mut Report) -> Option<Accessibility> {
    let fields = Fields::of(yaml, &ACCESSIBILITY, None, report)?;
    let contact = fields.read("contact", report, |yaml, report| Fields::of(yaml, &CONTACT, None, report));
    let contact = contact.unwrap_or_default();
    Some(Accessibility {
        body: fields.read("body", report, decode::text),
        service: fields.read("service", report, decode::text),
        status: fields.read("status", report, compliance),
        faults: fields.each("faults", report, fault),
        exempt: fields.each("exempt", report, decode::text),
        outside: fields.each("outside", report, decode::text),
        assessed: fields.read("assessed", report, decode::date),
        method: fields.read("method", report, decode::text),
        updated: fields.read("updated", report, decode::date),
        email: contact.read("email", report, decode::email),
        phone: contact.read("phone", report, decode::text),
        form: contact.read("form", report, decode::url),
        span: None,
    })
}

fn compliance(yaml: &Yaml, report: &mut Report) -> Option<Compliance> {
    let words = [("full", Compliance::Full), ("partial", Compliance::Partial), ("none", Compliance::None)];
    decode::choice(yaml, "a degree of accessibility", &words, report).map(|word| word.value)
}

fn fault(yaml: &Yaml, report: &mut Report) -> Option<Fault> {
    let fields = Fields::of(yaml, &FAULT, None, report)?;
    Some(Fault {
        what: fields.read("what", report, decode::text)?,
        why: fields.read("why", report, decode::text),
        alternative: fields.read("alternative", report, decode::text),
        group: fields.read("group", report, decode::text),
    })
}
