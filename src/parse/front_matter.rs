//! Turns the YAML at the head of a document into a draft that still lacks its text.
//!
//! Does not read the text below it: that is [`crate::parse::document`].

mod fences;

use jiff::civil::Date;

use std::ops::Range;

use crate::diagnostic::Report;
use crate::model::document::{InForce, Kind, Overall, Status};
use crate::model::language::Language;
use crate::parse::attributes::source_range;
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{DocumentDraft, Name};
use crate::parse::front_matter::fences::Fences;
use crate::parse::path;
use crate::parse::slug::slug;
use crate::parse::yaml::{self, Reading, Value, Yaml};
use crate::rules::{bad_date, bad_id, missing_key, unclosed_front_matter, unknown_key};
use crate::source::{FileId, SourceFile, Span};

const DOCUMENT: Record = Record {
    what: "a document",
    required: &["title"],
    optional: &[
        "kind",
        "id",
        "language",
        "organisation",
        "binds",
        "status",
        "decided",
        "in-force",
        "owner",
        "review-by",
        "diary-number",
        "source",
        "was",
        "responds-to",
        "overall",
        "successor",
    ],
};

const IN_FORCE: Record = Record {
    what: "the time in which a document is in force",
    required: &[],
    optional: &["from", "to", "not-before"],
};

/// What the head of a document says and where its text begins.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// The document without lead and sections; none if something in the head was refused.
    pub draft: Option<DocumentDraft>,
    /// The ids that the document has or had, as far as they can be read, for references to one that failed.
    pub ids: Vec<String>,
    /// The bytes of the file below the head.
    pub body: Range<usize>,
}

/// Reads the head of a document; a file without one lacks its title and is told so.
pub fn front_matter(file: &SourceFile, report: &mut Report) -> FrontMatter {
    let start = Span::whole(FileId::of(&file.path));
    let stem = path::document_id(&file.path).to_owned();
    let (head, body) = match fences::split(&file.text) {
        Fences::Closed { head, body } => (head, body),
        Fences::Unclosed { first } => {
            report.push(unclosed_front_matter::diagnostic(Span::new(start.file, first)));
            return FrontMatter { draft: None, ids: vec![stem], body: 0..0 };
        }
        Fences::None => {
            report.push(missing_key::title(start));
            return FrontMatter { draft: None, ids: vec![stem], body: 0..file.text.len() };
        }
    };
    let mut found = Report::default();
    let reading = yaml::read(file, head, &mut found);
    let (Reading::Whole(ref yaml) | Reading::Cut(Some(ref yaml))) = reading else {
        report.extend(found.into_diagnostics());
        return FrontMatter { draft: None, ids: vec![stem], body };
    };
    let ids = ids(yaml, stem);
    let whole = matches!(reading, Reading::Whole(_));
    let draft = whole.then(|| draft(file, yaml, &mut found)).flatten().filter(|_| !found.has_errors());
    report.extend(found.into_diagnostics());
    FrontMatter { draft, ids, body }
}

/// Returns the ids that a head names, and the one that follows from the file's name.
fn ids(yaml: &Yaml, stem: String) -> Vec<String> {
    let mut ids = vec![stem];
    ids.extend(yaml.get("id").and_then(Yaml::text).map(str::to_owned));
    match yaml.get("was").map(|was| &was.value) {
        Some(Value::List(items)) => ids.extend(items.iter().filter_map(Yaml::text).map(str::to_owned)),
        Some(Value::Scalar(was)) => ids.push(was.excerpt.text.clone()),
        Some(Value::Map(_) | Value::Refused) | None => {}
    }
    ids
}

