//! A question that two trees ask under one id is the same question.
//!
//! Compares what a reader is asked and can answer, white space and typography made equal; not the help, the reasons or
//! where the answers lead. Questions of a used tree are judged in their own.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::Report;
use crate::model::fingerprint::plain;
use crate::model::handbook::Handbook;
use crate::model::id::{StepId, TreeId};
use crate::model::tree::{Choice, Form, Number, Question, Several, Step};
use crate::rules::question_differs::{self, Worded};

/// The most answers that a message shows of a wording.
const MOST_SHOWN: usize = 3;

/// Reports every wording of a question but the usual one: that of most trees, of equals that of the first tree.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    for (id, mut wordings) in wordings(handbook) {
        wordings.sort_by_key(|wording| Reverse(wording.asked.len()));
        let Some((usual, others)) = wordings.split_first() else { continue };
        for other in others {
            let (here, there) = (other.against(usual), usual.against(other));
            report.push(question_differs::diagnostic(id.as_str(), &here, &there));
        }
    }
}

/// What a question asks and what can be answered, and the trees that ask it so.
struct Wording<'a> {
    ask: String,
    /// A phrase for each answer; their order means nothing.
    answers: Vec<String>,
    asked: Vec<(&'a TreeId, &'a Question)>,
}

/// Returns the wordings of every question id, those of the first trees first.
fn wordings(handbook: &Handbook) -> BTreeMap<&StepId, Vec<Wording<'_>>> {
    let mut wordings: BTreeMap<&StepId, Vec<Wording<'_>>> = BTreeMap::new();
    for tree in handbook.trees.values() {
        for question in tree.steps.iter().filter(|step| !step.is_used()).filter_map(Step::question) {
            let known = wordings.entry(&question.id).or_default();
            let (ask, answers) = (plain(&question.ask), answers(&question.form));
            match known.iter_mut().find(|wording| wording.ask == ask && are_same(&wording.answers, &answers))
            {
                Some(wording) => wording.asked.push((&tree.id, question)),
                None => known.push(Wording { ask, answers, asked: vec![(&tree.id, question)] }),
            }
        }
    }
    wordings
}

/// Returns a phrase for each answer, such as `` `one` “One” ``, and for what else sets its form apart.
fn answers(form: &Form) -> Vec<String> {
    let say = |id: &str, words: &str| format!("`{id}` “{}”", plain(words));
    match form {
        Form::Single(answers) => answers.iter().map(|answer| say(answer.id.as_str(), &answer.say)).collect(),
        Form::Several(Several { options, at_least_one }) => {
            let option = |option: &Choice| say(option.id.as_str(), &option.say);
            let number = if *at_least_one { "at least one" } else { "any number" };
            std::iter::once(format!("{number} of several choices"))
                .chain(options.iter().map(option))
                .collect()
        }
        Form::Number(number) => vec![number_phrase(number)],
    }
}

fn are_same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|answer| other.contains(answer))
}

fn number_phrase(number: &Number) -> String {
    let unit = number.unit.as_deref().map(|unit| format!(" of “{}”", plain(unit))).unwrap_or_default();
    format!("a number{unit} {}", number.bounds())
}

impl Wording<'_> {
    /// Returns this wording with what sets it apart from another.
    fn against(&self, other: &Wording<'_>) -> Worded {
        let (tree, question) = self.asked[0];
        let also = self.asked[1..].iter().map(|(_, question)| question.span).collect();
        Worded { tree: tree.to_string(), place: question.span, apart: self.apart_from(other), also }
    }

    fn apart_from(&self, other: &Wording<'_>) -> String {
        let ask = (self.ask != other.ask).then(|| format!("“{}”", self.asked[0].1.ask));
        let own: Vec<&str> =
            self.answers.iter().filter(|own| !other.answers.contains(own)).map(String::as_str).collect();
        let answers = match own.as_slice() {
            [] if are_same(&self.answers, &other.answers) => None,
            [] => Some("with no answer of its own".to_owned()),
            own => Some(format!("with {}", shortened(own))),
        };
        ask.into_iter().chain(answers).collect::<Vec<_>>().join(" ")
    }
}

/// Returns the first phrases, and how many more there are.
fn shortened(phrases: &[&str]) -> String {
    let shown = phrases[..phrases.len().min(MOST_SHOWN)].join(", ");
    match phrases.len().saturating_sub(MOST_SHOWN) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
