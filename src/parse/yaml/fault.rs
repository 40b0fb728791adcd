//! Turns a place where YAML cannot be read on into a mistake in the author's words, and often into a way to pass it by.
//!
//! Does not read on itself: what is to be passed by is named, and [`super::read`] begins anew without it.

use std::ops::Range;

use serde_saphyr::granit_parser::ErrorKind;

use crate::diagnostic::Diagnostic;
use crate::parse::yaml::DEPTH_LIMIT;
use crate::parse::yaml::grow::{Fault, Source};
use crate::parse::yaml::lines::{line, word};
use crate::parse::yaml::{brackets, indentation};
use crate::rules::{
    bad_indentation, bad_yaml, over_limit, refused_yaml, tab_indentation, text_cut_by_comment,
    text_needs_quotes,
};

/// What is to be said of a fault and what may be put aside to read on.
pub(super) struct Verdict {
    /// The mistake.
    pub(super) diagnostic: Diagnostic,
    /// The part of the text that holds it and nothing else.
    pub(super) repair: Option<Range<usize>>,
}

/// Returns what is to be said of a fault.
pub(super) fn verdict(fault: &Fault, source: &Source<'_>) -> Verdict {
    let told = |diagnostic| Verdict { diagnostic, repair: None };
    let here = line(source.text, fault.at);
    if fault.kind == ErrorKind::RecursionLimitExceeded {
        return told(over_limit::diagnostic("levels of nesting", DEPTH_LIMIT, source.bracket(fault.at)));
    }
    if let Some(bracket) = brackets::unclosed(source.text, here.start) {
        return told(bad_yaml::unclosed_bracket(source.bracket(bracket), None));
    }
    if let Some(key) = swallowed_key(source.text, here) {
        return told(bad_yaml::no_colon(source.span(key)));
    }
    text_mistake(fault, source).unwrap_or_else(|| told(other(fault, source)))
}

/// Returns the verdict on a text that should stand in quotes, or that a comment cuts.
fn text_mistake(fault: &Fault, source: &Source<'_>) -> Option<Verdict> {
    let last = fault.last.clone().filter(|last| source.text[last.clone()].lines().count() == 1);
    let last = last.filter(|last| line(source.text, last.start) == line(source.text, fault.at));
    if fault.kind == ErrorKind::CommentInterceptedScalar {
        let hash = fault.at + source.text[fault.at..].find('#')?;
        let comment = hash..line(source.text, hash).end;
        let diagnostic = text_cut_by_comment::diagnostic(source.span(comment.clone()));
        return Some(Verdict { diagnostic, repair: Some(comment) });
    }
    let start = if after_quotes(&fault.kind) {
        opening_quote(fault, source)?
    } else if begins_with_mark(&fault.kind) {
        fault.at
    } else if meets_more(&fault.kind) && goes_on(fault, source, last.as_ref()) {
        last?.start
    } else if meets_more(&fault.kind) {
        marked_start(fault, source, last)?
    } else {
        return None;
    };
    let in_brackets = !fault.brackets.is_empty();
    let text = start..value_end(source.text, start.max(fault.at), in_brackets);
    Some(Verdict { diagnostic: text_diagnostic(&text, in_brackets, source), repair: Some(text) })
}

/// Returns the first word of a line if a colon is missing behind it, so that the bracket there belongs to the key.
fn swallowed_key(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let content = text[line.clone()].trim_start_matches([' ', '-']);
    let key = content.split(": ").next().filter(|key| key.len() < content.len())?;
    let bracket = key.find(" {").or(key.find(" ["))?;
    let start = line.end - content.len();
    Some(start..start + key[..bracket].trim_end().len())
}

/// Returns the diagnostic of a text that is not read as one: a bracket or colon is missing, or quotes are.
fn text_diagnostic(text: &Range<usize>, in_brackets: bool, source: &Source<'_>) -> Diagnostic {
    if let Some(bracket) = brackets::stray(source.text, text.clone()).filter(|_| !in_brackets) {
        return bad_yaml::stray_bracket(source.bracket(bracket));
    }
    let (words, place) = (&source.text[text.clone()], source.span(text.clone()));
    if in_brackets && words.contains(": ") {
        return text_needs_quotes::or_comma(words, place);
    }
    text_needs_quotes::diagnostic(words, place)
}

/// Whether something stands behind the closing quote of a text.
fn after_quotes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar
    )
}

/// Whether a text begins with a mark that means something else in YAML.
fn begins_with_mark(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnexpectedCharacter { .. }
            | ErrorKind::InvalidBlockScalarHeader
            | ErrorKind::BlockSequenceEntryNotAllowed
            | ErrorKind::MappingKeyNotAllowed
            | ErrorKind::MissingAnchorOrAliasName
            | ErrorKind::UndeclaredTagHandle
            | ErrorKind::MissingTagUri
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::InvalidTagEscape
            | ErrorKind::InvalidGlobalTagCharacter
            | ErrorKind::UnclosedVerbatimTag
    )
}

/// Whether something stands where a value has ended.
fn meets_more(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::MappingValueNotAllowed
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::InvalidColonPlacement
    )
}

