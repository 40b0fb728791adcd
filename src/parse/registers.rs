//! Turns a file of `content/registers/` into the entries of its register.
//!
//! Does not know whether the things that entries name exist: that is [`crate::resolve`].

mod events;
mod laws;
mod open_questions;
mod organisations;
mod roles;
mod sources;
mod terms;

use crate::diagnostic::Report;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{Name, RegisterKind, Registers};
use crate::parse::path;
use crate::parse::slug::slug;
use crate::parse::yaml::{self, Reading, Yaml};
use crate::rules::bad_id;
use crate::source::SourceFile;

/// The registers by the stems of their files.
const REGISTERS: [(&str, RegisterKind); 7] = [
    ("events", RegisterKind::Events),
    ("laws", RegisterKind::Laws),
    ("open-questions", RegisterKind::OpenQuestions),
    ("organisations", RegisterKind::Organisations),
    ("roles", RegisterKind::Roles),
    ("sources", RegisterKind::Sources),
    ("terms", RegisterKind::Terms),
];

/// Returns the register that a file holds, by its name; files of other names are refused when they are loaded.
#[must_use]
pub fn kind(path: &str) -> Option<RegisterKind> {
    REGISTERS.iter().find(|(stem, _)| *stem == path::stem(path)).map(|(_, kind)| *kind)
}

/// Returns the entries of a file in their register; those without an id are lost.
pub fn register(file: &SourceFile, report: &mut Report) -> Registers {
    let mut registers = Registers::default();
    let Some(kind) = kind(&file.path) else { return registers };
    let Reading::Whole(yaml) = yaml::read(file, 0..file.text.len(), report) else { return registers };
    for entry in decode::list(&yaml, report).unwrap_or_default() {
        match kind {
            RegisterKind::Organisations => {
                registers.organisations.extend(organisations::entry(entry, report));
            }
            RegisterKind::Roles => registers.roles.extend(roles::entry(entry, report)),
            RegisterKind::Terms => registers.terms.extend(terms::entry(entry, report)),
            RegisterKind::Laws => registers.laws.extend(laws::entry(entry, report)),
            RegisterKind::Sources => registers.sources.extend(sources::entry(entry, report)),
            RegisterKind::Events => registers.events.extend(events::entry(entry, report)),
            RegisterKind::OpenQuestions => {
                registers.open_questions.extend(open_questions::entry(entry, report));
            }
        }
    }
    registers
}

/// Returns the keys of an entry and its id.
fn entry<'y>(yaml: &'y Yaml, record: &Record, report: &mut Report) -> Option<(Fields<'y>, Name)> {
    let fields = Fields::of(yaml, record, None, report)?;
    let id = fields.read("id", report, decode::word)?;
    if !decode::is_id(&id.value) {
        report.push(bad_id::diagnostic(&id, &slug(&id.value)));
    }
    Some((fields, id))
}

/// Returns the text of a key that is required; empty where it is missing, which is told.
fn required_text(fields: &Fields<'_>, key: &str, report: &mut Report) -> String {
    fields.read(key, report, decode::text).unwrap_or_default()
}
