//! Questions: what is asked, what can be answered, and where each answer leads.

use std::collections::BTreeSet;

use crate::model::guard::Guard;
use crate::model::id::{AnswerId, FactId, StepId};
use crate::model::text::HandbookBlock;
use crate::model::tree::Citation;
use crate::source::Span;

/// A question with its answers.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its name; also the fact it asks for.
    pub id: StepId,
    /// The shared question whose words and answers it has, if it has not its own.
    pub fact: Option<FactId>,
    /// The question.
    pub ask: String,
    /// What helps to answer it.
    pub help: Vec<HandbookBlock>,
    /// Why it is asked.
    pub because: Vec<Citation>,
    /// What can be answered.
    pub form: Form,
    /// Where it leads, for answers that do not say so themselves; read from the top.
    pub rules: Vec<Rule>,
    /// What becomes of readers who do not know; none if they are not asked.
    pub unsure: Option<Unsure>,
    /// The fact that answers it, if it is known: that of the tree that uses this question.
    pub given: Option<StepId>,
    /// Former names.
    pub was: Vec<String>,
    /// The place of its name.
    pub span: Span,
}

impl Question {
    /// Returns the answers that each have a name, in the author's order: all of a question with single answers.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        match &self.form {
            Form::Single(answers) => answers,
            Form::Several(_) | Form::Number(_) => &[],
        }
    }

    /// Returns its citations, those of its answers and of all rules.
    pub(super) fn citations(&self) -> impl Iterator<Item = &Citation> {
        let answers = self.answers().iter().flat_map(|answer| &answer.because);
        let rules = self.all_rules().flat_map(|rule| &rule.because);
        self.because.iter().chain(answers).chain(rules)
    }

    /// Returns the rules of its answers, then its own.
    pub fn all_rules(&self) -> impl Iterator<Item = &Rule> {
        self.answers().iter().flat_map(|answer| &answer.rules).chain(&self.rules)
    }
}

/// What can be answered to a question.
#[derive(Clone, Debug)]
pub enum Form {
    /// One of these, in the author's order.
    Single(Vec<Answer>),
    /// Several.
    Several(Several),
    /// A whole number.
    Number(Number),
}

impl Form {
    /// Whether every answer to one of two questions is an answer to the other.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Single(one), Self::Single(other)) => {
                let ids = |answers: &[Answer]| -> BTreeSet<AnswerId> {
                    answers.iter().map(|answer| answer.id.clone()).collect()
                };
                ids(one) == ids(other)
            }
            (Self::Several(one), Self::Several(other)) => {
                let ids = |several: &Several| -> BTreeSet<AnswerId> {
                    several.options.iter().map(|option| option.id.clone()).collect()
                };
                ids(one) == ids(other) && one.at_least_one == other.at_least_one
            }
            (Self::Number(one), Self::Number(other)) => one.min == other.min && one.max == other.max,
            (Self::Single(_) | Self::Several(_) | Self::Number(_), _) => false,
        }
    }
}

/// Things of which several can be chosen.
#[derive(Clone, Debug)]
pub struct Several {
    /// Them, in the author's order.
    pub options: Vec<Choice>,
    /// Whether at least one must be chosen.
    pub at_least_one: bool,
}

/// Something that can be chosen beside others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Its name.
    pub id: AnswerId,
    /// What the reader sees.
    pub say: String,
    /// The place of its name.
    pub span: Span,
}

/// A whole number within bounds.
#[derive(Clone, Debug)]
pub struct Number {
    /// What is counted, such as `år`.
    pub unit: Option<String>,
    /// The least.
    pub min: i64,
    /// The greatest, if there is one.
    pub max: Option<i64>,
}

impl Number {
    /// The most digits of a number in a tree.
    pub const DIGITS: usize = 15;

    /// Returns the whole number that a text says; none if it says something else, or has too many digits.
    #[must_use]
    pub fn read(text: &str) -> Option<i64> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let is_number =
            (1..=Self::DIGITS).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_number)
    }

    /// Whether a number is within the bounds.
    #[must_use]
    pub fn takes(&self, number: i64) -> bool {
        number >= self.min && self.max.is_none_or(|max| number <= max)
    }

    /// Returns the bounds in words, such as `from 0 to 120`.
    #[must_use]
    pub fn bounds(&self) -> String {
        match self.max {
            Some(max) => format!("from {} to {max}", self.min),
            None => format!("from {} on", self.min),
        }
    }
}

/// What becomes of readers who do not know the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsure {
    /// They come to this outcome.
    Outcome(StepId),
    /// They see what is still open.
    Open,
}

/// An answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its name.
    pub id: AnswerId,
    /// What the reader sees.
    pub say: String,
    /// A short remark below it.
    pub note: Option<String>,
    /// Where it leads; read from the top, empty if the question decides.
    pub rules: Vec<Rule>,
    /// Why it leads there, whichever rule is taken.
    pub because: Vec<Citation>,
    /// Former names.
    pub was: Vec<String>,
    /// The place of its name.
    pub span: Span,
}

/// Where a question or answer leads if its guard holds.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The condition; none means the rest.
    pub when: Option<Guard>,
    /// The step it leads to.
    pub to: StepId,
    /// Why.
    pub because: Vec<Citation>,
    /// The place of the guard if there is one, else of the target.
    pub span: Span,
}
