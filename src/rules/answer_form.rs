//! `answer-form`: a scenario answers a question in a way in which it cannot be answered.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "answer-form");

/// Says that a scenario gives several answers where one belongs; `manner` tells of the question.
#[must_use]
pub fn several(question: &str, manner: &str, (place, asked): (Span, Span)) -> Diagnostic {
    told(format!("several answers are given to `{question}`, {manner}"), (place, asked))
        .label("one answer belongs here")
        .help("give one answer, without brackets")
}

/// Says that a scenario gives something else than a number within the bounds of the question.
#[must_use]
pub fn number((question, answer): (&str, &str), bounds: &str, (place, asked): (Span, Span)) -> Diagnostic {
    told(format!("`{question}` cannot be answered with `{answer}`"), (place, asked))
        .label(format!("a whole number {bounds} belongs here"))
        .help(format!("give a whole number {bounds}"))
}

/// Says that a scenario chooses nothing where something must be chosen.
#[must_use]
pub fn nothing(question: &str, (place, asked): (Span, Span)) -> Diagnostic {
    told(format!("nothing is chosen of `{question}`, where one at least must be"), (place, asked))
        .label("nothing is chosen")
        .help("choose something, or take `at-least` away")
}

/// Says that a scenario chooses `none` or `unsure` beside others.
#[must_use]
pub fn alone(question: &str, word: &str, (place, asked): (Span, Span)) -> Diagnostic {
    told(format!("`{word}` is chosen beside others of `{question}`"), (place, asked))
        .label("can only stand alone")
        .help(format!("remove `{word}`, or all but it"))
}

/// Says that a scenario tells the outcome of a used tree where it should answer the questions of that tree.
#[must_use]
pub fn used(step: &str, first: Option<&str>, (place, asked): (Span, Span)) -> Diagnostic {
    let told = told(format!("`{step}` is no question: another tree asks there"), (place, asked))
        .label("the questions of the other tree have answers, not the tree");
    match first {
        Some(first) => told.help(format!("answer its questions, as in `{step}.{first}: …`")),
        None => told.help("remove the line: the other tree asks nothing"),
    }
}

fn told(title: String, (place, asked): (Span, Span)) -> Diagnostic {
    Diagnostic::new(&RULE, title, place).related(asked, "the question is here")
}
