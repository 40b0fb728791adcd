//! Draws small trees at random: with guards on earlier answers and on the organisation, mostly without mistakes.

use std::collections::BTreeMap;

use proptest::prelude::*;
use vagval::model::guard::{Comparison, Guard};
use vagval::model::handbook::Handbook;
use vagval::model::id::{AnswerId, OrganisationId, StepId, TreeId};
use vagval::model::register::Organisation;
use vagval::model::tree::{
    Answer, Choice, Form, Note, Number, Outcome, Pages, Question, Rule, Several, Step, Tree, Unsure, Verdict,
};
use vagval::source::{FileId, Span};

/// The most questions of a tree.
const QUESTIONS: usize = 5;

/// The most questions of a tree of which all is tried.
const FEW_QUESTIONS: usize = 3;

/// The outcomes of every tree.
const OUTCOMES: usize = 3;

/// A guard before its names are known: kind, fact, answer.
type RawGuard = (u8, usize, usize, bool);

/// A rule before its names are known: guards that must hold together, and the target.
type RawRule = (Vec<RawGuard>, usize);

/// A question before its names are known: its form, answers, each perhaps with rules of its own, and the rules of the question.
type RawQuestion = (RawForm, Vec<Option<Vec<RawRule>>>, Vec<RawRule>, usize);

/// What can be answered, before its names are known: a form, and what becomes of readers who do not know.
type RawForm = (Kind, Option<usize>);

/// A form of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Single,
    Several,
    Number,
}

/// Returns handbooks with one tree, offered to three organisations of which one stands below another, or to nobody.
pub(crate) fn handbook() -> impl Strategy<Value = Handbook> {
    drawn(QUESTIONS)
}

/// Returns such handbooks with so few questions that every set of answers can be tried.
pub(crate) fn with_few_questions() -> impl Strategy<Value = Handbook> {
    drawn(FEW_QUESTIONS)
}

fn drawn(most: usize) -> impl Strategy<Value = Handbook> {
    let kind = prop_oneof![3 => Just(Kind::Single), 1 => Just(Kind::Several), 1 => Just(Kind::Number)];
    let form = (kind, prop::option::weighted(0.2, 0..OUTCOMES + 1));
    let guard = (0..8u8, 0..QUESTIONS, 0..3usize, any::<bool>());
    let rule = (prop::collection::vec(guard.clone(), 0..3), 0..QUESTIONS + OUTCOMES);
    let rules = prop::collection::vec(rule, 0..3);
    let answers = prop::collection::vec(prop::option::weighted(0.3, rules.clone()), 1..4);
    let question = (form, answers, rules, 0..QUESTIONS + OUTCOMES);
    let questions = prop::collection::vec(question, 1..=most);
    let notes = prop::collection::vec(guard, 0..3);
    (questions, notes, any::<bool>()).prop_map(|(questions, notes, offered)| {
        let tree = Draw {
            spans: 0,
            asked: questions.iter().map(|question| (question.0.0, question.1.len())).collect(),
        };
        with(tree.tree(&questions, &notes, offered))
    })
}

fn with(tree: Tree) -> Handbook {
    let organisation = |id: &str, parent: Option<&str>| Organisation {
        id: OrganisationId::new(id),
        name: id.to_owned(),
        kind: None,
        parent: parent.map(OrganisationId::new),
        reader: true,
        contacts: BTreeMap::new(),
        exempt: Vec::new(),
        routines_unknown: false,
        span: Span::whole(FileId::of("content/registers/organisations.yaml")),
    };
    let organisations =
        [organisation("city", None), organisation("school", Some("city")), organisation("land", None)];
    Handbook {
        organisations: organisations.into_iter().map(|one| (one.id.clone(), one)).collect(),
        trees: BTreeMap::from([(tree.id.clone(), tree)]),
        ..Handbook::default()
    }
}

/// A tree that is being drawn.
struct Draw {
    spans: usize,
    /// By question, its form and how many answers it has.
    asked: Vec<(Kind, usize)>,
}

impl Draw {
    fn tree(mut self, questions: &[RawQuestion], notes: &[RawGuard], offered: bool) -> Tree {
        let count = questions.len();
        let mut steps: Vec<Step> = Vec::new();
        for (number, question) in questions.iter().enumerate() {
            steps.push(Step::Question(self.question(number, question)));
        }
        for number in 0..OUTCOMES {
            let notes = if number == 0 { notes } else { &[] };
            steps.push(Step::Outcome(self.outcome(number, notes)));
        }
        let offered = if offered { vec!["city", "school", "land"] } else { vec!["land"] };
        Tree {
            id: TreeId::new("drawn"),
            path: "decisions/drawn.yaml".to_owned(),
            title: "Drawn".to_owned(),
            summary: None,
            organisations: offered.into_iter().map(OrganisationId::new).collect(),
            audience: Vec::new(),
            owner: None,
            review_by: None,
            was: Vec::new(),
            act: None,
            start: step(0, count),
            steps,
            never: Vec::new(),
            pages: Pages::Auto,
            private: false,
            scenarios: Vec::new(),
            cases: Vec::new(),
            report: None,
            span: self.span(),
            fingerprint: String::new(),
        }
    }

