//! Turns a tree into its map: indented rows that grow downwards, a row for each rule, all outcomes in one column.
//!
//! Does not tell paths: steps to which several ways lead are drawn once and pointed to, so that it grows with the tree.

pub(super) mod condition;
pub(super) mod file;
pub(super) mod landing;
pub(super) mod order;
pub(super) mod table;
pub(super) mod way;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::flow::{Flow, FlowStep};
use crate::model::id::StepId;
use crate::model::tree::{Step, Tree};
use crate::render::address::Address;
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;
use crate::render::tree::map::condition::Wording;
use crate::render::tree::map::order::Order;
use crate::render::tree::map::way::{Branch, Goal, Way};
use crate::render::tree::outcome;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::standing::Standing;
use crate::render::tree::verdict::Heading;

/// A tree with all that is needed to draw it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'a> {
    /// The page and its handbook.
    pub(super) scene: &'a Scene<'a>,
    /// The tree.
    pub(super) tree: &'a Tree,
    /// The order of its steps.
    pub(super) order: &'a Order<'a>,
    /// By step, the first page that shows it.
    pub(super) landings: &'a BTreeMap<FlowStep, Address>,
}

/// The map of a tree.
#[derive(Debug, Serialize)]
pub(super) struct Map {
    /// What is asked before all else, if the organisation is.
    organisation: Option<Asked>,
    /// The first step, and those to which several ways lead.
    blocks: Vec<Row>,
}

/// The question for the organisation.
#[derive(Debug, Serialize)]
pub(super) struct Asked {
    /// Its number.
    pub(super) number: usize,
    /// Its page.
    pub(super) href: Option<String>,
    /// The organisations.
    pub(super) answers: Vec<String>,
    /// The step that all of them lead to.
    pub(super) next: Option<Pointer>,
}

/// A row of the map and what stands below it.
#[derive(Debug, Default, Serialize)]
struct Row {
    /// What is answered.
    answer: Option<String>,
    /// Under which condition.
    when: Option<String>,
    /// The step that is drawn here.
    step: Option<Drawn>,
    /// Where the row leads, if no step is drawn here.
    end: Option<End>,
    rows: Vec<Row>,
}

/// A question or used tree where it is drawn.
#[derive(Debug, Serialize)]
pub(super) struct Drawn {
    /// Its number.
    pub(super) number: Option<usize>,
    /// Its anchor.
    pub(super) anchor: String,
    /// The question, or the used tree's title.
    pub(super) name: String,
    /// The first page that shows it, or the page about the used tree.
    pub(super) href: Option<String>,
    /// Whether it is another tree.
    pub(super) is_tree: bool,
}

/// Where a row leads.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum End {
    /// To an outcome.
    Outcome(Ending),
    /// To a step that is drawn elsewhere.
    Step(Pointer),
    /// To what is still open; its page, if a reader can come there.
    Open(Option<String>),
}

/// An outcome as it ends a row.
#[derive(Debug, Serialize)]
pub(super) struct Ending {
    /// Its number.
    pub(super) number: Option<usize>,
    /// Its heading.
    pub(super) heading: Heading,
    /// The first page that shows it.
    pub(super) href: Option<String>,
}

/// A step that is drawn elsewhere.
#[derive(Debug, Serialize)]
pub(super) struct Pointer {
    /// Its number.
    pub(super) number: Option<usize>,
    /// The question, or the used tree's title.
    pub(super) name: String,
    /// Its place on this page.
    pub(super) href: String,
}

/// Gives a tree with all that is needed to draw it to what draws it.
pub(super) fn drawn<T>(scene: &Scene<'_>, tree: &Tree, flow: &Flow, draw: impl Fn(Ground<'_>) -> T) -> T {
    let order = Order::of(tree, flow.state(Flow::START).step == FlowStep::Organisation);
    let by_states = matches!(scene.places.standing(&tree.id), Standing::States(_));
    let landings = if by_states { landing::states(flow) } else { landing::paths(flow) };
    let address = |path| Prefix::new(flow, path).address(scene.places);
    let landings = landings.into_iter().map(|(step, path)| (step.clone(), address(path))).collect();
    draw(Ground { scene, tree, order: &order, landings: &landings })
}

