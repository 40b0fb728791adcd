//! The steps of a tree by name, and the values of its facts: what guards, rules and scenarios may name.
//!
//! Does not resolve the steps themselves; see [`super::questions`] and [`super::outcomes`].

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::id::{AnswerId, StepId};
use crate::parse::draft::{FormDraft, Name, TreeDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::Names;
use crate::resolve::trees::kind::{Kind, Values};
use crate::rules::{unknown_answer, unknown_fact, unknown_outcome, unknown_step};
use crate::source::Span;

/// The word by which an outcome of a used tree is shown.
pub(super) const SHOW: &str = "show";

/// The steps of a tree by name.
pub(super) struct Steps<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) draft: &'a TreeDraft,
    known: BTreeMap<&'a str, Step<'a>>,
}

/// A step by name.
#[derive(Clone)]
pub(super) struct Step<'a> {
    /// Where its name stands.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind<'a>,
    /// Whether readers may say that they do not know.
    pub(super) is_unsure: bool,
    /// Whether it may lack something that was refused: what is missing is silent.
    pub(super) is_broken: bool,
}

/// What becomes of readers at an outcome of a used tree.
#[derive(Clone, Copy)]
enum End {
    /// They see it.
    Shown,
    /// They are led on.
    Passed,
    /// Nobody can say, which is told.
    Doubtful,
}

impl<'a> Steps<'a> {
    /// Gathers the steps; the parser has told of a question and an outcome of one name.
    pub(super) fn of(names: &'a Names<'a>, draft: &'a TreeDraft) -> Self {
        let mut known: BTreeMap<&str, Step> = BTreeMap::new();
        for question in &draft.questions {
            let (kind, is_unsure) = (Kind::of(names, question), question.unsure.is_some());
            let step = Step { span: question.id.span, kind, is_unsure, is_broken: draft.broken };
            known.entry(&question.id.value).or_insert(step);
        }
        for outcome in &draft.outcomes {
            let step = Step {
                span: outcome.id.span,
                kind: Kind::Outcome,
                is_unsure: false,
                is_broken: draft.broken,
            };
            known.entry(&outcome.id.value).or_insert(step);
        }
        Self { names, draft, known }
    }

    /// Finds the step that something leads to.
    pub(super) fn find(&self, what: &str, name: &Name, findings: &mut Findings) -> Option<StepId> {
        if self.known.contains_key(name.value.as_str()) {
            return Some(StepId::from(name.value.as_str()));
        }
        if !self.is_broken() {
            let near = self.near(&name.value, |_| true);
            findings.push(self.missing(unknown_step::diagnostic(what, name, near), &name.value));
        }
        None
    }

    /// Finds an outcome of this tree, or one of a used tree that readers see, for what says `what`.
    pub(super) fn outcome(&self, what: &str, name: &Name, findings: &mut Findings) -> Option<StepId> {
        if let Some((tree, rest)) = self.innermost(&name.value) {
            return tree.outcome_shown(what, (name, rest, self.end(&name.value)), findings);
        }
        match self.known.get(name.value.as_str()) {
            Some(step) if step.kind.is_outcome() => return Some(StepId::from(name.value.as_str())),
            Some(step) => findings.push(unknown_step::not_an_outcome(what, name, step.span)),
            None => self.no_outcome(what, (name, &name.value), findings),
        }
        None
    }

    /// Finds an outcome of this used tree by the rest of its name in the tree that uses it; readers must see it.
    fn outcome_shown(
        &self,
        what: &str,
        (name, rest, end): (&Name, &str, End),
        findings: &mut Findings,
    ) -> Option<StepId> {
        match (self.known.get(rest).map(|step| step.kind.is_outcome()), end) {
            (Some(true), End::Shown) => return Some(StepId::from(name.value.as_str())),
            (Some(true), End::Doubtful) => {}
            (Some(true), End::Passed) => findings.push(unknown_step::not_shown(what, name)),
            (Some(false) | None, _) => self.no_outcome(what, (name, rest), findings),
        }
        None
    }

