//! Finds where a sentence that readers see was written.
//!
//! A file says it with marks, links and annotations between the words, and leaves out the titles that links are shown
//! by. So the words of the paragraph are aligned with those of the file, as many as possible in their order.

use std::ops::Range;

use similar::{Algorithm, DiffOp};

use crate::check::readability::sentence::Sentence;
use crate::source::{Sources, Span};

/// The most pairs of words that are compared; longer paragraphs are pointed at whole.
const MOST_PAIRS: usize = 4_000_000;

/// Returns where a sentence of a paragraph stands; `fellows` are all of its sentences in order.
pub(super) fn of(sentence: &Sentence, fellows: &[&Sentence], paragraph: Span, sources: &Sources) -> Span {
    let Some(file) = sources.file(paragraph.file) else { return paragraph };
    let Some(written) = file.text.get(paragraph.range()) else { return paragraph };
    let texts: Vec<&str> = fellows.iter().map(|fellow| fellow.text.as_str()).collect();
    let index = fellows.iter().position(|fellow| std::ptr::eq(*fellow, sentence));
    let Some(range) = index.and_then(|index| places(&texts, written).into_iter().nth(index)) else {
        return paragraph;
    };
    let start = paragraph.range().start;
    Span::new(paragraph.file, start + range.start..start + range.end)
}

/// Returns where each sentence stands in what was written; nothing if that is too long to tell.
fn places(sentences: &[&str], written: &str) -> Vec<Range<usize>> {
    let seen: Vec<(usize, &str)> = sentences
        .iter()
        .enumerate()
        .flat_map(|(index, text)| letters(text).into_iter().map(move |range| (index, &text[range])))
        .collect();
    let there = letters(written);
    if seen.len() * there.len() > MOST_PAIRS {
        return Vec::new();
    }
    let words: Vec<&str> = seen.iter().map(|(_, word)| *word).collect();
    let pairs = aligned(&words, &there.iter().map(|range| &written[range.clone()]).collect::<Vec<_>>());
    let (mut places, mut start) = (Vec::new(), 0);
    for index in 0..sentences.len() {
        let end = match pairs.iter().rfind(|(seen_at, _)| seen[*seen_at].0 == index) {
            _ if index + 1 == sentences.len() => written.trim_end().len(),
            Some((_, last)) => {
                let next = pairs.iter().find(|(seen_at, _)| seen[*seen_at].0 > index);
                end(written, there[*last].end, next.map_or(written.len(), |(_, next)| there[*next].start))
            }
            None => start,
        };
        let from = start + written[start..].len() - written[start..].trim_start().len();
        places.push(from.min(end)..end);
        start = end;
    }
    places
}

/// Returns where a sentence ends whose last known word does, and before another begins.
fn end(written: &str, last: usize, next: usize) -> usize {
    let blanks = written[last..next].char_indices().filter(|(_, letter)| letter.is_whitespace());
    let ends = blanks.map(|(at, _)| last + at);
    let mut ends = ends.peekable();
    let first = ends.peek().copied();
    let full = ends.find(|end| written[..*end].ends_with(['.', '?', '!', ':', '…', '"', '”', ')', ']', '*']));
    full.or(first).unwrap_or(next)
}

/// Returns the ranges of all stretches of letters and digits.
fn letters(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        match ranges.last_mut() {
            Some(range) if range.end == at => range.end += letter.len_utf8(),
            Some(_) | None => ranges.push(at..at + letter.len_utf8()),
        }
    }
    ranges
}

/// Returns the words that two lists have in common, in the order of both, as pairs of their places.
fn aligned(one: &[&str], other: &[&str]) -> Vec<(usize, usize)> {
    let steps = similar::capture_diff_slices(Algorithm::Lcs, one, other);
    let common = steps.into_iter().filter_map(|step| match step {
        DiffOp::Equal { old_index, new_index, len } => Some((old_index..old_index + len).zip(new_index..)),
        DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => None,
    });
    common.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::places;

    fn found<'w>(sentences: &[&str], written: &'w str) -> Vec<&'w str> {
        places(sentences, written).into_iter().map(|range| &written[range]).collect()
    }

    #[test]
    fn sentences_are_found_between_marks_and_links() {
        let written = "Be **inte** om det. [[role:chef|Chefen]] får\nsvara. Se [[law:x 2 §]] nu.";
        let sentences = ["Be inte om det.", "Chefen får svara.", "Se lagen (2 §) nu."];
        assert_eq!(
            found(&sentences, written),
            ["Be **inte** om det.", "[[role:chef|Chefen]] får\nsvara.", "Se [[law:x 2 §]] nu."]
        );
    }

    #[test]
    fn a_link_without_text_belongs_to_its_sentence() {
        let written = "Fråga [[role:chef]]. [[role:chef]] svarar. Klart.";
        let sentences = ["Fråga Enhetschefen.", "Enhetschefen svarar.", "Klart."];
        assert_eq!(found(&sentences, written), ["Fråga [[role:chef]].", "[[role:chef]] svarar.", "Klart."]);
    }

    #[test]
    fn what_is_written_otherwise_altogether_still_has_a_place() {
        assert_eq!(found(&["Ett."], "Two."), ["Two."]);
        assert_eq!(found(&["Ett.", "Two."], "Two."), ["", "Two."]);
        assert_eq!(found(&["å ä", "ö"], "å ä ö"), ["å ä", "ö"]);
    }
}
