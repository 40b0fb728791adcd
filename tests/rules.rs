//! Every rule has a book: what it means, the smallest handbooks that break it, and the messages they give.
//!
//! `BLESS=1 cargo test --test rules` rewrites the messages; read that diff as if it were code, for authors will read it.
//! `RULE=unknown-step` keeps to one book. A case whose title begins with “Fine: ” breaks no rule.

use std::fmt::Write as _;
use std::path::Path;

use vagval::diagnostic::draw::{self, Format};
use vagval::diagnostic::{Report, Rule};
use vagval::resolve::Options;
use vagval::source::Sources;
use vagval::{load, parse, rules};

#[path = "rules/disk.rs"]
mod disk;

/// A file of a case.
struct File {
    path: String,
    /// The language of its fence.
    language: String,
    text: String,
}

/// A handbook of a book: its files and the messages that are expected of it.
#[derive(Default)]
struct Case {
    title: String,
    files: Vec<File>,
    expected: Option<String>,
}

/// The settings of a case that has none.
const SETTINGS: (&str, &str) = ("handbook.yaml", "title: Handbook\nlanguage: en\n");

#[test]
fn every_book_gives_the_messages_it_shows() {
    let mut wrong = String::new();
    let only = std::env::var("RULE").ok();
    for rule in rules::ALL.iter().filter(|rule| only.as_ref().is_none_or(|only| only == rule.id)) {
        let cases = cases(rule.book);
        assert!(!cases.is_empty(), "the book of {} has no case", rule.id);
        let reports: Vec<_> = cases.iter().map(|case| report(rule, case, &mut wrong)).collect();
        if std::env::var_os("BLESS").is_some() {
            bless(rule, &reports);
        } else {
            compare(rule, &cases, &reports, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nBLESS=1 cargo test --test rules rewrites the books");
}

/// Returns the cases of a book: files are fences after "`path`:", the messages a `report` fence.
fn cases(book: &str) -> Vec<Case> {
    let (mut cases, mut case, mut path) = (Vec::new(), Case::default(), None);
    let mut lines = book.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("# ").or(line.strip_prefix("## ")) {
            title.clone_into(&mut case.title);
        } else if let Some(named) = line.strip_prefix('`').and_then(|rest| rest.strip_suffix("`:")) {
            path = Some(named.to_owned());
        } else if let Some(fence) = fence(line) {
            let body = lines.by_ref().take_while(|line| !line.starts_with(fence));
            let body = body.fold(String::new(), |body, line| body + line + "\n");
            if line.ends_with("report") {
                case.expected = Some(body);
                cases.push(std::mem::take(&mut case));
            } else if let Some(path) = path.take() {
                let language = line.trim_start_matches('`').to_owned();
                case.files.push(File { path, language, text: body });
            }
        }
    }
    cases
}

fn fence(line: &str) -> Option<&str> {
    line.starts_with("```").then(|| &line[..line.len() - line.trim_start_matches('`').len()])
}

/// Returns what the tool says of a case, checked to be about the rule and nothing else.
fn report(rule: &Rule, case: &Case, wrong: &mut String) -> String {
    let mut report = Report::default();
    let sources = sources(rule, case, &mut report);
    let (_, found) = vagval::site(&sources, &Options::default(), &mut parse::Memory::default());
    report.extend(found.diagnostics().iter().cloned());
    told(rule, case, &report, wrong);
    draw::text(&report, &sources, Format::Human).trim_end().to_owned() + "\n"
}

/// Returns the files of a case, with the settings that it may leave out.
fn sources(rule: &Rule, case: &Case, report: &mut Report) -> Sources {
    let (path, text) = SETTINGS;
    let settings = File { path: path.to_owned(), language: String::new(), text: text.to_owned() };
    let settings = case.files.iter().all(|file| file.path != path).then_some(&settings);
    let files = settings.into_iter().chain(&case.files);
    if disk::is_needed(rule.id) {
        return disk::sources(rule.id, &case.title, files, report);
    }
    load::from_memory(files.map(|file| (file.path.as_str(), file.text.as_str())))
}

/// Notes when a case breaks another rule than its own, or none.
fn told(rule: &Rule, case: &Case, report: &Report, wrong: &mut String) {
    let broken: Vec<_> = report.broken().into_iter().collect();
    let expected = if case.title.starts_with("Fine: ") { vec![] } else { vec![rule.id] };
    if broken != expected {
        let _ = writeln!(wrong, "{}, “{}”: breaks {broken:?}", rule.id, case.title);
    }
}

fn compare(rule: &Rule, cases: &[Case], reports: &[String], wrong: &mut String) {
    for (case, report) in cases.iter().zip(reports) {
        let expected = case.expected.as_deref().unwrap_or_default();
        if expected.trim_end() != report.trim_end() {
            let _ = writeln!(wrong, "{}, “{}”: expected\n{expected}\nfound\n{report}", rule.id, case.title);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "blessing writes the books")]
fn bless(rule: &Rule, reports: &[String]) {
    let (mut book, mut reports, mut lines) = (String::new(), reports.iter(), rule.book.lines());
    while let Some(line) = lines.next() {
        let _ = writeln!(book, "{line}");
        if let Some(fence) = fence(line).filter(|_| line.ends_with("report")) {
            let old = lines.by_ref().find(|line| line.starts_with(fence)).expect("a fence is closed");
            let report = reports.next().expect("a report for each case");
            let _ = writeln!(book, "{}{old}", if report == "\n" { "" } else { report });
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/rules/{}.md", rule.id));
    std::fs::write(path, book).expect("the book can be written");
}