/// Returns the document that a head describes.
fn draft(file: &SourceFile, yaml: &Yaml, report: &mut Report) -> Option<DocumentDraft> {
    let first_line = Span { end: 3, ..Span::whole(FileId::of(&file.path)) };
    let fields = Fields::of(yaml, &DOCUMENT, Some(first_line), report)?;
    let kind = fields.read("kind", report, kind);
    // What a document of an unknown kind lacks, or has too much, cannot be told.
    if fields.is_sure() && (kind.is_some() || fields.value("kind").is_none()) {
        judge_keys(&fields, kind.unwrap_or_default(), first_line, report);
    }
    let title = fields.read("title", report, decode::text);
    let title =
        Name::new(title.unwrap_or_default(), fields.value("title").map_or(first_line, |yaml| yaml.span));
    Some(DocumentDraft {
        file: first_line.file,
        path: file.path.clone(),
        id: id(file, &fields, first_line, report),
        span: title.span,
        title,
        kind: kind.unwrap_or_default(),
        language: fields.read("language", report, language),
        organisation: fields.read("organisation", report, decode::word),
        binds: fields.each("binds", report, decode::word),
        status: fields.read("status", report, status).unwrap_or_default(),
        decided: fields.read("decided", report, decode::date),
        in_force: fields.read("in-force", report, in_force).unwrap_or_default(),
        owner: fields.read("owner", report, decode::word),
        review_by: fields.read("review-by", report, decode::spanned_date),
        diary_number: fields.read("diary-number", report, decode::text),
        sources: fields.each("source", report, source_range::in_yaml).into_iter().flatten().collect(),
        was: fields.each("was", report, decode::id),
        responds_to: fields.read("responds-to", report, decode::word),
        overall: fields.read("overall", report, overall),
        successor: fields.read("successor", report, decode::word),
        lead: Vec::new(),
        sections: Vec::new(),
    })
}

/// Returns the id of a document: that of its head, else that of its file.
fn id(file: &SourceFile, fields: &Fields<'_>, first_line: Span, report: &mut Report) -> Name {
    let stem = Name::new(path::document_id(&file.path).to_owned(), first_line);
    if fields.value("id").is_some() {
        return fields.read("id", report, decode::id).unwrap_or(stem);
    }
    if !decode::is_id(&stem.value) {
        report.push(bad_id::file(&stem, &format!("{}.md", slug(&stem.value))));
    }
    stem
}

/// Tells which keys the kind of a document lacks, and which only other kinds have.
fn judge_keys(fields: &Fields<'_>, kind: Kind, first_line: Span, report: &mut Report) {
    let issued = matches!(kind, Kind::Policy | Kind::Response | Kind::Routine);
    if issued && fields.value("organisation").is_none() {
        report.push(missing_key::diagnostic("organisation", &format!("a {}", kind.word()), first_line));
    }
    let only = [("responds-to", Kind::Response), ("overall", Kind::Response), ("successor", Kind::Policy)];
    for (key, owner) in only {
        if let Some(entry) = fields.entry(key).filter(|_| kind != owner) {
            report.push(unknown_key::misplaced(&entry.key, kind.word(), owner.word()));
        }
    }
}

fn kind(yaml: &Yaml, report: &mut Report) -> Option<Kind> {
    let words = Kind::ALL.map(|kind| (kind.word(), kind));
    decode::choice(yaml, "a kind of document", &words, report).map(|word| word.value)
}

fn status(yaml: &Yaml, report: &mut Report) -> Option<Status> {
    let words = Status::ALL.map(|status| (status.word(), status));
    decode::choice(yaml, "a status", &words, report).map(|word| word.value)
}

fn overall(yaml: &Yaml, report: &mut Report) -> Option<Overall> {
    let words = Overall::ALL.map(|overall| (overall.word(), overall));
    decode::choice(yaml, "an overall answer", &words, report).map(|word| word.value)
}

/// Returns one of the languages of the frame.
pub fn language(yaml: &Yaml, report: &mut Report) -> Option<Language> {
    let words = Language::ALL.map(|language| (language.tag(), language));
    decode::choice(yaml, "a language of the handbook", &words, report).map(|word| word.value)
}

/// Returns the time in which a document is in force: `unknown`, `not-before` a day but else unknown, or a first and a last
/// day.
fn in_force(yaml: &Yaml, report: &mut Report) -> Option<InForce> {
    if matches!(yaml.value, Value::Scalar(_)) {
        return decode::choice(
            yaml,
            "a time: write `unknown`, or `from` and `to`",
            &[("unknown", ())],
            report,
        )
        .map(|_| InForce::Unknown { not_before: None });
    }
    let fields = Fields::of(yaml, &IN_FORCE, None, report)?;
    let from = fields.read("from", report, decode::spanned_date);
    let to = fields.read("to", report, decode::spanned_date);
    if let (Some(from), Some(to)) = (&from, &to)
        && to.value < from.value
    {
        report.push(bad_date::reversed(to.span, from.span));
    }
    let day = |day: crate::source::Spanned<Date>| day.value;
    if let Some(not_before) = fields.read("not-before", report, decode::spanned_date) {
        if let Some(known) = from.as_ref().or(to.as_ref()) {
            report.push(bad_date::unknown_and_known(not_before.span, known.span));
        }
        return Some(InForce::Unknown { not_before: Some(not_before.value) });
    }
    Some(InForce::Between { from: from.map(day), to: to.map(day) })
}
