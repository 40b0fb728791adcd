//! `failing-scenario`: a scenario does not go the way its author expects.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::plural::list;
use crate::source::Span;

crate::rules::rule!(Error "failing-scenario");

/// The most answers of a way that are told; of more, some in the middle are left out.
const MOST: usize = 12;

/// A scenario that fails.
#[derive(Clone, Debug)]
pub struct Failing<'a> {
    /// Its name.
    pub name: &'a str,
    /// The place of its name.
    pub place: Span,
    /// The questions on its way with the answers it gives.
    pub way: Vec<(&'a str, String)>,
}

/// Says that a scenario ends in another outcome; `parted` is the answer after which the expected one is out of reach.
#[must_use]
pub fn elsewhere(
    failing: &Failing<'_>,
    (expected, found): (&str, &str),
    place: Span,
    parted: Option<(usize, Span)>,
) -> Diagnostic {
    let title = format!("scenario `{}` ends in `{found}`, not in `{expected}`", failing.name);
    let told = Diagnostic::new(&RULE, title, place).label(format!("the answers lead to `{found}`"));
    let away = format!("`{expected}` is out of reach from here on");
    let note = failing.note(Some(found), parted.map(|(answer, _)| (answer, away.as_str())));
    let told = match parted {
        // One answer that leads elsewhere is one mistake, in however many scenarios it shows.
        Some((answer, span)) => {
            let (question, answer) = &failing.way[answer];
            let common = format!("{:?} {question}={answer} {expected} {found}", place.file);
            told.related(span, away.clone()).grouped(common)
        }
        None => told,
    };
    told.noted(note).help(format!("correct the rules, or expect `{found}`"))
}

/// Says that a scenario gives no answer to a question on its way; `answers` are those it may give, if they have names.
#[must_use]
pub fn unanswered(failing: &Failing<'_>, question: &str, answers: &[&str]) -> Diagnostic {
    let title = format!("scenario `{}` gives no answer to `{question}`", failing.name);
    let help = match question {
        "organisation" => "add `organisation:` with the id of one that the tree offers".to_owned(),
        question => format!("add an answer to `{question}` under `answers`"),
    };
    let help = if answers.is_empty() {
        help
    } else {
        format!("{help}: {}", list(answers.iter().copied(), "or"))
    };
    Diagnostic::new(&RULE, title, failing.place)
        .label(format!("`{question}` is asked on its way"))
        .noted(failing.note(None, None))
        .help(help)
}

/// Says that a scenario has no outcome, since it does not know the last answer.
#[must_use]
pub fn open(failing: &Failing<'_>, question: &str, place: Span) -> Diagnostic {
    let title = format!("scenario `{}` ends without an outcome", failing.name);
    Diagnostic::new(&RULE, title, place)
        .label("who does not know this sees what is still open")
        .noted(failing.note(None, None))
        .help(format!("give another answer to `{question}`"))
}

/// Says that a scenario chooses an organisation that the tree does not offer.
#[must_use]
pub fn not_offered(failing: &Failing<'_>, organisation: (&str, Span), offered: &[&str]) -> Diagnostic {
    let (organisation, place) = organisation;
    let title =
        format!("scenario `{}` is about `{organisation}`, which the tree does not offer", failing.name);
    let told = Diagnostic::new(&RULE, title, place).label("cannot be chosen");
    match near(organisation, offered.iter().copied()) {
        Some(near) => told.suggest(Some(near)),
        None => told.help(format!("choose {}", list(offered.iter().copied(), "or"))),
    }
}

/// Says that a scenario gives answers that are not asked for, the first of them at a place.
#[must_use]
pub fn superfluous(failing: &Failing<'_>, questions: &[&str], outcome: &str, place: Span) -> Diagnostic {
    let questions = list(questions.iter().copied(), "and");
    let title = format!("scenario `{}` answers {questions}, which is not asked", failing.name);
    Diagnostic::new(&RULE, title, place)
        .label("not asked on its way")
        .noted(failing.note(Some(outcome), None))
        .help("a scenario gives exactly the answers that are asked for on its way: take the others away")
}

impl Failing<'_> {
    /// Returns the way question by question, what is to be said of one answer, and the outcome if there is one.
    fn note(&self, outcome: Option<&str>, remark: Option<(usize, &str)>) -> Option<String> {
        let last = self.way.len().saturating_sub(MOST / 2);
        let is_told = |number: usize| {
            self.way.len() <= MOST
                || number < MOST / 2
                || number >= last
                || remark.is_some_and(|(at, _)| at == number)
        };
        let mut lines: Vec<String> = Vec::new();
        let mut left_out = 0;
        for (number, (question, answer)) in self.way.iter().enumerate() {
            if !is_told(number) {
                left_out += 1;
                continue;
            }
            lines.extend(gap(std::mem::take(&mut left_out)));
            let remark = remark.filter(|(at, _)| *at == number);
            let remark = remark.map(|(_, remark)| format!(": {remark}")).unwrap_or_default();
            lines.push(format!("`{question}` = `{answer}`{remark}"));
        }
        lines.extend(outcome.map(|outcome| format!("the outcome is `{outcome}`")));
        (!self.way.is_empty()).then(|| lines.join("\n"))
    }
}

/// Returns how many answers are left out, if there are some.
fn gap(left_out: usize) -> Option<String> {
    (left_out > 0).then(|| format!("… {left_out} more …"))
}
