//! Turns `handbook.yaml` into the settings, and the names in it that must exist.
//!
//! Does not know which roles and organisations there are: that is [`crate::resolve`].

mod accessibility;

use crate::diagnostic::near::near;
use crate::diagnostic::{Report, Severity, Weight};
use crate::model::settings::{Accessibility, Limits, Settings};
use crate::parse::conflict;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{Name, OccasionDraft, SettingsNames};
use crate::parse::front_matter;
use crate::parse::yaml::{self, Reading, Yaml};
use crate::rules;
use crate::rules::{unknown_key, wrong_shape};
use crate::source::{FileId, SourceFile, Span};

const SETTINGS: Record = Record {
    what: "the settings",
    required: &["title"],
    optional: &[
        "language",
        "as-of",
        "base-url",
        "owner",
        "edit-link",
        "notice",
        "organisations",
        "occasions",
        "accessibility",
        "frame-ancestors",
        "checks",
        "limits",
    ],
};

const LIMITS: Record = Record {
    what: "the limits",
    required: &[],
    optional: &["path-pages", "address-length", "questions", "states", "print-pages"],
};

const OCCASION: Record = Record { what: "an occasion", required: &["title", "trees"], optional: &[] };

/// The LIX above which a section is called hard to read, unless the settings say otherwise.
const HARD_TO_READ_LIMIT: u32 = 45;

/// Returns the settings and the names in them; what was refused has its default.
pub fn settings(file: &SourceFile, report: &mut Report) -> (Settings, SettingsNames) {
    let mut settings = Settings { hard_to_read_limit: HARD_TO_READ_LIMIT, ..Settings::default() };
    let mut names = SettingsNames::default();
    if let Some(conflict) = conflict::conflict(file) {
        report.push(conflict);
        return (settings, names);
    }
    let Reading::Whole(yaml) = yaml::read(file, 0..file.text.len(), report) else { return (settings, names) };
    let start = Span::whole(FileId::of(&file.path));
    let Some(fields) = Fields::of(&yaml, &SETTINGS, Some(start), report) else { return (settings, names) };
    names.owner = fields.read("owner", report, decode::word);
    names.organisations = fields.each("organisations", report, decode::word);
    names.occasions = fields.each("occasions", report, occasion);
    settings.title = fields.read("title", report, decode::text).unwrap_or_default();
    settings.language = fields.read("language", report, front_matter::language).unwrap_or_default();
    settings.as_of = fields.read("as-of", report, decode::date);
    settings.base_url = fields.read("base-url", report, decode::url);
    settings.edit_link = fields.read("edit-link", report, decode::url);
    settings.notice = fields.read("notice", report, decode::text);
    settings.accessibility = accessibility(&fields, report);
    settings.frame_ancestors = fields.each("frame-ancestors", report, frame_ancestor);
    settings.limits = fields.read("limits", report, limits).unwrap_or_default();
    if let Some(checks) = fields.meant("checks", &SETTINGS) {
        read_checks(checks, &mut settings, report);
    }
    (settings, names)
}

/// Returns the accessibility statement, placed if all of it could be read.
fn accessibility(fields: &Fields<'_>, report: &mut Report) -> Option<Accessibility> {
    let mut found = Report::default();
    let statement = fields.read("accessibility", &mut found, accessibility::accessibility);
    let span = fields.entry("accessibility").map(|entry| entry.key.span).filter(|_| !found.has_errors());
    report.extend(found.into_diagnostics());
    statement.map(|statement| Accessibility { span, ..statement })
}

fn occasion(yaml: &Yaml, report: &mut Report) -> Option<OccasionDraft> {
    let fields = Fields::of(yaml, &OCCASION, None, report)?;
    let title = fields.read("title", report, decode::text);
    let trees = fields.each("trees", report, decode::word);
    Some(OccasionDraft { title: title?, trees })
}

/// Returns a site that may show pages in a frame.
fn frame_ancestor(yaml: &Yaml, report: &mut Report) -> Option<String> {
    if yaml.text() == Some("'self'") { Some("'self'".to_owned()) } else { decode::url(yaml, report) }
}

fn limits(yaml: &Yaml, report: &mut Report) -> Option<Limits> {
    let fields = Fields::of(yaml, &LIMITS, None, report)?;
    let mut number = |key| fields.read(key, report, decode::number).map(|number| number.value);
    let mut limits = Limits::default();
    if let Some(pages) = number("path-pages") {
        limits.path_pages = pages.into();
    }
    for (key, limit) in [
        ("address-length", &mut limits.address_length),
        ("questions", &mut limits.questions),
        ("states", &mut limits.states),
        ("print-pages", &mut limits.print_pages),
    ] {
        if let Some(number) = number(key) {
            *limit = number as usize;
        }
    }
    Some(limits)
}

/// Reads the weights of rules and the two figures by which rules judge.
fn read_checks(yaml: &Yaml, settings: &mut Settings, report: &mut Report) {
    for entry in decode::map(yaml, report).unwrap_or_default() {
        match entry.key.value.as_str() {
            "hard-to-read-limit" => {
                let limit = decode::number(&entry.value, report);
                settings.hard_to_read_limit = limit.map_or(HARD_TO_READ_LIMIT, |limit| limit.value);
            }
            "ask-share" => settings.ask_share = share(&entry.value, report),
            name => {
                // A rule that is mistyped, or whose weight is, stays silent: its mistake is told here.
                let rule = named_rule(&entry.key, report).or_else(|| near(name, rules()));
                let weight = weight(&entry.value, report).unwrap_or(Weight::Off);
                settings.checks.extend(rule.map(|rule| (rule.to_owned(), weight)));
            }
        }
    }
}

/// Returns the rule of a name, or tells that there is none.
fn named_rule(name: &Name, report: &mut Report) -> Option<&'static str> {
    let rule = rules::named(&name.value).map(|rule| rule.id);
    if rule.is_none() {
        let known = rules().chain(["hard-to-read-limit", "ask-share"]);
        report.push(unknown_key::diagnostic(name, "`checks`, nor is it a rule", known));
    }
    rule
}

fn rules() -> impl Iterator<Item = &'static str> + Clone {
    rules::ALL.iter().map(|rule| rule.id)
}

fn weight(yaml: &Yaml, report: &mut Report) -> Option<Weight> {
    let words = [
        ("off", Weight::Off),
        ("warning", Weight::Is(Severity::Warning)),
        ("error", Weight::Is(Severity::Error)),
    ];
    decode::choice(yaml, "a weight of a rule", &words, report).map(|word| word.value)
}

/// Returns a share between 0 and 1.
fn share(yaml: &Yaml, report: &mut Report) -> Option<f64> {
    let word = decode::word(yaml, report)?;
    let share = word.value.parse().ok().filter(|share| (0.0..=1.0).contains(share));
    if share.is_none() {
        report.push(wrong_shape::diagnostic("a share between 0 and 1", "another text", word.span));
    }
    share
}
