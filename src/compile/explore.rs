//! Turns a plan into its product: every step a reader can come to, with what must be remembered there.
//!
//! Breadth first, so that the first way found to a state is the shortest. Where a guard is unclear the product is
//! followed both ways, but only after all that is certain, so that nothing possible is called unreachable.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use crate::compile::cycles;
use crate::compile::evaluate::{Fact, Known, NOT_ASKED, Truth, Value, truth};
use crate::compile::live;
use crate::compile::plan::{Plan, PlannedQuestion};
use crate::source::Span;

/// How many parts of guards are read and values remembered at most before a tree is called too large.
pub(super) const WORK: usize = 100_000_000;

/// Every state that a reader can come to.
#[derive(Debug, Default)]
pub(super) struct Product {
    /// By step, the facts that are remembered there.
    pub(super) facts: Vec<Vec<Fact>>,
    /// The states in the order in which they were found; the first are those of [`Product::certain`].
    pub(super) states: Vec<State>,
    /// How many states are certain to be reached; the others lie behind guards that are unclear.
    pub(super) certain: usize,
    /// Whether the states behind guards that are unclear were followed to the end.
    pub(super) followed: bool,
    /// By step and rule, whether the rule is ever taken.
    pub(super) uses: Vec<Vec<Use>>,
    /// By step and fact, the first guard found to turn on a fact that was not asked.
    pub(super) unsure: BTreeMap<(usize, Fact), Unsure>,
}

/// A step with what is remembered of earlier answers.
#[derive(Debug)]
pub(super) struct State {
    /// The number of the step.
    pub(super) step: usize,
    /// The number of the reader's audience.
    pub(super) audience: usize,
    /// The values of the facts that are remembered at the step.
    pub(super) values: Rc<[Value]>,
    /// The state and the answer by which it was found; none for the first of each audience.
    pub(super) from: Option<(usize, Value)>,
    /// Whether the way on which it was found asks a question twice: what is wrong here follows from that.
    pub(super) again: bool,
    /// Where each answer leads.
    pub(super) ways: Vec<Way>,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By a rule to a state.
    To {
        /// The rule.
        rule: usize,
        /// The state.
        state: usize,
    },
    /// No rule holds.
    Gap,
    /// It is unclear which rule holds.
    Unclear,
}

/// What becomes of a rule; the later kinds outweigh the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// It never holds.
    Never,
    /// Whenever it holds an earlier rule is taken, such as this one.
    Shadowed(usize),
    /// It is unclear whether it holds.
    Unclear,
    /// It is taken.
    Taken,
}

/// A guard that turns on a fact that has not been asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unsure {
    /// Where the guard is written.
    pub(super) span: Span,
    /// The fact.
    pub(super) fact: Fact,
    /// The state in which it is read.
    pub(super) state: usize,
    /// The answer that is being given, if it is read after one.
    pub(super) answer: Option<Value>,
}

/// Why a tree is not explored to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TooLarge {
    /// It has more states than the settings allow.
    States,
    /// Its guards are too many and too long.
    Work,
}

/// Returns every state that a reader can come to, or why there are too many.
pub(super) fn product(plan: &Plan<'_>) -> Result<Product, TooLarge> {
    let mut exploration = Exploration::new(plan);
    for audience in 0..plan.audiences.len() {
        let values = exploration.product.facts[plan.start].iter().map(|_| NOT_ASKED).collect();
        exploration.state(Key(plan.start, audience, values), None)?;
    }
    exploration.follow(0)?;
    let certain = exploration.product.states.len();
    exploration.product.certain = certain;
    let followed = exploration.follow_unclear(certain).is_ok();
    let mut product = exploration.product;
    product.unsure.retain(|_, unsure| unsure.state < certain);
    product.followed = followed;
    Ok(product)
}

