//! Proves that an outcome that says ask also says whom.

use std::collections::BTreeSet;

use crate::compile::proofs::Ground;
use crate::compile::proofs::outcomes::{Faulty, Reached, faulty};
use crate::diagnostic::{Diagnostic, Report};
use crate::model::tree::Verdict;
use crate::rules::ask_without_contact;

/// Reports outcomes with the verdict `ask` that name nobody for some who reach them; returns these.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) -> BTreeSet<usize> {
    let names_nobody = |reached: &Reached<'_, '_>| {
        reached.outcome.outcome.verdict == Verdict::Ask && reached.shown.contacts.is_empty()
    };
    let silent = faulty(ground, names_nobody);
    report.extend(silent.iter().map(told_silent));
    silent.iter().map(|silent| silent.step).collect()
}

fn told_silent(silent: &Faulty<'_, '_>) -> Diagnostic {
    let outcome = silent.outcome.outcome;
    let Some(last) = outcome.contacts.last() else {
        return ask_without_contact::without_contacts(outcome.id.as_str(), outcome.span);
    };
    let concerned = silent.concerned();
    let told = (concerned.as_str(), silent.after.as_str());
    ask_without_contact::diagnostic(outcome.id.as_str(), told, (outcome.span, last.span))
}
