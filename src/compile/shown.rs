//! Says what is shown in each state of that which depends on earlier answers and on the organisation.
//!
//! Does not say whether it is enough: see [`crate::compile::proofs`].

use std::collections::BTreeSet;

use crate::compile::evaluate::{Condition, Fact, Known, Truth, Value, truth};
use crate::compile::plan::{Plan, PlannedCitation, PlannedOutcome, PlannedQuestion, PlannedStep, Routing};
use crate::compile::product::{Product, Unsure, Way};
use crate::model::flow::{Shown, ShownContact, ShownNote};
use crate::model::id::Place;
use crate::source::Span;

/// Returns what is shown in each state that is certain to be reached; unclear guards are noted in the product.
pub(super) fn states(plan: &Plan<'_>, product: &mut Product) -> Vec<Shown> {
    let mut found = Vec::new();
    let mut shown = Vec::with_capacity(product.certain);
    for (number, state) in product.states[..product.certain].iter().enumerate() {
        let mut reading = Reading::of(product.known(plan, number, None));
        shown.push(match &plan.steps[state.step] {
            PlannedStep::Question(question) => reading.question(question),
            PlannedStep::Outcome(outcome) => reading.outcome(outcome),
            PlannedStep::Passage(_) => Shown::default(),
        });
        found.extend(reading.unsure(plan, number, None));
        if let Some(routing) = plan.routing(state.step) {
            found.extend(unsure_reasons(plan, product, routing, number));
        }
    }
    for unsure in found {
        product.add_unsure(unsure);
    }
    shown
}

/// Returns the clauses that say why an answer leads on: its own, then those of the rule that is taken.
pub(super) fn because(
    plan: &Plan<'_>,
    product: &Product,
    (state, answer): (usize, Value),
    rule: usize,
) -> Vec<Place> {
    let routing = plan.routing(product.states[state].step);
    let mut reading = Reading::of(product.known(plan, state, Some(answer)));
    routing.map(|routing| reading.reasons(routing, answer, rule)).unwrap_or_default()
}

/// Returns whom to ask at an outcome, were the reader of some audience.
pub(super) fn contact(outcome: &PlannedOutcome<'_>, known: Known<'_>) -> Option<ShownContact> {
    Reading::of(known).contact(outcome)
}

/// Returns the guards of reasons that turn on facts not asked, for the answers that can be given in a state.
fn unsure_reasons(plan: &Plan<'_>, product: &Product, routing: &Routing<'_>, state: usize) -> Vec<Unsure> {
    let mut unsure = Vec::new();
    for (answer, way) in &product.states[state].ways {
        if let Way::To { rule, .. } = way {
            let mut reading = Reading::of(product.known(plan, state, Some(*answer)));
            reading.reasons(routing, *answer, *rule);
            unsure.extend(reading.unsure(plan, state, Some(*answer)));
        }
    }
    unsure
}

/// Reads the guards of what is shown in a state.
struct Reading<'k> {
    known: Known<'k>,
    unclear: Option<(Span, Fact)>,
}

impl<'k> Reading<'k> {
    fn of(known: Known<'k>) -> Self {
        Self { known, unclear: None }
    }

    fn unsure(self, plan: &Plan<'_>, state: usize, answer: Option<Value>) -> Option<Unsure> {
        self.unclear.map(|(span, fact)| Unsure { span, owner: plan.owner(fact), state, answer })
    }

    fn question(&mut self, question: &PlannedQuestion<'_>) -> Shown {
        Shown { citations: self.citations(&question.because), ..Shown::default() }
    }

    fn outcome(&mut self, outcome: &PlannedOutcome<'_>) -> Shown {
        let citations = self.citations(&outcome.because);
        let mut notes = Vec::new();
        for (number, note) in outcome.notes.iter().enumerate() {
            if self.holds(note.when.as_ref(), note.note.span) {
                notes.push(ShownNote { note: number, citations: self.citations(&note.because) });
            }
        }
        Shown { citations, void: Vec::new(), notes, contacts: self.contact(outcome).into_iter().collect() }
    }

    fn reasons(&mut self, routing: &Routing<'_>, answer: Value, rule: usize) -> Vec<Place> {
        let own = &routing.answers[answer as usize].reasons;
        self.citations(own.iter().chain(&routing.rules[rule].because))
    }

    /// Returns the cited clauses that are shown, each once.
    fn citations<'c>(&mut self, citations: impl IntoIterator<Item = &'c PlannedCitation<'c>>) -> Vec<Place> {
        let mut seen = BTreeSet::new();
        let mut shown = |citation: &&PlannedCitation<'_>| {
            self.holds(citation.when.as_ref(), citation.citation.span) && citation.binds[self.known.audience]
        };
        let places = citations.into_iter().filter(&mut shown).map(|citation| &citation.citation.place);
        places.filter(|place| seen.insert(*place)).cloned().collect()
    }

    fn contact(&mut self, outcome: &PlannedOutcome<'_>) -> Option<ShownContact> {
        let mut contacts = outcome.contacts.iter();
        let contact = contacts.find(|contact| self.holds(contact.when.as_ref(), contact.contact.span))?;
        let reached_at = contact.reached_at[self.known.audience].cloned();
        Some(ShownContact { organisation: None, role: contact.contact.role.clone(), reached_at })
    }

    fn holds(&mut self, condition: Option<&Condition>, span: Span) -> bool {
        let truth = truth(condition, &self.known);
        if let Truth::Unclear(fact) = truth {
            self.unclear.get_or_insert((span, fact));
        }
        truth == Truth::Holds
    }
}
