//! Turns what a tree says under a condition into drafts: rules, citations, contacts and bans.
//!
//! Does not read the condition itself: that is [`crate::parse::guard`].

use crate::diagnostic::Report;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{BanDraft, CitationDraft, ContactDraft, GuardDraft, RuleDraft};
use crate::parse::guard::guard;
use crate::parse::yaml::{Value, Yaml};
use crate::source::Spanned;

const RULE: Record = Record { what: "a rule", required: &["to"], optional: &["when", "because"] };
const CITATION: Record = Record { what: "a citation", required: &["ref"], optional: &["when"] };
const CONTACT: Record = Record { what: "a contact", required: &["role"], optional: &["when"] };
const BAN: Record = Record { what: "an entry of `never`", required: &["when", "outcome"], optional: &[] };

/// Returns the rules of a `goto`: the name of a step, or a list of rules.
pub(super) fn rules(yaml: &Yaml, report: &mut Report) -> Option<Vec<RuleDraft>> {
    match &yaml.value {
        Value::Scalar(_) => {
            let to = decode::word(yaml, report)?;
            Some(vec![RuleDraft { when: None, to, because: Vec::new() }])
        }
        Value::List(_) | Value::Map(_) | Value::Refused => Some(decode::each(yaml, report, rule)),
    }
}

fn rule(yaml: &Yaml, report: &mut Report) -> Option<RuleDraft> {
    let fields = Fields::of(yaml, &RULE, None, report)?;
    let when = fields.read("when", report, guard);
    let because = fields.each("because", report, citation);
    Some(RuleDraft { when, to: fields.read("to", report, decode::word)?, because })
}

/// Returns a citation: a reference, or one with a condition.
pub(super) fn citation(yaml: &Yaml, report: &mut Report) -> Option<CitationDraft> {
    let (reference, when) = named_under(yaml, &CITATION, report)?;
    Some(CitationDraft { reference, when })
}

/// Returns a contact: a role, or one with a condition.
pub(super) fn contact(yaml: &Yaml, report: &mut Report) -> Option<ContactDraft> {
    let (role, when) = named_under(yaml, &CONTACT, report)?;
    Some(ContactDraft { role, when })
}

/// Returns what must never come about.
pub(super) fn never(yaml: &Yaml, report: &mut Report) -> Option<BanDraft> {
    let fields = Fields::of(yaml, &BAN, None, report)?;
    let when = fields.read("when", report, guard);
    let outcomes = fields.each("outcome", report, decode::word);
    Some(BanDraft { when: when?, outcomes })
}

/// Returns a name and its condition: the name alone, or a record whose required key holds it.
fn named_under(
    yaml: &Yaml,
    record: &Record,
    report: &mut Report,
) -> Option<(Spanned<String>, Option<Spanned<GuardDraft>>)> {
    if !matches!(yaml.value, Value::Map(_)) {
        return Some((decode::word(yaml, report)?, None));
    }
    let fields = Fields::of(yaml, record, None, report)?;
    let when = fields.read("when", report, guard);
    let name = record.required.iter().find_map(|key| fields.value(key))?;
    Some((decode::word(name, report)?, when))
}
