//! Reads answers from the command line, such as `person=ja,alder=nej`, and follows them.
//!
//! Does not insist that they are asked for: answers to other questions of the tree are passed over.

use std::collections::BTreeMap;

use crate::compile::follow::{self, Followed};
use crate::diagnostic::near::near;
use crate::failure::Failure;
use crate::model::flow::{Flow, FlowStep};
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, OrganisationId, StepId};
use crate::model::plural::list;
use crate::model::tree::{Question, Step, Tree};

/// The name under which the organisation is given among the answers.
const ORGANISATION: &str = "organisation";

/// A tree that somebody walks through.
#[derive(Clone, Copy, Debug)]
pub struct Walked<'a> {
    /// The handbook it stands in.
    pub handbook: &'a Handbook,
    /// The tree.
    pub tree: &'a Tree,
    /// The same, compiled.
    pub flow: &'a Flow,
}

/// Answers that need not be asked for.
#[derive(Clone, Debug, Default)]
pub struct Given {
    answers: BTreeMap<FlowStep, AnswerId>,
}

impl Given {
    /// Reads the answers and the organisation, or says which of them do not exist.
    pub fn read(
        walked: Walked<'_>,
        answers: Option<&str>,
        organisation: Option<&str>,
    ) -> Result<Self, Failure> {
        let mut given = Self::default();
        let pieces = answers.unwrap_or_default().split(',').map(str::trim).filter(|piece| !piece.is_empty());
        for piece in pieces {
            given.add(walked, piece)?;
        }
        if let Some(organisation) = organisation {
            given.choose(walked, organisation)?;
        }
        Ok(given)
    }

    /// Returns the answer given to a step.
    #[must_use]
    pub fn answer(&self, step: &FlowStep) -> Option<&AnswerId> {
        self.answers.get(step)
    }

    /// Forgets the answer given to a step.
    pub fn forget(&mut self, step: &FlowStep) {
        self.answers.remove(step);
    }

    /// Follows the answers as far as they lead.
    #[must_use]
    pub fn follow(&self, walked: Walked<'_>) -> Followed {
        follow::answers(walked.flow, |step| self.answer(step).cloned())
    }

    fn add(&mut self, walked: Walked<'_>, piece: &str) -> Result<(), Failure> {
        let Some((name, answer)) = piece.split_once('=') else {
            let title = format!("`{piece}` is not an answer");
            return Err(Failure::usage(title).help("write `--answers question=answer,question=answer`"));
        };
        let (name, answer) = (name.trim(), answer.trim());
        if name == ORGANISATION {
            return self.choose(walked, answer);
        }
        let question = question(walked.tree, name)?;
        if !question.answers.iter().any(|one| one.id.as_str() == answer) {
            return Err(unknown_answer(question, answer));
        }
        self.give(FlowStep::Question(question.id.clone()), answer)
    }

    /// Takes in the organisation: one that is not offered itself is counted to the nearest one above it that is.
    fn choose(&mut self, walked: Walked<'_>, organisation: &str) -> Result<(), Failure> {
        let Walked { handbook, tree, flow } = walked;
        let Some(known) = handbook.organisations.get(organisation) else {
            return Err(unknown_organisation(handbook, organisation));
        };
        let offered = handbook.lineage(&known.id).find(|one| tree.organisations.contains(one));
        match offered {
            Some(offered) => self.give(FlowStep::Organisation, offered.as_str()),
            None if flow.state(Flow::START).step != FlowStep::Organisation => Ok(()),
            None => {
                let offered = list(tree.organisations.iter().map(OrganisationId::as_str), "and");
                let title = format!("`{}` is not offered to `{organisation}`", tree.id);
                Err(Failure::usage(title).help(format!("it is offered to {offered}")))
            }
        }
    }

    fn give(&mut self, step: FlowStep, answer: &str) -> Result<(), Failure> {
        let name = step.name().to_owned();
        match self.answers.insert(step, AnswerId::new(answer)) {
            Some(other) if other.as_str() != answer => {
                Err(Failure::usage(format!("`{name}` is answered twice: `{other}` and `{answer}`")))
            }
            Some(_) | None => Ok(()),
        }
    }
}

fn question<'t>(tree: &'t Tree, name: &str) -> Result<&'t Question, Failure> {
    tree.step(&StepId::new(name)).and_then(Step::question).ok_or_else(|| {
        let failure = Failure::usage(format!("`{}` has no question `{name}`", tree.id));
        let names = tree.questions().map(|question| question.id.as_str());
        suggest(failure, near(name, names), "`vagval walk` without `--answers` asks them all")
    })
}

fn unknown_answer(question: &Question, answer: &str) -> Failure {
    let failure = Failure::usage(format!("`{}` has no answer `{answer}`", question.id));
    let names = || question.answers.iter().map(|answer| answer.id.as_str());
    suggest(failure, near(answer, names()), &format!("choose {}", list(names(), "or")))
}

fn unknown_organisation(handbook: &Handbook, organisation: &str) -> Failure {
    let failure = Failure::usage(format!("there is no organisation `{organisation}`"));
    let names = handbook.organisations.keys().map(OrganisationId::as_str);
    suggest(failure, near(organisation, names), "they stand in `content/registers/organisations.yaml`")
}

fn suggest(failure: Failure, near: Option<&str>, otherwise: &str) -> Failure {
    match near {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure.help(otherwise),
    }
}
