//! Says what of a tree its scenarios and cases exercise: steps, answers, rules, notes and paths.
//!
//! Only those that go as expected count: what a failing scenario passes has not been tried. Steps of used trees are
//! counted with their own tree. Does not read guards again: a part is exercised where the product has it.

mod chart;
mod fewest;
mod survey;

use std::collections::BTreeSet;

use crate::compile::follow::{self, Run};
use crate::compile::paths::Path;
use crate::model::flow::Flow;
use crate::model::handbook::Handbook;
use crate::model::tree::{Reply, Tree};
use crate::source::Span;

use chart::Chart;

/// Something of a tree that a scenario can exercise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// Its name, with ids in ticks.
    pub name: String,
    /// Where it is written.
    pub span: Span,
}

/// What can be exercised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A question, an outcome or the use of another tree.
    Step,
    /// An answer as readers see it: of numbers and of several choices, those with the same future are one.
    Answer,
    /// A rule that is not the only one: where an answer always leads to the same, it is counted as the answer.
    Rule,
    /// A note of an outcome.
    Note,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Step, Self::Answer, Self::Rule, Self::Note];

    /// Returns its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Answer => "answer",
            Self::Rule => "rule",
            Self::Note => "note",
        }
    }
}

/// What the scenarios and cases of a tree exercise.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// All parts that some reader comes to, by kind and in the author's order, each with whether it is exercised.
    pub parts: Vec<(Part, bool)>,
    /// How many paths are exercised.
    pub paths: u64,
    /// Scenarios that would exercise the rest.
    pub suggestions: Vec<Suggestion>,
}

/// A scenario that would exercise something new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The way it takes.
    pub path: Path,
    /// The answer to each question on the way, that for the organisation too.
    pub replies: Vec<Reply>,
    /// The answers by which it comes to something that no scenario before it comes to, by their place on the way.
    pub fresh: Vec<usize>,
}

impl Coverage {
    /// Returns how many parts of a kind are exercised, and how many there are.
    #[must_use]
    pub fn share(&self, kind: Kind) -> (usize, usize) {
        let of_kind = || self.parts.iter().filter(|(part, _)| part.kind == kind);
        (of_kind().filter(|(_, exercised)| *exercised).count(), of_kind().count())
    }

    /// Returns the parts of a kind that are not exercised.
    pub fn missing(&self, kind: Kind) -> impl Iterator<Item = &Part> {
        self.parts
            .iter()
            .filter(move |(part, exercised)| part.kind == kind && !exercised)
            .map(|(part, _)| part)
    }
}

/// Returns what the scenarios and cases of a tree exercise, and what would exercise the rest.
///
/// None if the tree has become too large to be explored, which its having a flow rules out.
#[must_use]
pub fn of(tree: &Tree, flow: &Flow, handbook: &Handbook) -> Option<Coverage> {
    let chart = Chart::of(tree, flow, handbook)?;
    let mut exercised = BTreeSet::new();
    let mut paths: BTreeSet<Vec<(u32, usize)>> = BTreeSet::new();
    for scenario in tree.expected() {
        let (path, run) = follow::scenario(flow, scenario);
        if run == Run::Right {
            exercised.extend(
                chart.passed(&path, |question| scenario.answers.get(question).map(|(reply, _)| reply)),
            );
            paths.insert(path.taken.iter().map(|(state, exit)| (state.0, *exit)).collect());
        }
    }
    let suggestions = fewest::covering(&chart, &exercised);
    let parts = chart.parts.into_iter().enumerate();
    let parts = parts.map(|(number, part)| (part, exercised.contains(&number))).collect();
    Some(Coverage { parts, paths: paths.len() as u64, suggestions })
}
