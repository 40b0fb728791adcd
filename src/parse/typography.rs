//! Turns typed text into set text, by the language of the page: quotation marks, and spaces that must not break.
//!
//! Dashes and ellipses are set alike in both languages, and by the Markdown library. Does not touch code, which never
//! comes here.

use crate::model::language::Language;

/// The space at which a line does not break.
const HARD_SPACE: char = '\u{a0}';

/// Returns the quotation mark for one that was typed straight, given the English mark that the Markdown library set.
#[must_use]
pub fn quotation_mark(english: &str, language: Language) -> &str {
    match (language, english) {
        (Language::Swedish, "“") => "”",
        (Language::Swedish, "‘") => "’",
        (Language::Swedish | Language::English, _) => english,
    }
}

/// Returns the text with spaces that keep a Swedish number and its unit on one line: `2 §`, `6 a §`, `3 kap.`, `4 st.`
#[must_use]
pub fn with_hard_spaces(text: String, language: Language) -> String {
    let (Language::Swedish, true) = (language, has_unit(&text)) else { return text };
    let mut set = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let is_hard = letter == ' ' && joins(&text[..at], &text[at + 1..]);
        set.push(if is_hard { HARD_SPACE } else { letter });
    }
    set
}

fn has_unit(text: &str) -> bool {
    ["§", "kap.", "st."].iter().any(|unit| text.contains(unit))
}

/// Whether a space between these texts must not break.
fn joins(before: &str, after: &str) -> bool {
    let is_number = before.ends_with(|letter: char| letter.is_ascii_digit());
    if is_number && (after.starts_with(['§']) || after.starts_with("kap.") || after.starts_with("st.")) {
        return true;
    }
    is_number && starts_with_lettered_paragraph(after) || is_lettered_number(before) && after.starts_with('§')
}

/// Whether a text is the rest of `6 a §` after the number.
fn starts_with_lettered_paragraph(after: &str) -> bool {
    let mut letters = after.chars();
    letters.next().is_some_and(|letter| letter.is_ascii_lowercase()) && letters.as_str().starts_with(" §")
}

/// Whether a text ends as `6 a` does.
fn is_lettered_number(before: &str) -> bool {
    let mut letters = before.chars().rev();
    letters.next().is_some_and(|letter| letter.is_ascii_lowercase())
        && letters.next() == Some(' ')
        && letters.next().is_some_and(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{quotation_mark, with_hard_spaces};
    use crate::model::language::Language::{English, Swedish};

    fn swedish(text: &str) -> String {
        with_hard_spaces(text.to_owned(), Swedish).replace('\u{a0}', "~")
    }

    #[test]
    fn a_number_keeps_its_unit() {
        assert_eq!(swedish("Enligt 2 kap. 4 § lagen"), "Enligt 2~kap. 4~§ lagen");
        assert_eq!(swedish("2–4 §§ och 6 a §"), "2–4~§§ och 6~a~§");
        assert_eq!(swedish("minst 3 st. bilder"), "minst 3~st. bilder");
    }

    #[test]
    fn other_spaces_break() {
        for text in ["§ 2 och 10 procent", "kap. 3", "3 kapitel", "a §", "den §", "12 ab §", "1 st"] {
            assert_eq!(swedish(text), text);
        }
        assert_eq!(with_hard_spaces("2 §".to_owned(), English), "2 §");
    }

    #[test]
    fn quotation_marks_follow_the_language() {
        let marks = ["“", "”", "‘", "’"];
        assert_eq!(marks.map(|mark| quotation_mark(mark, Swedish)), ["”", "”", "’", "’"]);
        assert_eq!(marks.map(|mark| quotation_mark(mark, English)), marks);
    }
}
