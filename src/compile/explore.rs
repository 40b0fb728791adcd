//! Turns a plan into its product: every step a reader can come to, with what must be remembered there.
//!
//! Breadth first, so that the first way found to a state is the shortest. Where a guard is unclear the product is
//! followed both ways, but only after all that is certain, so that nothing possible is called unreachable.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::compile::evaluate::{Fact, NOT_ASKED, Truth, Value, truth};
use crate::compile::live;
use crate::compile::plan::{Plan, Routing};
use crate::compile::product::{Product, State, Unsure, Use, Way};

/// How many parts of guards are read and values remembered at most before a tree is called too large.
pub(super) const WORK: usize = 100_000_000;

/// What a way costs beside the parts of its guards.
const WAY: usize = 16;

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
        let rules = |step| plan.routing(step).map_or(0, |routing| routing.rules.len());
        let uses = (0..plan.steps.len()).map(|step| vec![Use::Never; rules(step)]).collect();
        let product = Product { facts: live::facts(plan), uses, ..Product::default() };
        Self { plan, product, numbers: HashMap::new(), possible: Vec::new(), rounds: plan.rounds(), work: 0 }
    }

    /// Follows every answer from a state on, until no new state is found.
    fn follow(&mut self, first: usize) -> Result<(), TooLarge> {
        let mut state = first;
        while state < self.product.states.len() {
            if let Some(routing) = self.plan.routing(self.product.states[state].step) {
                let answers = self.answers(state, routing);
                let ways = answers.map(|answer| Ok((answer, self.way(routing, state, answer)?)));
                self.product.states[state].ways = ways.collect::<Result<_, _>>()?;
            }
            state += 1;
        }
        Ok(())
    }

    /// Returns the answers that can be given in a state: one, if it is known already.
    fn answers(&mut self, state: usize, routing: &Routing<'_>) -> Range<Value> {
        let known = self.given(state).map(|answer| answer..answer + 1);
        self.product.states[state].passes = known.is_some() || routing.asks_nothing();
        known.unwrap_or(0..Value::try_from(routing.answers.len()).unwrap_or(Value::MAX))
    }

    /// Returns the answer to a question that an earlier one gives, if that has been asked.
    fn given(&self, state: usize) -> Option<Value> {
        let question = self.plan.question(self.product.states[state].step)?;
        let given = question.given.as_ref()?;
        let known = self.product.known(self.plan, state, None);
        let values: Option<Vec<Value>> = given.facts.clone().map(|fact| known.value(fact)).collect();
        given.answers.get(question.domain.answer(&values?)).copied()
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
    fn way(&mut self, routing: &Routing<'_>, state: usize, answer: Value) -> Result<Way, TooLarge> {
        let Some(deciding) = routing.answers[answer as usize].deciding.clone() else { return Ok(Way::Open) };
        let Decision { taken, unclear } = self.decision(routing, deciding, (state, answer))?;
        if unclear.is_empty() {
            let Some(rule) = taken else { return Ok(Way::Gap) };
            let state = self.arrive(state, answer, routing.rules[rule].to)?;
            return Ok(Way::To { rule, state });
        }
        if let Some((rule, fact)) = unclear.first() {
            let (span, owner) = (routing.rules[*rule].span, self.plan.owner(*fact));
            self.product.add_unsure(Unsure { span, owner, state, answer: Some(answer) });
        }
        let rules = unclear.into_iter().map(|(rule, _)| rule).chain(taken);
        self.possible.extend(rules.map(|rule| (state, answer, routing.rules[rule].to)));
        Ok(Way::Unclear)
    }

    /// Reads the rules that decide about an answer from the top, and notes what becomes of each.
    fn decision(
        &mut self,
        routing: &Routing<'_>,
        deciding: Range<usize>,
        (state, answer): (usize, Value),
    ) -> Result<Decision, TooLarge> {
        let step = self.product.states[state].step;
        let mut decision = Decision::default();
        for rule in deciding {
            if decision.taken.is_some() && self.product.uses[step][rule] != Use::Never {
                continue;
            }
            self.spend(routing.rules[rule].cost)?;
            let known = self.product.known(self.plan, state, Some(answer));
            let found = decision.read(rule, truth(routing.rules[rule].when.as_ref(), &known));
            let used = &mut self.product.uses[step][rule];
            *used = found.max(*used);
        }
        Ok(decision)
    }

    /// Returns the state in which an answer arrives at a step.
    fn arrive(&mut self, from: usize, answer: Value, step: usize) -> Result<usize, TooLarge> {
        // A way is kept until the tree is proved: it costs room as well as time.
        self.spend(self.product.facts[step].len() + WAY)?;
        let known = self.product.known(self.plan, from, Some(answer));
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
        let state = State { step, audience, values, from, again, ways: Vec::new(), passes: false };
        self.product.states.push(state);
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
