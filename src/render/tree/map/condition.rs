//! Turns guards into plain words, such as `för Östermalm, om svaret på fråga 2 är ”Ja”`.
//!
//! Does not simplify: what an author wrote is what is said, in the author's order.

use crate::model::guard::{Comparison, Guard};
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, OrganisationId, StepId};
use crate::model::tree::{Form, Step, Tree, Use};
use crate::render::tree::map::order::Order;
use crate::render::tree::map::way::{Said, When};
use crate::render::words::Words;

/// What is needed to say a condition.
#[derive(Clone, Copy, Debug)]
pub(in crate::render::tree) struct Wording<'a> {
    /// The words of the page.
    pub(in crate::render::tree) words: &'a Words,
    /// The handbook, for names of organisations and used trees.
    pub(in crate::render::tree) handbook: &'a Handbook,
    /// The tree.
    pub(in crate::render::tree) tree: &'a Tree,
    /// The numbers of its questions.
    pub(in crate::render::tree) order: &'a Order<'a>,
}

/// How parts of a condition are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Or,
}

impl Joint {
    /// Returns how the parts of a condition are joined: the opposite of all is one of the opposites.
    fn of(guard: &Guard, holds: bool) -> Self {
        if matches!(guard, Guard::And(_)) == holds { Self::And } else { Self::Or }
    }
}

