//! Says what can be answered to a question, as far as it can make a difference: by the guards of the tree itself.
//!
//! Numbers fall into the intervals between the constants they are compared with; of several choices, those that
//! every guard reads alike count as one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::compile::evaluate::Value;
use crate::model::flow::{Class, NONE};
use crate::model::guard::{Comparison, Guard};
use crate::model::id::{AnswerId, StepId};
use crate::model::tree::{Answer, Choice, Form, Number, Question, Several, Step, Tree};

/// What can be answered to a question.
#[derive(Clone, Debug)]
pub(in crate::compile) enum Domain<'a> {
    /// One of these answers.
    Single(&'a [Answer]),
    /// A number in one of these intervals, each with its least and its greatest.
    Numbers(&'a Number, Vec<(i64, Option<i64>)>),
    /// A set, as far as guards tell sets apart: by whether something of each of these is chosen.
    Several(&'a Several, Arc<[Vec<Choice>]>),
}

impl Domain<'_> {
    /// Returns how many facts an answer makes known.
    pub(in crate::compile) fn width(&self) -> usize {
        match self {
            Self::Single(_) | Self::Numbers(..) => 1,
            Self::Several(_, atoms) => atoms.len(),
        }
    }

    /// Returns how many answers there are.
    pub(in crate::compile) fn len(&self) -> usize {
        match self {
            Self::Single(answers) => answers.len(),
            Self::Numbers(_, intervals) => intervals.len(),
            Self::Several(several, atoms) => (1 << atoms.len()) - usize::from(several.at_least_one),
        }
    }

    /// Returns the values of the facts that an answer makes known.
    pub(in crate::compile) fn values(&self, answer: usize) -> Vec<Value> {
        match self {
            Self::Single(_) | Self::Numbers(..) => vec![narrow(answer)],
            Self::Several(_, atoms) => {
                let set = self.set(answer);
                (0..atoms.len()).map(|atom| (set >> atom) & 1).collect()
            }
        }
    }

    /// Returns the answer that makes its facts have these values.
    pub(in crate::compile) fn answer(&self, values: &[Value]) -> usize {
        match self {
            Self::Single(_) | Self::Numbers(..) => values[0] as usize,
            Self::Several(several, _) => {
                let set = values.iter().zip(0..).fold(0, |set, (value, atom)| set | (value << atom));
                set as usize - usize::from(several.at_least_one)
            }
        }
    }

    /// Returns the set that an answer stands for, a bit for each atom.
    pub(in crate::compile) fn set(&self, answer: usize) -> u32 {
        match self {
            Self::Several(several, _) => narrow(answer + usize::from(several.at_least_one)),
            Self::Single(_) | Self::Numbers(..) => 0,
        }
    }

    /// Returns the name of an answer: that of its author, its interval, or its smallest set such as `hot+spam`.
    pub(in crate::compile) fn id(&self, answer: usize) -> AnswerId {
        match self {
            Self::Single(answers) => answers[answer].id.clone(),
            Self::Numbers(_, intervals) => AnswerId::new(interval(intervals[answer])),
            Self::Several(_, atoms) => {
                let set = self.set(answer);
                let members = atoms.iter().zip(0..).filter(|(_, atom)| set & (1 << atom) != 0);
                let members: Vec<&str> = members.map(|(choices, _)| choices[0].id.as_str()).collect();
                AnswerId::new(if members.is_empty() { NONE.to_owned() } else { members.join("+") })
            }
        }
    }

    /// Returns what an answer stands for; of several choices that is decided by what has the same future.
    pub(in crate::compile) fn class(&self, answer: usize) -> Option<Class> {
        match self {
            Self::Single(answers) => Some(Class::Said(answers[answer].say.clone())),
            Self::Numbers(number, intervals) => {
                let (from, to) = intervals[answer];
                Some(Class::Numbers { unit: number.unit.clone(), from, to })
            }
            Self::Several(..) => None,
        }
    }

    /// Returns the answers of which a guard holds that compares a number.
    pub(in crate::compile) fn compared(&self, comparison: Comparison, constants: &[i64]) -> Vec<Value> {
        let Self::Numbers(_, intervals) = self else { return Vec::new() };
        // All numbers of an interval compare alike: it ends where a constant says something else.
        let holds =
            |(from, _): &(i64, Option<i64>)| constants.iter().any(|one| comparison.holds(*from, *one));
        (0..).zip(intervals).filter(|(_, interval)| holds(interval)).map(|(value, _)| value).collect()
    }

    /// Returns the answers of some names.
    pub(in crate::compile) fn named(&self, names: &[AnswerId]) -> Vec<Value> {
        let Self::Single(answers) = self else { return Vec::new() };
        (0..).zip(*answers).filter(|(_, answer)| names.contains(&answer.id)).map(|(value, _)| value).collect()
    }

    /// Returns the atoms in which some choices stand.
    pub(in crate::compile) fn atoms_of(&self, choices: &[AnswerId]) -> BTreeSet<usize> {
        let Self::Several(_, atoms) = self else { return BTreeSet::new() };
        let has = |atom: &[Choice]| atom.iter().any(|choice| choices.contains(&choice.id));
        (0..).zip(atoms.iter()).filter(|(_, atom)| has(atom)).map(|(number, _)| number).collect()
    }
}

fn interval((from, to): (i64, Option<i64>)) -> String {
    match to {
        Some(to) if to == from => from.to_string(),
        Some(to) => format!("{from}-{to}"),
        None => format!("{from}-plus"),
    }
}

/// What the guards of a tree read of its questions.
#[derive(Clone, Debug, Default)]
pub(in crate::compile) struct Readings<'a> {
    /// By question, the numbers at which a new interval begins.
    bounds: BTreeMap<&'a StepId, BTreeSet<i64>>,
    /// By question, the choices of which a guard reads whether there is any.
    choices: BTreeMap<&'a StepId, BTreeSet<&'a [AnswerId]>>,
    /// By question that may be answered by an earlier one, that one.
    given: BTreeMap<&'a StepId, &'a StepId>,
}

