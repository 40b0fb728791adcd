//! The report as one JSON document, for editors and scripts.

use serde_json::{Value, json};

use crate::diagnostic::position::Position;
use crate::diagnostic::told::sorted;
use crate::diagnostic::{Diagnostic, Label, Report, Severity};
use crate::source::Sources;

/// Returns `{"version": 1, "diagnostics": […]}`; lines and columns count from 1, columns in letters.
pub(super) fn text(report: &Report, sources: &Sources) -> String {
    let diagnostics: Vec<_> =
        sorted(report, sources).into_iter().map(|one| diagnostic(one, sources)).collect();
    format!("{:#}\n", json!({ "version": 1, "diagnostics": diagnostics }))
}

fn diagnostic(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    json!({
        "rule": diagnostic.rule.id,
        "severity": severity(diagnostic.severity),
        "title": diagnostic.title,
        "place": label(&diagnostic.place, sources),
        "related": diagnostic.related.iter().map(|one| label(one, sources)).collect::<Vec<_>>(),
        "note": diagnostic.note,
        "help": diagnostic.help,
        "group": diagnostic.group,
    })
}

fn label(label: &Label, sources: &Sources) -> Value {
    let (start, end) = (Position::start(label.span, sources), Position::end(label.span, sources));
    json!({
        "path": &*start.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": label.text,
    })
}

/// Returns the word for a severity in formats for machines.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
