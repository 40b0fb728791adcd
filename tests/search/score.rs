//! Adds up how well queries are answered: as a whole, and for each kind of query.

use std::collections::BTreeMap;
use std::fmt;

/// What some queries have reached.
#[derive(Default)]
pub(crate) struct Score {
    whole: Sum,
    kinds: BTreeMap<&'static str, Sum>,
}

#[derive(Default)]
struct Sum {
    queries: f64,
    reciprocal: f64,
    recalled: f64,
}

impl Score {
    /// Adds a query of a kind by the place of its first good answer, counted from 0.
    pub(crate) fn add(&mut self, kind: &'static str, place: Option<usize>) {
        self.whole.add(place);
        self.kinds.entry(kind).or_default().add(place);
    }

    /// The mean of one by the rank of the first good answer.
    pub(crate) fn mean_reciprocal_rank(&self) -> f64 {
        self.whole.reciprocal / self.whole.queries
    }

    /// The share of queries with a good answer among the first five.
    pub(crate) fn recall(&self) -> f64 {
        self.whole.recalled / self.whole.queries
    }
}

impl Sum {
    fn add(&mut self, place: Option<usize>) {
        let rank = place.and_then(|place| u32::try_from(place + 1).ok());
        self.queries += 1.0;
        self.reciprocal += rank.map_or(0.0, |rank| 1.0 / f64::from(rank));
        self.recalled += f64::from(u8::from(rank.is_some_and(|rank| rank <= 5)));
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "all {}", self.whole)?;
        self.kinds.iter().try_for_each(|(kind, sum)| write!(formatter, ", {kind} {sum}"))
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { queries, reciprocal, recalled } = self;
        write!(formatter, "{:.3} {:.3} ({queries})", reciprocal / queries, recalled / queries)
    }
}
