//! Says which answers of a path decided its outcome: the fewest that force it, whatever else had been answered.
//!
//! A way that ends elsewhere is barred by each answer of the path that it contradicts. The fewest answers that bar all
//! such ways are found without listing them: as long as some way is open, the one that contradicts least is added to
//! those that must be met. Does not speak: what is told of a deciding answer is chosen in [`crate::render`].

mod fewest;

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::paths::Path;
use crate::model::flow::{Class, Exit, Flow, FlowStep};

/// The most states of a flow in which the fewest answers are looked for.
const STATES: usize = 10_000;

/// How many states and ways are looked at for one path, at most, before fewer answers are no longer looked for.
const WORK: usize = 10_000_000;

/// Stands among costs for a state from which no open way leads elsewhere.
const CLOSED: u32 = u32::MAX;

/// What decided an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// The deciding answers: their places on the path, counted from 0.
    pub deciding: Vec<usize>,
    /// Whether no fewer answers force the outcome; else none of these can be left out, but others might be fewer.
    pub are_fewest: bool,
}

/// Returns what decided the end of a path; none if it ends at a question.
///
/// Answers to all questions are thought of, asked or not, but for "do not know": that counts only where it was given.
#[must_use]
pub fn of(flow: &Flow, path: &Path) -> Option<Reasons> {
    if !flow.state(path.end).step.is_end() {
        return None;
    }
    let elsewhere = Elsewhere::of(flow, path);
    let alone = elsewhere.alone();
    if elsewhere.way(&alone).is_none() {
        return Some(Reasons { deciding: alone.into_iter().collect(), are_fewest: true });
    }
    let fewest = if flow.states.len() <= STATES { elsewhere.fewest(&alone) } else { None };
    let are_fewest = fewest.is_some();
    let deciding = fewest.unwrap_or_else(|| elsewhere.none_to_spare(&alone));
    Some(Reasons { deciding: deciding.into_iter().collect(), are_fewest })
}

/// An exit, and the place on the path of the answer that it contradicts.
type Thought<'f> = (&'f Exit, Option<usize>);

/// The ways that end elsewhere than a path.
struct Elsewhere<'f> {
    flow: &'f Flow,
    path: &'f Path,
    /// By state, the place on the path at which its question was answered.
    places: Vec<Option<usize>>,
}

impl<'f> Elsewhere<'f> {
    fn of(flow: &'f Flow, path: &'f Path) -> Self {
        let asked: BTreeMap<&FlowStep, usize> =
            path.answers(flow).enumerate().map(|(place, (step, _))| (step, place)).collect();
        let places = flow.states.iter().map(|state| asked.get(&state.step).copied()).collect();
        Self { flow, path, places }
    }

    /// Returns the answers without which the others do not force the end.
    ///
    /// Whoever agrees with all other answers keeps to the path up to that one.
    fn alone(&self) -> BTreeSet<usize> {
        let costs = self.costs(&BTreeSet::new());
        let turns = |place: &usize| {
            let mut exits = self.exits(self.path.taken[*place].0.0 as usize);
            exits.any(|(exit, contradicted)| contradicted.is_some() && costs[exit.to.0 as usize] == 0)
        };
        (0..self.path.taken.len()).filter(turns).collect()
    }

    /// Returns the fewest answers that force the end, of several such sets the one asked earliest; none if it would
    /// take too long to find them.
    fn fewest(&self, alone: &BTreeSet<usize>) -> Option<BTreeSet<usize>> {
        let (mut ways, mut held, mut left) = (Vec::new(), alone.clone(), WORK);
        while let Some(way) = self.way(&held) {
            left = left.checked_sub(self.flow.states.len())?;
            ways.push(way);
            let open: Vec<&[usize]> =
                ways.iter().filter(|way| !fewest::meets(way, alone)).map(Vec::as_slice).collect();
            held = fewest::meeting(&open, &mut left)?;
            held.extend(alone);
        }
        Some(held)
    }

    /// Returns answers that force the end and of which none can be left out: the later are left out first.
    fn none_to_spare(&self, alone: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut held: BTreeSet<usize> = (0..self.path.taken.len()).collect();
        for place in (0..self.path.taken.len()).rev().filter(|place| !alone.contains(place)) {
            held.remove(&place);
            if self.way(&held).is_some() {
                held.insert(place);
            }
        }
        held
    }

    /// Returns the answers that a way contradicts which contradicts none that are held, and as few others as possible;
    /// none if those that are held force the end.
    fn way(&self, held: &BTreeSet<usize>) -> Option<Vec<usize>> {
        let costs = self.costs(held);
        if costs[Flow::START.0 as usize] == CLOSED {
            return None;
        }
        let (mut state, mut way) = (Flow::START.0 as usize, Vec::new());
        while let Some((exit, contradicted)) =
            self.open_exits(state, held).min_by_key(|one| cost(*one, &costs))
        {
            way.extend(contradicted);
            state = exit.to.0 as usize;
        }
        way.sort_unstable();
        Some(way)
    }