impl Product {
    /// Returns what is known in a state, with an answer that is being given there.
    pub(super) fn known(&self, state: usize, answer: Option<Value>) -> Known<'_> {
        let State { step, audience, values, .. } = &self.states[state];
        let answered = answer.map(|answer| (*step, answer));
        Known { facts: &self.facts[*step], values, answered, audience: *audience }
    }

    /// Returns the states that are certain to be reached without a question being asked twice, the nearest first.
    pub(super) fn sound_states(&self) -> impl Iterator<Item = (usize, &State)> {
        self.states[..self.certain].iter().enumerate().filter(|(_, state)| !state.again)
    }

    /// Whether some step is reached by nobody, or some rule taken by no answer.
    pub(super) fn has_idle_parts(&self, plan: &Plan<'_>) -> bool {
        let reached: BTreeSet<usize> = self.states.iter().map(|state| state.step).collect();
        let is_idle = |step: usize| match plan.question(step) {
            _ if !reached.contains(&step) => true,
            Some(question) => question.idle_rules(&self.uses[step]).next().is_some(),
            None => false,
        };
        (0..plan.steps.len()).any(is_idle)
    }

    /// Returns the states that the answers of a state lead to.
    pub(super) fn targets(&self, state: usize) -> impl Iterator<Item = usize> {
        self.states[state].ways.iter().filter_map(|way| match way {
            Way::To { state, .. } => Some(*state),
            Way::Gap | Way::Unclear => None,
        })
    }

    /// Returns the states that are certain to be reached, each after all it leads to; none if some lead round.
    pub(super) fn order(&self) -> Option<Vec<usize>> {
        let edges: Vec<Vec<usize>> = (0..self.certain).map(|state| self.targets(state).collect()).collect();
        let component = cycles::components(&edges);
        if cycles::on_cycle(&edges, &component).contains(&true) {
            return None;
        }
        let mut order: Vec<usize> = (0..self.certain).collect();
        order.sort_by_key(|state| component[*state]);
        Some(order)
    }

    /// Adds a guard that turns on a fact that has not been asked, unless one of the step is known already.
    pub(super) fn add_unsure(&mut self, unsure: Unsure) {
        if self.states[unsure.state].again {
            return;
        }
        self.unsure.entry((self.states[unsure.state].step, unsure.fact)).or_insert(unsure);
    }
}

/// What tells states apart: step, audience, values.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key(usize, usize, Rc<[Value]>);

/// An exploration in progress.
struct Exploration<'p, 'a> {
    plan: &'p Plan<'a>,
    product: Product,
    numbers: HashMap<Key, usize>,
    /// Where answers may lead whose guards are unclear: from which state, by which answer, to which step.
    possible: Vec<(usize, Value, usize)>,
    /// By step, its group of steps that lead back to each other, if it has one.
    rounds: Vec<Option<usize>>,
    work: usize,
}

impl<'p, 'a> Exploration<'p, 'a> {
    fn new(plan: &'p Plan<'a>) -> Self {
        let rules = |step| plan.question(step).map_or(0, |question| question.rules.len());
        let uses = (0..plan.steps.len()).map(|step| vec![Use::Never; rules(step)]).collect();
        let product = Product { facts: live::facts(plan), uses, ..Product::default() };
        Self { plan, product, numbers: HashMap::new(), possible: Vec::new(), rounds: plan.rounds(), work: 0 }
    }

    /// Follows every answer from a state on, until no new state is found.
    fn follow(&mut self, first: usize) -> Result<(), TooLarge> {
        let mut state = first;
        while state < self.product.states.len() {
            if let Some(question) = self.plan.question(self.product.states[state].step) {
                let ways = (0..).zip(&question.deciding).map(|(answer, _)| self.way(question, state, answer));
                self.product.states[state].ways = ways.collect::<Result<_, _>>()?;
            }
            state += 1;
        }
        Ok(())
    }

    /// Follows the answers whose guards are unclear, every way they may lead.
    fn follow_unclear(&mut self, certain: usize) -> Result<(), TooLarge> {
        let mut next = certain;
        while !self.possible.is_empty() {
            for (state, answer, target) in std::mem::take(&mut self.possible) {
                self.arrive(state, answer, target)?;
            }
            self.follow(next)?;
            next = self.product.states.len();
        }
        Ok(())
    }

