//! Turns an entry of `laws.yaml` into a law.
//!
//! Does not know what the law says.

use crate::diagnostic::Report;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::LawDraft;
use crate::parse::registers;
use crate::parse::yaml::Yaml;
use crate::rules::bad_id;

const LAW: Record = Record { what: "a law", required: &["id", "name"], optional: &["short", "url"] };

/// Returns a law; its id is an SFS number or an id like others.
pub(super) fn entry(yaml: &Yaml, report: &mut Report) -> Option<LawDraft> {
    let fields = Fields::of(yaml, &LAW, None, report)?;
    let id = fields.read("id", report, decode::word)?;
    if !is_sfs_number(&id.value) && !decode::is_id(&id.value) {
        report.push(bad_id::law(&id));
    }
    Some(LawDraft {
        id,
        name: registers::required_text(&fields, "name", report),
        short: fields.read("short", report, decode::text),
        url: fields.read("url", report, decode::url),
    })
}

/// Whether a text is a number in the Swedish Code of Statutes: `2018:218`.
fn is_sfs_number(text: &str) -> bool {
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once(':').is_some_and(|(year, number)| {
        year.len() == 4 && number.len() <= 5 && all_digits(year) && all_digits(number)
    })
}
