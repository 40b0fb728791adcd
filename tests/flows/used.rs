//! A tree that uses another leads where a reader comes who goes through the other tree in between.
//!
//! Both trees are drawn as their authors would write them, and read by the whole of the compiler.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use proptest::prelude::*;
use vagval::compile;
use vagval::compile::paths;
use vagval::diagnostic::Report;
use vagval::parse::{self, Memory};
use vagval::resolve::{self, Options};
use vagval::{load, model::id::TreeId};

const RULES: &str = "---\ntitle: Rules\nkind: guide\n---\n\nYou may take leave. {#leave}\n";

/// The answers to every question.
const ANSWERS: [&str; 2] = ["x", "y"];

/// A question: where each answer leads, and perhaps an earlier question and an answer to it that lead elsewhere.
#[derive(Clone, Debug)]
struct Asked {
    to: [usize; 2],
    but: Option<(usize, usize, usize)>,
}

/// A tree of a few questions that asks another in their midst.
#[derive(Clone, Debug)]
struct Drawn {
    /// The questions of the used tree, `a0` to `a2`; what leads beyond them leads to its outcomes.
    used: Vec<Asked>,
    /// Whether its first question is answered by `before`.
    with: bool,
    /// Where the answers of `before` lead: to the used tree, past it, or to an outcome.
    before: [usize; 2],
    /// Whether `before` is asked first; else the used tree comes at once.
    asks_before: bool,
    /// Where the outcomes of the used tree lead; one beyond the steps is shown.
    then: [usize; 2],
    /// The outcome of the used tree with which `after` leads elsewhere, whatever is answered.
    but: Option<usize>,
}

/// The outcomes of the used tree.
const INNER: [&str; 2] = ["o0", "o1"];

/// What follows the used tree.
const OUTER: [&str; 3] = ["after", "e0", "e1"];

/// The answers from the start, each with its question.
type Taken = Vec<(String, String)>;

/// The answers from the start, and the step at which they end.
type Way = (Taken, String);

