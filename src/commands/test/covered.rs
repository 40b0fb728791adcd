//! Tells what the scenarios and cases of every tree exercise, and by name and place what they do not.

use crate::compile::Flows;
use crate::compile::coverage::{self, Coverage, Kind, Part};
use crate::diagnostic::position::Position;
use crate::model::flow::Flow;
use crate::model::handbook::Handbook;
use crate::model::plural::Count;
use crate::model::tree::Tree;
use crate::source::Sources;

use crate::commands::table;

/// How many parts of a kind are told of by name.
const NAMED: usize = 10;

/// A tree with what of it is exercised.
pub(super) struct Covered<'a> {
    pub(super) tree: &'a Tree,
    pub(super) flow: &'a Flow,
    pub(super) coverage: Coverage,
}

/// Returns every tree that can be walked, in the order of their names.
pub(super) fn trees<'a>(handbook: &'a Handbook, flows: &'a Flows) -> Vec<Covered<'a>> {
    let covered = |(id, flow)| {
        let tree = handbook.trees.get(id)?;
        Some(Covered { tree, flow, coverage: coverage::of(tree, flow, handbook)? })
    };
    flows.iter().filter_map(covered).collect()
}

const HEAD: [&str; 7] = ["tree", "scenarios", "steps", "answers", "rules", "notes", "paths"];

/// Returns a table of what is exercised of each tree.
pub(super) fn table(trees: &[Covered<'_>]) -> String {
    table::drawn(std::iter::once(HEAD.map(str::to_owned)).chain(trees.iter().map(row)))
}

fn row(covered: &Covered<'_>) -> [String; HEAD.len()] {
    let Covered { tree, flow, coverage } = covered;
    let [steps, answers, rules, notes] = Kind::ALL.map(|kind| {
        let (exercised, all) = coverage.share(kind);
        format!("{exercised}/{all}")
    });
    let paths = format!("{}/{}", coverage.paths, flow.counts.paths);
    [tree.id.to_string(), tree.expected().count().to_string(), steps, answers, rules, notes, paths]
}

/// Returns what is not exercised, the first of each kind by name and place; none if nothing is left.
pub(super) fn missing(covered: &Covered<'_>, sources: &Sources) -> Option<String> {
    let lines: Vec<String> =
        Kind::ALL.into_iter().flat_map(|kind| of_kind(&covered.coverage, kind, sources)).collect();
    let title = format!("not exercised in `{}`:\n", covered.tree.id);
    (!lines.is_empty()).then(|| title + &lines.concat())
}

fn of_kind(coverage: &Coverage, kind: Kind, sources: &Sources) -> Vec<String> {
    let parts: Vec<&Part> = coverage.missing(kind).collect();
    let named = &parts[..parts.len().min(NAMED)];
    let width = named.iter().map(|part| part.name.chars().count()).max().unwrap_or_default();
    let line = |part: &&Part| {
        let place = Position::start(part.span, sources);
        format!("  {:6}  {:width$}  {place}\n", kind.word(), part.name)
    };
    let rest = parts.len() - named.len();
    let rest = (rest > 0).then(|| format!("  … and {} more\n", Count(rest, kind.word())));
    named.iter().map(line).chain(rest).collect()
}
