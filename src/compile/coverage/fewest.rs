//! Looks for few scenarios that exercise what is left: each time the way with most that is new, until nothing is left.
//!
//! The fewest of all would take too long to find: choosing sets that cover everything is hard, and always taking the
//! largest is nearly as good (Johnson 1974). Ways that have become needless are taken away in the end.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::coverage::Suggestion;
use crate::compile::coverage::chart::{Chart, Number, Road, Start};
use crate::compile::paths::Path;
use crate::model::id::AnswerId;
use crate::model::tree::Reply;

/// A way from a start to an outcome.
struct Way<'c> {
    start: &'c Start,
    roads: Vec<&'c Road>,
    /// All that it exercises.
    parts: BTreeSet<Number>,
}

/// What can still be gained from a state on, and by which road; more is better, then fewer questions.
#[derive(Clone, Copy, Debug, Default)]
struct Gain {
    parts: usize,
    questions: usize,
    road: Option<usize>,
}

impl Gain {
    fn beats(self, other: Self) -> bool {
        self.parts > other.parts || (self.parts == other.parts && self.questions < other.questions)
    }
}

/// Returns scenarios that exercise all that is not exercised yet.
pub(super) fn covering(chart: &Chart<'_>, exercised: &BTreeSet<Number>) -> Vec<Suggestion> {
    let all: BTreeSet<Number> = (0..chart.parts.len()).filter(|part| !exercised.contains(part)).collect();
    let mut left = all.clone();
    let mut ways = Vec::new();
    while !left.is_empty()
        && let Some(way) = best(chart, &left)
    {
        left.retain(|part| !way.parts.contains(part));
        ways.push(way);
    }
    without_needless(&mut ways, &all);
    let mut left = all;
    ways.iter().map(|way| suggestion(chart, way, &mut left)).collect()
}

/// Returns the way that exercises most of what is left; none if no way exercises any of it.
fn best<'c>(chart: &'c Chart<'_>, left: &BTreeSet<Number>) -> Option<Way<'c>> {
    let mut is_left = vec![false; chart.parts.len()];
    for part in left {
        is_left[*part] = true;
    }
    let new = |parts: &[Number]| parts.iter().filter(|part| is_left[**part]).count();
    let mut gains = vec![Gain::default(); chart.places.len()];
    for number in &chart.order {
        let place = &chart.places[*number];
        let mut best: Option<Gain> = None;
        for (road_number, road) in place.roads.iter().enumerate() {
            let ahead = gains[road.to];
            let questions = ahead.questions + usize::from(road.answer.is_some());
            let gain = Gain { parts: ahead.parts + new(&road.parts), questions, road: Some(road_number) };
            if best.is_none_or(|best| gain.beats(best)) {
                best = Some(gain);
            }
        }
        let best = best.unwrap_or_default();
        gains[*number] = Gain { parts: best.parts + new(&place.parts), ..best };
    }
    let mut best: Option<(&Start, Gain)> = None;
    for start in &chart.starts {
        let gain = gains[start.state];
        let gain = Gain { parts: gain.parts + new(&start.parts), ..gain };
        if best.is_none_or(|(_, best)| gain.beats(best)) {
            best = Some((start, gain));
        }
    }
    let (start, _) = best.filter(|(_, gain)| gain.parts > 0)?;
    Some(way(chart, start, &gains))
}

fn way<'c>(chart: &'c Chart<'_>, start: &'c Start, gains: &[Gain]) -> Way<'c> {
    let (mut state, mut roads) = (start.state, Vec::new());
    let mut parts: BTreeSet<Number> = start.parts.iter().chain(&chart.places[state].parts).copied().collect();
    while let Some(road) = gains[state].road {
        let road = &chart.places[state].roads[road];
        state = road.to;
        parts.extend(road.parts.iter().chain(&chart.places[state].parts));
        roads.push(road);
    }
    Way { start, roads, parts }
}

/// Takes away the ways of which the others exercise all that is wanted, the last first.
fn without_needless(ways: &mut Vec<Way<'_>>, wanted: &BTreeSet<Number>) {
    let mut times: BTreeMap<Number, usize> = BTreeMap::new();
    for part in ways.iter().flat_map(|way| way.parts.intersection(wanted)) {
        *times.entry(*part).or_default() += 1;
    }
    for number in (0..ways.len()).rev() {
        let parts = || ways[number].parts.intersection(wanted);
        if parts().all(|part| times.get(part).is_some_and(|times| *times > 1)) {
            for part in parts() {
                times.entry(*part).and_modify(|times| *times -= 1);
            }
            ways.remove(number);
        }
    }
}

/// Returns a way as a scenario; what it exercises is no longer left.
fn suggestion(chart: &Chart<'_>, way: &Way<'_>, left: &mut BTreeSet<Number>) -> Suggestion {
    let (mut path, mut replies, mut fresh) = (Path::start(), Vec::new(), Vec::new());
    let mut is_new = |parts: &[Number]| parts.iter().filter(|part| left.remove(part)).count() > 0;
    is_new(&chart.places[way.start.state].parts);
    if let Some(exit) = way.start.exit {
        replies.push(Reply::Answer(AnswerId::new(chart.flow.state(path.end).exits[exit].answer.as_str())));
        path = path.and(chart.flow, exit);
        is_new(&way.start.parts);
    }
    for road in &way.roads {
        let (by_answer, by_arrival) = (is_new(&road.parts), is_new(&chart.places[road.to].parts));
        if let Some((reply, exit)) = &road.answer {
            if by_answer || by_arrival {
                fresh.push(replies.len());
            }
            replies.push(reply.clone());
            path = path.and(chart.flow, *exit);
        }
    }
    Suggestion { path, replies, fresh }
}