impl Wording<'_> {
    /// Returns under which condition a way is taken; nothing if always.
    pub(in crate::render::tree) fn when(&self, when: &When) -> Option<String> {
        match when {
            When::Always => None,
            When::If(guard) => Some(self.condition(guard)),
            When::Otherwise => Some(self.words.say("condition_otherwise").to_owned()),
        }
    }

    /// Returns a condition that stands by itself: for whom, and if what.
    pub(in crate::render::tree) fn condition(&self, guard: &Guard) -> String {
        let parts =
            if let Guard::And(parts) = guard { parts.as_slice() } else { std::slice::from_ref(guard) };
        let (whom, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|part| self.whom(part).is_some());
        let mut said: Vec<String> = whom.into_iter().filter_map(|part| self.whom(part)).collect();
        if !rest.is_empty() {
            let told = self.joined(&rest, Joint::And, &|part| self.part(part, true));
            said.push(self.words.with("condition_if", &[("condition", &told)]));
        }
        said.join(", ")
    }

    /// Returns what is answered at a step, as readers see it.
    pub(in crate::render::tree) fn said(&self, step: &Step, said: &Said) -> String {
        match said {
            Said::Answers(answers) => match answers.as_slice() {
                [answer] => self.answer(step.id(), answer),
                several => self.either(several.iter().map(|answer| self.answer(step.id(), answer))),
            },
            Said::Fits(guard) => raised(&self.own(guard, true)),
            Said::Rest => self.words.say("map_rest").to_owned(),
            Said::Anything => self.words.say("map_anything").to_owned(),
            Said::Unsure => self.words.say("answer_unsure").to_owned(),
            Said::Ended(outcome) => self.answer(step.id(), outcome),
        }
    }

    /// Returns for whom a part of a condition holds, if it asks for nothing but the organisation.
    fn whom(&self, guard: &Guard) -> Option<String> {
        let (key, part) = match guard {
            Guard::Not(part) => ("condition_for_others", part.as_ref()),
            Guard::Is(..)
            | Guard::Number(..)
            | Guard::Has(..)
            | Guard::HasNone(_)
            | Guard::Asked(_)
            | Guard::Organisation(_)
            | Guard::And(_)
            | Guard::Or(_) => ("condition_for", guard),
        };
        let Guard::Organisation(ids) = part else { return None };
        Some(self.words.with(key, &[("organisations", &self.organisations(ids))]))
    }

    /// Returns a part of a condition or its opposite within a sentence.
    fn part(&self, guard: &Guard, holds: bool) -> String {
        match guard {
            Guard::Is(step, answers) => self.is(step, answers, holds),
            Guard::Number(step, comparison, numbers) => {
                let number = self.number(step, (*comparison, numbers), holds);
                self.of_question(step, "condition_answer", &number)
            }
            Guard::Has(step, chosen) => {
                let chosen = self.quoted(step, chosen);
                self.of_question(step, either_way("condition_chosen", "condition_not_chosen", holds), &chosen)
            }
            Guard::HasNone(step) => {
                self.of_question(step, either_way("condition_none", "condition_some", holds), "")
            }
            Guard::Asked(step) => self.asked(step, holds),
            Guard::Organisation(ids) => {
                let key = either_way("condition_organisation", "condition_not_organisation", holds);
                self.words.with(key, &[("organisations", &self.organisations(ids))])
            }
            Guard::And(parts) | Guard::Or(parts) => {
                let joint = Joint::of(guard, holds);
                self.joined(&parts.iter().collect::<Vec<_>>(), joint, &|part| self.part(part, holds))
            }
            Guard::Not(part) => self.part(part, !holds),
        }
    }

    /// Returns a condition over the question itself in the form of an answer.
    fn own(&self, guard: &Guard, holds: bool) -> String {
        let not = |said: String| {
            if holds { said } else { self.words.with("condition_not", &[("answer", &said)]) }
        };
        match guard {
            Guard::Is(step, answers) | Guard::Has(step, answers) => {
                let says: Vec<String> = answers.iter().map(|answer| self.answer(step, answer)).collect();
                not(self.words.either(&says))
            }
            Guard::Number(step, comparison, numbers) => self.number(step, (*comparison, numbers), holds),
            Guard::HasNone(_) => {
                self.words.say(either_way("answer_none", "condition_some_of_this", holds)).to_owned()
            }
            Guard::Asked(step) => self.asked(step, holds),
            Guard::Organisation(_) => self.part(guard, holds),
            Guard::And(parts) | Guard::Or(parts) => {
                let joint = Joint::of(guard, holds);
                self.joined(&parts.iter().collect::<Vec<_>>(), joint, &|part| self.own(part, holds))
            }
            Guard::Not(part) => self.own(part, !holds),
        }
    }

    /// Joins parts of a condition; a comma parts those that are joined otherwise within.
    fn joined(&self, parts: &[&Guard], joint: Joint, said: &dyn Fn(&Guard) -> String) -> String {
        let word = self.words.say(if joint == Joint::And { "and" } else { "or" });
        let is_mixed = parts.iter().any(|part| is_joined(part));
        let between = if is_mixed { format!(", {word} ") } else { format!(" {word} ") };
        parts.iter().map(|part| said(part)).collect::<Vec<_>>().join(&between)
    }

    fn is(&self, step: &StepId, answers: &[AnswerId], holds: bool) -> String {
        let said = self.quoted(step, answers);
        match self.used(step) {
            Some(used) => {
                let key = either_way("condition_ended", "condition_not_ended", holds);
                self.words.with(key, &[("tree", &self.title(used)), ("answer", &said)])
            }
            None => {
                self.of_question(step, either_way("condition_answer", "condition_not_answer", holds), &said)
            }
        }
    }

    fn asked(&self, step: &StepId, holds: bool) -> String {
        match self.used(step) {
            Some(used) => {
                let key = either_way("condition_gone_through", "condition_not_gone_through", holds);
                self.words.with(key, &[("tree", &self.title(used))])
            }
            None => self.of_question(step, either_way("condition_asked", "condition_not_asked", holds), ""),
        }
    }

    /// Returns a sentence about a question, which is named by its number.
    fn of_question(&self, step: &StepId, key: &str, answer: &str) -> String {
        let number = self.order.number(step).map(|number| number.to_string()).unwrap_or_default();
        self.words.with(key, &[("number", &number), ("answer", answer)])
    }

    fn number(&self, step: &StepId, (comparison, numbers): (Comparison, &[i64]), holds: bool) -> String {
        let key = match (comparison, holds) {
            (Comparison::Is, true) => "condition_exactly",
            (Comparison::Is, false) => "condition_not",
            (Comparison::Below, true) | (Comparison::AtLeast, false) => "condition_below",
            (Comparison::AtMost, true) | (Comparison::Above, false) => "condition_at_most",
            (Comparison::Above, true) | (Comparison::AtMost, false) => "condition_above",
            (Comparison::AtLeast, true) | (Comparison::Below, false) => "condition_at_least",
        };
        let unit = match self.tree.step(step).and_then(Step::question).map(|question| &question.form) {
            Some(Form::Number(number)) => number.unit.as_deref(),
            Some(Form::Single(_) | Form::Several(_)) | None => None,
        };
        let unit = unit.map(|unit| format!("\u{a0}{unit}")).unwrap_or_default();
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        self.words.with(key, &[("answer", &format!("{}{unit}", self.words.either(&numbers)))])
    }

    fn used(&self, step: &StepId) -> Option<&Use> {
        match self.tree.step(step)? {
            Step::Use(used) => Some(used),
            Step::Question(_) | Step::Outcome(_) | Step::Passage(_) => None,
        }
    }

    fn title(&self, used: &Use) -> String {
        self.handbook.trees.get(&used.tree).map_or_else(|| used.tree.to_string(), |tree| tree.title.clone())
    }

    fn organisations(&self, ids: &[OrganisationId]) -> String {
        let name = |id: &OrganisationId| match self.handbook.organisations.get(id) {
            Some(organisation) => organisation.name.clone(),
            None => id.to_string(),
        };
        self.words.either(&ids.iter().map(name).collect::<Vec<_>>())
    }

    fn quoted(&self, step: &StepId, answers: &[AnswerId]) -> String {
        self.either(answers.iter().map(|answer| self.answer(step, answer)))
    }

    fn either(&self, says: impl Iterator<Item = String>) -> String {
        let quoted: Vec<String> = says.map(|say| self.words.with("quoted", &[("text", &say)])).collect();
        self.words.either(&quoted)
    }

    /// Returns what readers see of an answer, or of an outcome of a used tree.
    fn answer(&self, step: &StepId, answer: &AnswerId) -> String {
        let say = match self.tree.step(step) {
            Some(Step::Question(question)) => match &question.form {
                Form::Several(several) => {
                    several.options.iter().find(|option| option.id == *answer).map(|option| &option.say)
                }
                Form::Single(_) | Form::Number(_) => {
                    question.answers().iter().find(|one| one.id == *answer).map(|one| &one.say)
                }
            },
            Some(Step::Use(used)) => {
                let outcome =
                    self.handbook.trees.get(&used.tree).and_then(|tree| tree.step(&answer.as_str().into()));
                outcome.and_then(Step::outcome).map(|outcome| &outcome.title)
            }
            Some(Step::Outcome(_) | Step::Passage(_)) | None => None,
        };
        say.map_or_else(|| answer.to_string(), Clone::clone)
    }
}

fn either_way<'k>(holds: &'k str, fails: &'k str, is: bool) -> &'k str {
    if is { holds } else { fails }
}

/// Whether a condition has several parts, so that a reader must be told where it ends.
fn is_joined(guard: &Guard) -> bool {
    match guard {
        Guard::And(parts) | Guard::Or(parts) => parts.len() > 1,
        Guard::Not(part) => is_joined(part),
        Guard::Is(..)
        | Guard::Number(..)
        | Guard::Has(..)
        | Guard::HasNone(_)
        | Guard::Asked(_)
        | Guard::Organisation(_) => false,
    }
}

/// Returns a text that may begin a line.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
