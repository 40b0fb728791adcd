//! Questions: their words, answers and rules, taken from a shared question where they name one.
//!
//! Does not resolve outcomes and used trees; see [`super::outcomes`] and [`super::uses`].

use crate::model::id::StepId;
use crate::model::tree::{Answer, Choice, Form, Question, Rule, Several, Step, Unsure};
use crate::parse::draft::{
    AnswerDraft, FormDraft, Name, QuestionDraft, RuleDraft, SharedQuestionDraft, UnsureDraft,
};
use crate::resolve::trees::shared::{self, Shared};
use crate::resolve::trees::{Surroundings, each, guards, uses};

/// Resolves a question, or a step at which another tree asks.
pub(super) fn question(tree: &mut Surroundings, draft: &QuestionDraft) -> Option<Step> {
    tree.reading.begin_section(None);
    if let FormDraft::Use(used) = &draft.form {
        return uses::used(tree, draft, used);
    }
    let shared = shared::question(tree.names, draft);
    if let (Shared::Lost, Some(fact)) = (&shared, &draft.fact) {
        tree.names.shared_questions.find(fact, &mut tree.reading.findings);
    }
    let words = if let Shared::Known(shared) = shared { Some(shared) } else { None };
    let ask = draft.ask.as_ref().or(words.map(|shared| &shared.ask));
    let help = if draft.help.is_empty() { words.map(|shared| &shared.help) } else { None };
    let help = tree.text(help.unwrap_or(&draft.help));
    let because = tree.citations(&draft.because);
    let form = form(tree, draft, &shared);
    let rules = rules(tree, &draft.rules);
    let unsure = draft.unsure.as_ref().map(|unsure| self::unsure(tree, unsure));
    Some(Step::Question(Question {
        id: draft.id.value.as_str().into(),
        fact: words.map(|shared| shared.id.value.as_str().into()),
        ask: ask?.clone(),
        help,
        because: because?,
        form: form?,
        rules: rules?,
        unsure: match unsure {
            Some(unsure) => Some(unsure?),
            None => None,
        },
        given: None,
        was: former(&draft.was),
        span: draft.id.span,
    }))
}

/// Resolves what can be answered to a question.
fn form(tree: &mut Surroundings, draft: &QuestionDraft, shared: &Shared<'_>) -> Option<Form> {
    match (&draft.form, shared) {
        (FormDraft::Single(answers), Shared::Own) => {
            each(answers, |answer| own_answer(tree, answer)).map(Form::Single)
        }
        (FormDraft::Single(own), Shared::Known(shared)) => {
            shared_answers(tree, (&draft.id, own), shared).map(Form::Single)
        }
        (FormDraft::Several(several), _) => {
            let choice = |(id, say): &(Name, String)| Choice {
                id: id.value.as_str().into(),
                say: say.clone(),
                span: id.span,
            };
            let options = several.options.iter().map(choice).collect();
            Some(Form::Several(Several { options, at_least_one: several.at_least_one }))
        }
        (FormDraft::Number(number), _) => Some(Form::Number(number.clone())),
        (FormDraft::Single(_), Shared::Lost) | (FormDraft::Use(_) | FormDraft::Lost, _) => None,
    }
}

/// Resolves what becomes of readers who do not know.
fn unsure(tree: &mut Surroundings, draft: &UnsureDraft) -> Option<Unsure> {
    match draft {
        UnsureDraft::Open => Some(Unsure::Open),
        UnsureDraft::Outcome(name) => {
            tree.steps.outcome("`unsure` leads to", name, &mut tree.reading.findings).map(Unsure::Outcome)
        }
    }
}

/// Resolves the answers of a shared question, each with what the tree's own question adds to it.
fn shared_answers(
    tree: &mut Surroundings,
    (question, own): (&Name, &[AnswerDraft]),
    shared: &SharedQuestionDraft,
) -> Option<Vec<Answer>> {
    let question = StepId::from(question.value.as_str());
    let known = each(own, |own| tree.steps.value(&question, &own.id, &mut tree.reading.findings));
    let answers = each(&shared.answers, |(id, say)| match own.iter().find(|own| own.id.value == id.value) {
        Some(own) => answer(tree, own, own.say.as_ref().unwrap_or(say)),
        None => Some(plain_answer(id, say)),
    });
    known.and(answers)
}

fn own_answer(tree: &mut Surroundings, draft: &AnswerDraft) -> Option<Answer> {
    answer(tree, draft, draft.say.as_ref()?)
}

fn answer(tree: &mut Surroundings, draft: &AnswerDraft, say: &str) -> Option<Answer> {
    let rules = rules(tree, &draft.rules);
    let because = tree.citations(&draft.because);
    Some(Answer {
        note: draft.note.clone(),
        rules: rules?,
        because: because?,
        was: former(&draft.was),
        ..plain_answer(&draft.id, say)
    })
}

/// Returns an answer of which nothing is said but its words.
fn plain_answer(id: &Name, say: &str) -> Answer {
    Answer {
        id: id.value.as_str().into(),
        say: say.to_owned(),
        note: None,
        rules: Vec::new(),
        because: Vec::new(),
        was: Vec::new(),
        span: id.span,
    }
}

/// Resolves rules, each of which leads to a step of the tree.
pub(super) fn rules(tree: &mut Surroundings, drafts: &[RuleDraft]) -> Option<Vec<Rule>> {
    each(drafts, |draft| {
        let when = guards::optional(tree, draft.when.as_ref());
        let to = tree.steps.find("answer leads to", &draft.to, &mut tree.reading.findings);
        let because = tree.citations(&draft.because);
        let span = draft.when.as_ref().map_or(draft.to.span, |guard| guard.span);
        Some(Rule { when: when?, to: to?, because: because?, span })
    })
}

/// Returns former names as they are written.
pub(super) fn former(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.value.clone()).collect()
}
