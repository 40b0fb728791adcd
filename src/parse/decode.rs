//! Turns YAML into values: each decoder says what is wanted, tells what was found instead, and goes on.
//!
//! Does not know any kind of file; a value that was refused already stays silent.

mod fields;

pub use fields::{Fields, Record};

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Report};
use crate::model::tree::Number;
use crate::parse::draft::Name;
use crate::parse::hidden;
use crate::parse::slug::slug;
use crate::parse::yaml::{Entry, Scalar, Value, Yaml};
use crate::rules::{
    bad_date, bad_id, bad_url, blank_text, text_cut_by_comment, text_needs_quotes, unknown_word, wrong_shape,
};
use crate::source::{Excerpt, Spanned};

/// What is wanted where readers are shown a text.
const TEXT: &str = "a text";

/// Returns what a decoder makes of each item of a list; anything else counts as a list of one.
pub fn each<'y, T>(
    yaml: &'y Yaml,
    report: &mut Report,
    mut decoder: impl FnMut(&'y Yaml, &mut Report) -> Option<T>,
) -> Vec<T> {
    match &yaml.value {
        Value::List(items) if is_reference(items) => {
            report.push(text_needs_quotes::reference(yaml.span));
            Vec::new()
        }
        Value::List(items) => items.iter().filter_map(|item| decoder(item, report)).collect(),
        Value::Scalar(_) | Value::Map(_) | Value::Refused => decoder(yaml, report).into_iter().collect(),
    }
}

/// Returns the items of a list.
pub fn list<'y>(yaml: &'y Yaml, report: &mut Report) -> Option<&'y [Yaml]> {
    match &yaml.value {
        Value::List(items) => Some(items),
        Value::Scalar(_) | Value::Map(_) => refuse(report, shape("a list", yaml)),
        Value::Refused => None,
    }
}

/// Returns the entries of a map whose keys are names that the author gives.
pub fn map<'y>(yaml: &'y Yaml, report: &mut Report) -> Option<&'y [Entry]> {
    match &yaml.value {
        Value::Map(entries) => Some(entries),
        Value::Scalar(_) | Value::List(_) => refuse(report, shape("names with values", yaml)),
        Value::Refused => None,
    }
}

/// Returns a text that is shown to readers.
pub fn prose(yaml: &Yaml, report: &mut Report) -> Option<Excerpt> {
    let scalar = scalar(yaml, TEXT, report)?;
    if let Some(comment) = scalar.comment {
        return refuse(report, text_cut_by_comment::diagnostic(comment));
    }
    if is_blank(scalar) {
        return refuse(report, blank_text::diagnostic(&scalar.excerpt.text, yaml.span));
    }
    Some(scalar.excerpt.clone())
}

/// Returns a text that is shown to readers as it is, without Markdown.
pub fn text(yaml: &Yaml, report: &mut Report) -> Option<String> {
    prose(yaml, report).map(|excerpt| hidden::without(excerpt.text.trim()))
}

/// Returns a text that is shown to readers as it is, and where it stands, without quotes.
pub fn spanned_text(yaml: &Yaml, report: &mut Report) -> Option<Spanned<String>> {
    let excerpt = prose(yaml, report)?;
    let text = excerpt.text.trim();
    let start = excerpt.text.len() - excerpt.text.trim_start().len();
    Some(Spanned::new(hidden::without(text), excerpt.part(start..start + text.len())))
}

/// Returns a word that names or chooses something; its place is without quotes.
pub fn word(yaml: &Yaml, report: &mut Report) -> Option<Name> {
    let scalar = scalar(yaml, "a word", report)?;
    let text = &scalar.excerpt.text;
    if is_blank(scalar) {
        return refuse(report, blank_text::diagnostic(text, yaml.span));
    }
    let (start, word) = (text.len() - text.trim_start().len(), text.trim());
    Some(Name::new(word.to_owned(), scalar.excerpt.part(start..start + word.len())))
}

/// Whether a scalar says nothing: no letter that can be seen, or a word by which YAML says so.
fn is_blank(scalar: &Scalar) -> bool {
    let nothing = scalar.plain && matches!(scalar.excerpt.text.as_str(), "~" | "null" | "Null" | "NULL");
    nothing || hidden::without(&scalar.excerpt.text).trim().is_empty()
}

/// Returns a new id.
pub fn id(yaml: &Yaml, report: &mut Report) -> Option<Name> {
    let id = word(yaml, report)?;
    if is_id(&id.value) { Some(id) } else { refuse(report, bad_id::diagnostic(&id, &slug(&id.value))) }
}

