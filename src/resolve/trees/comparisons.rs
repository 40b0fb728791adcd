//! Comparisons of a fact with values, each in the way that suits the question that asks for the fact.
//!
//! Does not ask whether a comparison can hold; see [`crate::compile`].

use crate::diagnostic::near::near;
use crate::model::flow::NONE;
use crate::model::guard::{Comparison, Guard};
use crate::model::id::StepId;
use crate::model::tree::Number;
use crate::parse::draft::{ComparisonDraft, Name, Sign};
use crate::resolve::findings::Findings;
use crate::resolve::trees::each;
use crate::resolve::trees::kind::{Kind, Values};
use crate::resolve::trees::steps::Steps;
use crate::rules::{guard_form, unknown_answer};
use crate::source::Spanned;

/// Resolves a comparison; none if some name in it means nothing, or if the sign does not suit the question.
pub(super) fn comparison(
    steps: &Steps<'_>,
    draft: &ComparisonDraft,
    findings: &mut Findings,
) -> Option<Guard> {
    let (fact, kind) = steps.fact(&draft.fact, findings)?;
    let guard = match (kind, draft.sign.value) {
        (Kind::Doubtful | Kind::Outcome, _) => return None,
        (Kind::Number(_), Sign::Is | Sign::IsNot) => numbers(steps, &fact, (Comparison::Is, draft), findings),
        (Kind::Number(_), Sign::Order(order)) => numbers(steps, &fact, (order, draft), findings),
        (Kind::Single(_) | Kind::Used(..), Sign::Is | Sign::IsNot) => {
            let values = each(&draft.values, |value| steps.value(&fact, value, findings));
            values.map(|values| Guard::Is(fact, values))
        }
        (Kind::Several { .. }, Sign::Is | Sign::IsNot) if is_none(&draft.values) => {
            Some(Guard::HasNone(fact))
        }
        (Kind::Several { .. }, Sign::Has) if draft.values.iter().all(|value| value.value != NONE) => {
            let values = each(&draft.values, |value| steps.value(&fact, value, findings));
            values.map(|values| Guard::Has(fact, values))
        }
        (Kind::Several { options, .. }, Sign::Is | Sign::IsNot) if is_slip(&draft.values, options) => {
            let value = &draft.values[0];
            let told = unknown_answer::diagnostic(value, (fact.as_str(), steps.place(&fact)), None);
            findings.push(told.suggest(Some(NONE)));
            None
        }
        (Kind::Single(_) | Kind::Used(..) | Kind::Several { .. } | Kind::Number(_), sign) => {
            let sign = Spanned::new(sign.text().to_owned(), draft.sign.span);
            let question = (kind.manner(), steps.place(&fact));
            findings.push(guard_form::sign((&sign, fact.as_str()), question, &instead(kind, draft)));
            None
        }
    };
    if draft.sign.value == Sign::IsNot { guard.map(|guard| Guard::Not(Box::new(guard))) } else { guard }
}

/// Resolves a comparison of a number with numbers.
fn numbers(
    steps: &Steps<'_>,
    fact: &StepId,
    (comparison, draft): (Comparison, &ComparisonDraft),
    findings: &mut Findings,
) -> Option<Guard> {
    let numbers = each(&draft.values, |value| {
        let number = Number::read(&value.value);
        if number.is_none() {
            findings.push(guard_form::not_a_number(fact.as_str(), value, steps.place(fact)));
        }
        number
    });
    numbers.map(|numbers| Guard::Number(fact.clone(), comparison, numbers))
}

fn is_none(values: &[Name]) -> bool {
    matches!(values, [only] if only.value == NONE)
}

/// Whether the only value is none that can be chosen, and nearly the word for nothing.
fn is_slip(values: &[Name], options: &Values<'_>) -> bool {
    matches!(values, [only] if !options.contains_key(only.value.as_str()) && near(&only.value, [NONE]).is_some())
}

/// Returns the comparison that suits the question and says what was perhaps meant.
fn instead(kind: &Kind<'_>, draft: &ComparisonDraft) -> String {
    let fact = &draft.fact.value;
    match kind {
        Kind::Single(values) | Kind::Used(_, values) => format!("{fact} = {}", these(draft, values)),
        Kind::Several { options, .. } => {
            let no = if draft.sign.value == Sign::IsNot { "not " } else { "" };
            let none = draft.values.iter().any(|value| value.value == NONE).then(|| format!("{fact} = none"));
            let some = draft.values.iter().any(|value| value.value != NONE);
            let has = some.then(|| format!("{no}{fact} has {}", these(draft, options)));
            none.into_iter().chain(has).collect::<Vec<_>>().join(" or ")
        }
        Kind::Number(_) => match draft.values.iter().find(|value| Number::read(&value.value).is_some()) {
            Some(value) => format!("{fact} = {}", value.value),
            None => format!("{fact} >= 10"),
        },
        Kind::Doubtful | Kind::Outcome => fact.clone(),
    }
}

/// Returns the values that a comparison names and its question has, else the first that it has.
fn these(draft: &ComparisonDraft, values: &Values<'_>) -> String {
    let known =
        draft.values.iter().map(|value| value.value.as_str()).filter(|value| values.contains_key(value));
    let known: Vec<_> = known.collect();
    let first = values.iter().min_by_key(|(_, span)| span.start).map(|(value, _)| *value);
    if known.is_empty() { first.unwrap_or("…").to_owned() } else { known.join(" | ") }
}
