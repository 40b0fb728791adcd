//! Turns a scalar as the parser gives it into a text that knows where each of its letters stands.
//!
//! Does not undo escapes itself: it only finds them again in the file.

use serde_saphyr::granit_parser::ScalarStyle;

/// A text and the bytes of the source from which it was read.
pub(super) struct Written<'a> {
    /// The text with escapes undone.
    pub(super) text: &'a str,
    /// The bytes of the source, with quotes.
    pub(super) raw: &'a str,
    /// How it was written.
    pub(super) style: ScalarStyle,
}

/// Returns the stretches in which a text stands in its source, as pairs of a byte of the text and a byte of `raw`.
///
/// Only white space, escapes and doubled quotes differ between the two; a text that differs otherwise has stretches up
/// to there.
pub(super) fn stretches(written: &Written<'_>) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    let quoted = matches!(written.style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
    let mut there = usize::from(quoted);
    for (here, letter) in written.text.char_indices() {
        if !letter.is_whitespace() {
            there = skip_space(written, there);
        }
        let Some(length) = length(written, there, letter) else {
            if letter.is_whitespace() {
                continue;
            }
            break;
        };
        let follows = stretches.last().is_some_and(|(h, t)| here - h == there - t);
        if !follows {
            stretches.push((here, there));
        }
        there += length;
    }
    stretches
}

/// Returns how many bytes of the source stand for a letter; none if it does not stand there.
fn length(written: &Written<'_>, there: usize, letter: char) -> Option<usize> {
    let rest = written.raw.get(there..)?;
    match written.style {
        ScalarStyle::DoubleQuoted if rest.starts_with('\\') => Some(escape(rest)),
        ScalarStyle::SingleQuoted if rest.starts_with("''") && letter == '\'' => Some(2),
        ScalarStyle::Plain
        | ScalarStyle::SingleQuoted
        | ScalarStyle::DoubleQuoted
        | ScalarStyle::Literal
        | ScalarStyle::Folded => rest.starts_with(letter).then(|| letter.len_utf8()),
    }
}

/// Returns the length of the escape at the start of a text: `\n`, `\x41`, `\u00e5`, `\U0001f600` or a pair of `\u`.
fn escape(rest: &str) -> usize {
    let one = |text: &str| match text.as_bytes().get(1) {
        Some(b'x') => 4,
        Some(b'u') => 6,
        Some(b'U') => 10,
        Some(_) | None => 1 + text[1..].chars().next().map_or(0, char::len_utf8),
    };
    let first = one(rest);
    let high = rest.get(2..4).is_some_and(|digits| {
        rest.as_bytes()[1] == b'u'
            && matches!(digits.to_ascii_lowercase().as_str(), "d8" | "d9" | "da" | "db")
    });
    if high { first + 6 } else { first }
}

/// Returns the place behind white space and, between double quotes, behind a line's end that was escaped.
fn skip_space(written: &Written<'_>, there: usize) -> usize {
    let mut rest = written.raw.get(there..).unwrap_or_default();
    loop {
        rest = rest.trim_start();
        let escaped = written.style == ScalarStyle::DoubleQuoted
            && (rest.starts_with("\\\n") || rest.starts_with("\\\r"));
        if !escaped {
            return written.raw.len() - rest.len();
        }
        rest = &rest[1..];
    }
}

#[cfg(test)]
mod tests {
    use serde_saphyr::granit_parser::ScalarStyle;

    use super::{Written, stretches};

    #[test]
    fn a_plain_text_stands_as_it_is() {
        let written =
            Written { text: "flera ord på rader", raw: "flera ord\n  på rader", style: ScalarStyle::Plain };
        assert_eq!(stretches(&written), [(0, 0), (10, 12)]);
    }

    #[test]
    fn escapes_are_found_again() {
        let raw = r#""å\nb\u00e5 \"x\"""#;
        let written = Written { text: "å\nbå \"x\"", raw, style: ScalarStyle::DoubleQuoted };
        assert_eq!(stretches(&written), [(0, 1), (3, 5), (6, 12), (8, 15)]);
    }

    #[test]
    fn a_pair_of_escapes_is_one_letter() {
        let raw = r#""\uD83D\uDE00x""#;
        let written = Written { text: "😀x", raw, style: ScalarStyle::DoubleQuoted };
        assert_eq!(stretches(&written), [(0, 1), (4, 13)]);
    }

    #[test]
    fn a_block_loses_its_indentation() {
        let written = Written { text: "a\n\nb c\n", raw: "a\n\n   b c\n", style: ScalarStyle::Literal };
        assert_eq!(stretches(&written), [(0, 0), (3, 6)]);
    }
}
