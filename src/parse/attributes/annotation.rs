//! Finds the annotation at the end of a line, `{#id .class key=value key="two words"}`, and parts it into words.
//!
//! Does not know what the words mean: that is [`crate::parse::attributes`]. Every range is one of the text it was
//! found in, and a search takes time in proportion to the line.

use std::ops::Range;

/// An annotation as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// All of it, braces included.
    pub range: Range<usize>,
    /// What stands between the braces.
    pub words: Vec<Word>,
    /// Whether its brace is closed on its line.
    pub closed: bool,
}

/// A word of an annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// `#id`, without its sign.
    Id(Range<usize>),
    /// `.class`, without its dot.
    Class(Range<usize>),
    /// `key=value`, without quotation marks.
    Pair {
        /// The key.
        key: Range<usize>,
        /// The value; it may be empty.
        value: Range<usize>,
    },
    /// `key="value` up to the line's end: its quotation mark is never closed.
    Unclosed {
        /// The key.
        key: Range<usize>,
        /// The place of the quotation mark.
        mark: usize,
    },
    /// Anything else.
    Other(Range<usize>),
}

/// Returns the annotation that ends where `stretch` ends and stands on its last line.
#[must_use]
pub fn at_end(text: &str, stretch: Range<usize>) -> Option<Annotation> {
    if !text[..stretch.end].ends_with('}') {
        return None;
    }
    let bytes = text[stretch.clone()].bytes();
    let line = stretch.end - bytes.rev().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
    text[line..stretch.end]
        .rmatch_indices('{')
        .map(|(at, _)| line + at)
        .filter_map(|brace| opened_at(text, brace, stretch.end))
        .find(|annotation| annotation.range.end == stretch.end)
}

/// Returns the annotation that opens at a brace, if the brace is not escaped and its first word is one of an annotation.
///
/// It ends at the line's end or at `end` if its brace is not closed before.
#[must_use]
pub fn opened_at(text: &str, brace: usize, end: usize) -> Option<Annotation> {
    if is_escaped(text, brace) {
        return None;
    }
    let mut scan = Scan { text, at: brace + 1, end };
    let mut words = Vec::new();
    loop {
        scan.skip_blanks();
        match scan.byte() {
            None | Some(b'\n' | b'\r') => break,
            Some(b'{') => return None,
            Some(b'}') if words.is_empty() => return None,
            Some(b'}') => return Some(Annotation { range: brace..scan.at + 1, words, closed: true }),
            Some(_) => scan.word(&mut words),
        }
        if !words.first().is_some_and(opens) {
            return None;
        }
    }
    // A quotation mark that is never closed swallows the brace; what ends with a brace ends the annotation.
    let closed = matches!(words.last(), Some(Word::Unclosed { .. })) && text[..scan.at].ends_with('}');
    (!words.is_empty()).then_some(Annotation { range: brace..scan.at, words, closed })
}

/// Whether a word makes a brace an annotation when it comes first.
fn opens(word: &Word) -> bool {
    matches!(word, Word::Id(_) | Word::Class(_) | Word::Pair { .. } | Word::Unclosed { .. })
}

