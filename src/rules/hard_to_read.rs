//! `hard-to-read`: a text whose sentences or words are too long for most readers.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Warning "hard-to-read");

/// The words of a mean sentence above which the sentences are to be split, and below which the words are what weighs.
const LONG_SENTENCE: f64 = 16.0;

/// A text that is hard to read, and why.
#[derive(Clone, Debug)]
pub struct Hard<'a> {
    /// What it is, such as `` section `rules#pictures` ``.
    pub what: &'a str,
    /// Its LIX.
    pub lix: u32,
    /// The LIX that the settings allow.
    pub limit: u32,
    /// The words of a mean sentence.
    pub words_per_sentence: f64,
    /// The words of more than six letters, in percent.
    pub long_in_percent: f64,
    /// The longest words of the worst sentences.
    pub long_words: Vec<String>,
    /// The worst sentences, the worst first: where each stands, how many words it has, and how many of them are long.
    pub sentences: Vec<(Span, u32, u32)>,
}

/// Says how hard a text is to read, and which sentences make it so.
///
/// # Panics
/// If there is no sentence.
#[must_use]
pub fn diagnostic(hard: &Hard<'_>) -> Diagnostic {
    let Hard { what, lix, limit, .. } = hard;
    let (worst, others) = hard.sentences.split_first().expect("a text that is hard to read has sentences");
    let title = format!("{what} is hard to read: LIX {lix}, above {limit}");
    let diagnostic = Diagnostic::new(&RULE, title, worst.0).label(weight(worst)).noted(Some(format!(
        "{:.0} words in a mean sentence + {:.0} % words of more than six letters",
        hard.words_per_sentence, hard.long_in_percent
    )));
    others.iter().fold(diagnostic, |told, other| told.related(other.0, weight(other))).help(help(hard))
}

fn weight((_, words, long): &(Span, u32, u32)) -> String {
    let words = if *words == 1 { "1 word".to_owned() } else { format!("{words} words") };
    format!("{words}, {long} of them long")
}

fn help(hard: &Hard<'_>) -> String {
    if hard.words_per_sentence > LONG_SENTENCE {
        return "split its sentences, or make a list of what they enumerate".to_owned();
    }
    let words = list(hard.long_words.iter().map(String::as_str), "and");
    format!("say it with shorter words than {words}")
}
