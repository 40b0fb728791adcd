//! Turns what can be answered to a question into a draft: single answers, several choices, a number, or another tree.
//!
//! Does not know whether the other tree exists, nor which outcomes it has: that is [`crate::resolve`].

use crate::diagnostic::{Diagnostic, Report};
use crate::model::tree::Number;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{AnswerDraft, FormDraft, Name, SeveralDraft, UnsureDraft, UseDraft};
use crate::parse::tree::rule::{citation, rules};
use crate::parse::tree::steps::step_id;
use crate::parse::yaml::{Entry, Yaml};
use crate::rules::{empty_range, missing_key, no_answers, question_form};

const ANSWER: Record =
    Record { what: "an answer", required: &["say"], optional: &["goto", "because", "note", "was"] };

/// An answer whose words a shared question may say.
const SHARED_ANSWER: Record =
    Record { what: "an answer", required: &[], optional: &["say", "goto", "because", "note", "was"] };

const NUMBER: Record = Record { what: "a number", required: &[], optional: &["unit", "min", "max"] };

/// The keys that each say what can be answered.
const FORMS: [&str; 4] = ["answers", "choices", "number", "use"];

/// The keys that belong to one form.
const OF_ONE_FORM: [(&str, &str); 3] = [("at-least", "choices"), ("then", "use"), ("with", "use")];

/// The keys that say nothing of a step at which another tree asks.
const NOT_WITH_USE: [&str; 4] = ["ask", "help", "because", "unsure"];

/// Tells what is wrong with the keys of a question taken together.
pub(super) fn judge(id: &Name, fields: &Fields<'_>, report: &mut Report) {
    let has = |key: &str| fields.value(key).is_some();
    let form = FORMS.into_iter().find(|key| has(key));
    let is_empty = form.and_then(|form| fields.value(form)).is_some_and(decode::is_empty);
    if let Some((first, second)) = two_forms(fields) {
        return report.push(question_form::two(&id.value, first, second));
    }
    match form {
        None if !has("fact") => report.push(no_answers::diagnostic(id)),
        Some("answers") if is_empty => report.push(no_answers::diagnostic(id)),
        Some("choices") if is_empty => report.push(no_answers::choices(id)),
        Some(form @ ("choices" | "number")) if !has("goto") => {
            report.push(missing_key::diagnostic("goto", &format!("a question with `{form}`"), id.span));
        }
        Some(_) | None => report.extend(idle_key(fields)),
    }
    if !["ask", "fact", "use"].into_iter().any(has) {
        report.push(missing_key::diagnostic("ask", "a question", id.span));
    }
}

/// Returns the keys of two forms that a question has at once; what is added to shared answers is no second one.
fn two_forms<'y>(fields: &Fields<'y>) -> Option<(&'y Name, &'y Name)> {
    let mut forms = FORMS.into_iter().filter_map(|key| fields.entry(key)).map(|entry| &entry.key);
    let first = forms.next()?;
    let shared = fields.entry("fact").filter(|_| first.value != "answers");
    forms.next().or(shared.map(|entry| &entry.key)).map(|second| (first, second))
}

/// Says that a key means nothing beside the form that a question has.
fn idle_key(fields: &Fields<'_>) -> Option<Diagnostic> {
    let without =
        OF_ONE_FORM.into_iter().find_map(|(key, form)| match (fields.entry(key), fields.entry(form)) {
            (Some(entry), None) => Some(question_form::without(&entry.key, form)),
            (Some(_) | None, _) => None,
        });
    let beside = fields.entry("use").and_then(|used| {
        let entry = NOT_WITH_USE.into_iter().find_map(|key| fields.entry(key))?;
        Some(question_form::beside_use(&entry.key, used.key.span))
    });
    without.or(beside)
}

