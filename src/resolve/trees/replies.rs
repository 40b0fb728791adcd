//! The answers that scenarios give, each in the way in which its question can be answered.
//!
//! Does not ask whether the question comes on the way; see [`crate::compile`].

use std::collections::BTreeSet;

use crate::model::flow::{NONE, UNSURE};
use crate::model::id::{AnswerId, StepId};
use crate::model::tree::{Number, Reply};
use crate::parse::draft::{Name, ReplyDraft};
use crate::resolve::findings::Findings;
use crate::resolve::trees::each;
use crate::resolve::trees::kind::Kind;
use crate::resolve::trees::steps::{Step, Steps};
use crate::rules::answer_form;

/// A question with what a scenario answers to it.
struct Answered<'a> {
    name: &'a Name,
    step: Step<'a>,
    draft: &'a ReplyDraft,
}

/// Resolves an answer to a question; none if the question cannot be answered so.
pub(super) fn reply(
    steps: &Steps<'_>,
    (name, draft): (&Name, &ReplyDraft),
    findings: &mut Findings,
) -> Option<(StepId, Reply)> {
    let step = steps.question(name, findings)?;
    let asked = Answered { name, step, draft };
    let reply = match &asked.step.kind {
        Kind::Doubtful | Kind::Outcome => None,
        Kind::Used(tree, _) => {
            let first = tree.questions.first().map(|question| question.id.value.as_str());
            findings.push(answer_form::used(&name.value, first, asked.places()));
            None
        }
        // What can be answered may be lost with a part that was refused.
        Kind::Several { .. } | Kind::Number(_) if asked.step.is_broken => None,
        _ if asked.is_unsure() => Some(Reply::Answer(AnswerId::from(UNSURE))),
        Kind::Several { at_least_one, .. } => several(&asked, *at_least_one, findings),
        Kind::Single(_) | Kind::Number(_) if draft.is_list => {
            let manner = asked.step.kind.manner();
            findings.push(answer_form::several(&name.value, manner, asked.places()));
            None
        }
        Kind::Single(_) => {
            draft.values.first().and_then(|value| asked.value(value, findings)).map(Reply::Answer)
        }
        Kind::Number(number) => number_within(&asked, number, findings),
    };
    Some((StepId::from(name.value.as_str()), reply?))
}

/// Resolves what is chosen of several; a word alone is a list of one.
fn several(asked: &Answered<'_>, at_least_one: bool, findings: &mut Findings) -> Option<Reply> {
    let values = &asked.draft.values;
    let alone = |value: &&Name| value.value == NONE || value.value == UNSURE && asked.step.is_unsure;
    if let Some(word) = values.iter().find(alone).filter(|_| values.len() > 1) {
        findings.push(answer_form::alone(&asked.name.value, &word.value, (word.span, asked.step.span)));
        return None;
    }
    let chosen: Vec<_> = values.iter().filter(|value| value.value != NONE).collect();
    if chosen.is_empty() && at_least_one {
        findings.push(answer_form::nothing(&asked.name.value, asked.places()));
        return None;
    }
    let chosen = each(&chosen, |value| asked.value(value, findings))?;
    Some(Reply::Several(chosen.into_iter().collect::<BTreeSet<_>>()))
}

/// Resolves a number within the bounds of the question.
fn number_within(asked: &Answered<'_>, number: &Number, findings: &mut Findings) -> Option<Reply> {
    let value = asked.draft.values.first()?;
    let given = Number::read(&value.value).filter(|given| number.takes(*given));
    if given.is_none() {
        let answer = (asked.name.value.as_str(), value.value.as_str());
        findings.push(answer_form::number(answer, &number.bounds(), asked.places()));
    }
    given.map(Reply::Number)
}

impl Answered<'_> {
    /// Whether the answer is that of readers who do not know, and the question has it.
    fn is_unsure(&self) -> bool {
        self.step.is_unsure && matches!(self.draft.values.as_slice(), [only] if only.value == UNSURE)
    }

    /// Returns the places of the answer and of the question.
    fn places(&self) -> (crate::source::Span, crate::source::Span) {
        (self.draft.span, self.step.span)
    }

    fn value(&self, value: &Name, findings: &mut Findings) -> Option<AnswerId> {
        self.step.value((&self.name.value, value), findings)
    }
}
