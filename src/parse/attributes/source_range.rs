//! Reads where a clause stands in the sources: `id:12,15-18`, several with blanks between.
//!
//! Does not know whether the source exists or is that long: that is [`crate::resolve`].

use crate::diagnostic::Report;
use crate::parse::decode;
use crate::parse::draft::SourceDraft;
use crate::parse::phrase::Phrase;
use crate::parse::yaml::Yaml;
use crate::rules::bad_source_range::{self, Slip};
use crate::source::Spanned;

/// Returns the sources that a value in YAML names: `id`, or `id:12-18`, several with blanks between.
pub(in crate::parse) fn in_yaml(yaml: &Yaml, report: &mut Report) -> Option<Vec<SourceDraft>> {
    let excerpt = decode::prose(yaml, report)?;
    Some(sources(&Phrase::whole(&excerpt), report))
}

/// Returns the sources that a phrase names; a range that is not one is reported and left out.
pub fn sources(phrase: &Phrase<'_>, report: &mut Report) -> Vec<SourceDraft> {
    let mut sources = Vec::new();
    let mut words = phrase.words();
    while let Some(word) = words.next() {
        sources.push(source(&word, report));
        if word.text().ends_with(',') {
            // What follows `id:12, ` is the rest of its ranges, not a source: told already.
            words.next();
        }
    }
    sources
}

fn source(word: &Phrase<'_>, report: &mut Report) -> SourceDraft {
    let Some((id, ranges)) = word.text().split_once(':') else {
        return SourceDraft { source: word.name(), ranges: Vec::new() };
    };
    let ranges = word.part(id.len() + 1..id.len() + 1 + ranges.len());
    let mut read = Vec::new();
    for piece in ranges.split(',') {
        match range(piece.text()) {
            Ok(range) => read.push(Spanned::new(range, piece.span())),
            Err(slip) => {
                report.push(bad_source_range::diagnostic(&word.name(), piece.span(), slip));
                break;
            }
        }
    }
    SourceDraft { source: word.part(0..id.len()).name(), ranges: read }
}

/// Reads `12` or `12-18`.
fn range(text: &str) -> Result<(u32, u32), Slip> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (number(first)?, number(last)?);
    if first <= last { Ok((first, last)) } else { Err(Slip::Backwards) }
}

fn number(text: &str) -> Result<u32, Slip> {
    if text.is_empty() {
        return Err(Slip::Missing);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(if text.contains(['–', '—']) { Slip::LongDash } else { Slip::NotNumber });
    }
    match text.parse() {
        Ok(0) => Err(Slip::Zero),
        Ok(number) => Ok(number),
        Err(_) => Err(Slip::NotNumber),
    }
}

#[cfg(test)]
mod tests {
    use super::sources;
    use crate::diagnostic::Report;
    use crate::parse::phrase::Phrase;
    use crate::source::{Excerpt, FileKind, SourceFile};

    /// Returns the sources read, spelled out, and the labels of what was wrong.
    fn read(text: &str) -> (String, Vec<String>) {
        let file = SourceFile { path: "content/a.md".into(), kind: FileKind::Document, text: text.into() };
        let mut report = Report::default();
        let found = sources(&Phrase::whole(&Excerpt::verbatim(&file, 0..text.len())), &mut report);
        let mut spelled = Vec::new();
        for source in found {
            assert_eq!(&text[source.source.span.range()], source.source.value);
            let ranges = source.ranges.iter().map(|range| {
                let written = &text[range.span.range()];
                assert!(written.starts_with(&range.value.0.to_string()));
                assert!(written.ends_with(&range.value.1.to_string()));
                format!("{}-{}", range.value.0, range.value.1)
            });
            spelled.push(format!("{}:{}", source.source.value, ranges.collect::<Vec<_>>().join(",")));
        }
        let labels = report.into_diagnostics().into_iter().map(|told| told.place.text).collect();
        (spelled.join(" "), labels)
    }

    #[test]
    fn ranges_are_read_in_place() {
        assert_eq!(read("a"), ("a:".to_owned(), vec![]));
        assert_eq!(read("a:3").0, "a:3-3");
        assert_eq!(read(" a:3-5  b:12,15-18,7 ").0, "a:3-5 b:12-12,15-18,7-7");
    }

    #[test]
    fn a_slip_is_told_once_and_the_source_stays() {
        for slip in
            ["a:", "a:x", "a:0", "a:5-3", "a:3-", "a:-3", "a:3,", "a:3–5", "a:3-4-5", "a:99999999999", "a:+3"]
        {
            let (found, labels) = read(slip);
            assert!(found.starts_with("a:"), "{slip} gives {found}");
            assert_eq!(labels.len(), 1, "{slip} gives {labels:?}");
        }
        assert_eq!(read("a:1, 2 b").0, "a:1-1 b:");
        assert_eq!(read("a:1, 2 b").1.len(), 1);
    }
}
