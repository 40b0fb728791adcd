//! Turns an entry of `roles.yaml` into a role.
//!
//! Does not know who holds it: names of persons do not belong in a handbook.

use crate::diagnostic::Report;
use crate::parse::decode::{self, Record};
use crate::parse::draft::RoleDraft;
use crate::parse::registers;
use crate::parse::yaml::Yaml;

const ROLE: Record = Record { what: "a role", required: &["id", "name"], optional: &["description"] };

/// Returns a role.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<RoleDraft> {
    let (fields, id) = registers::entry(yaml, &ROLE, report)?;
    Some(RoleDraft {
        id,
        name: registers::required_text(&fields, "name", report),
        description: fields.read("description", report, decode::spanned_text),
    })
}