/// Returns what can be answered to a question.
pub(super) fn form(fields: &Fields<'_>, report: &mut Report) -> FormDraft {
    let shared = fields.value("fact").is_some();
    let key = FORMS.into_iter().find(|key| fields.value(key).is_some());
    if two_forms(fields).is_some() {
        return FormDraft::Lost;
    }
    let form = match key {
        Some("choices") => {
            let at_least_one = fields.read("at-least", report, at_least).unwrap_or_default();
            let options = fields.read("choices", report, words);
            options.map(|options| FormDraft::Several(SeveralDraft { options, at_least_one }))
        }
        Some("number") => fields.read("number", report, number).map(FormDraft::Number),
        Some("use") => used(fields, report).map(FormDraft::Use),
        Some(_) => {
            let answers = fields.read("answers", report, |yaml, report| answers(yaml, shared, report));
            Some(FormDraft::Single(answers.unwrap_or_default()))
        }
        None => shared.then(|| FormDraft::Single(Vec::new())),
    };
    form.unwrap_or(FormDraft::Lost)
}

/// Returns the answers of a question; those of a shared question need not say their words again.
fn answers(yaml: &Yaml, shared: bool, report: &mut Report) -> Option<Vec<AnswerDraft>> {
    if decode::is_empty(yaml) {
        return None;
    }
    let entries = decode::map(yaml, report)?;
    Some(entries.iter().map(|entry| answer(entry, shared, report)).collect())
}

/// Returns an answer; what cannot be read of it is left out.
fn answer(entry: &Entry, shared: bool, report: &mut Report) -> AnswerDraft {
    step_id(&entry.key, "an answer", report);
    let record = if shared { &SHARED_ANSWER } else { &ANSWER };
    let fields = Fields::of(&entry.value, record, Some(entry.key.span), report).unwrap_or_default();
    AnswerDraft {
        id: entry.key.clone(),
        say: fields.read("say", report, decode::text),
        note: fields.read("note", report, decode::text),
        rules: fields.read("goto", report, rules).unwrap_or_default(),
        because: fields.each("because", report, citation),
        was: fields.each("was", report, decode::id),
    }
}

/// Returns what can be chosen or answered, an id with its words each.
pub(in crate::parse) fn words(yaml: &Yaml, report: &mut Report) -> Option<Vec<(Name, String)>> {
    if decode::is_empty(yaml) {
        return None;
    }
    let mut words = Vec::new();
    for entry in decode::map(yaml, report)? {
        step_id(&entry.key, "an answer", report);
        words.extend(decode::text(&entry.value, report).map(|say| (entry.key.clone(), say)));
    }
    Some(words)
}

/// Returns whether something must be chosen.
fn at_least(yaml: &Yaml, report: &mut Report) -> Option<bool> {
    let words = [("0", false), ("1", true)];
    decode::choice(yaml, "a number of things that must be chosen", &words, report).map(|word| word.value)
}

/// Returns the bounds of a number.
fn number(yaml: &Yaml, report: &mut Report) -> Option<Number> {
    let fields = Fields::of(yaml, &NUMBER, None, report)?;
    let unit = fields.read("unit", report, decode::text);
    let min = fields.read("min", report, decode::whole_number).map_or(0, |min| min.value);
    let max = fields.read("max", report, decode::whole_number);
    if let Some(max) = max.as_ref().filter(|max| max.value < min) {
        report.push(empty_range::diagnostic(min, max));
        return None;
    }
    // With a bound that is mistyped nobody can say which numbers there are.
    fields.is_sure().then(|| Number { unit, min, max: max.map(|max| max.value) })
}

/// Returns which tree is used, and how it is entered and left.
fn used(fields: &Fields<'_>, report: &mut Report) -> Option<UseDraft> {
    let with = fields.read("with", report, pairs).unwrap_or_default();
    let then = fields.read("then", report, pairs).unwrap_or_default();
    Some(UseDraft { tree: fields.read("use", report, decode::word)?, with, then })
}

/// Returns names with a name each.
fn pairs(yaml: &Yaml, report: &mut Report) -> Option<Vec<(Name, Name)>> {
    let entries = decode::map(yaml, report)?;
    let pair = |entry: &Entry| Some((entry.key.clone(), decode::word(&entry.value, report)?));
    Some(entries.iter().filter_map(pair).collect())
}

/// Returns what becomes of readers who do not know.
pub(super) fn unsure(yaml: &Yaml, report: &mut Report) -> Option<UnsureDraft> {
    let word = decode::word(yaml, report)?;
    match word.value.as_str() {
        "true" => Some(UnsureDraft::Open),
        "false" => None,
        _ => Some(UnsureDraft::Outcome(word)),
    }
}