    /// Finds the question that asks for a fact, or the used tree whose outcome it is.
    pub(super) fn fact(&self, name: &Name, findings: &mut Findings) -> Option<(StepId, &Kind<'a>)> {
        if let Some((used, _)) = self.used(&name.value) {
            let (step, _) = name.value.split_once('.').unwrap_or_default();
            let first = used.draft.outcomes.first().map(|outcome| outcome.id.value.as_str());
            findings.push(unknown_fact::within(name, step, first));
            return None;
        }
        match self.known.get(name.value.as_str()) {
            Some(step) if !step.kind.is_outcome() => {
                return Some((StepId::from(name.value.as_str()), &step.kind));
            }
            Some(step) => findings.push(unknown_fact::outcome(name, step.span)),
            None => self.no_question((name, &name.value), findings),
        }
        None
    }

    /// Finds a question that a scenario answers: one of this tree, or as `delad.person` one of a used tree.
    pub(super) fn question(&self, name: &Name, findings: &mut Findings) -> Option<Step<'a>> {
        if let Some((tree, rest)) = self.innermost(&name.value) {
            let step = tree.known.get(rest).filter(|step| !step.kind.is_outcome()).cloned();
            if step.is_none() {
                tree.no_question((name, rest), findings);
            }
            return step;
        }
        let (id, _) = self.fact(name, findings)?;
        self.known.get(id.as_str()).cloned()
    }

    /// Finds a value of a fact.
    pub(super) fn value(&self, fact: &StepId, name: &Name, findings: &mut Findings) -> Option<AnswerId> {
        self.known.get(fact.as_str())?.value((fact.as_str(), name), findings)
    }

    /// Returns a step of this tree.
    pub(super) fn step(&self, name: &str) -> Option<&Step<'a>> {
        self.known.get(name)
    }

    /// Returns where the name of a step stands.
    pub(super) fn place(&self, id: &StepId) -> Span {
        self.known.get(id.as_str()).map_or(self.draft.title.span, |step| step.span)
    }

    /// Whether some step or answer may have been lost with a part that was refused: what is missing is silent.
    pub(super) fn is_broken(&self) -> bool {
        self.draft.broken
    }

    /// Whether nobody can say what a name stands for: it may have been lost, or looks into a tree that was.
    fn is_doubtful(&self, name: &str) -> bool {
        let user = name.split_once('.').and_then(|(step, _)| self.known.get(step));
        self.is_broken() || user.is_some_and(|step| matches!(step.kind, Kind::Doubtful))
    }

    /// Says that no question of this tree has a name, which may be the rest of one in a tree that uses this.
    pub(super) fn no_question(&self, (name, rest): (&Name, &str), findings: &mut Findings) {
        if !self.is_doubtful(rest) {
            let near = self.near_in(name, rest, |step| !step.kind.is_outcome());
            let near = near.as_ref().map(|(near, span)| (near.as_str(), *span));
            let tree = (name.span.file != self.draft.file).then_some(self.draft.id.as_str());
            findings.push(self.missing(unknown_fact::diagnostic(name, tree, near), rest));
        }
    }

    /// Says that no outcome of this tree has a name, which may be the rest of one in a tree that uses this.
    fn no_outcome(&self, what: &str, (name, rest): (&Name, &str), findings: &mut Findings) {
        if !self.is_doubtful(rest) {
            let near = self.near_in(name, rest, |step| step.kind.is_outcome());
            let near = near.as_ref().map(|(near, span)| (near.as_str(), *span));
            findings.push(self.missing(unknown_step::diagnostic(what, name, near), rest));
        }
    }

    /// Returns a near name for the rest of a name, and what stands before and, if it looks into a used tree, behind it.
    fn near_in(&self, name: &Name, rest: &str, suits: impl Fn(&Step) -> bool) -> Option<(String, Span)> {
        let before = name.value.strip_suffix(rest).unwrap_or_default();
        let Some((user, behind)) = rest.split_once('.') else {
            return self.near(rest, suits).map(|(near, span)| (format!("{before}{near}"), span));
        };
        let near = self.near(user, |step| matches!(step.kind, Kind::Used(..)));
        near.map(|(near, span)| (format!("{before}{near}.{behind}"), span))
    }

    /// Returns the used tree into which a name such as `delad.person` looks, and the rest of the name.
    fn used<'n>(&self, name: &'n str) -> Option<(Steps<'a>, &'n str)> {
        let (step, rest) = name.split_once('.')?;
        match &self.known.get(step)?.kind {
            Kind::Used(tree, _) => Some((Steps::of(self.names, tree), rest)),
            Kind::Single(_) | Kind::Several { .. } | Kind::Number(_) | Kind::Doubtful | Kind::Outcome => None,
        }
    }

    /// Returns the tree in which the last part of a name such as `delad.person` stands, and that part.
    fn innermost<'n>(&self, name: &'n str) -> Option<(Steps<'a>, &'n str)> {
        let (used, rest) = self.used(name)?;
        used.innermost(rest).or(Some((used, rest)))
    }

    /// Returns what becomes of readers at an outcome such as `delad.fraga`: the tree that has the step `delad` says it.
    fn end(&self, name: &str) -> End {
        let (step, outcome) = name.split_once('.').unwrap_or_default();
        let Some((other, rest)) = self.used(name) else { return End::Doubtful };
        if rest.contains('.') {
            return other.end(rest);
        }
        let question = self.draft.questions.iter().find(|question| question.id.value == step);
        let Some((question, FormDraft::Use(used))) = question.map(|question| (question, &question.form))
        else {
            return End::Doubtful;
        };
        let is_sure = !self.is_broken()
            && used.then.iter().all(|(from, _)| other.known.contains_key(from.value.as_str()));
        match used.then.iter().find(|(from, _)| from.value == outcome) {
            Some((_, to)) if to.value == SHOW => End::Shown,
            Some((_, to)) if self.known.contains_key(to.value.as_str()) => End::Passed,
            None if is_sure && !question.rules.is_empty() => End::Passed,
            Some(_) | None => End::Doubtful,
        }
    }

    /// Joins all that name the same missing step, whether they lead to it, ask for its fact or look into its tree.
    fn missing(&self, told: Diagnostic, name: &str) -> Diagnostic {
        let step = name.split('.').next().unwrap_or(name);
        told.grouped_across_rules(missing_step(&self.draft.id, step))
    }

    fn near(&self, name: &str, suits: impl Fn(&Step) -> bool) -> Option<(&'a str, Span)> {
        let suiting = self.known.iter().filter(|(_, step)| suits(step)).map(|(name, _)| *name);
        near(name, suiting).map(|near| (near, self.known[near].span))
    }
}

