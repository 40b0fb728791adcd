//! Turns an outcome and the answers that led to it into what its page shows.
//!
//! Does not decide anything: what is shown here was proved in [`crate::compile`].

use serde::Serialize;

use crate::compile::paths::Path;
use crate::model::flow::{ShownNote, State};
use crate::model::force::Force;
use crate::model::id::{OpenQuestionId, Place, TreeId};
use crate::model::text::{Block, HandbookBlock, Target};
use crate::model::tree::{Outcome, Tree};
use crate::render::change::{self, Change};
use crate::render::html::{blocks, inlines};
use crate::render::scene::{Link, Scene};
use crate::render::tree::basis::{self, Basis};
use crate::render::tree::contact::{self, Asked};
use crate::render::tree::page::Common;
use crate::render::tree::prefix::Prefix;
use crate::render::tree::quote::{self, Quote};
use crate::render::tree::reason::{self, Reasons};
use crate::render::tree::record;
use crate::render::tree::verdict::Heading;
use crate::render::tree::void::{self, Cause};
use crate::render::tree::what_if::{self, WhatIfs};

/// What is shown of an outcome.
#[derive(Debug, Serialize)]
pub(super) struct View {
    /// What it has in common with the other steps of its tree.
    pub(super) tree: Common,
    heading: Heading,
    basis: Basis,
    /// What it rests on that has changed since the tree was reviewed.
    changes: Vec<Change>,
    /// What it rests on on the handbook's own day, but not on the day that is shown.
    void: Vec<Cause>,
    text: String,
    steps: Vec<String>,
    notes: Vec<String>,
    contacts: Vec<Asked>,
    /// What decided it.
    reasons: Option<Reasons>,
    /// Whether the trail holds what decided.
    all_decide: bool,
    quotes: Vec<Quote>,
    /// Whether all that is quoted is decided or law, so that it may be called rules.
    all_bind: bool,
    doubts: Vec<String>,
    questions: Questions,
    continues: Option<Link>,
    /// Where other answers would have led.
    what_ifs: Option<WhatIfs>,
    record: String,
    here: String,
}

/// What the sources do not settle, and what has been answered since.
#[derive(Debug, Serialize)]
pub(super) struct Questions {
    open: Vec<Open>,
    answered: Vec<Open>,
}

/// Something that the sources do not settle.
#[derive(Debug, Serialize)]
struct Open {
    link: Link,
    /// The day of the answer.
    date: Option<String>,
    /// The answer, or what is known.
    text: Option<String>,
}

/// Returns what is shown of an outcome.
pub(super) fn view(scene: &Scene<'_>, tree: &Tree, outcome: &Outcome, prefix: &Prefix<'_>) -> View {
    let shown = &prefix.state().shown;
    let cited = quote::cited(shown);
    let quoted = if prefix.section(scene.places).is_some() { &[] } else { cited.as_slice() };
    let reasons = reason::all(scene, tree, prefix, quoted);
    View {
        tree: Common::new(scene, tree, prefix),
        heading: heading(scene, outcome),
        basis: basis::of(scene, tree, outcome, prefix),
        changes: change::of_tree(scene, tree, &cited),
        void: void::causes(scene, &shown.void),
        text: blocks(scene, &outcome.title, &outcome.text),
        steps: outcome.steps_to_take.iter().map(|step| step_to_take(scene, &outcome.title, step)).collect(),
        notes: shown.notes.iter().filter_map(|shown| note(scene, outcome, shown)).collect(),
        contacts: contact::all(scene, prefix.state()),
        all_bind: cited.iter().all(|place| scene.handbook.force(place) <= Force::Local),
        doubts: quote::doubts(scene, cited.iter().copied()),
        all_decide: reasons.as_ref().is_some_and(Reasons::are_the_trail),
        reasons,
        quotes: quotes(scene, cited, prefix),
        questions: questions(scene, &outcome.open),
        continues: outcome.continues.as_ref().map(|next| handed_over(scene, next, prefix)),
        what_ifs: what_if::all(scene, tree, prefix),
        record: record::lines(scene, tree, outcome, prefix).join("\n"),
        here: scene.href(scene.here),
    }
}

impl View {
    /// Returns the outcome in one line.
    pub(super) fn line(&self) -> String {
        self.heading.line()
    }
}

/// Returns what is quoted; one section of a page among others has no anchors in it, since they would show another.
fn quotes(scene: &Scene<'_>, cited: Vec<&Place>, prefix: &Prefix<'_>) -> Vec<Quote> {
    let mut quotes = quote::all(scene, cited);
    if prefix.section(scene.places).is_some() {
        for quote in &mut quotes {
            quote.id.clear();
        }
    }
    quotes
}

/// Returns the heading of an outcome in the words of the page.
pub(in crate::render) fn heading(scene: &Scene<'_>, outcome: &Outcome) -> Heading {
    let word = scene.words.say(&format!("verdict_{}", outcome.verdict.word()));
    Heading::new(outcome.verdict, word, &outcome.title)
}

/// Returns the headings of the outcomes that can still be reached from a state, in the author's order.
pub(super) fn possible(scene: &Scene<'_>, tree: &Tree, state: &State) -> Vec<Heading> {
    let possible = tree.outcomes().filter(|outcome| state.outcomes.contains(&outcome.id));
    possible.map(|one| heading(scene, one)).collect()
}

/// Returns questions with what is known of each, or its answer; what the register does not hold is left out.
pub(super) fn questions<'a>(
    scene: &Scene<'_>,
    ids: impl IntoIterator<Item = &'a OpenQuestionId>,
) -> Questions {
    let found = ids.into_iter().filter_map(|id| open(scene, id));
    let (answered, open) = found.partition(|question| question.date.is_some());
    Questions { open, answered }
}

fn open(scene: &Scene<'_>, id: &OpenQuestionId) -> Option<Open> {
    let question = scene.handbook.open_questions.get(id)?;
    let answered = scene.handbook.answer(id);
    let text = answered.map(|answered| &answered.text).or(question.text.as_ref());
    Some(Open {
        link: Link { name: question.title.clone(), href: scene.href_of(&Target::OpenQuestion(id.clone())) },
        date: answered.map(|answered| scene.words.date(answered.date)),
        text: text.map(|text| text.value.clone()),
    })
}

/// Returns a step of what to do now; a single paragraph stands without a paragraph of its own.
pub(super) fn step_to_take(scene: &Scene<'_>, title: &str, step: &[HandbookBlock]) -> String {
    match step {
        [Block::Paragraph(clause)] => inlines(scene, &clause.content),
        _ => blocks(scene, title, step),
    }
}

fn note(scene: &Scene<'_>, outcome: &Outcome, shown: &ShownNote) -> Option<String> {
    outcome.notes.get(shown.note).map(|note| blocks(scene, &outcome.title, &note.text))
}

/// Returns the way into the tree that takes over: past its question for the organisation, if both trees know the answer.
///
/// From a private tree it leads to the first question, since an address of another tree would tell the answer.
fn handed_over(scene: &Scene<'_>, next: &TreeId, prefix: &Prefix<'_>) -> Link {
    let start = scene.tree(next);
    let known = || {
        if prefix.section(scene.places).is_some() {
            return None;
        }
        let first = Prefix::new(scene.flows.get(next)?, Path::start());
        Some(first.told(scene.handbook, &prefix.organisation()?)?.address(scene.places))
    };
    let name = scene.words.with("outcome_continue", &[("title", &start.name)]);
    let href = known().map_or(start.href, |address| scene.href(&address));
    Link { name, href }
}
