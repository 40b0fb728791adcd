//! `failing-scenario`: a scenario does not go the way its author expects.

use crate::diagnostic::Diagnostic;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "failing-scenario");

/// Says that a scenario ends in another outcome; `parted` is the answer after which the expected one is out of reach.
#[must_use]
pub fn elsewhere(
    scenario: &str,
    (expected, found): (&str, &str),
    after: &str,
    (place, parted): (Span, Option<(&str, Span)>),
) -> Diagnostic {
    let title = format!("scenario `{scenario}` ends in `{found}`, not in `{expected}`");
    let told = Diagnostic::new(&RULE, title, place).label(format!("`{found}` comes {after}"));
    let told = match parted {
        // One answer that leads elsewhere is one mistake, in however many scenarios it shows.
        Some((answer, span)) => told
            .related(span, format!("`{expected}` is out of reach after {answer}"))
            .grouped(format!("{:?} {answer} {expected} {found}", place.file)),
        None => told,
    };
    told.help(format!("correct the rules, or expect `{found}`"))
}

/// Says that a scenario gives no answer to a question on its way.
#[must_use]
pub fn unanswered(scenario: &str, question: &str, after: &str, place: Span) -> Diagnostic {
    let title = format!("scenario `{scenario}` gives no answer to `{question}`");
    Diagnostic::new(&RULE, title, place)
        .label(format!("`{question}` is asked {after}"))
        .help(help(question))
}

/// Says that a scenario chooses an organisation that the tree does not offer.
#[must_use]
pub fn not_offered(scenario: &str, organisation: &str, offered: &[&str], place: Span) -> Diagnostic {
    let title = format!("scenario `{scenario}` is about `{organisation}`, which the tree does not offer");
    Diagnostic::new(&RULE, title, place)
        .label("cannot be chosen")
        .help(format!("choose {}", list(offered.iter().copied(), "or")))
}

/// Says that a scenario gives answers that are not asked for; `after` tells its way.
#[must_use]
pub fn superfluous(scenario: &str, questions: &[&str], after: &str, place: Span) -> Diagnostic {
    let questions = list(questions.iter().copied(), "and");
    let title = format!("scenario `{scenario}` answers {questions}, which is not asked");
    Diagnostic::new(&RULE, title, place)
        .label(format!("the outcome comes {after}"))
        .help("a scenario gives exactly the answers that are asked for on its way: take the others away")
}

fn help(question: &str) -> String {
    match question {
        "organisation" => "add `organisation:` with the id of one that the tree offers".to_owned(),
        question => format!("add an answer to `{question}` under `answers`"),
    }
}
