//! Prints: answers to stdout, all else to stderr, in colour where it is wanted.
//!
//! Does not fail: when nobody reads any more, there is nobody to tell.

use std::io::{IsTerminal, Write, stderr, stdout};

use crate::diagnostic::Report;
use crate::diagnostic::draw::{self, Colour, Format};
use crate::failure::{Cause, Failure};
use crate::source::Sources;

/// Prints an answer: what was asked for.
pub(crate) fn answer(text: &str) {
    let _ = stdout().write_all(text.as_bytes()).and_then(|()| stdout().flush());
}

/// Prints a line beside the answer, such as how long it took.
pub(crate) fn note(line: &str) {
    let _ = writeln!(stderr(), "{line}");
}

/// Prints why the tool stopped.
pub(crate) fn failure(failure: &Failure) {
    // Who asked us to stop knows why.
    if matches!(failure.cause, Cause::Interrupt | Cause::Termination) {
        return note(&failure.title);
    }
    let (start, end) = match colour(&stderr()) {
        Colour::Always => ("\u{1b}[1;91m", "\u{1b}[0m"),
        Colour::Never => ("", ""),
    };
    let _ = writeln!(stderr(), "{start}error{end}: {failure}");
}

/// Prints a report beside the answer.
pub(crate) fn report(report: &Report, sources: &Sources) {
    let _ = stderr().write_all(drawn(report, sources, &stderr()).as_bytes());
}

/// Prints a report as the answer.
pub(crate) fn report_as_answer(report: &Report, sources: &Sources, format: Format) {
    match format {
        Format::Human => answer(&drawn(report, sources, &stdout())),
        Format::Json | Format::Sarif | Format::Github => answer(&draw::text(report, sources, format)),
    }
}

/// Returns a report for a stream: at most a few screenfuls on a terminal, whole elsewhere.
fn drawn(report: &Report, sources: &Sources, stream: &impl IsTerminal) -> String {
    if stream.is_terminal() {
        draw::terminal(report, sources, colour(stream))
    } else {
        draw::text(report, sources, Format::Human)
    }
}

fn colour(stream: &impl IsTerminal) -> Colour {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if unwanted || !stream.is_terminal() { Colour::Never } else { Colour::Always }
}
