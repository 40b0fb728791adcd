//! `gap`: some answers lead nowhere.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "gap");

/// Says that answers of a question reach no rule; `after` tells the shortest way there.
///
/// `unread` are rules of the same question that no answer takes: often the guard that is wrong.
#[must_use]
pub fn diagnostic(question: &str, answers: &[&str], after: &str, (place, unread): (Span, &[Span])) -> Diagnostic {
    let answers = format!("answer{} {}", if answers.len() == 1 { "" } else { "s" }, list(answers.iter().copied(), "and"));
    let found = Diagnostic::new(&RULE, format!("no rule of `{question}` holds for the {answers}"), place)
        .label(format!("no rule says what comes next {after}"))
        .help("add a rule for what is left, or a last rule without `when`");
    unread.iter().fold(found, |found, span| found.related(*span, "no answer takes this rule"))
}

/// Says that an outcome of a used tree reaches no rule.
#[must_use]
pub fn without_passage(used: &str, outcome: &str, after: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("no rule of `{used}` holds when it ends in `{outcome}`"), place)
        .label(format!("no rule says what comes next {after}"))
        .help(format!("name `{outcome}` under `then`, or add a last rule without `when` to the `goto` of `{used}`"))
}

/// Says that an answer has no rules at all.
#[must_use]
pub fn without_rules(question: &str, answer: &str, after: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&RULE, format!("the answer `{answer}` of `{question}` leads nowhere"), place)
        .label(format!("nothing says what comes next {after}"))
        .help("add a `goto` with the next question or an outcome")
}
