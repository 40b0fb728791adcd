//! Turns an entry of `events.yaml` into an event.
//!
//! Does not know which duties are tied to it: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::parse::decode::Record;
use crate::parse::draft::EventDraft;
use crate::parse::registers;
use crate::parse::yaml::Yaml;

const EVENT: Record = Record { what: "an event", required: &["id", "name"], optional: &[] };

/// Returns an event.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<EventDraft> {
    let (fields, id) = registers::entry(yaml, &EVENT, report)?;
    Some(EventDraft { id, name: registers::required_text(&fields, "name", report) })
}