/// Whether the last text goes on behind where the parser ended it: with a colon, or between brackets with a bracket.
fn goes_on(fault: &Fault, source: &Source<'_>, last: Option<&Range<usize>>) -> bool {
    let rest = &source.text[fault.at..];
    let behind =
        last.is_some_and(|last| last.end <= fault.at && source.text[last.end..fault.at].trim().is_empty());
    rest.starts_with(':') || (behind && rest.starts_with(['[', '{']))
}

/// Returns where a text begins that opens with a word in stars or a reference in brackets: `**Obs** …`, `[[a]] …`.
fn marked_start(fault: &Fault, source: &Source<'_>, last: Option<Range<usize>>) -> Option<usize> {
    let line = line(source.text, fault.at);
    let before = &source.text[line.start..fault.at];
    if before.trim_end().ends_with(']') {
        return before.find('[').map(|bracket| line.start + bracket);
    }
    last.map(|last| last.start).filter(|start| source.text[*start..].starts_with('*'))
}

/// Returns where the text opens whose quotes the parser could not make sense of.
fn opening_quote(fault: &Fault, source: &Source<'_>) -> Option<usize> {
    let after = fault.last.as_ref().map_or(0, |last| last.end);
    source.text.get(after..)?.find(['"', '\'']).map(|quote| after + quote)
}

/// Returns the diagnostic of a fault that is not one of a single text.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser has a hundred kinds of faults and may get more"
)]
fn other(fault: &Fault, source: &Source<'_>) -> Diagnostic {
    if let Some(tab) = tab(fault, source.text) {
        return tab_indentation::diagnostic(source.span(tab));
    }
    let here = source.span(word(source.text, fault.at));
    match &fault.kind {
        ErrorKind::DirectiveDisallowed => refused_yaml::directive(here),
        kind if is_about_quotes(kind) => {
            let quote = opening_quote(fault, source).unwrap_or(fault.at);
            bad_yaml::unclosed_quote(source.bracket(quote))
        }
        kind if is_about_escapes(kind) => {
            bad_yaml::escape(source.span(fault.at..line(source.text, fault.at).end))
        }
        ErrorKind::MisplacedFlowCollectionEnd => bad_yaml::stray_bracket(here),
        ErrorKind::UnclosedFlowCollection { .. } => {
            bad_yaml::unclosed_bracket(source.bracket(fault.at), None)
        }
        ErrorKind::MismatchedFlowCollectionEnd { close, .. } => {
            bad_yaml::mismatched_bracket(source.bracket(fault.at), *close)
        }
        _ => match fault.brackets.last() {
            Some(bracket) => bad_yaml::unclosed_bracket(source.bracket(*bracket), Some(here)),
            None => misplaced(fault, source),
        },
    }
}

/// Returns the diagnostic of a line that fits nowhere.
fn misplaced(fault: &Fault, source: &Source<'_>) -> Diagnostic {
    let line = line(source.text, fault.at);
    let start = line.end - source.text[line.clone()].trim_start().len();
    let key = source.span(word(source.text, start));
    if matches!(fault.kind, ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey) {
        return bad_yaml::no_colon(key);
    }
    let unaligned = matches!(
        fault.kind,
        ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::InvalidIndentation
    );
    if fault.kind == ErrorKind::MappingValueNotAllowed {
        keyless_line(fault, source).unwrap_or_else(|| bad_indentation::swallowed(key))
    } else if unaligned && start >= fault.at {
        indentation::unaligned(fault, source, start)
    } else {
        bad_yaml::unreadable(source.span(word(source.text, fault.at)))
    }
}

/// Returns the diagnostic of a line without a colon that takes in the line below it.
fn keyless_line(fault: &Fault, source: &Source<'_>) -> Option<Diagnostic> {
    let last = fault.last.as_ref()?;
    let before = &source.text[line(source.text, last.start).start..last.start];
    let alone = before.trim_start_matches([' ', '-']).is_empty();
    let item = source.text[line(source.text, fault.at)].trim_start().starts_with("- ");
    (alone && !item).then(|| bad_yaml::no_colon(source.span(word(source.text, last.start))))
}

fn is_about_quotes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar
    )
}

fn is_about_escapes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape
    )
}

/// Returns the tab that stands before the first letter of the line of a fault or of the next.
fn tab(fault: &Fault, text: &str) -> Option<Range<usize>> {
    let first = line(text, fault.at);
    let next = line(text, (first.end + 1).min(text.len()));
    [first, next].into_iter().find_map(|line| {
        let indentation = text[line.clone()].len() - text[line.clone()].trim_start_matches([' ', '\t']).len();
        let tab = text[line.start..line.start + indentation].find('\t')?;
        Some(line.start + tab..line.start + tab + 1)
    })
}

/// Returns where a text ends: with its line, or in brackets before the next comma or closing bracket.
fn value_end(text: &str, from: usize, in_brackets: bool) -> usize {
    let line = line(text, from);
    let rest = &text[from..line.end];
    let end = if in_brackets { rest.find([',', '}']).unwrap_or(rest.len()) } else { rest.len() };
    from + rest[..end].trim_end().len()
}