impl Step<'_> {
    /// Finds a value of the fact; tells what is missing unless it may have been lost with what was refused.
    pub(super) fn value(&self, (fact, name): (&str, &Name), findings: &mut Findings) -> Option<AnswerId> {
        let (values, tree) = match &self.kind {
            Kind::Single(values) | Kind::Several { options: values, .. } => (values, None),
            Kind::Used(tree, outcomes) => (outcomes, Some(*tree)),
            Kind::Number(_) | Kind::Doubtful | Kind::Outcome => return None,
        };
        if values.contains_key(name.value.as_str()) {
            return Some(AnswerId::from(name.value.as_str()));
        }
        match tree {
            _ if self.is_broken || tree.is_some_and(|tree| tree.broken) => {}
            Some(tree) => {
                let outcomes = tree.outcomes.iter().map(|outcome| outcome.id.value.as_str());
                let other = (tree.id.as_str(), outcomes);
                let told = unknown_outcome::diagnostic(name, other, nearest(name, values));
                findings.push(told.grouped_across_rules(missing_step(&tree.id, &name.value)));
            }
            None => {
                let told = unknown_answer::diagnostic(name, (fact, self.span), nearest(name, values));
                let question = fact.rsplit('.').next().unwrap_or(fact);
                findings.push(told.grouped(format!("{:?} {question} {}", self.span.file, name.value)));
            }
        }
        None
    }
}

/// Returns what all have in common that name the same missing step of a tree, also from trees that use it.
pub(super) fn missing_step(tree: &str, step: &str) -> String {
    format!("step {tree} {step}")
}

/// Returns the value that an author may have meant.
fn nearest<'a>(name: &Name, values: &Values<'a>) -> Option<(&'a str, Span)> {
    near(&name.value, values.keys().copied()).map(|near| (near, values[near]))
}