fn drawn() -> impl Strategy<Value = Drawn> {
    let asked = ([0..4usize, 0..4usize], prop::option::of((0..3usize, 0..2usize, 0..4usize)));
    let asked = asked.prop_map(|(to, but)| Asked { to, but });
    let used = prop::collection::vec(asked, 1..4);
    let outer = (
        any::<bool>(),
        [0..4usize, 0..4usize],
        any::<bool>(),
        [0..4usize, 0..4usize],
        prop::option::of(0..2usize),
    );
    (used, outer).prop_map(|(used, (with, before, asks_before, then, but))| Drawn {
        used,
        with,
        before,
        asks_before,
        then,
        but,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_used_tree_leads_on_where_it_ends(drawn in drawn()) {
        let (outer, inner) = (drawn.outer(), drawn.inner());
        let sources = load::from_memory([
            ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
            ("content/rules.md", RULES),
            ("decisions/outer.yaml", outer.as_str()),
            ("decisions/inner.yaml", inner.as_str()),
        ]);
        let mut report = Report::default();
        let drafts = parse::drafts(&sources, &mut Memory::default(), &mut report);
        let handbook = resolve::handbook(&drafts, &Options::default(), &mut report);
        prop_assert!(!report.has_errors(), "{report:?}\n{outer}\n{inner}");
        let flows = compile::flows(&handbook, &mut report);
        let flow = flows.get(&TreeId::new("outer"));
        let flow = flow.ok_or_else(|| TestCaseError::fail(format!("{report:?}\n{outer}\n{inner}")))?;
        let told = paths::paths(flow).map(|path| {
            let answers = path.answers(flow);
            let answers = answers.map(|(step, exit)| (step.name().to_owned(), exit.answer.to_string()));
            (answers.collect(), flow.state(path.end).step.name().to_owned())
        });
        prop_assert_eq!(told.collect::<BTreeSet<Way>>(), drawn.ways(), "\n{}\n{}", outer, inner);
    }
}

impl Drawn {
    /// Returns the used tree as its author writes it.
    fn inner(&self) -> String {
        let mut text = "title: Inner\nstart: a0\nquestions:\n".to_owned();
        for (number, asked) in self.used.iter().enumerate() {
            let _ = writeln!(text, "  a{number}:\n    ask: Question {number}?\n    answers:");
            for (answer, to) in ANSWERS.iter().zip(asked.to) {
                let but = self.but(number).map(|(fact, value, to)| {
                    format!("{{ when: asked a{fact} and a{fact} = {}, to: {to} }}, ", ANSWERS[value])
                });
                let to = self.inner_step(number, to);
                let _ = writeln!(
                    text,
                    "      {answer}: {{ say: Say {answer}, goto: [ {}{{ to: {to} }} ] }}",
                    but.unwrap_or_default()
                );
            }
        }
        text + "outcomes:\n" + &outcomes(&INNER)
    }

    /// Returns the tree that uses it as its author writes it.
    fn outer(&self) -> String {
        let start = if self.asks_before { "before" } else { "used" };
        let mut text =
            format!("title: Outer\nstart: {start}\nquestions:\n  before:\n    ask: Before?\n    answers:\n");
        for (answer, to) in ANSWERS.iter().zip(self.before) {
            let _ = writeln!(text, "      {answer}: {{ say: Say {answer}, goto: {} }}", first(to));
        }
        text += "  used:\n    use: inner\n";
        if self.with {
            text += "    with: { a0: before }\n";
        }
        let then = INNER.iter().zip(self.then).map(|(outcome, to)| format!("{outcome}: {}", then(to)));
        let _ = writeln!(text, "    then: {{ {} }}", then.collect::<Vec<_>>().join(", "));
        text +=
            "  after:\n    ask: After?\n    answers: { x: { say: X }, y: { say: Y, goto: e1 } }\n    goto:\n";
        if let Some(outcome) = self.but {
            let _ = writeln!(text, "      - {{ when: asked used and used = {}, to: e1 }}", INNER[outcome]);
        }
        text + "      - { to: e0 }\noutcomes:\n" + &outcomes(&OUTER[1..])
    }

    /// Returns every way through both trees, as a reader goes.
    fn ways(&self) -> BTreeSet<Way> {
        if !self.asks_before {
            return self.through_used(0, &Taken::new(), &BTreeMap::new()).into_iter().collect();
        }
        let from = |(value, to): (usize, &usize)| {
            let taken = vec![("before".to_owned(), ANSWERS[value].to_owned())];
            match first(*to) {
                "used" => {
                    let known = self.with.then_some((0, value)).into_iter().collect();
                    self.through_used(0, &taken, &known)
                }
                other => self.on(other, None, taken),
            }
        };
        self.before.iter().enumerate().flat_map(from).collect()
    }

    /// Returns the ways that go on from a question of the used tree, of which some answers are known.
    fn through_used(&self, number: usize, taken: &Taken, known: &BTreeMap<usize, usize>) -> Vec<Way> {
        let given = known.get(&number).copied();
        let possible = (0..ANSWERS.len()).filter(|value| given.is_none_or(|given| given == *value));
        let from = |value: usize| {
            let (mut taken, mut known) = (taken.clone(), known.clone());
            if given.is_none() {
                taken.push((format!("used.a{number}"), ANSWERS[value].to_owned()));
                known.insert(number, value);
            }
            let but = self.but(number).filter(|(fact, value, _)| known.get(fact) == Some(value));
            let to =
                but.map_or_else(|| self.inner_step(number, self.used[number].to[value]), |(_, _, to)| to);
            if let Some(next) = to.strip_prefix('a') {
                return self.through_used(next.parse().expect("questions are numbered"), &taken, &known);
            }
            let outcome = INNER.iter().position(|outcome| *outcome == to).expect("else it is an outcome");
            match then(self.then[outcome]) {
                "show" => vec![(taken, format!("used.{to}"))],
                step => self.on(step, Some(outcome), taken),
            }
        };
        possible.flat_map(from).collect()
    }

    /// Returns the ways that go on from a step behind the used tree, which ended in an outcome if it was asked.
    fn on(&self, step: &str, used: Option<usize>, taken: Taken) -> Vec<Way> {
        if step != "after" {
            return vec![(taken, step.to_owned())];
        }
        let from = |answer: &str| {
            let elsewhere = answer == "y" || (self.but.is_some() && self.but == used);
            let answered = ("after".to_owned(), answer.to_owned());
            let taken = taken.iter().cloned().chain([answered]).collect();
            (taken, if elsewhere { "e1" } else { "e0" }.to_owned())
        };
        ANSWERS.into_iter().map(from).collect()
    }

    /// Returns the step of the used tree that a number stands for, behind a question.
    fn inner_step(&self, question: usize, to: usize) -> String {
        let next = question + 1 + to;
        if next < self.used.len() {
            format!("a{next}")
        } else {
            INNER[(next - self.used.len()) % 2].to_owned()
        }
    }

    /// Returns the earlier question, the answer to it, and the step to which they lead from a question.
    fn but(&self, question: usize) -> Option<(usize, usize, String)> {
        let (fact, value, to) = self.used[question].but.filter(|(fact, ..)| *fact < question)?;
        Some((fact, value, self.inner_step(question, to)))
    }
}

/// Returns what comes first behind `before`.
fn first(to: usize) -> &'static str {
    if to < 2 { "used" } else { OUTER[to - 2] }
}

/// Returns where an outcome of the used tree leads.
fn then(to: usize) -> &'static str {
    OUTER.get(to).copied().unwrap_or("show")
}

fn outcomes(names: &[&str]) -> String {
    let line = |name: &&str| {
        format!("  {name}: {{ verdict: info, title: Outcome {name}, because: [rules#leave] }}\n")
    };
    names.iter().map(line).collect()
}
