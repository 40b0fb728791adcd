//! The report as SARIF 2.1.0, for services that show findings in a pull request.

use serde_json::{Value, json};

use crate::diagnostic::draw::json::severity;
use crate::diagnostic::position::Position;
use crate::diagnostic::told::sorted;
use crate::diagnostic::{Diagnostic, Label, Report};
use crate::rules;
use crate::source::Sources;

/// Returns one SARIF log with one run.
pub(super) fn text(report: &Report, sources: &Sources) -> String {
    let broken = report.broken();
    let rules: Vec<_> =
        rules::ALL.iter().filter(|rule| broken.contains(rule.id)).map(|rule| described(rule)).collect();
    let results: Vec<_> = sorted(report, sources).into_iter().map(|one| found(one, sources)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "vagval", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn described(rule: &crate::diagnostic::Rule) -> Value {
    json!({ "id": rule.id, "help": { "text": rule.book, "markdown": rule.book } })
}

fn found(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let related: Vec<_> = diagnostic.related.iter().map(|one| location(one, sources)).collect();
    json!({
        "ruleId": diagnostic.rule.id,
        "level": severity(diagnostic.severity),
        "message": { "text": diagnostic.text() },
        "locations": [location(&diagnostic.place, sources)],
        "relatedLocations": related,
    })
}

fn location(label: &Label, sources: &Sources) -> Value {
    let (start, end) = (Position::start(label.span, sources), Position::end(label.span, sources));
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": &*start.path },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
        "message": { "text": label.text },
    })
}