    /// Returns by state how many answers must be contradicted to end elsewhere from there on.
    fn costs(&self, held: &BTreeSet<usize>) -> Vec<u32> {
        let end = &self.flow.state(self.path.end).step;
        let mut costs = vec![CLOSED; self.flow.states.len()];
        for (number, state) in self.flow.states.iter().enumerate().rev() {
            costs[number] = match state.step.is_end() {
                true if state.step == *end => CLOSED,
                true => 0,
                false => self.open_exits(number, held).map(|exit| cost(exit, &costs)).min().unwrap_or(CLOSED),
            };
        }
        costs
    }

    /// Returns the exits of a state that contradict none of the answers that are held.
    fn open_exits(&self, state: usize, held: &BTreeSet<usize>) -> impl Iterator<Item = Thought<'f>> {
        self.exits(state).filter(|(_, contradicted)| contradicted.is_none_or(|place| !held.contains(&place)))
    }

    /// Returns the exits of a state that are thought of.
    fn exits(&self, state: usize) -> impl Iterator<Item = Thought<'f>> + use<'f> {
        let given = self.places[state].map(|place| {
            let (state, exit) = self.path.taken[place];
            (place, &self.flow.state(state).exits[exit])
        });
        let knew_not = given.is_some_and(|(_, given)| given.class == Class::Unsure);
        let exits = self.flow.states[state].exits.iter();
        exits.filter(move |exit| knew_not || exit.class != Class::Unsure).map(move |exit| {
            let contradicted = given.filter(|(_, given)| !exit.agrees_with(given));
            (exit, contradicted.map(|(place, _)| place))
        })
    }
}

fn cost((exit, contradicted): Thought<'_>, costs: &[u32]) -> u32 {
    costs[exit.to.0 as usize].saturating_add(u32::from(contradicted.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::sketch;

    fn deciding(lines: &[&str], answers: &[&str]) -> Vec<usize> {
        let flow = sketch::flow(lines);
        let reasons = of(&flow, &sketch::path(&flow, answers)).expect("the path has come to its end");
        assert!(reasons.are_fewest);
        reasons.deciding
    }

    /// Yes if the third answer is yes, or both others: then the third does not matter.
    const TWO_WAYS: [&str; 6] = [
        "one: yes > 1, no > 3",
        "two: yes > 2, no > 3",
        "three: yes > 4, no > 4",
        "three: yes > 4, no > 5",
        "good",
        "bad",
    ];

    #[test]
    fn one_answer_may_decide_what_two_others_would() {
        assert_eq!(deciding(&TWO_WAYS, &["yes", "yes", "yes"]), [2]);
        assert_eq!(deciding(&TWO_WAYS, &["yes", "yes", "no"]), [0, 1]);
        assert_eq!(deciding(&TWO_WAYS, &["no", "no"]), [0, 1]);
    }

    #[test]
    fn where_the_fewest_are_not_looked_for_none_can_be_left_out() {
        let flow = sketch::flow(&TWO_WAYS);
        let path = sketch::path(&flow, &["yes", "yes", "yes"]);
        let elsewhere = Elsewhere::of(&flow, &path);
        assert_eq!(elsewhere.none_to_spare(&elsewhere.alone()), BTreeSet::from([0, 1]));
    }

    #[test]
    fn of_equally_few_answers_the_earliest_decide() {
        let lines = ["one: a > 1, b > 2", "two: a > 3, b > 3", "two: a > 3, b > 4", "good", "bad"];
        assert_eq!(deciding(&lines, &["a", "a"]), [0]);
    }

    #[test]
    fn nothing_decides_what_always_comes() {
        assert_eq!(deciding(&["one: a > 1, b > 1", "good"], &["b"]), Vec::<usize>::new());
        assert_eq!(deciding(&["good"], &[]), Vec::<usize>::new());
    }

    #[test]
    fn not_to_know_counts_only_where_it_was_said() {
        let lines = ["one: a > 1, b > 1, unsure > 3", "two: a > 2, b > 2, unsure > 3", "good", "bad"];
        assert_eq!(deciding(&lines, &["a", "a"]), Vec::<usize>::new());
        assert_eq!(deciding(&lines, &["a", "unsure"]), [1]);
        assert_eq!(deciding(&lines, &["unsure"]), [0]);
    }

    #[test]
    fn sets_agree_if_they_have_one_in_common() {
        let lines = ["one: x > 1, y > 2", "all: +a > 3, -a > 4", "all: +b > 3, -b > 4", "good", "bad"];
        assert_eq!(deciding(&lines, &["x", "+a"]), [0, 1]);
    }

    #[test]
    fn a_question_has_no_reasons() {
        let flow = sketch::flow(&["one: a > 1", "good"]);
        assert_eq!(of(&flow, &Path::start()), None);
    }

    #[test]
    fn long_paths_are_thought_through() {
        let count = 2_000;
        let question = |number| format!("q{number}: yes > {}, no > {}", number + 1, count + 1);
        let lines: Vec<String> =
            (0..count).map(question).chain(["good".to_owned(), "bad".to_owned()]).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(deciding(&lines, &vec!["yes"; count]), (0..count).collect::<Vec<_>>());
        assert_eq!(deciding(&lines, &["no"]), [0]);
    }
}