    fn question(&mut self, number: usize, ((kind, unsure), answers, rules, last): &RawQuestion) -> Question {
        let mut rules = self.rules(number, rules);
        // Most lists end with a rule that always holds, as authors write them.
        if *last > 0 {
            rules.push(self.rule(number, &(Vec::new(), *last)));
        }
        let form = match kind {
            Kind::Single => Form::Single(self.answers(number, answers)),
            Kind::Several => Form::Several(self.several(answers.len(), *last)),
            Kind::Number => Form::Number(numbers(answers.len())),
        };
        Question {
            id: StepId::new(format!("q{number}")),
            fact: None,
            ask: "Question".to_owned(),
            help: Vec::new(),
            because: Vec::new(),
            form,
            unsure: unsure.map(|to| match to {
                OUTCOMES => Unsure::Open,
                to => Unsure::Outcome(StepId::new(format!("o{to}"))),
            }),
            given: None,
            rules,
            was: Vec::new(),
            span: self.span(),
        }
    }

    fn rules(&mut self, question: usize, rules: &[RawRule]) -> Vec<Rule> {
        rules.iter().map(|rule| self.rule(question, rule)).collect()
    }

    fn rule(&mut self, question: usize, (guards, target): &RawRule) -> Rule {
        let guards: Vec<_> = guards.iter().map(|guard| self.guard(guard)).collect();
        let when = if guards.is_empty() { None } else { Some(Guard::And(guards)) };
        // Mostly onwards, so that not every tree leads round.
        let count = self.asked.len();
        let target = if *target == 0 { 0 } else { (question + 1 + target % 4).min(count + OUTCOMES - 1) };
        Rule { when, to: step(target, count), because: Vec::new(), span: self.span() }
    }

    fn guard(&self, (kind, fact, answer, other): &RawGuard) -> Guard {
        let fact = fact % self.asked.len();
        let id = StepId::new(format!("q{fact}"));
        let is = self.is(fact, *answer, *kind);
        let organisation = if *other { "city" } else { "school" };
        match kind {
            0 => Guard::Asked(id),
            1 => Guard::Organisation(vec![OrganisationId::new(organisation)]),
            2 => Guard::Or(vec![Guard::Not(Box::new(Guard::Asked(id))), is]),
            3..=5 => Guard::And(vec![Guard::Asked(id), is]),
            _ if *other => Guard::Not(Box::new(is)),
            _ => is,
        }
    }

    /// Returns a condition on what was answered to a question.
    fn is(&self, fact: usize, answer: usize, kind: u8) -> Guard {
        let id = StepId::new(format!("q{fact}"));
        let (form, count) = self.asked[fact];
        let name = AnswerId::new(format!("a{}", answer % count));
        let comparisons =
            [Comparison::Is, Comparison::Below, Comparison::AtMost, Comparison::Above, Comparison::AtLeast];
        match form {
            Kind::Single => Guard::Is(id, vec![name]),
            Kind::Several if kind.is_multiple_of(4) => Guard::HasNone(id),
            Kind::Several => Guard::Has(id, vec![name]),
            Kind::Number => {
                let constant = i64::try_from(answer).expect("answers are few");
                Guard::Number(id, comparisons[usize::from(kind) % comparisons.len()], vec![constant])
            }
        }
    }

    fn answers(&mut self, question: usize, answers: &[Option<Vec<RawRule>>]) -> Vec<Answer> {
        let answer = |(number, own): (usize, &Option<Vec<RawRule>>)| Answer {
            id: AnswerId::new(format!("a{number}")),
            say: format!("Answer {number}"),
            note: None,
            because: Vec::new(),
            rules: own.as_ref().map(|own| self.rules(question, own)).unwrap_or_default(),
            was: Vec::new(),
            span: self.span(),
        };
        answers.iter().enumerate().map(answer).collect()
    }

    fn several(&mut self, count: usize, last: usize) -> Several {
        let option = |number| Choice {
            id: AnswerId::new(format!("a{number}")),
            say: format!("Choice {number}"),
            span: self.span(),
        };
        Several { options: (0..count).map(option).collect(), at_least_one: last.is_multiple_of(2) }
    }

    fn outcome(&mut self, number: usize, notes: &[RawGuard]) -> Outcome {
        let notes = notes.iter().map(|guard| Note {
            when: Some(Guard::And(vec![Guard::Asked(StepId::new("q0")), self.guard(guard)])),
            text: Vec::new(),
            because: Vec::new(),
            span: self.span(),
        });
        Outcome {
            id: StepId::new(format!("o{number}")),
            verdict: Verdict::Info,
            title: "Outcome".to_owned(),
            text: Vec::new(),
            steps_to_take: Vec::new(),
            notes: notes.collect(),
            because: Vec::new(),
            rests_on: None,
            contacts: Vec::new(),
            open: Vec::new(),
            continues: None,
            was: Vec::new(),
            span: self.span(),
        }
    }

    fn span(&mut self) -> Span {
        self.spans += 1;
        Span::new(FileId::of("decisions/drawn.yaml"), self.spans..self.spans + 1)
    }
}

fn numbers(count: usize) -> Number {
    let max = i64::try_from(count).expect("answers are few");
    Number { unit: None, min: 0, max: Some(max) }
}

/// Returns the name of a step: questions first, then outcomes.
fn step(number: usize, questions: usize) -> StepId {
    if number < questions {
        StepId::new(format!("q{number}"))
    } else {
        StepId::new(format!("o{}", (number - questions).min(OUTCOMES - 1)))
    }
}
