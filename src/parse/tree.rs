//! Turns a file of `decisions/` into a tree draft: its questions, outcomes and scenarios.
//!
//! Does not know whether a step, clause, role or organisation exists: that is [`crate::resolve`].

pub(super) mod fingerprint;
pub(super) mod form;
mod outcome;
pub(super) mod question;
mod rule;
mod scenario;
pub(super) mod steps;

use crate::diagnostic::Report;
use crate::model::language::Language;
use crate::model::tree::{Pages, Reporting};
use crate::parse::decode::{self, Fields, Record};
use crate::parse::draft::{Name, TreeDraft};
use crate::parse::path;
use crate::parse::slug::slug;
use crate::parse::yaml::{self, Reading, Yaml};
use crate::rules::{bad_id, reserved_id};
use crate::source::{FileId, SourceFile, Span};

const TREE: Record = Record {
    what: "a tree",
    required: &["title", "start", "questions", "outcomes"],
    optional: &[
        "summary",
        "organisations",
        "audience",
        "owner",
        "review-by",
        "private",
        "pages",
        "act",
        "never",
        "scenarios",
        "cases",
        "report",
        "was",
    ],
};

/// Returns the tree of a file; none if its questions or outcomes cannot be known.
pub fn tree(file: &SourceFile, language: Language, report: &mut Report) -> Option<TreeDraft> {
    let id = id(file, report);
    let Reading::Whole(yaml) = yaml::read(file, 0..file.text.len(), report) else { return None };
    let start_of_file = Span::whole(FileId::of(&file.path));
    let fields = Fields::of(&yaml, &TREE, Some(start_of_file), report)?;
    let questions =
        fields.read("questions", report, |yaml, report| question::questions(yaml, language, report));
    let outcomes = fields.read("outcomes", report, |yaml, report| outcome::outcomes(yaml, language, report));
    let (questions, outcomes) = (questions?, outcomes?);
    steps::judge(&questions, &outcomes, report);
    let title = fields.read("title", report, decode::text);
    let title_span = fields.value("title").map_or(start_of_file, |yaml| yaml.span);
    let start = fields.read("start", report, decode::word);
    // Where the start is missing, the first step stands in: nothing else is to complain.
    let first = questions.first().map(|one| &one.id).or(outcomes.first().map(|one| &one.id));
    let start = start.or_else(|| first.cloned())?;
    let mut draft = TreeDraft {
        file: FileId::of(&file.path),
        path: file.path.clone(),
        title: Name::new(title.unwrap_or_else(|| id.clone()), title_span),
        id,
        summary: fields.read("summary", report, decode::text),
        organisations: fields.value("organisations").map(|yaml| decode::each(yaml, report, decode::word)),
        audience: fields.each("audience", report, decode::word),
        owner: fields.read("owner", report, decode::word),
        review_by: fields.read("review-by", report, decode::spanned_date),
        was: fields.each("was", report, decode::id),
        act: fields.read("act", report, decode::id),
        start,
        questions,
        outcomes,
        never: fields.each("never", report, rule::never),
        pages: fields.read("pages", report, pages).unwrap_or_default(),
        private: fields.read("private", report, decode::flag).unwrap_or_default(),
        scenarios: fields.each("scenarios", report, scenario::scenario),
        cases: fields.each("cases", report, scenario::case),
        report: fields.read("report", report, reporting),
        broken: false,
        fingerprint: fingerprint::of(&yaml),
    };
    draft.broken = report.has_errors();
    Some(draft)
}

/// Returns the id of a tree: the stem of its file.
fn id(file: &SourceFile, report: &mut Report) -> String {
    let id = Name::new(path::stem(&file.path).to_owned(), Span::whole(FileId::of(&file.path)));
    if !decode::is_id(&id.value) {
        report.push(bad_id::file(&id, &format!("{}.yaml", slug(&id.value))));
    } else if reserved_id::RESERVED_FOR_TREES.contains(&id.value.as_str()) {
        report.push(reserved_id::file(&id.value, id.span));
    }
    id.value
}

fn pages(yaml: &Yaml, report: &mut Report) -> Option<Pages> {
    let words = [("auto", Pages::Auto), ("paths", Pages::Paths), ("states", Pages::States)];
    decode::choice(yaml, "a kind of pages", &words, report).map(|word| word.value)
}

fn reporting(yaml: &Yaml, report: &mut Report) -> Option<Reporting> {
    let words = [
        ("outcome", Reporting::Outcome),
        ("answers", Reporting::Answers),
        ("completion", Reporting::Completion),
    ];
    decode::choice(yaml, "what a course sends", &words, report).map(|word| word.value)
}
