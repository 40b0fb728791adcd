//! The report for people, drawn by annotate-snippets: place, line, label and the edit to make.

use std::fmt::Write as _;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::draw::safe::safe;
use crate::diagnostic::position::Position;
use crate::diagnostic::told::{Told, told};
use crate::diagnostic::{Label, Report, Severity};
use crate::model::plural::Count;
use crate::source::{FileId, SourceFile, Sources};

/// Whether to draw in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With colour.
    Always,
    /// Without.
    Never,
}

/// How many places a message names of those it has in common with others.
const NAMED_PLACES: usize = 3;

/// Returns the first messages of a report, a count of the rest, and the sum of all.
pub(super) fn text(report: &Report, sources: &Sources, colour: Colour, limit: usize) -> String {
    let messages = told(report, sources);
    let mut text = String::new();
    for message in messages.iter().take(limit) {
        text.push_str(&drawn(message, sources, colour));
        text.push_str("\n\n");
    }
    if let Some(rest) = messages.len().checked_sub(limit).filter(|rest| *rest > 0) {
        let _ = write!(text, "… and {} more\n\n", Count(rest, "message"));
    }
    text
}

/// Returns the sum of a report such as `2 errors, 1 warning`; nothing if there is nothing.
#[must_use]
pub fn summary(report: &Report) -> Option<String> {
    let of = |severity| report.diagnostics().iter().filter(|one| one.severity == severity).count();
    match (of(Severity::Error), of(Severity::Warning)) {
        (0, 0) => None,
        (0, warnings) => Some(Count(warnings, "warning").to_string()),
        (errors, 0) => Some(Count(errors, "error").to_string()),
        (errors, warnings) => Some(format!("{}, {}", Count(errors, "error"), Count(warnings, "warning"))),
    }
}

fn drawn(message: &Told, sources: &Sources, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Always => Renderer::styled(),
        Colour::Never => Renderer::plain(),
    };
    let diagnostic = message.first;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = safe(&diagnostic.title);
    let mut group = Group::with_title(level.primary_title(title).id(diagnostic.rule.id));
    for (file, labels) in by_file(&diagnostic.place, &diagnostic.related) {
        group = match sources.file(file) {
            // There is no line to show of a file that could not be read.
            Some(file) if file.text.is_empty() => named(group, file, &labels),
            Some(file) => group.element(snippet(file, &labels)),
            None => group,
        };
    }
    if let Some(note) = &diagnostic.note {
        let lines: Vec<_> = note.lines().map(safe).collect();
        group = group.element(Level::NOTE.message(lines.join("\n")));
    }
    if let Some(others) = others(message, sources) {
        group = group.element(Level::NOTE.message(others));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(safe(help)));
    }
    renderer.render(&[group])
}

/// A label, and whether it is the place of the mistake or one that explains it.
type Marked<'a> = (AnnotationKind, &'a Label);

/// Returns the labels by file, the file of the mistake first.
fn by_file<'a>(place: &'a Label, related: &'a [Label]) -> Vec<(FileId, Vec<Marked<'a>>)> {
    let mut files = vec![(place.span.file, vec![(AnnotationKind::Primary, place)])];
    for label in related {
        match files.iter_mut().find(|(file, _)| *file == label.span.file) {
            Some((_, labels)) => labels.push((AnnotationKind::Context, label)),
            None => files.push((label.span.file, vec![(AnnotationKind::Context, label)])),
        }
    }
    files
}

/// Adds the name of a file without lines, and what is said of it.
fn named<'a>(group: Group<'a>, file: &'a SourceFile, labels: &[Marked<'a>]) -> Group<'a> {
    let said = labels.iter().map(|(_, label)| safe(&label.text)).filter(|text| !text.is_empty());
    group.element(Origin::path(&*file.path)).elements(said.map(|text| Level::NOTE.message(text)))
}

/// Returns the lines from the first label to the last: to read all of a long file for each message would take long.
fn snippet<'a>(file: &'a SourceFile, labels: &[Marked<'a>]) -> Snippet<'a, Annotation<'a>> {
    let range = |label: &Label| {
        let range = label.span.range();
        file.text.floor_char_boundary(range.start)..file.text.floor_char_boundary(range.end)
    };
    let first = labels.iter().map(|(_, label)| range(label).start).min().unwrap_or_default();
    let last = labels.iter().map(|(_, label)| range(label).end).max().unwrap_or_default();
    let start = file.text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let end = file.text[last..].find('\n').map_or(file.text.len(), |newline| last + newline + 1);
    let line = file.text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
    let annotations = labels.iter().map(|(kind, label)| {
        let range = range(label);
        let annotation = kind.span(range.start - start..range.end - start);
        if label.text.is_empty() { annotation } else { annotation.label(safe(&label.text)) }
    });
    let lines = Snippet::source(&file.text[start..end]).line_start(line);
    lines.path(&*file.path).fold(true).annotations(annotations)
}

/// Returns in words where else the same mistake stands.
fn others(message: &Told, sources: &Sources) -> Option<String> {
    let count = message.others.len();
    let places = message.others.iter().take(NAMED_PLACES);
    let places: Vec<_> = places.map(|other| Position::start(other.place.span, sources).to_string()).collect();
    match count.checked_sub(places.len()) {
        _ if count == 0 => None,
        None | Some(0) => Some(format!("the same in {}: {}", Count(count, "other place"), places.join(", "))),
        Some(rest) => {
            let count = Count(count, "other place");
            Some(format!("the same in {count}: {} and {rest} more", places.join(", ")))
        }
    }
}
