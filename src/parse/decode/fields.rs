//! Turns a map into the fields of a record: which keys it must and may have, and the value of each.
//!
//! Does not decode the values: that is [`super`].

use crate::diagnostic::Report;
use crate::diagnostic::near::near;
use crate::parse::decode::{each, refuse, shape};
use crate::parse::yaml::{Entry, Value, Yaml};
use crate::rules::{missing_key, unknown_key};
use crate::source::Span;

/// The key by which YAML merges another group in; it is refused where it stands.
const MERGE: &str = "<<";

/// The keys that a group of keys must and may have.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// What it describes, with its article: `an outcome`.
    pub what: &'static str,
    /// The keys it must have.
    pub required: &'static [&'static str],
    /// The keys it may have.
    pub optional: &'static [&'static str],
}

/// The values of a group of keys.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fields<'y> {
    entries: &'y [Entry],
    sure: bool,
}

impl<'y> Fields<'y> {
    /// Reads a group of keys; `place` is where keys that are missing are told, none for the first key.
    pub fn of(yaml: &'y Yaml, record: &Record, place: Option<Span>, report: &mut Report) -> Option<Self> {
        let entries = match &yaml.value {
            Value::Map(entries) => entries,
            Value::Scalar(_) | Value::List(_) => return refuse(report, shape("keys with values", yaml)),
            Value::Refused => return None,
        };
        let known = || record.required.iter().chain(record.optional).copied();
        let unknown: Vec<&Entry> =
            entries.iter().filter(|one| known().all(|key| key != one.key.value)).collect();
        let told = unknown.iter().filter(|one| one.key.value != MERGE || one.value.value != Value::Refused);
        report.extend(told.map(|one| unknown_key::diagnostic(&one.key, record.what, known())));
        // A key that is mistyped, merged in or swallowed by a value that was refused is not missing as well.
        let sure = unknown.is_empty() && entries.iter().all(|one| one.value.value != Value::Refused);
        let place = place.unwrap_or_else(|| yaml.head());
        let missing =
            record.required.iter().filter(|key| sure && entries.iter().all(|one| one.key.value != **key));
        report.extend(missing.map(|key| missing_key::diagnostic(key, record.what, place)));
        Some(Self { entries, sure })
    }

    /// Whether every key is known, so that a key that is not there is not one that was mistyped.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.sure
    }

    /// Returns the value of a key.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&'y Yaml> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// Returns a key with its value.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&'y Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }

    /// Returns the value of a key, mistyped as it may be: where silence about other things hangs on what it says.
    #[must_use]
    pub fn meant(&self, key: &str, record: &Record) -> Option<&'y Yaml> {
        let known = || record.required.iter().chain(record.optional).copied();
        let mistyped = |one: &&Entry| {
            known().all(|other| other != one.key.value) && near(&one.key.value, known()) == Some(key)
        };
        self.value(key).or_else(|| self.entries.iter().find(mistyped).map(|one| &one.value))
    }

    /// Returns what a decoder makes of the value of a key, if it is there and right.
    pub fn read<T>(
        &self,
        key: &str,
        report: &mut Report,
        decoder: impl FnOnce(&'y Yaml, &mut Report) -> Option<T>,
    ) -> Option<T> {
        decoder(self.value(key)?, report)
    }

    /// Returns what a decoder makes of the values of a key: of a list each, of anything else itself.
    pub fn each<T>(
        &self,
        key: &str,
        report: &mut Report,
        decoder: impl FnMut(&'y Yaml, &mut Report) -> Option<T>,
    ) -> Vec<T> {
        self.value(key).map_or_else(Vec::new, |yaml| each(yaml, report, decoder))
    }
}
