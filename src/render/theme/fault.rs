//! Turns what the template engine and the language reader refuse into diagnostics at their place in the theme.
//!
//! Does not word them: see [`crate::rules::theme_error`].

use std::collections::BTreeMap;
use std::ops::Range;

use tera::{Error, ErrorKind};

use crate::diagnostic::Diagnostic;
use crate::rules::theme_error;
use crate::source::{FileId, Span};

/// A template that cannot be used, and why.
pub(super) struct Fault {
    /// The template's name.
    pub(super) template: String,
    /// What the author is told.
    pub(super) diagnostic: Diagnostic,
}

/// Returns what is wrong with the project's templates, given the engine's refusal of them all.
pub(super) fn of_templates(error: &Error, own: &BTreeMap<&str, &str>) -> Vec<Fault> {
    if let ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) = error.kind() {
        return vec![fault(report.filename(), report.message(), report.span().range.clone())];
    }
    let text = error.to_string();
    let unknown: Vec<Fault> = text.split("\n\n").filter_map(|report| unknown_name(report, own)).collect();
    if !unknown.is_empty() {
        return unknown;
    }
    // A loop of templates or a missing parent is told by its names only.
    let named =
        own.keys().find(|name| text.contains(&format!("'{name}'")) || text.contains(&format!("`{name}`")));
    named.or(own.keys().next()).map(|name| fault(name, first_line(&text), 0..0)).into_iter().collect()
}

/// Returns what stopped the making of a page.
pub(super) fn of_template(error: &Error, template: &str) -> Diagnostic {
    if let ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) = error.kind() {
        return fault(report.filename(), report.message(), report.span().range.clone()).diagnostic;
    }
    fault(template, first_line(&error.to_string()), 0..0).diagnostic
}

/// Returns what is wrong with a language file.
pub(super) fn of_language(file: FileId, place: Range<usize>) -> Diagnostic {
    theme_error::language(Span::new(file, place))
}

fn fault(template: &str, message: &str, place: Range<usize>) -> Fault {
    let file = FileId::of(&format!("theme/templates/{template}"));
    let diagnostic = theme_error::template(template, message, Span::new(file, place));
    Fault { template: template.to_owned(), diagnostic }
}

/// Reads one of the engine's reports of the form `error: MESSAGE⏎ --> NAME:LINE:COLUMN⏎…`.
fn unknown_name(report: &str, own: &BTreeMap<&str, &str>) -> Option<Fault> {
    let mut lines = report.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let (place, column) = lines.next()?.trim_start().strip_prefix("--> ")?.rsplit_once(':')?;
    let (name, line) = place.rsplit_once(':')?;
    let text = own.get(name)?;
    let start = offset(text, line.parse().ok()?, column.parse().ok()?)?;
    let carets = lines.filter_map(|line| line.trim_start().strip_prefix('|')).find(|line| line.contains('^'));
    let length = carets.map_or(0, |line| line.matches('^').count());
    Some(fault(name, message, start..(start + length).min(text.len())))
}

fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let letters = text.get(before..)?.char_indices();
    Some(before + letters.map(|(offset, _)| offset).nth(column.checked_sub(1)?).unwrap_or(0))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