/// Whether an odd number of backslashes stands before a brace.
fn is_escaped(text: &str, brace: usize) -> bool {
    text[..brace].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// A place in the text between the braces.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl Scan<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes()[..self.end].get(self.at).copied()
    }

    /// Goes to the first byte that is one of these, or to the end, and returns what was passed.
    fn until(&mut self, stops: &[u8]) -> Range<usize> {
        let start = self.at;
        while self.byte().is_some_and(|byte| !stops.contains(&byte)) {
            self.at += 1;
        }
        start..self.at
    }

    fn skip_blanks(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Reads a word; what follows the quotation mark of a value without a blank gives a second one.
    fn word(&mut self, words: &mut Vec<Word>) {
        let head = self.until(b" \t\n\r={}\"");
        let is_pair = self.byte() == Some(b'=');
        let (sign, name) = (self.text[head.clone()].chars().next(), head.start + 1..head.end);
        words.push(match sign {
            Some('#') if !name.is_empty() && !is_pair => Word::Id(name),
            Some('.') if !is_pair && is_letter(self.text[name.clone()].chars().next()) => Word::Class(name),
            Some(_) if is_pair && is_letter(sign) => return self.pair(head, words),
            Some(_) | None => Word::Other(head.start..self.until(b" \t\n\r{}").end),
        });
    }

    /// Reads what stands after a key.
    fn pair(&mut self, key: Range<usize>, words: &mut Vec<Word>) {
        self.at += 1;
        if self.byte() != Some(b'"') {
            let value = self.until(b" \t\n\r{}");
            return words.push(Word::Pair { key, value });
        }
        let mark = self.at;
        self.at += 1;
        let value = self.until(b"\"\n\r");
        if self.byte() != Some(b'"') {
            return words.push(Word::Unclosed { key, mark });
        }
        words.push(Word::Pair { key, value });
        self.at += 1;
        if !matches!(self.byte(), None | Some(b' ' | b'\t' | b'\n' | b'\r' | b'{' | b'}')) {
            words.push(Word::Other(self.until(b" \t\n\r{}")));
        }
    }
}

fn is_letter(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{Word, at_end, opened_at};

    /// Returns the annotation at the end of a text as it would be typed, its words parted by bars.
    fn found(text: &str) -> Option<String> {
        let annotation = at_end(text, 0..text.len())?;
        let words = annotation.words.iter().map(|word| match word {
            Word::Id(id) => format!("#{}", &text[id.clone()]),
            Word::Class(class) => format!(".{}", &text[class.clone()]),
            Word::Pair { key, value } => format!("{}={}", &text[key.clone()], &text[value.clone()]),
            Word::Unclosed { key, mark } => format!("{} unclosed at {mark}", &text[key.clone()]),
            Word::Other(other) => format!("?{}", &text[other.clone()]),
        });
        Some(words.collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn an_annotation_is_parted_into_words() {
        assert_eq!(found("Räkna. {#a .b c=d e=\"f g\"}").as_deref(), Some("#a|.b|c=d|e=f g"));
        assert_eq!(found("{ #a }").as_deref(), Some("#a"));
        assert_eq!(found("x{when=\"a {b} c\"}").as_deref(), Some("when=a {b} c"));
        assert_eq!(found("first {#a}\nlast {#b}").as_deref(), Some("#b"));
    }

    #[test]
    fn other_braces_are_text() {
        for text in [
            "{a}", "{}", "{ }", "{{a=b}}", "{{ a }}", "{# a #}", "{5=6}", "{.5}", "{=b}", "{#a} .", "{#a",
            "}",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_backslash_makes_a_brace_text() {
        assert_eq!(found(r"\{#a}"), None);
        assert_eq!(found(r"\\{#a}").as_deref(), Some("#a"));
    }

    #[test]
    fn only_the_last_line_counts() {
        assert_eq!(found("{#a\nb=c}"), None);
        assert_eq!(found("{#a}\nmore"), None);
    }

    #[test]
    fn slips_within_are_kept_for_a_message() {
        assert_eq!(found("{#a b}").as_deref(), Some("#a|?b"));
        assert_eq!(found("{#a b=}").as_deref(), Some("#a|b="));
        assert_eq!(found("{#a b=\"c}").as_deref(), Some("#a|b unclosed at 6"));
        assert_eq!(found("{a=\"b\"c}").as_deref(), Some("a=b|?c"));
        assert_eq!(found("{#a #b}").as_deref(), Some("#a|#b"));
    }

    #[test]
    fn a_brace_that_is_not_closed_is_told() {
        let text = "{#a b=c\nmore}";
        let annotation = opened_at(text, 0, text.len()).expect("its first word is an id");
        assert_eq!((annotation.closed, annotation.range), (false, 0..7));
    }

    #[test]
    fn a_line_of_braces_takes_no_long_time() {
        for piece in ["{", "{a=", "{a=\"", "{#a ", "{a=b c=d ", "\\{"] {
            let line = piece.repeat(100_000) + "}";
            assert!(at_end(&line, 0..line.len()).is_none_or(|found| found.range.end == line.len()));
        }
    }
}
