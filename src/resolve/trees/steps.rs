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
}

impl<'a> Steps<'a> {
    /// Gathers the steps; the parser has told of a question and an outcome of one name.
    pub(super) fn of(names: &'a Names<'a>, draft: &'a TreeDraft) -> Self {
        let mut known: BTreeMap<&str, Step> = BTreeMap::new();
        for question in &draft.questions {
            let (kind, is_unsure) = (Kind::of(names, question), question.unsure.is_some());
            let step = Step { span: question.id.span, kind, is_unsure };
            known.entry(&question.id.value).or_insert(step);
        }
        for outcome in &draft.outcomes {
            let step = Step { span: outcome.id.span, kind: Kind::Outcome, is_unsure: false };
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
            findings.push(self.missing(unknown_step::diagnostic(what, name, near), name));
        }
        None
    }

    /// Finds an outcome of this tree, or one of a used tree that readers see, for what says `what`.
    pub(super) fn outcome(&self, what: &str, name: &Name, findings: &mut Findings) -> Option<StepId> {
        let found = Some(StepId::from(name.value.as_str()));
        match self.known.get(name.value.as_str()) {
            Some(step) if step.kind.is_outcome() => return found,
            Some(step) => findings.push(unknown_step::not_an_outcome(what, name, step.span)),
            None if self.is_broken() => {}
            None => match self.used(&name.value) {
                Some((used, rest)) if used.knows_outcome(rest) => {
                    if self.shows(&name.value) {
                        return found;
                    }
                    findings.push(unknown_step::not_shown(what, name));
                }
                Some((used, _)) if used.is_broken() => {}
                Some(_) | None => {
                    let near = self.near(&name.value, |step| step.kind.is_outcome());
                    findings.push(self.missing(unknown_step::diagnostic(what, name, near), name));
                }
            },
        }
        None
    }

    /// Finds the question that asks for a fact, or the used tree whose outcome it is.
    pub(super) fn fact(&self, name: &Name, findings: &mut Findings) -> Option<(StepId, &Kind<'a>)> {
        match self.known.get(name.value.as_str()) {
            Some(step) if !step.kind.is_outcome() => {
                return Some((StepId::from(name.value.as_str()), &step.kind));
            }
            Some(step) => findings.push(unknown_fact::outcome(name, step.span)),
            None if self.is_broken() => {}
            None => match self.used(&name.value) {
                Some((used, _)) => {
                    let (step, _) = name.value.split_once('.').unwrap_or_default();
                    let first = used.draft.outcomes.first().map(|outcome| outcome.id.value.as_str());
                    findings.push(unknown_fact::within(name, step, first));
                }
                None => self.no_question(name, findings),
            },
        }
        None
    }

    /// Finds a question that a scenario answers: one of this tree, or as `delad.person` one of a used tree.
    pub(super) fn question(&self, name: &Name, findings: &mut Findings) -> Option<Step<'a>> {
        if let Some((used, rest)) = self.used(&name.value) {
            let Some(step) = used.inner(rest).filter(|step| !step.kind.is_outcome()) else {
                if !used.is_broken() {
                    self.no_question(name, findings);
                }
                return None;
            };
            return Some(step);
        }
        let (id, _) = self.fact(name, findings)?;
        self.known.get(id.as_str()).cloned()
    }

    /// Finds a value of a fact.
    pub(super) fn value(&self, fact: &StepId, name: &Name, findings: &mut Findings) -> Option<AnswerId> {
        self.known.get(fact.as_str())?.value(self.is_broken(), (fact.as_str(), name), findings)
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

    /// Returns the near names of questions and uses for one that is missing, with what is said of it.
    fn no_question(&self, name: &Name, findings: &mut Findings) {
        let near = self.near(&name.value, |step| !step.kind.is_outcome());
        findings.push(self.missing(unknown_fact::diagnostic(name, near), name));
    }

    /// Returns the used tree into which a name such as `delad.person` looks, and the rest of the name.
    fn used<'n>(&self, name: &'n str) -> Option<(Steps<'a>, &'n str)> {
        let (step, rest) = name.split_once('.')?;
        match &self.known.get(step)?.kind {
            Kind::Used(tree, _) => Some((Steps::of(self.names, tree), rest)),
            Kind::Single(_) | Kind::Several { .. } | Kind::Number(_) | Kind::Doubtful | Kind::Outcome => None,
        }
    }

    /// Returns a step of this tree, or as `delad.person` one of a tree that it uses.
    fn inner(&self, name: &str) -> Option<Step<'a>> {
        match self.used(name) {
            Some((used, rest)) => used.inner(rest),
            None => self.known.get(name).cloned(),
        }
    }

    fn knows_outcome(&self, name: &str) -> bool {
        self.inner(name).is_some_and(|step| step.kind.is_outcome())
    }

    /// Whether readers see an outcome such as `delad.fraga`: the tree in which it is used says so.
    fn shows(&self, name: &str) -> bool {
        match self.used(name) {
            Some((used, rest)) if rest.contains('.') => used.shows(rest),
            Some((_, outcome)) => {
                let step = name.split('.').next();
                let question = self.draft.questions.iter().find(|one| Some(one.id.value.as_str()) == step);
                question.is_some_and(|question| {
                    let FormDraft::Use(used) = &question.form else { return false };
                    used.then.iter().any(|(from, to)| from.value == outcome && to.value == SHOW)
                })
            }
            None => false,
        }
    }

    /// Joins all that name the same missing step, whether they lead to it or ask for its fact.
    fn missing(&self, told: Diagnostic, name: &Name) -> Diagnostic {
        told.grouped_across_rules(format!("step {} {}", self.draft.id, name.value))
    }

    fn near(&self, name: &str, suits: impl Fn(&Step) -> bool) -> Option<(&'a str, Span)> {
        let suiting = self.known.iter().filter(|(_, step)| suits(step)).map(|(name, _)| *name);
        near(name, suiting).map(|near| (near, self.known[near].span))
    }
}

impl Step<'_> {
    /// Finds a value of the fact; tells what is missing unless it may have been lost with what was refused.
    pub(super) fn value(
        &self,
        is_broken: bool,
        (fact, name): (&str, &Name),
        findings: &mut Findings,
    ) -> Option<AnswerId> {
        let (values, tree) = match &self.kind {
            Kind::Single(values) | Kind::Several { options: values, .. } => (values, None),
            Kind::Used(tree, outcomes) => (outcomes, Some(*tree)),
            Kind::Number(_) | Kind::Doubtful | Kind::Outcome => return None,
        };
        if values.contains_key(name.value.as_str()) {
            return Some(AnswerId::from(name.value.as_str()));
        }
        match tree {
            _ if is_broken || tree.is_some_and(|tree| tree.broken) => {}
            Some(tree) => {
                let outcomes = tree.outcomes.iter().map(|outcome| outcome.id.value.as_str());
                let other = (tree.id.as_str(), outcomes);
                findings.push(unknown_outcome::diagnostic(name, other, nearest(name, values)));
            }
            None => {
                let told = unknown_answer::diagnostic(name, (fact, self.span), nearest(name, values));
                findings.push(told.grouped(format!("{:?} {fact} {}", self.span.file, name.value)));
            }
        }
        None
    }
}

/// Returns the value that an author may have meant.
fn nearest<'a>(name: &Name, values: &Values<'a>) -> Option<(&'a str, Span)> {
    near(&name.value, values.keys().copied()).map(|near| (near, values[near]))
}
