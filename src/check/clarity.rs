//! A clause that binds somebody says when, and in Swedish by whom, so that two readers do the same.
//!
//! Reads words, not meaning. A clause that names an open question is known to be unclear and says so to its readers.

use crate::check::prose::Prose;
use crate::diagnostic::Report;
use crate::model::binding::{Binding, Validity};
use crate::model::handbook::Handbook;
use crate::model::language::Language;
use crate::model::when::When;
use crate::rules::{passive_without_actor, unclear_time};
use crate::source::Sources;

const SWEDISH: [&str; 9] = [
    "snarast",
    "så snart som möjligt",
    "regelbundet",
    "med jämna mellanrum",
    "vid behov",
    "i god tid",
    "löpande",
    "skyndsamt",
    "omgående",
];
const ENGLISH: [&str; 8] = [
    "as soon as possible",
    "regularly",
    "periodically",
    "from time to time",
    "when needed",
    "as needed",
    "in good time",
    "promptly",
];

/// Passive verbs that do not end as those of most verbs do.
const PASSIVE: [&str; 16] = [
    "görs",
    "göras",
    "tas",
    "ges",
    "läggs",
    "sätts",
    "hålls",
    "förs",
    "dras",
    "skrivs",
    "sägs",
    "följs",
    "används",
    "godkänns",
    "avslås",
    "beslutas",
];

/// Verbs that look passive and are not.
const ACTIVE: [&str; 10] =
    ["finnas", "hoppas", "lyckas", "minnas", "trivas", "andas", "umgås", "synas", "kännas", "fattas"];

const MODALS: [&str; 6] = ["ska", "skall", "måste", "bör", "får", "kan"];

/// Reports words that leave open when, or by whom, a clause that binds somebody is to be followed.
pub(super) fn check(handbook: &Handbook, sources: &Sources, report: &mut Report) {
    for binding in handbook.bindings() {
        let marks = &binding.clause.marks;
        let place = binding.clause.anchor.as_ref().map(|_| binding.place());
        let is_asked = place.is_some_and(|place| handbook.backlinks.open_questions.contains_key(&place));
        if is_asked || !marks.open.is_empty() || handbook.validity(&binding) == Validity::Void {
            continue;
        }
        let Some(prose) = Prose::of(sources, binding.clause) else { continue };
        if !matches!(marks.when, Some(When::Every { .. } | When::Within { .. })) {
            check_time(&binding, &prose, report);
        }
        if binding.document.language == Language::Swedish {
            check_actor(&binding, &prose, report);
        }
    }
}

fn check_time(binding: &Binding<'_>, prose: &Prose<'_>, report: &mut Report) {
    let phrases: &[&str] = match binding.document.language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
    };
    let words: Vec<_> = prose.phrases(phrases).iter().map(|words| prose.at(words)).collect();
    report.extend(unclear_time::diagnostic(&binding.place().to_string(), &words));
}

/// Reports the first passive verb that names nobody: not after “att”, where the one who sees to it is the subject.
fn check_actor(binding: &Binding<'_>, prose: &Prose<'_>, report: &mut Report) {
    let words = prose.words();
    let is_hidden = |index: &usize| {
        let follows =
            |texts: &[&str], near| prose.is_soon_after(*index, near, |word| texts.contains(&&*word.text));
        let verb = words[*index].text.as_str();
        let after_modal = verb.ends_with("as") && follows(&MODALS, 3);
        let is_passive = after_modal || verb.ends_with("eras") || PASSIVE.contains(&verb);
        let has_actor = words[index + 1..].iter().take(4).any(|word| word.text == "av");
        is_passive && !ACTIVE.contains(&verb) && !has_actor && !follows(&["att"], 5)
    };
    if let Some(index) = (0..words.len()).find(is_hidden) {
        let place = binding.place().to_string();
        report.push(passive_without_actor::diagnostic(&place, prose.at(&(index..index + 1))));
    }
}
