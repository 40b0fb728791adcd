//! Tells by which answers something comes about: `person=ja, alder=nej`, as `vagval walk --answers` takes them.
//!
//! Does not look for the shortest: the product is explored so that the first way found is that.

use std::fmt;

use crate::compile::evaluate::Value;
use crate::compile::paths::Path;
use crate::compile::plan::Plan;
use crate::compile::product::Product;
use crate::model::flow::{Flow, StateId};

/// The most answers that are told; of more, those in the middle are left out.
const MOST: usize = 12;

/// Answers by which something comes about, in the order of asking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Witness {
    answers: Vec<(String, String)>,
}

impl Witness {
    /// Returns the answers of a path.
    #[must_use]
    pub fn of_path(flow: &Flow, path: &Path) -> Self {
        Self::of_taken(flow, &path.taken)
    }

    /// Returns the answers of questions, each with the index of the exit that was taken.
    pub(super) fn of_taken(flow: &Flow, taken: &[(StateId, usize)]) -> Self {
        let answer = |(state, exit): &(StateId, usize)| {
            let state = flow.state(*state);
            (state.step.name().to_owned(), state.exits[*exit].answer.to_string())
        };
        Self { answers: taken.iter().map(answer).collect() }
    }

    /// Returns the answers that lead to a state of a product, and the one given there, if there is one.
    pub(super) fn of_state(plan: &Plan<'_>, product: &Product, state: usize, answer: Option<Value>) -> Self {
        let given = answer.map(|answer| (state, answer));
        let way = std::iter::successors(given.or(product.states[state].from), |(state, _)| {
            product.states[*state].from
        });
        let mut way: Vec<_> = way.collect();
        way.reverse();
        Self::of_way(plan, product, &way)
    }

    /// Returns the answers given in some states.
    pub(super) fn of_way(plan: &Plan<'_>, product: &Product, way: &[(usize, Value)]) -> Self {
        let seen = way.iter().filter(|(state, _)| !product.states[*state].passes);
        Self { answers: seen.filter_map(|(state, answer)| told(plan, product, *state, *answer)).collect() }
    }

    /// Puts the choice of an organisation first.
    pub(super) fn for_organisation(mut self, organisation: &str) -> Self {
        self.answers.insert(0, ("organisation".to_owned(), organisation.to_owned()));
        self
    }

    /// Returns `` after `person=ja, alder=nej` ``, or `at the start` if nothing has been answered.
    #[must_use]
    pub fn after(&self) -> String {
        if self.answers.is_empty() { "at the start".to_owned() } else { format!("after `{self}`") }
    }
}

impl fmt::Display for Witness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = |(question, answer): &(String, String)| format!("{question}={answer}");
        let list = |answers: &[(String, String)]| answers.iter().map(told).collect::<Vec<_>>().join(", ");
        let count = self.answers.len();
        if count <= MOST {
            return formatter.write_str(&list(&self.answers));
        }
        let (head, tail) = (&self.answers[..MOST / 2], &self.answers[count - MOST / 2..]);
        write!(formatter, "{}, … {} more …, {}", list(head), count - MOST, list(tail))
    }
}

/// Returns a question and the answer to it; none where nothing is asked.
fn told(plan: &Plan<'_>, product: &Product, state: usize, answer: Value) -> Option<(String, String)> {
    let step = product.states[state].step;
    let answer = plan.routing(step)?.answers.get(answer as usize)?.id.as_ref()?;
    Some((plan.step(step).id().to_string(), answer.to_string()))
}
