//! Writes `decisions/reviewed.lock`: one line a passage, in order, so that two reviews merge in git.
//!
//! Does not read it: that is [`crate::parse::reviews`].
#![expect(clippy::disallowed_methods, reason = "a command may write, and only this one writes this file")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use crate::model::review::{Reader, Review};

const HEAD: &str = "# Written by `vagval review`: what each tree and document was last read against. Not to be edited by hand.\n";

/// Writes the reviews in place of the former ones, in one step.
pub(super) fn write(path: &Path, reviews: &BTreeMap<Reader, Review>) -> io::Result<()> {
    let unfinished = path.with_extension("lock~");
    fs::write(&unfinished, text(reviews))?;
    fs::rename(&unfinished, path)
}

fn text(reviews: &BTreeMap<Reader, Review>) -> String {
    let mut text = HEAD.to_owned();
    let mut kind = "";
    for (reader, review) in reviews {
        let own = match reader {
            Reader::Tree(_) => "trees",
            Reader::Document(_) => "documents",
        };
        if own != kind {
            let _ = writeln!(text, "{own}:");
            kind = own;
        }
        let _ = write!(text, "  {}:\n{}", reader.id(), entry(review));
    }
    text
}

fn entry(review: &Review) -> String {
    let day = review.day.map(|day| format!("    day: {day}\n"));
    let by = review.by.as_ref().map(|by| format!("    by: {by}\n"));
    let note = review.note.as_ref().map(|note| format!("    note: {}\n", quoted(note)));
    let mut text: String = day.into_iter().chain(by).chain(note).collect();
    text.push_str("    read:\n");
    for (place, reading) in &review.readings {
        let (fingerprint, force) = (&reading.fingerprint, reading.force.word());
        let words = quoted(&reading.text);
        let _ =
            writeln!(text, "      {place}: {{ fingerprint: {fingerprint}, force: {force}, text: {words} }}");
    }
    text
}

/// Returns a text in the quotes of JSON, which are those of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
