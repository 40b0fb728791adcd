//! Questions: their words, answers and rules, taken from a shared question where they name one.
//!
//! Does not resolve outcomes; see [`super::outcomes`].

use crate::model::id::StepId;
use crate::model::tree::{Answer, Form, Question, Rule, Step};
use crate::parse::draft::{AnswerDraft, Name, QuestionDraft, RuleDraft, SharedQuestionDraft};
use crate::resolve::trees::shared::{self, Shared};
use crate::resolve::trees::{Surroundings, each, guards};

/// Resolves a question.
pub(super) fn question(tree: &mut Surroundings, draft: &QuestionDraft) -> Option<Step> {
    tree.reading.begin_section(None);
    let shared = shared::question(tree.names, draft);
    if let (Shared::Lost, Some(fact)) = (&shared, &draft.fact) {
        tree.names.shared_questions.find(fact, &mut tree.reading.findings);
    }
    let words = if let Shared::Known(shared) = shared { Some(shared) } else { None };
    let ask = draft.ask.as_ref().or(words.map(|shared| &shared.ask));
    let help = if draft.help.is_empty() { words.map(|shared| &shared.help) } else { None };
    let help = tree.text(help.unwrap_or(&draft.help));
    let because = tree.citations(&draft.because);
    let answers = match shared {
        Shared::Own => each(&draft.answers, |answer| own_answer(tree, answer)),
        Shared::Known(shared) => shared_answers(tree, draft, shared),
        Shared::Lost => None,
    };
    let rules = rules(tree, &draft.rules);
    Some(Step::Question(Question {
        id: draft.id.value.as_str().into(),
        ask: ask?.clone(),
        help,
        because: because?,
        form: Form::Single(answers?),
        rules: rules?,
        unsure: None,
        given: None,
        was: former(&draft.was),
        span: draft.id.span,
    }))
}

/// Resolves the answers of a shared question, each with what the tree's own question adds to it.
fn shared_answers(
    tree: &mut Surroundings,
    draft: &QuestionDraft,
    shared: &SharedQuestionDraft,
) -> Option<Vec<Answer>> {
    let question = StepId::from(draft.id.value.as_str());
    let known = each(&draft.answers, |own| tree.steps.answer(&question, &own.id, &mut tree.reading.findings));
    let answers = each(&shared.answers, |(id, say)| {
        let own = draft.answers.iter().find(|own| own.id.value == id.value);
        match own {
            Some(own) => answer(tree, own, own.say.as_ref().unwrap_or(say)),
            None => Some(plain_answer(id, say)),
        }
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
fn rules(tree: &mut Surroundings, drafts: &[RuleDraft]) -> Option<Vec<Rule>> {
    each(drafts, |draft| {
        let when = guards::optional(tree, draft.when.as_ref());
        let to = tree.steps.find("answer", &draft.to, &mut tree.reading.findings);
        let because = tree.citations(&draft.because);
        let span = draft.when.as_ref().map_or(draft.to.span, |guard| guard.span);
        Some(Rule { when: when?, to: to?, because: because?, span })
    })
}

/// Returns former names as they are written.
pub(super) fn former(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.value.clone()).collect()
}
