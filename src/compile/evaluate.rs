//! Says whether a condition holds for what is known of the reader's answers and organisation.
//!
//! A fact that has not been asked makes a condition unclear only if it could still turn either way:
//! `region = uk and partner = yes` fails without `partner` if `region` is known to be something else.

/// Names a fact by its number: what is answered to a question, or whether one of several is chosen.
pub(super) type Fact = usize;

/// Names an answer by its number within its question, or says whether something is chosen.
pub(super) type Value = u32;

/// Stands among the values for a fact that has not been asked.
pub(super) const NOT_ASKED: Value = Value::MAX;

/// A guard over numbered facts.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    /// The fact has one of these values.
    Is(Fact, Vec<Value>),
    /// The fact has been asked.
    Asked(Fact),
    /// Whether the reader's organisation stands within those of the guard, by audience.
    Organisation(Vec<bool>),
    /// All of them hold.
    All(Vec<Condition>),
    /// One of them holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Truth {
    /// It holds.
    Holds,
    /// It does not hold.
    Fails,
    /// It turns on a fact that has not been asked.
    Unclear(Fact),
}

/// What is known where a condition is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    /// The facts that are remembered, in the order of their numbers.
    pub(super) facts: &'a [Fact],
    /// Their values.
    pub(super) values: &'a [Value],
    /// What becomes known by the answer that is being given.
    pub(super) answered: &'a [(Fact, Value)],
    /// The number of the reader's audience.
    pub(super) audience: usize,
}

impl Known<'_> {
    /// Returns the value of a fact, if it has been asked.
    pub(super) fn value(&self, fact: Fact) -> Option<Value> {
        if let Some((_, value)) = self.answered.iter().find(|(answered, _)| *answered == fact) {
            return Some(*value);
        }
        let place = self.facts.binary_search(&fact).ok()?;
        Some(self.values[place]).filter(|value| *value != NOT_ASKED)
    }
}

impl Condition {
    /// Says whether the condition holds.
    pub(super) fn truth(&self, known: &Known<'_>) -> Truth {
        match self {
            Self::Is(fact, values) => match known.value(*fact) {
                Some(value) => Truth::of(values.contains(&value)),
                None => Truth::Unclear(*fact),
            },
            Self::Asked(fact) => Truth::of(known.value(*fact).is_some()),
            Self::Organisation(within) => Truth::of(within[known.audience]),
            Self::All(parts) => first(parts, known, Truth::Fails, Truth::Holds),
            Self::Any(parts) => first(parts, known, Truth::Holds, Truth::Fails),
            Self::Not(part) => part.truth(known).turned(),
        }
    }

    /// Returns how many parts the condition has.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Is(_, values) => values.len(),
            Self::Asked(_) | Self::Organisation(_) => 1,
            Self::All(parts) | Self::Any(parts) => parts.iter().map(Self::size).sum(),
            Self::Not(part) => part.size(),
        }
    }

    /// Adds the facts that the condition reads.
    pub(super) fn reads(&self, facts: &mut impl Extend<Fact>) {
        match self {
            Self::Is(fact, _) | Self::Asked(fact) => facts.extend([*fact]),
            Self::Organisation(_) => {}
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.reads(facts)),
            Self::Not(part) => part.reads(facts),
        }
    }
}

/// Says whether a condition holds; no condition always does.
pub(super) fn truth(condition: Option<&Condition>, known: &Known<'_>) -> Truth {
    condition.map_or(Truth::Holds, |condition| condition.truth(known))
}

impl Truth {
    /// Returns what is known for certain.
    pub(super) fn of(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Fails }
    }

    fn turned(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
            Self::Unclear(fact) => Self::Unclear(fact),
        }
    }
}

/// Returns `decisive` if some part is that, else the first unclear part, else `otherwise`.
fn first(parts: &[Condition], known: &Known<'_>, decisive: Truth, otherwise: Truth) -> Truth {
    let mut found = otherwise;
    for part in parts {
        let truth = part.truth(known);
        if truth == decisive {
            return truth;
        }
        if found == otherwise {
            found = truth;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(values: &[Value; 2]) -> Known<'_> {
        Known { facts: &[0, 1], values, answered: &[], audience: 0 }
    }

    #[test]
    fn a_part_that_fails_settles_the_whole() {
        let both = Condition::All(vec![Condition::Is(1, vec![0]), Condition::Is(0, vec![0])]);
        assert_eq!(both.truth(&known(&[1, NOT_ASKED])), Truth::Fails);
        assert_eq!(both.truth(&known(&[0, NOT_ASKED])), Truth::Unclear(1));
        assert_eq!(both.truth(&known(&[0, 0])), Truth::Holds);
    }

    #[test]
    fn asked_guards_a_fact() {
        let guarded = Condition::All(vec![Condition::Asked(1), Condition::Is(1, vec![0])]);
        assert_eq!(guarded.truth(&known(&[0, NOT_ASKED])), Truth::Fails);
        assert_eq!(Condition::Not(Box::new(guarded)).truth(&known(&[0, NOT_ASKED])), Truth::Holds);
    }

    #[test]
    fn the_answer_being_given_counts() {
        let own = Condition::Is(7, vec![3]);
        let given = Known { answered: &[(7, 3)], ..known(&[0, 0]) };
        assert_eq!(own.truth(&given), Truth::Holds);
        assert_eq!(own.truth(&known(&[0, 0])), Truth::Unclear(7));
    }
}
