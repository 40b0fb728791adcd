//! The steps of a tree by name, and the answers of its questions: what guards, rules and scenarios may name.
//!
//! Does not resolve the steps themselves; see [`super::questions`] and [`super::outcomes`].

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::id::{AnswerId, StepId};
use crate::parse::draft::{Name, QuestionDraft, TreeDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::Names;
use crate::resolve::trees::shared::{self, Shared};
use crate::rules::{unknown_answer, unknown_fact, unknown_step};
use crate::source::Span;

/// The steps of a tree by name.
pub(super) struct Steps<'a> {
    tree: &'a str,
    known: BTreeMap<&'a str, Step<'a>>,
    /// Whether some step or answer may have been lost with a part that was refused: what is missing is silent.
    is_broken: bool,
}

/// A step by name.
struct Step<'a> {
    span: Span,
    kind: Kind<'a>,
}

/// What a step is, as far as names go.
enum Kind<'a> {
    /// A question with its answers.
    Question(BTreeMap<&'a str, Span>),
    /// A question whose answers were lost with a file that did not parse.
    Doubtful,
    /// An outcome.
    Outcome,
}

impl Kind<'_> {
    fn is_outcome(&self) -> bool {
        matches!(self, Self::Outcome)
    }
}

impl<'a> Steps<'a> {
    /// Gathers the steps; the parser has told of a question and an outcome of one name.
    pub(super) fn of(names: &Names<'a>, draft: &'a TreeDraft) -> Self {
        let mut known: BTreeMap<&str, Step> = BTreeMap::new();
        let questions = draft.questions.iter().map(|question| (&question.id, kind(names, question)));
        let outcomes = draft.outcomes.iter().map(|outcome| (&outcome.id, Kind::Outcome));
        for (id, kind) in questions.chain(outcomes) {
            known.entry(&id.value).or_insert(Step { span: id.span, kind });
        }
        Self { tree: &draft.id, known, is_broken: draft.broken }
    }

    /// Finds the step that something leads to.
    pub(super) fn find(&self, what: &str, name: &Name, findings: &mut Findings) -> Option<StepId> {
        if self.known.contains_key(name.value.as_str()) {
            return Some(StepId::from(name.value.as_str()));
        }
        if !self.is_broken {
            let near = self.near(&name.value, |_| true);
            findings.push(self.missing(unknown_step::diagnostic(what, name, near), name));
        }
        None
    }

    /// Finds the outcome that a scenario expects.
    pub(super) fn outcome(&self, name: &Name, findings: &mut Findings) -> Option<StepId> {
        match self.known.get(name.value.as_str()) {
            Some(step) if step.kind.is_outcome() => return Some(StepId::from(name.value.as_str())),
            Some(step) => findings.push(unknown_step::not_an_outcome(name, step.span)),
            None if self.is_broken => {}
            None => {
                let near = self.near(&name.value, |step| step.kind.is_outcome());
                findings.push(self.missing(unknown_step::diagnostic("the scenario", name, near), name));
            }
        }
        None
    }

    /// Finds the question that asks for a fact.
    pub(super) fn fact(&self, name: &Name, findings: &mut Findings) -> Option<StepId> {
        match self.known.get(name.value.as_str()) {
            Some(step) if !step.kind.is_outcome() => return Some(StepId::from(name.value.as_str())),
            Some(step) => findings.push(unknown_fact::outcome(name, step.span)),
            None if self.is_broken => {}
            None => {
                let near = self.near(&name.value, |step| !step.kind.is_outcome());
                findings.push(self.missing(unknown_fact::diagnostic(name, near), name));
            }
        }
        None
    }

    /// Finds an answer of a question.
    pub(super) fn answer(&self, fact: &StepId, name: &Name, findings: &mut Findings) -> Option<AnswerId> {
        let step = self.known.get(fact.as_str())?;
        let Kind::Question(answers) = &step.kind else { return None };
        if answers.contains_key(name.value.as_str()) {
            return Some(AnswerId::from(name.value.as_str()));
        }
        if !self.is_broken {
            let near = near(&name.value, answers.keys().copied()).map(|near| (near, answers[near]));
            let told = unknown_answer::diagnostic(name, (fact.as_str(), step.span), near);
            findings.push(told.grouped(format!("{} {fact} {}", self.tree, name.value)));
        }
        None
    }

    /// Joins all that name the same missing step, whether they lead to it or ask for its fact.
    fn missing(&self, told: Diagnostic, name: &Name) -> Diagnostic {
        told.grouped_across_rules(format!("step {} {}", self.tree, name.value))
    }

    fn near(&self, name: &str, suits: impl Fn(&Step) -> bool) -> Option<(&'a str, Span)> {
        let suiting = self.known.iter().filter(|(_, step)| suits(step)).map(|(name, _)| *name);
        near(name, suiting).map(|near| (near, self.known[near].span))
    }
}

/// Returns what a question is by name: its own answers, or those of the shared question it takes.
fn kind<'a>(names: &Names<'a>, draft: &'a QuestionDraft) -> Kind<'a> {
    match shared::question(names, draft) {
        Shared::Own => {
            Kind::Question(draft.answers.iter().map(|one| (one.id.value.as_str(), one.id.span)).collect())
        }
        Shared::Known(shared) => {
            Kind::Question(shared.answers.iter().map(|(id, _)| (id.value.as_str(), id.span)).collect())
        }
        Shared::Lost => Kind::Doubtful,
    }
}
