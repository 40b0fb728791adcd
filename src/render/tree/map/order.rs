//! Turns a tree into the order in which its steps are drawn, and the numbers under which they are found again.
//!
//! Does not draw: the map, its table and the booklet all follow this order.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::id::StepId;
use crate::model::tree::{Step, Tree};
use crate::render::tree::map::way::{self, Branch, Goal};

/// How many steps are drawn within each other; deeper ones stand by themselves, so that any tree fits on paper.
const DEEPEST: usize = 6;

/// The steps of a tree in the order in which they are drawn.
#[derive(Debug)]
pub(in crate::render::tree) struct Order<'t> {
    tree: &'t Tree,
    /// The branches of each question and used tree.
    branches: BTreeMap<&'t StepId, Vec<Branch>>,
    /// The steps that are drawn by themselves: the first, and those to which several ways lead.
    pub(in crate::render::tree) blocks: Vec<&'t Step>,
    /// The steps that are drawn where the only way to them leads.
    nested: BTreeSet<&'t StepId>,
    /// The questions and used trees of the map, in the order in which they are drawn.
    pub(in crate::render::tree) drawn: Vec<&'t Step>,
    /// The questions of this tree and of those it uses, as they are numbered.
    pub(in crate::render::tree) questions: Vec<&'t Step>,
    /// The outcomes, numbered after the questions.
    pub(in crate::render::tree) outcomes: Vec<&'t Step>,
    numbers: BTreeMap<&'t StepId, usize>,
    /// Whether the organisation is asked for, as number one.
    pub(in crate::render::tree) asks_organisation: bool,
}

impl<'t> Order<'t> {
    /// Finds the order of a tree; the question for the organisation comes first.
    pub(in crate::render::tree) fn of(tree: &'t Tree, asks_organisation: bool) -> Self {
        let branches = tree.steps.iter().map(|step| (step.id(), way::branches(tree, step))).collect();
        let mut order = Self {
            tree,
            branches,
            blocks: Vec::new(),
            nested: BTreeSet::new(),
            drawn: Vec::new(),
            questions: Vec::new(),
            outcomes: Vec::new(),
            numbers: BTreeMap::new(),
            asks_organisation,
        };
        order.lay_out();
        order.number_outcomes();
        order
    }

    /// Returns the branches of a step.
    pub(in crate::render::tree) fn branches(&self, step: &StepId) -> &[Branch] {
        self.branches.get(step).map_or(&[], Vec::as_slice)
    }

    /// Whether a step is drawn where the only way to it leads.
    pub(in crate::render::tree) fn is_nested(&self, step: &StepId) -> bool {
        self.nested.contains(step)
    }

    /// Returns the number of a question or an outcome, and of a used tree that of its first step.
    pub(in crate::render::tree) fn number(&self, step: &StepId) -> Option<usize> {
        self.numbers.get(self.first_of(step)?.id()).copied()
    }

    /// Returns the step, or of a used tree the step with which it begins.
    pub(in crate::render::tree) fn first_of(&self, step: &StepId) -> Option<&'t Step> {
        let mut found = self.tree.step(step)?;
        while let Step::Use(used) = found {
            found = self.tree.step(&used.start)?;
        }
        Some(found)
    }

    fn lay_out(&mut self) {
        let counts = self.counts();
        let mut waiting: VecDeque<&StepId> = VecDeque::from([&self.tree.start]);
        let mut queued: BTreeSet<&StepId> = waiting.iter().copied().collect();
        while let Some(block) = waiting.pop_front() {
            self.blocks.extend(self.tree.step(block));
            // Steps still to be drawn within this block, the next one last.
            let mut inside = vec![(block, 0)];
            while let Some((id, depth)) = inside.pop() {
                self.draw(id);
                let mut nested = Vec::new();
                for goal in self.goals(id) {
                    if counts.get(goal) == Some(&1) && depth + 1 < DEEPEST {
                        nested.push((goal, depth + 1));
                    } else if queued.insert(goal) {
                        waiting.push_back(goal);
                    }
                }
                self.nested.extend(nested.iter().map(|(goal, _)| *goal));
                inside.extend(nested.into_iter().rev());
            }
        }
    }

    /// Counts the ways that lead to each question and used tree; to the first leads one from outside.
    fn counts(&self) -> BTreeMap<&'t StepId, usize> {
        let mut counts = BTreeMap::from([(&self.tree.start, 1)]);
        for step in self.tree.steps.iter().filter(|step| !step.is_used()) {
            for goal in self.goals(step.id()) {
                *counts.entry(goal).or_default() += 1;
            }
        }
        counts
    }

    /// Returns the questions and used trees that the ways of a step lead to.
    fn goals(&self, step: &StepId) -> Vec<&'t StepId> {
        let ways = self.branches(step).iter().flat_map(|branch| &branch.ways);
        let goals = ways.filter_map(|way| match &way.to {
            Goal::Step(id) => self.tree.step(id),
            Goal::Open => None,
        });
        goals.filter(|step| matches!(step, Step::Question(_) | Step::Use(_))).map(Step::id).collect()
    }

    fn draw(&mut self, id: &StepId) {
        let Some(step) = self.tree.step(id) else { return };
        match step {
            Step::Question(_) => self.number_question(step),
            Step::Use(used) => self.number_inside(&used.start),
            Step::Outcome(_) | Step::Passage(_) => return,
        }
        self.drawn.push(step);
    }

    /// Numbers the questions of a used tree.
    fn number_inside(&mut self, start: &'t StepId) {
        let mut waiting = vec![start];
        while let Some(id) = waiting.pop() {
            let Some(step) = self.first_of(id).filter(|step| step.question().is_some()) else { continue };
            if self.numbers.contains_key(step.id()) {
                continue;
            }
            self.number_question(step);
            waiting.extend(self.goals(step.id()).into_iter().rev());
            let ways = self.branches(step.id()).iter().flat_map(|branch| &branch.ways).cloned();
            let behind = way::through_passages(self.tree, &ways.collect::<Vec<_>>());
            let inside = behind.into_iter().filter_map(|way| match way.to {
                Goal::Step(id) => self.tree.step(&id).filter(|step| step.is_used()).map(Step::id),
                Goal::Open => None,
            });
            waiting.extend(inside);
        }
    }

    fn number_question(&mut self, step: &'t Step) {
        if !self.numbers.contains_key(step.id()) {
            self.questions.push(step);
            self.numbers.insert(step.id(), self.questions.len() + usize::from(self.asks_organisation));
        }
    }

    fn number_outcomes(&mut self) {
        let first = self.tree.step(&self.tree.start).into_iter().map(Step::id).cloned();
        let led = self.questions.iter().flat_map(|step| self.branches(step.id()));
        let led = led.flat_map(|branch| way::through_passages(self.tree, &branch.ways));
        let goals = led.filter_map(|way| match way.to {
            Goal::Step(id) => Some(id),
            Goal::Open => None,
        });
        let goals: Vec<StepId> = first.chain(goals).collect();
        for id in &goals {
            let outcome = self.tree.step(id).filter(|step| step.outcome().is_some());
            if let Some(outcome) = outcome.filter(|step| !self.numbers.contains_key(step.id())) {
                self.outcomes.push(outcome);
                let number = self.questions.len() + self.outcomes.len();
                self.numbers.insert(outcome.id(), number + usize::from(self.asks_organisation));
            }
        }
    }
}
