//! Every way to change one thing in a condition.

use std::collections::BTreeMap;

use vagval::parse::draft::{ComparisonDraft, GuardDraft, Name};

/// What a fact may be compared with.
pub(crate) enum Values {
    /// One of these.
    Named(Vec<String>),
    /// A number.
    Numbers,
}

/// What the facts of a tree may be compared with, and the organisations it is offered to.
pub(crate) struct Ground {
    pub(crate) facts: BTreeMap<String, Values>,
    pub(crate) organisations: Vec<String>,
}

/// Returns a condition negated, and with one thing in it changed.
pub(crate) fn changed(guard: &GuardDraft, ground: &Ground) -> Vec<GuardDraft> {
    let negated = GuardDraft::Not(Box::new(guard.clone()));
    [negated].into_iter().chain(inside(guard, ground)).collect()
}

/// Returns a condition with a value changed, or without one of its parts.
fn inside(guard: &GuardDraft, ground: &Ground) -> Vec<GuardDraft> {
    match guard {
        GuardDraft::Asked(_) => Vec::new(),
        GuardDraft::Organisation(names) => {
            let others = with_another(names, |_| ground.organisations.clone());
            others.into_iter().map(GuardDraft::Organisation).collect()
        }
        GuardDraft::Compares(comparison) => compared(comparison, ground),
        GuardDraft::Not(part) => {
            inside(part, ground).into_iter().map(|part| GuardDraft::Not(Box::new(part))).collect()
        }
        GuardDraft::And(parts) => joined(parts, GuardDraft::And, ground),
        GuardDraft::Or(parts) => joined(parts, GuardDraft::Or, ground),
    }
}

/// Returns joined conditions without one of them, and with one of them changed.
fn joined(parts: &[GuardDraft], join: fn(Vec<GuardDraft>) -> GuardDraft, ground: &Ground) -> Vec<GuardDraft> {
    let without = |place| {
        let kept: Vec<_> = parts[..place].iter().chain(&parts[place + 1..]).cloned().collect();
        join(kept)
    };
    let with = |place: usize| {
        inside(&parts[place], ground).into_iter().map(move |part| {
            let mut parts = parts.to_vec();
            parts[place] = part;
            join(parts)
        })
    };
    (0..parts.len()).map(without).chain((0..parts.len()).flat_map(with)).collect()
}

fn compared(comparison: &ComparisonDraft, ground: &Ground) -> Vec<GuardDraft> {
    let values = ground.facts.get(&comparison.fact.value).expect("a condition is about a fact");
    let others = |name: &str| match values {
        Values::Named(names) => names.clone(),
        Values::Numbers => {
            let number: i64 = name.parse().expect("a number is compared with one");
            [number - 1, number + 1].map(|number| number.to_string()).to_vec()
        }
    };
    let changes = with_another(&comparison.values, others).into_iter();
    changes.map(|values| GuardDraft::Compares(ComparisonDraft { values, ..comparison.clone() })).collect()
}

/// Returns names with one of them changed into another that is not among them.
fn with_another(names: &[Name], others: impl Fn(&str) -> Vec<String>) -> Vec<Vec<Name>> {
    let changed = |place: usize| {
        let others = others(&names[place].value).into_iter();
        let others = others.filter(|other| names.iter().all(|name| name.value != *other));
        others
            .map(move |other| {
                let mut names = names.to_vec();
                names[place].value = other;
                names
            })
            .collect::<Vec<_>>()
    };
    (0..names.len()).flat_map(changed).collect()
}

/// Returns a condition as it is written.
pub(crate) fn text(guard: &GuardDraft) -> String {
    let listed =
        |names: &[Name]| names.iter().map(|name| name.value.as_str()).collect::<Vec<_>>().join(" | ");
    let joined = |parts: &[GuardDraft], word: &str| {
        format!("({})", parts.iter().map(text).collect::<Vec<_>>().join(word))
    };
    match guard {
        GuardDraft::Asked(fact) => format!("asked {}", fact.value),
        GuardDraft::Organisation(names) => format!("organisation in {}", listed(names)),
        GuardDraft::Compares(one) => {
            format!("{} {} {}", one.fact.value, one.sign.value.text(), listed(&one.values))
        }
        GuardDraft::Not(part) => format!("not {}", text(part)),
        GuardDraft::And(parts) => joined(parts, " and "),
        GuardDraft::Or(parts) => joined(parts, " or "),
    }
}
