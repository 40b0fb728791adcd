//! A number on which a tree turns stands in some clause that the tree cites.
//!
//! Does not read sentences: whoever writes `alder < 18` for “under 18”, “18 år eller äldre” or “över 17” is right, but so is
//! who mistakes one of these for another. That something is there at all (`antal > 0`) needs no clause.

mod cited;
mod quantity;

use std::collections::BTreeSet;

use crate::check::numbers::quantity::{Quantity, Unit};
use crate::diagnostic::{Diagnostic, Report};
use crate::model::guard::{Comparison, Guard};
use crate::model::handbook::Handbook;
use crate::model::id::{Place, StepId};
use crate::model::tree::{Form, Number, Passage, Rule, Step, Tree, Use};
use crate::rules::number_without_clause;
use crate::source::Span;

/// The most numbers of the cited clauses that a message names.
const MOST_SAID: usize = 5;

/// Reports each line between numbers that a tree draws and no clause that it cites.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    for tree in handbook.trees.values() {
        let lines = lines(tree);
        if !lines.is_empty() {
            let said = said(handbook, tree);
            let unfounded =
                lines.iter().filter(|line| !said.iter().any(|quantity| line.is_drawn_by(quantity)));
            report.extend(unfounded.map(|line| line.told(&said)));
        }
    }
}

/// A line that a comparison draws between numbers.
struct Line<'a> {
    fact: &'a StepId,
    number: &'a Number,
    comparison: Comparison,
    constant: i64,
    span: Span,
}

impl Line<'_> {
    /// Returns the numbers by which a text can draw it: “under 13” and “12 or less” draw the same.
    fn numbers(&self) -> [i64; 2] {
        match self.comparison {
            Comparison::Is => [self.constant, self.constant],
            Comparison::Below | Comparison::AtLeast => [self.constant - 1, self.constant],
            Comparison::AtMost | Comparison::Above => [self.constant, self.constant + 1],
        }
    }

    /// Whether it parts something from nothing, or lies outside of what can be answered.
    fn is_plain(&self) -> bool {
        let [lower, upper] = self.numbers();
        lower == 0 || upper <= self.number.min || self.number.max.is_some_and(|max| max <= lower)
    }

    fn unit(&self) -> Option<Unit> {
        self.number.unit.as_deref().and_then(Unit::of)
    }

    fn is_drawn_by(&self, said: &Quantity) -> bool {
        self.numbers().into_iter().any(|number| said.is_like(&Quantity { number, unit: self.unit() }))
    }

    fn told(&self, said: &BTreeSet<Quantity>) -> Diagnostic {
        let unit = self.number.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let of_unit = said.iter().filter(|quantity| quantity.unit.is_some() && quantity.unit == self.unit());
        let of_unit: Vec<String> =
            of_unit.map(|quantity| format!("{}{unit}", quantity.number)).take(MOST_SAID).collect();
        let comparison = format!("{} {} {}", self.fact, self.comparison.sign(), self.constant);
        let number = format!("{}{unit}", self.constant);
        number_without_clause::diagnostic(&comparison, &number, &of_unit, self.span)
    }
}

/// Returns the lines that a tree draws itself, each where it is drawn first.
fn lines(tree: &Tree) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    // A used tree is judged where it stands.
    for step in tree.steps.iter().filter(|step| !step.is_used()) {
        for (guard, span) in guards(step) {
            guard.leaves(&mut |leaf| lines.extend(drawn(tree, leaf, span)));
        }
    }
    let mut seen = BTreeSet::new();
    lines.retain(|line| !line.is_plain() && seen.insert((line.fact, line.numbers())));
    lines
}

fn drawn<'a>(tree: &'a Tree, leaf: &'a Guard, span: Span) -> Vec<Line<'a>> {
    let Guard::Number(fact, comparison, constants) = leaf else { return Vec::new() };
    let Some(Form::Number(number)) = tree.step(fact).and_then(Step::question).map(|question| &question.form)
    else {
        return Vec::new();
    };
    let line = |constant: &i64| Line { fact, number, comparison: *comparison, constant: *constant, span };
    constants.iter().map(line).collect()
}

/// Returns the guards of a step, each with where it is written or what stands under it.
fn guards(step: &Step) -> Vec<(&Guard, Span)> {
    let own: Vec<(Option<&Guard>, Span)> = match step {
        Step::Question(question) => question.all_rules().map(guard_of).collect(),
        Step::Outcome(outcome) => {
            let notes = outcome.notes.iter().map(|note| (note.when.as_ref(), note.span));
            let contacts = outcome.contacts.iter().map(|contact| (contact.when.as_ref(), contact.span));
            notes.chain(contacts).collect()
        }
        Step::Use(Use { rules, .. }) | Step::Passage(Passage { rules, .. }) => {
            rules.iter().map(guard_of).collect()
        }
    };
    let citations = step.citations().into_iter().map(|citation| (citation.when.as_ref(), citation.span));
    own.into_iter().chain(citations).filter_map(|(guard, span)| Some((guard?, span))).collect()
}

fn guard_of(rule: &Rule) -> (Option<&Guard>, Span) {
    (rule.when.as_ref(), rule.span)
}

/// Returns all quantities in what a tree cites.
fn said(handbook: &Handbook, tree: &Tree) -> BTreeSet<Quantity> {
    let places: BTreeSet<&Place> =
        tree.steps.iter().flat_map(Step::citations).map(|citation| &citation.place).collect();
    let quantities = |place: &Place| {
        let document = handbook.documents.get(&place.document)?;
        Some(quantity::in_text(&cited::text(handbook, document, place)))
    };
    places.into_iter().filter_map(quantities).flatten().collect()
}
