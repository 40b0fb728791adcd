//! Turns a verdict and the author's title into the heading of an outcome, in which the verdict's word stands once.
//!
//! Does not change the author's words: a capital after "Ja" and "Nej" is drawn by the style sheet.

use serde::Serialize;

use crate::model::tree::Verdict;

/// The heading of an outcome: the giant word, what is read between, and the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Heading {
    /// The verdict in markup: `yes`, `no`, `conditional`, `do`, `ask` or `info`.
    pub(in crate::render) verdict: &'static str,
    /// The verdict in the reader's language.
    pub(in crate::render) word: String,
    /// Whether the word needs a smaller size.
    pub(in crate::render) long: bool,
    /// What a screen reader hears between the word and the rest.
    pub(in crate::render) pause: String,
    /// The title without the word; empty if the word says it all.
    pub(in crate::render) rest: String,
}

impl Heading {
    /// Splits a title at the word of its verdict, if it starts with it.
    pub(super) fn new(verdict: Verdict, word: &str, title: &str) -> Self {
        let (pause, rest) = after(word, title).unwrap_or((": ", title));
        Self {
            verdict: verdict.word(),
            word: word.to_owned(),
            long: word.chars().count() > 3,
            pause: if rest.is_empty() { String::new() } else { pause.to_owned() },
            rest: rest.to_owned(),
        }
    }

    /// Returns the heading in one line of plain text.
    pub(super) fn line(&self) -> String {
        format!("{}{}{}", self.word, self.pause, self.rest)
    }
}

/// Returns what stands between the word and the rest of a title, and the rest; none if the title starts otherwise.
fn after<'a>(word: &str, title: &'a str) -> Option<(&'a str, &'a str)> {
    let start = title.get(..word.len())?;
    let tail = &title[word.len()..];
    if start.to_lowercase() != word.to_lowercase() || tail.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = tail.trim_start_matches(|letter: char| letter.is_whitespace() || ",.:;!–—".contains(letter));
    Some((&tail[..tail.len() - rest.len()], rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(verdict: Verdict, word: &str, title: &str) -> (String, String) {
        let heading = Heading::new(verdict, word, title);
        (heading.pause, heading.rest)
    }

    #[test]
    fn the_word_of_the_verdict_is_not_repeated() {
        let expected = (", ".to_owned(), "publicera inte".to_owned());
        assert_eq!(parts(Verdict::No, "Nej", "Nej, publicera inte"), expected);
    }

    #[test]
    fn a_title_that_starts_otherwise_stands_whole() {
        let expected = (": ".to_owned(), "Publicera inte".to_owned());
        assert_eq!(parts(Verdict::No, "Nej", "Publicera inte"), expected);
        let expected = (": ".to_owned(), "Jakten är slut".to_owned());
        assert_eq!(parts(Verdict::Yes, "Ja", "Jakten är slut"), expected);
    }

    #[test]
    fn a_title_may_be_the_word_alone() {
        assert_eq!(parts(Verdict::Ask, "Fråga först", "Fråga först."), (String::new(), String::new()));
    }

    #[test]
    fn letters_beyond_ascii_are_not_cut() {
        let expected = (": ".to_owned(), "Åååå".to_owned());
        assert_eq!(parts(Verdict::Yes, "Yes", "Åååå"), expected);
    }
}
