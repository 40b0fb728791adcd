//! Reads answers from the command line, such as `person=ja,alder=nej`, and follows them.
//!
//! Does not insist that they are asked for: answers to other questions of the tree are passed over.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::follow::{self, Followed};
use crate::diagnostic::near::near;
use crate::failure::Failure;
use crate::model::flow::{Exit, Flow, FlowStep, NONE, UNSURE};
use crate::model::handbook::Handbook;
use crate::model::id::{AnswerId, OrganisationId, StepId};
use crate::model::plural::list;
use crate::model::tree::{Form, Number, Question, Reply, Several, Step, Tree};
use crate::render::words::Words;

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
    /// The words in which answers are said.
    pub words: &'a Words,
}

impl<'a> Walked<'a> {
    /// Returns the question that is asked in a step.
    #[must_use]
    pub fn question(&self, step: &FlowStep) -> &'a str {
        match step {
            FlowStep::Organisation | FlowStep::Open(_) => "Which organisation are you with?",
            FlowStep::Void => "There is no answer: what the tree rests on does not apply on this day.",
            FlowStep::Question(id) | FlowStep::Outcome(id) => {
                self.tree.step(id).and_then(Step::question).map_or("", |question| &question.ask)
            }
        }
    }

    /// Returns an answer as readers see it.
    #[must_use]
    pub fn say(&self, exit: &Exit) -> String {
        self.words.answer(&exit.class)
    }
}

/// Answers that need not be asked for.
#[derive(Clone, Debug, Default)]
pub struct Given {
    answers: BTreeMap<FlowStep, Reply>,
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
    pub fn answer(&self, step: &FlowStep) -> Option<&Reply> {
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
        let reply = reply(walked.flow, question, answer)?;
        self.give(FlowStep::Question(question.id.clone()), reply)
    }

    /// Takes in the organisation: one that is not offered itself is counted to the nearest one above it that is.
    fn choose(&mut self, walked: Walked<'_>, organisation: &str) -> Result<(), Failure> {
        let Walked { handbook, tree, flow, .. } = walked;
        let Some(known) = handbook.organisations.get(organisation) else {
            return Err(unknown_organisation(handbook, organisation));
        };
        let offered = handbook.lineage(&known.id).find(|one| tree.organisations.contains(one));
        match offered {
            Some(offered) => {
                self.give(FlowStep::Organisation, Reply::Answer(AnswerId::new(offered.as_str())))
            }
            None if flow.state(Flow::START).step != FlowStep::Organisation => Ok(()),
            None => {
                let offered = list(tree.organisations.iter().map(OrganisationId::as_str), "and");
                let title = format!("`{}` is not offered to `{organisation}`", tree.id);
                Err(Failure::usage(title).help(format!("it is offered to {offered}")))
            }
        }
    }

    fn give(&mut self, step: FlowStep, reply: Reply) -> Result<(), Failure> {
        let name = step.name().to_owned();
        match self.answers.get(&step) {
            Some(other) if *other != reply => {
                Err(Failure::usage(format!("`{name}` is answered twice: `{other}` and `{reply}`")))
            }
            Some(_) | None => {
                self.answers.insert(step, reply);
                Ok(())
            }
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

/// Reads an answer: by its name, as a number, or as all that was chosen with `+` between.
fn reply(flow: &Flow, question: &Question, answer: &str) -> Result<Reply, Failure> {
    // By the name of a class, such as `0-12`, as records have it.
    let asked = FlowStep::Question(question.id.clone());
    let mut exits = flow.states.iter().filter(|state| state.step == asked).flat_map(|state| &state.exits);
    let is_class = exits.any(|exit| exit.answer.as_str() == answer);
    match &question.form {
        Form::Several(several) => chosen(question, several, answer)
            .or_else(|fault| if is_class { Ok(Reply::Answer(AnswerId::new(answer))) } else { Err(fault) }),
        Form::Number(number) => match Number::read(answer) {
            Some(given) if number.takes(given) => Ok(Reply::Number(given)),
            Some(_) | None if is_class => Ok(Reply::Answer(AnswerId::new(answer))),
            Some(_) | None => Err(Failure::usage(format!("`{}` has no answer `{answer}`", question.id))
                .help(format!("give a whole number {}", number.bounds()))),
        },
        Form::Single(_) if is_class || question.answers().iter().any(|one| one.id.as_str() == answer) => {
            Ok(Reply::Answer(AnswerId::new(answer)))
        }
        Form::Single(answers) => Err(unknown_answer(question, answers.iter().map(|one| &one.id), answer)),
    }
}

/// Reads all that was chosen.
fn chosen(question: &Question, several: &Several, answer: &str) -> Result<Reply, Failure> {
    if answer == UNSURE && question.unsure.is_some() {
        return Ok(Reply::Answer(AnswerId::new(UNSURE)));
    }
    let names = answer.split('+').map(str::trim).filter(|name| *name != NONE);
    let mut chosen = BTreeSet::new();
    for name in names {
        match several.options.iter().find(|option| option.id.as_str() == name) {
            Some(option) => chosen.insert(option.id.clone()),
            None => return Err(unknown_answer(question, several.options.iter().map(|one| &one.id), name)),
        };
    }
    if chosen.is_empty() && several.at_least_one {
        return Err(unknown_answer(question, several.options.iter().map(|one| &one.id), NONE));
    }
    Ok(Reply::Several(chosen))
}

fn unknown_answer<'q>(question: &Question, ids: impl Iterator<Item = &'q AnswerId>, answer: &str) -> Failure {
    let failure = Failure::usage(format!("`{}` has no answer `{answer}`", question.id));
    let names: Vec<&str> = ids.map(AnswerId::as_str).collect();
    suggest(
        failure,
        near(answer, names.iter().copied()),
        &format!("choose {}", list(names.iter().copied(), "or")),
    )
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
