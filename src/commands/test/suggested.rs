//! Writes scenarios that would exercise the rest of a tree, ready to paste under its `scenarios`.
//!
//! Does not change any file: what an author expects is for the author to say.

use std::collections::BTreeSet;

use crate::compile::coverage::Suggestion;
use crate::model::flow::{Class, Exit, FlowStep};
use crate::model::id::AnswerId;
use crate::model::plural::Count;
use crate::model::tree::Reply;
use crate::render::words::Words;

use super::covered::Covered;

/// How many answers a name tells.
const TOLD: usize = 3;

/// The longest answer that says little by itself, such as `Ja` or `Nej`.
const SHORT: usize = 3;

/// Returns what would exercise the rest of all trees; a remark if nothing is left.
pub(super) fn all(trees: &[Covered<'_>], words: &Words) -> String {
    let of_trees: Vec<String> = trees.iter().filter_map(|tree| scenarios(tree, words)).collect();
    if of_trees.is_empty() {
        return "# every step, answer, rule and note is exercised\n".to_owned();
    }
    of_trees.join("\n")
}

/// Returns the scenarios of a tree, each a line of YAML; none if nothing is left.
fn scenarios(covered: &Covered<'_>, words: &Words) -> Option<String> {
    let suggestions = &covered.coverage.suggestions;
    if suggestions.is_empty() {
        return None;
    }
    let mut names: BTreeSet<String> = covered.tree.expected().map(|scenario| scenario.name.clone()).collect();
    let lines = suggestions.iter().map(|suggestion| {
        let name = unused(name(covered, suggestion, words), organisation(covered, suggestion), &names);
        names.insert(name.clone());
        line(covered, suggestion, &name)
    });
    let count = Count(suggestions.len(), "scenario");
    let title =
        format!("# {}: {count} to exercise the rest; do they expect what is right?\n", covered.tree.path);
    let key = if covered.tree.scenarios.is_empty() { "scenarios:\n" } else { "" };
    Some(format!("{title}{key}{}", lines.collect::<String>()))
}

fn line(covered: &Covered<'_>, suggestion: &Suggestion, name: &str) -> String {
    let mut keys = vec![format!("name: {}", quoted(name))];
    let mut answers = Vec::new();
    for ((step, _), reply) in suggestion.path.answers(covered.flow).zip(&suggestion.replies) {
        match step {
            FlowStep::Organisation => keys.push(format!("organisation: {reply}")),
            FlowStep::Question(question) => answers.push(format!("{question}: {}", written(reply))),
            FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => {}
        }
    }
    if !answers.is_empty() {
        keys.push(format!("answers: {{ {} }}", answers.join(", ")));
    }
    keys.push(format!("outcome: {}", covered.flow.state(suggestion.path.end).step.name()));
    format!("  - {{ {} }}\n", keys.join(", "))
}

/// Returns an answer as scenarios give it.
fn written(reply: &Reply) -> String {
    match reply {
        Reply::Several(chosen) if !chosen.is_empty() => {
            format!("[{}]", chosen.iter().map(AnswerId::as_str).collect::<Vec<_>>().join(", "))
        }
        Reply::Several(_) | Reply::Answer(_) | Reply::Number(_) => reply.to_string(),
    }
}

/// Returns a name made from the words of the answers that lead to something new, else of the last ones.
fn name(covered: &Covered<'_>, suggestion: &Suggestion, words: &Words) -> String {
    let exits: Vec<(&FlowStep, &Exit)> = suggestion.path.answers(covered.flow).collect();
    let is_asked = |number: &usize| *exits[*number].0 != FlowStep::Organisation;
    let fresh: Vec<usize> = suggestion.fresh.iter().copied().filter(is_asked).collect();
    let all: Vec<usize> = (0..exits.len()).filter(is_asked).collect();
    let told = if fresh.is_empty() { all } else { fresh };
    let told = &told[told.len().saturating_sub(TOLD)..];
    let said: Vec<String> = told.iter().map(|number| said(exits[*number].1, words)).collect();
    let says_little = said.iter().all(|said| said.chars().count() <= SHORT);
    let outcome = covered.flow.state(suggestion.path.end).step.id();
    let title =
        outcome.and_then(|outcome| covered.tree.step(outcome)?.outcome()).map(|outcome| &outcome.title);
    let said = said.join(" – ");
    match title {
        Some(title) if said.is_empty() => title.clone(),
        Some(title) if says_little => format!("{title}: {}", said.to_lowercase()),
        Some(_) | None => said,
    }
}

fn said(exit: &Exit, words: &Words) -> String {
    match &exit.class {
        Class::Said(say) => say.clone(),
        Class::Numbers { .. } | Class::Several(_) | Class::Unsure => {
            words.answer(&exit.class).replace('\u{a0}', " ")
        }
    }
}

/// Returns the name of the organisation, where it is asked for.
fn organisation<'c>(covered: &Covered<'c>, suggestion: &Suggestion) -> Option<&'c str> {
    let (state, exit) = *suggestion.path.taken.first()?;
    let state = covered.flow.state(state);
    match &state.exits[exit].class {
        Class::Said(name) if state.step == FlowStep::Organisation => Some(name),
        Class::Said(_) | Class::Numbers { .. } | Class::Several(_) | Class::Unsure => None,
    }
}

/// Returns a name that no other scenario of the tree has: with the organisation or a number if need be.
fn unused(name: String, organisation: Option<&str>, names: &BTreeSet<String>) -> String {
    let of_organisation = organisation.map(|organisation| format!("{name} ({organisation})"));
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    let mut all = std::iter::once(name.clone()).chain(of_organisation).chain(numbered);
    all.find(|one| !names.contains(one)).unwrap_or(name)
}

/// Returns a text in quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