    /// Returns where an answer leads: by the first rule whose guard holds.
    fn way(&mut self, question: &PlannedQuestion<'_>, state: usize, answer: Value) -> Result<Way, TooLarge> {
        let Decision { taken, unclear } = self.decision(question, state, answer)?;
        if unclear.is_empty() {
            let Some(rule) = taken else { return Ok(Way::Gap) };
            let state = self.arrive(state, answer, question.rules[rule].to)?;
            return Ok(Way::To { rule, state });
        }
        if let Some((rule, fact)) = unclear.first() {
            let span = question.rules[*rule].rule.span;
            self.product.add_unsure(Unsure { span, fact: *fact, state, answer: Some(answer) });
        }
        let rules = unclear.into_iter().map(|(rule, _)| rule).chain(taken);
        self.possible.extend(rules.map(|rule| (state, answer, question.rules[rule].to)));
        Ok(Way::Unclear)
    }

    /// Reads the rules that decide about an answer from the top, and notes what becomes of each.
    fn decision(
        &mut self,
        question: &PlannedQuestion<'_>,
        state: usize,
        answer: Value,
    ) -> Result<Decision, TooLarge> {
        let step = self.product.states[state].step;
        let mut decision = Decision::default();
        for rule in question.deciding[answer as usize].clone() {
            if decision.taken.is_some() && self.product.uses[step][rule] != Use::Never {
                continue;
            }
            self.spend(question.rules[rule].cost)?;
            let known = self.product.known(state, Some(answer));
            let found = decision.read(rule, truth(question.rules[rule].when.as_ref(), &known));
            let used = &mut self.product.uses[step][rule];
            *used = found.max(*used);
        }
        Ok(decision)
    }

    /// Returns the state in which an answer arrives at a step.
    fn arrive(&mut self, from: usize, answer: Value, step: usize) -> Result<usize, TooLarge> {
        self.spend(self.product.facts[step].len())?;
        let known = self.product.known(from, Some(answer));
        let values = self.product.facts[step].iter().map(|fact| known.value(*fact).unwrap_or(NOT_ASKED));
        let key = Key(step, known.audience, values.collect());
        self.state(key, Some((from, answer)))
    }

    fn state(&mut self, key: Key, from: Option<(usize, Value)>) -> Result<usize, TooLarge> {
        if let Some(state) = self.numbers.get(&key) {
            return Ok(*state);
        }
        let number = self.product.states.len();
        if number >= self.plan.handbook.settings.limits.states {
            return Err(TooLarge::States);
        }
        let Key(step, audience, values) = key.clone();
        let again = from.is_some_and(|(before, _)| self.is_asked_again(step, before));
        self.product.states.push(State { step, audience, values, from, again, ways: Vec::new() });
        self.numbers.insert(key, number);
        Ok(number)
    }

    /// Whether a step was passed on the way to a state, or another one twice.
    fn is_asked_again(&self, step: usize, before: usize) -> bool {
        let states = &self.product.states;
        if states[before].again || self.rounds[step].is_none() {
            return states[before].again;
        }
        let way = std::iter::successors(Some(before), |state| Some(states[*state].from?.0));
        // Once a way has left a group of steps that lead back to each other, it does not come back.
        let mut way = way.take_while(|state| self.rounds[states[*state].step] == self.rounds[step]);
        way.any(|state| states[state].step == step)
    }

    fn spend(&mut self, work: usize) -> Result<(), TooLarge> {
        self.work += work;
        if self.work > WORK { Err(TooLarge::Work) } else { Ok(()) }
    }
}

/// Which rule is taken for an answer.
#[derive(Default)]
struct Decision {
    /// The first rule whose guard holds.
    taken: Option<usize>,
    /// The rules before it of which it is unclear whether they hold, and on what fact they turn.
    unclear: Vec<(usize, Fact)>,
}

impl Decision {
    /// Takes in the next rule of the list; returns what becomes of it here.
    fn read(&mut self, rule: usize, truth: Truth) -> Use {
        match (truth, self.taken) {
            (Truth::Fails, _) => Use::Never,
            (Truth::Holds | Truth::Unclear(_), Some(taken)) => Use::Shadowed(taken),
            (Truth::Unclear(fact), None) => {
                self.unclear.push((rule, fact));
                Use::Unclear
            }
            (Truth::Holds, None) => {
                self.taken = Some(rule);
                Use::Taken
            }
        }
    }
}