/// Returns the map of a tree.
pub(super) fn of(ground: Ground<'_>) -> Map {
    let blocks = ground.order.blocks.iter().map(|step| ground.step_row(step));
    Map { organisation: ground.organisation(), blocks: blocks.collect() }
}

impl Ground<'_> {
    /// Returns the words for its conditions.
    pub(super) fn wording(&self) -> Wording<'_> {
        let Scene { words, handbook, .. } = *self.scene;
        Wording { words, handbook, tree: self.tree, order: self.order }
    }

    /// Returns the question for the organisation, if it is asked.
    pub(super) fn organisation(&self) -> Option<Asked> {
        let organisations = self.tree.organisations.iter().map(|id| self.scene.organisation(id).name);
        let next = self.tree.step(&self.tree.start).filter(|step| step.outcome().is_none());
        self.order.asks_organisation.then(|| Asked {
            number: 1,
            href: self.shown(&FlowStep::Organisation),
            answers: organisations.collect(),
            next: next.map(|step| self.pointer(step)),
        })
    }

    /// Returns a question or used tree as it is drawn.
    pub(super) fn drawn(&self, step: &Step) -> Drawn {
        let (name, href) = match step {
            Step::Use(used) => {
                let Link { name, href } = self.scene.tree(&used.tree);
                let about = self.scene.places.of_tree(&used.tree, Segment::About);
                let is_void = self.scene.flows.get(&used.tree).is_some_and(Flow::is_void);
                (name, Some(if is_void { href } else { self.scene.href(&about) }))
            }
            Step::Question(question) => {
                (question.ask.clone(), self.shown(&FlowStep::Question(question.id.clone())))
            }
            Step::Outcome(_) | Step::Passage(_) => (String::new(), None),
        };
        let is_tree = matches!(step, Step::Use(_));
        Drawn { number: self.order.number(step.id()), anchor: anchor(step.id()), name, href, is_tree }
    }

    /// Returns where a way leads, if nothing is drawn there.
    pub(super) fn end(&self, from: &StepId, goal: &Goal) -> Option<End> {
        let Goal::Step(id) = goal else {
            return Some(End::Open(self.shown(&FlowStep::Open(from.clone()))));
        };
        let step = self.tree.step(id)?;
        Some(match step.outcome() {
            Some(outcome) => End::Outcome(Ending {
                number: self.order.number(id),
                heading: outcome::heading(self.scene, outcome),
                href: self.shown(&FlowStep::Outcome(id.clone())),
            }),
            None => End::Step(self.pointer(step)),
        })
    }

    fn pointer(&self, step: &Step) -> Pointer {
        let Drawn { number, anchor, name, .. } = self.drawn(step);
        Pointer { number, name, href: format!("#{anchor}") }
    }

    fn shown(&self, step: &FlowStep) -> Option<String> {
        self.landings.get(step).map(|address| self.scene.href(address))
    }

    fn step_row(&self, step: &Step) -> Row {
        if step.outcome().is_some() {
            return Row { end: self.end(step.id(), &Goal::Step(step.id().clone())), ..Row::default() };
        }
        let rows = self.order.branches(step.id()).iter().map(|branch| self.branch_row(step, branch));
        Row { step: Some(self.drawn(step)), rows: rows.collect(), ..Row::default() }
    }

    fn branch_row(&self, step: &Step, branch: &Branch) -> Row {
        let answer = Some(self.wording().said(step, &branch.said));
        match branch.ways.as_slice() {
            [way] => Row { answer, ..self.way_row(step, way) },
            ways => Row {
                answer,
                rows: ways.iter().map(|way| self.way_row(step, way)).collect(),
                ..Row::default()
            },
        }
    }

    fn way_row(&self, from: &Step, way: &Way) -> Row {
        let drawn_here = match &way.to {
            Goal::Step(id) if self.order.is_nested(id) => self.tree.step(id),
            Goal::Step(_) | Goal::Open => None,
        };
        let row = match drawn_here {
            Some(step) => self.step_row(step),
            None => Row { end: self.end(from.id(), &way.to), ..Row::default() },
        };
        Row { when: self.wording().when(&way.when), ..row }
    }
}

/// Returns the anchor of a step on the map and in the booklet.
pub(super) fn anchor(step: &StepId) -> String {
    format!("_step-{step}")
}