/// Returns one of a few words as what it means.
pub fn choice<T: Copy>(
    yaml: &Yaml,
    what: &str,
    words: &[(&'static str, T)],
    report: &mut Report,
) -> Option<Spanned<T>> {
    let word = word(yaml, report)?;
    match words.iter().find(|(name, _)| *name == word.value) {
        Some((_, meaning)) => Some(Spanned::new(*meaning, word.span)),
        None => refuse(report, unknown_word::diagnostic(&word, what, words.iter().map(|(name, _)| *name))),
    }
}

/// Returns `true` or `false`.
pub fn flag(yaml: &Yaml, report: &mut Report) -> Option<bool> {
    choice(yaml, "`true` or `false`", &[("true", true), ("false", false)], report).map(|flag| flag.value)
}

/// Returns a day such as `2026-11-21`.
pub fn date(yaml: &Yaml, report: &mut Report) -> Option<Date> {
    day(&word(yaml, report)?, report)
}

/// Returns the day that a text such as `2026-11-21` names.
pub fn day(text: &Name, report: &mut Report) -> Option<Date> {
    let day = is_date(&text.value).then(|| text.value.parse().ok()).flatten();
    if day.is_none() {
        report.push(bad_date::diagnostic(text));
    }
    day
}

/// Returns an address of the web that can stand in a page.
pub fn url(yaml: &Yaml, report: &mut Report) -> Option<String> {
    let url = word(yaml, report)?;
    let rest = url.value.strip_prefix("https://").or(url.value.strip_prefix("http://"));
    let safe =
        |letter: char| !letter.is_whitespace() && !letter.is_control() && !"\"'<>\\^`".contains(letter);
    if rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(safe)) {
        return Some(url.value);
    }
    refuse(report, bad_url::url(&url))
}

/// Returns a mail address.
pub fn email(yaml: &Yaml, report: &mut Report) -> Option<String> {
    let email = word(yaml, report)?;
    let safe = |letter: char| letter.is_alphanumeric() || ".-_+@".contains(letter);
    let whole = email
        .value
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if whole && email.value.chars().all(safe) {
        Some(email.value)
    } else {
        refuse(report, bad_url::email(&email))
    }
}

/// Returns a whole number.
pub fn number(yaml: &Yaml, report: &mut Report) -> Option<Spanned<u32>> {
    let word = word(yaml, report)?;
    match word.value.parse() {
        Ok(number) if word.value.bytes().all(|digit| digit.is_ascii_digit()) => {
            Some(Spanned::new(number, word.span))
        }
        Ok(_) | Err(_) => refuse(report, shape("a whole number", yaml)),
    }
}

/// Returns a whole number, which may be below zero.
pub fn whole_number(yaml: &Yaml, report: &mut Report) -> Option<Spanned<i64>> {
    let word = word(yaml, report)?;
    match Number::read(&word.value) {
        Some(number) => Some(Spanned::new(number, word.span)),
        None => refuse(report, shape("a whole number", yaml)),
    }
}

/// Returns a day and where it stands.
pub fn spanned_date(yaml: &Yaml, report: &mut Report) -> Option<Spanned<Date>> {
    date(yaml, report).map(|day| Spanned::new(day, yaml.span))
}

/// Whether nothing stands here, or a list or group without anything in it.
#[must_use]
pub fn is_empty(yaml: &Yaml) -> bool {
    match &yaml.value {
        Value::Scalar(scalar) => scalar.plain && scalar.excerpt.text.is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
        Value::Refused => false,
    }
}

/// Whether a text is well formed as an id.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Whether a text has the form of a day, so that nothing but a day is read.
fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Returns a scalar, or tells that something else stands in its place.
fn scalar<'y>(yaml: &'y Yaml, wanted: &str, report: &mut Report) -> Option<&'y Scalar> {
    match &yaml.value {
        Value::Scalar(scalar) => Some(scalar),
        Value::List(items) if is_reference(items) => refuse(report, text_needs_quotes::reference(yaml.span)),
        Value::Map(entries) => match entries.as_slice() {
            [Entry { value: Yaml { value: Value::Refused, .. }, .. }] => None,
            [only] if wanted == TEXT && only.value.text().is_some() => {
                let rest = only.value.text().unwrap_or_default();
                refuse(report, text_needs_quotes::key(&only.key.value, rest, yaml.span))
            }
            _ => refuse(report, shape(wanted, yaml)),
        },
        Value::List(_) => refuse(report, shape(wanted, yaml)),
        Value::Refused => None,
    }
}

/// Whether a list is what YAML makes of `[[…]]`.
fn is_reference(items: &[Yaml]) -> bool {
    matches!(items, [Yaml { value: Value::List(inner), .. }] if inner.iter().all(|item| item.text().is_some()))
}

/// Says that something else than `wanted` was found.
fn shape(wanted: &str, yaml: &Yaml) -> Diagnostic {
    let found = match &yaml.value {
        Value::Scalar(scalar) if scalar.plain && scalar.excerpt.text.is_empty() => "nothing",
        Value::Scalar(_) => "a text",
        Value::List(_) => "a list",
        Value::Map(_) | Value::Refused => "keys with values",
    };
    wrong_shape::diagnostic(wanted, found, yaml.head())
}

fn refuse<T>(report: &mut Report, diagnostic: Diagnostic) -> Option<T> {
    report.push(diagnostic);
    None
}
