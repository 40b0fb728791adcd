//! Sketches flows for tests: a line for each state, with its step and where its answers lead.

use std::collections::BTreeSet;

use crate::compile::paths::Path;
use crate::model::flow::{Class, Counts, Cube, Exit, Flow, FlowStep, Sets, Shown, State, StateId, UNSURE};
use crate::model::id::{AnswerId, StepId, TreeId};
use crate::model::tree::Choice;
use crate::source::{FileId, Span};

/// Returns the flow of lines such as `person: yes > 1, no > 2`; without answers the step is an outcome.
///
/// An answer `unsure` is not to know; one such as `+a-b` stands for the sets that have a and lack b.
pub(super) fn flow(lines: &[&str]) -> Flow {
    Flow {
        tree: TreeId::new("sketch"),
        states: lines.iter().map(|line| state(line)).collect(),
        counts: Counts::default(),
    }
}

/// Returns the path on which these answers are given.
pub(super) fn path(flow: &Flow, answers: &[&str]) -> Path {
    answers.iter().fold(Path::start(), |path, answer| {
        let exits = &flow.state(path.end).exits;
        let exit = exits.iter().position(|exit| exit.answer.as_str() == *answer);
        path.and(flow, exit.expect("the sketch has the answer"))
    })
}

fn state(line: &str) -> State {
    let (name, answers) = line.split_once(':').unwrap_or((line, ""));
    let exits: Vec<Exit> =
        answers.split(',').filter_map(|answer| Some(exit(answer.split_once('>')?))).collect();
    let step = match name {
        "organisation" => FlowStep::Organisation,
        name if exits.is_empty() => FlowStep::Outcome(StepId::new(name)),
        name => FlowStep::Question(StepId::new(name)),
    };
    State {
        step,
        organisation: None,
        exits,
        open: Vec::new(),
        shown: Shown::default(),
        questions_left: 0,
        outcomes: BTreeSet::new(),
    }
}

fn exit((answer, to): (&str, &str)) -> Exit {
    let answer = answer.trim();
    let class = match answer {
        UNSURE => Class::Unsure,
        sets if sets.starts_with(['+', '-']) => Class::Several(self::sets(sets)),
        said => Class::Said(said.to_owned()),
    };
    let to = StateId(to.trim().parse().expect("an answer leads to the number of a state"));
    Exit { answer: AnswerId::new(answer), class, to, because: Vec::new() }
}

fn sets(signs: &str) -> Sets {
    let span = Span::whole(FileId::of("decisions/sketch.yaml"));
    let atom = |name: &str| vec![Choice { id: AnswerId::new(name), say: name.to_owned(), span }];
    let marked = |sign: &str| {
        let bits =
            ["a", "b", "c"].iter().zip(0..).filter(|(name, _)| signs.contains(&format!("{sign}{name}")));
        bits.fold(0, |all, (_, bit)| all | 1 << bit)
    };
    let cube = Cube { has: marked("+"), lacks: marked("-") };
    Sets { atoms: ["a", "b", "c"].map(atom).to_vec().into(), cubes: vec![cube], is_all: false }
}
