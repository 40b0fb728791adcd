//! Turns a tree into a booklet: every question and outcome under a number, so that it can be followed on paper.
//!
//! Does not know what the reader has answered: conditions stand where they must be read.

use serde::Serialize;

use crate::model::guard::Guard;
use crate::model::text::HandbookBlock;
use crate::model::tree::{Note, Outcome, Question, Step};
use crate::render::frame::Head;
use crate::render::html::footnote::Footnotes;
use crate::render::html::{Prose, Voice};
use crate::render::scene::{Link, Made};
use crate::render::segment::Segment;
use crate::render::tree::map::way::{self, Branch, Goal, Way};
use crate::render::tree::map::{Asked, Ground};
use crate::render::tree::quote::{self, ForceName};
use crate::render::tree::verdict::Heading;
use crate::render::tree::{basis, outcome};

#[derive(Debug, Serialize)]
struct View {
    title: String,
    tree: Link,
    about: String,
    summary: Option<String>,
    organisation: Option<Asked>,
    /// Where the question for the organisation leads.
    first: Turn,
    questions: Vec<Stage>,
    outcomes: Vec<Answer>,
    footnotes: String,
}

/// A question on paper.
#[derive(Debug, Serialize)]
struct Stage {
    number: usize,
    ask: String,
    help: String,
    /// That the question has been answered before, if it may have been.
    given: Option<String>,
    choices: Vec<Choice>,
}

/// Something to tick.
#[derive(Debug, Serialize)]
struct Choice {
    answer: String,
    ways: Vec<Turn>,
}

/// Where to turn to.
#[derive(Debug, Serialize)]
struct Turn {
    when: Option<String>,
    /// The number; none where the reader has to find out more first.
    number: Option<usize>,
}

/// An outcome on paper.
#[derive(Debug, Serialize)]
struct Answer {
    number: usize,
    heading: Heading,
    caution: Option<String>,
    steps: Vec<String>,
    text: String,
    notes: Vec<Told>,
    contacts: Vec<Told>,
    grounds: Vec<Rest>,
    continues: Option<String>,
}

/// What is told under a condition.
#[derive(Debug, Serialize)]
struct Told {
    when: Option<String>,
    html: String,
}

/// A document on which an outcome rests.
#[derive(Debug, Serialize)]
struct Rest {
    force: ForceName,
    document: String,
}

/// Makes the booklet of a tree.
pub(super) fn page(ground: Ground<'_>) -> Made {
    let Ground { scene, tree, order, .. } = ground;
    let footnotes = Footnotes::in_all(tree.steps.iter().flat_map(texts));
    let paper = Paper { ground, footnotes: &footnotes };
    let title = scene.words.say("booklet").to_owned();
    let view = View {
        title: title.clone(),
        tree: scene.tree(&tree.id),
        about: scene.href(&scene.places.of_tree(&tree.id, Segment::About)),
        summary: tree.summary.clone(),
        organisation: ground.organisation(),
        first: Turn { when: None, number: order.number(&tree.start) },
        questions: order.questions.iter().filter_map(|step| paper.stage(step)).collect(),
        outcomes: order.outcomes.iter().filter_map(|step| paper.answer(step)).collect(),
        footnotes: footnotes.html(scene),
    };
    let head = Head::new(title).of(&tree.title).in_room(Segment::Trees);
    scene.page("tree/booklet.html", head, &view)
}

/// Returns all texts of a step.
fn texts(step: &Step) -> Vec<&[HandbookBlock]> {
    match step {
        Step::Question(question) => vec![&question.help],
        Step::Outcome(outcome) => {
            let notes = outcome.notes.iter().map(|note| note.text.as_slice());
            std::iter::once(outcome.text.as_slice()).chain(notes).collect()
        }
        Step::Use(_) | Step::Passage(_) => Vec::new(),
    }
}

/// A tree on its way to paper.
struct Paper<'a> {
    ground: Ground<'a>,
    footnotes: &'a Footnotes<'a>,
}

impl Paper<'_> {
    fn stage(&self, step: &Step) -> Option<Stage> {
        let question = step.question()?;
        let branches = self.ground.order.branches(step.id()).iter();
        Some(Stage {
            number: self.ground.order.number(step.id())?,
            ask: question.ask.clone(),
            help: self.prose(&question.ask, &question.help),
            given: self.given(question),
            choices: branches.map(|branch| self.choice(step, branch)).collect(),
        })
    }

    fn choice(&self, step: &Step, branch: &Branch) -> Choice {
        let wording = self.ground.wording();
        let turn = |way: Way| Turn {
            when: wording.when(&way.when),
            number: match &way.to {
                Goal::Step(id) => self.ground.order.number(id),
                Goal::Open => None,
            },
        };
        let ways = way::through_passages(self.ground.tree, &branch.ways);
        Choice { answer: wording.said(step, &branch.said), ways: ways.into_iter().map(turn).collect() }
    }

    /// Returns that a question of a used tree is answered by an earlier one.
    fn given(&self, question: &Question) -> Option<String> {
        let number = self.ground.order.number(question.given.as_ref()?)?.to_string();
        Some(self.ground.scene.words.with("booklet_given", &[("number", &number)]))
    }

    fn answer(&self, step: &Step) -> Option<Answer> {
        let (scene, outcome) = (self.ground.scene, step.outcome()?);
        let contact = |when: Option<&Guard>, place: usize, role| Told {
            when: match when {
                Some(guard) => Some(self.ground.wording().condition(guard)),
                None => (place > 0).then(|| scene.words.say("condition_otherwise").to_owned()),
            },
            html: scene.role(role).name,
        };
        let contacts = outcome.contacts.iter().enumerate();
        let next = outcome.continues.as_ref().map(|next| scene.tree(next).name);
        Some(Answer {
            number: self.ground.order.number(step.id())?,
            heading: outcome::heading(scene, outcome),
            caution: basis::caution(scene, outcome).map(|key| scene.words.say(key).to_owned()),
            steps: outcome
                .steps_to_take
                .iter()
                .map(|one| outcome::step_to_take(scene, &outcome.title, one))
                .collect(),
            text: self.prose(&outcome.title, &outcome.text),
            notes: self.notes(outcome),
            contacts: contacts.map(|(place, one)| contact(one.when.as_ref(), place, &one.role)).collect(),
            grounds: self.grounds(outcome),
            continues: next.map(|title| scene.words.with("booklet_continue", &[("title", &title)])),
        })
    }

    fn notes(&self, outcome: &Outcome) -> Vec<Told> {
        let note = |note: &Note| Told {
            when: note.when.as_ref().map(|guard| self.ground.wording().condition(guard)),
            html: self.prose(&outcome.title, &note.text),
        };
        outcome.notes.iter().map(note).collect()
    }

    /// Returns the documents that an outcome cites, each with its force once.
    fn grounds(&self, outcome: &Outcome) -> Vec<Rest> {
        let mut found: Vec<Rest> = Vec::new();
        for quote in quote::all(self.ground.scene, outcome.because.iter().map(|citation| &citation.place)) {
            let is_new = |one: &Rest| (&one.document, &one.force) != (&quote.document, &quote.force);
            if found.iter().all(is_new) {
                found.push(Rest { force: quote.force, document: quote.document });
            }
        }
        found
    }

    fn prose(&self, title: &str, blocks: &[HandbookBlock]) -> String {
        Prose::new(self.ground.scene, Voice::Plain, title, self.footnotes).html(blocks)
    }
}