impl<'a> Readings<'a> {
    /// Gathers what the guards of a tree read.
    pub(in crate::compile) fn of(tree: &'a Tree) -> Self {
        let given = tree.questions().filter_map(|question| Some((&question.id, question.given.as_ref()?)));
        let mut readings = Self { given: given.collect(), ..Self::default() };
        let bans = tree.never.iter().map(|ban| &ban.when);
        for guard in tree.steps.iter().flat_map(Step::guards).chain(bans) {
            guard.leaves(&mut |leaf| readings.leaf(leaf));
        }
        readings
    }

    /// Returns what can be answered to a question.
    pub(in crate::compile) fn domain(&self, question: &'a Question) -> Domain<'a> {
        let root = self.root(&question.id);
        match &question.form {
            Form::Single(answers) => Domain::Single(answers),
            Form::Number(number) => Domain::Numbers(number, self.intervals(root, number)),
            Form::Several(several) => Domain::Several(several, self.atoms(root, several)),
        }
    }

    fn leaf(&mut self, guard: &'a Guard) {
        match guard {
            Guard::Number(fact, comparison, constants) => {
                let bounds = constants.iter().flat_map(|constant| beginnings(*comparison, *constant));
                self.bounds.entry(self.root(fact)).or_default().extend(bounds);
            }
            Guard::Has(fact, choices) => {
                self.choices.entry(self.root(fact)).or_default().insert(choices);
            }
            Guard::Is(..)
            | Guard::HasNone(_)
            | Guard::Asked(_)
            | Guard::Organisation(_)
            | Guard::And(_)
            | Guard::Or(_)
            | Guard::Not(_) => {}
        }
    }

    /// Returns the question that is asked first of those that answer each other: they are told apart alike.
    fn root(&self, question: &'a StepId) -> &'a StepId {
        std::iter::successors(Some(question), |one| self.given.get(one).copied()).last().unwrap_or(question)
    }

    fn intervals(&self, root: &StepId, number: &Number) -> Vec<(i64, Option<i64>)> {
        let is_inside = |bound: &i64| *bound > number.min && number.max.is_none_or(|max| *bound <= max);
        let inner = self.bounds.get(root).into_iter().flatten().copied().filter(is_inside);
        let from: Vec<i64> = std::iter::once(number.min).chain(inner).collect();
        let ends = from.iter().skip(1).map(|next| Some(next - 1)).chain([number.max]);
        from.iter().copied().zip(ends).collect()
    }

    /// Returns the choices by what reads them, in the author's order; those that nothing reads come last.
    fn atoms(&self, root: &StepId, several: &Several) -> Arc<[Vec<Choice>]> {
        let mut atoms: Vec<(Vec<&[AnswerId]>, Vec<Choice>)> = Vec::new();
        for choice in &several.options {
            let lists = self.choices.get(root).into_iter().flatten().copied();
            let readers: Vec<_> = lists.filter(|list| list.contains(&choice.id)).collect();
            match atoms.iter_mut().find(|(others, _)| *others == readers) {
                Some((_, atom)) => atom.push(choice.clone()),
                None => atoms.push((readers, vec![choice.clone()])),
            }
        }
        atoms.sort_by_key(|(readers, _)| readers.is_empty());
        atoms.into_iter().map(|(_, atom)| atom).collect()
    }
}

/// Returns the numbers from which on a comparison with a constant may say something else.
fn beginnings(comparison: Comparison, constant: i64) -> Vec<i64> {
    let after = constant.saturating_add(1);
    match comparison {
        Comparison::Is => vec![constant, after],
        Comparison::Below | Comparison::AtLeast => vec![constant],
        Comparison::AtMost | Comparison::Above => vec![after],
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("the limits on choices and answers are below that")
}
