//! The report as annotations of GitHub Actions: one workflow command a line.

use crate::diagnostic::draw::json::severity;
use crate::diagnostic::draw::safe::safe;
use crate::diagnostic::position::Position;
use crate::diagnostic::told::sorted;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::Sources;

/// Returns `::error file=…,line=…,col=…,title=…::…` for every diagnostic.
pub(super) fn text(report: &Report, sources: &Sources) -> String {
    sorted(report, sources).into_iter().map(|one| command(one, sources)).collect()
}

fn command(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = Position::start(diagnostic.place.span, sources);
    format!(
        "::{} file={},line={},col={},title={}::{}\n",
        severity(diagnostic.severity),
        property(&place.path),
        place.line,
        place.column,
        diagnostic.rule.id,
        message(&diagnostic.text()),
    )
}

/// Returns text that cannot end the command it stands in.
fn message(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(|line| safe(line).replace('%', "%25")).collect();
    lines.join("%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
