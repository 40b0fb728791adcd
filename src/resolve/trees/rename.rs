//! The steps of a used tree under their names in the tree that uses it: `person` becomes `delad.person`.
//!
//! Does not change where they lead, except that each leads to the step of the new name; see [`super::inline`].

use crate::model::guard::Guard;
use crate::model::id::StepId;
use crate::model::tree::{
    Answer, Citation, Form, GuardedContact, Note, Outcome, Passage, Question, Rule, Step, Then, Unsure, Use,
};

/// Returns a step under its name in the tree that uses its own as `used`.
pub(super) fn step(used: &StepId, step: &Step) -> Step {
    match step {
        Step::Question(question) => Step::Question(self::question(used, question)),
        Step::Outcome(outcome) => Step::Outcome(self::outcome(used, outcome)),
        Step::Use(inner) => Step::Use(self::used(used, inner)),
        Step::Passage(passage) => Step::Passage(Passage {
            id: id(used, &passage.id),
            fact: id(used, &passage.fact),
            rules: rules(used, &passage.rules),
            ..passage.clone()
        }),
    }
}

/// Returns the name of a step.
pub(super) fn id(used: &StepId, step: &StepId) -> StepId {
    StepId::new(format!("{used}.{step}"))
}

fn question(used: &StepId, question: &Question) -> Question {
    let form = match &question.form {
        Form::Single(answers) => {
            Form::Single(answers.iter().map(|answer| self::answer(used, answer)).collect())
        }
        Form::Several(_) | Form::Number(_) => question.form.clone(),
    };
    let unsure = question.unsure.as_ref().map(|unsure| match unsure {
        Unsure::Outcome(outcome) => Unsure::Outcome(id(used, outcome)),
        Unsure::Open => Unsure::Open,
    });
    Question {
        id: id(used, &question.id),
        because: citations(used, &question.because),
        form,
        rules: rules(used, &question.rules),
        unsure,
        given: question.given.as_ref().map(|fact| id(used, fact)),
        was: former(used, &question.was),
        ..question.clone()
    }
}

fn answer(used: &StepId, answer: &Answer) -> Answer {
    Answer { rules: rules(used, &answer.rules), because: citations(used, &answer.because), ..answer.clone() }
}

fn outcome(used: &StepId, outcome: &Outcome) -> Outcome {
    let note = |note: &Note| Note {
        when: guard_if_any(used, note.when.as_ref()),
        because: citations(used, &note.because),
        ..note.clone()
    };
    let contact = |contact: &GuardedContact| GuardedContact {
        when: guard_if_any(used, contact.when.as_ref()),
        ..contact.clone()
    };
    Outcome {
        id: id(used, &outcome.id),
        notes: outcome.notes.iter().map(note).collect(),
        because: citations(used, &outcome.because),
        contacts: outcome.contacts.iter().map(contact).collect(),
        was: former(used, &outcome.was),
        ..outcome.clone()
    }
}

fn used(used: &StepId, inner: &Use) -> Use {
    let then = inner.then.iter().map(|(outcome, then)| {
        let then = match then {
            Then::To(step, span) => Then::To(id(used, step), *span),
            Then::Show => Then::Show,
        };
        (outcome.clone(), then)
    });
    Use {
        id: id(used, &inner.id),
        with: inner.with.iter().map(|(question, fact)| (question.clone(), id(used, fact))).collect(),
        then: then.collect(),
        rules: rules(used, &inner.rules),
        start: id(used, &inner.start),
        was: former(used, &inner.was),
        ..inner.clone()
    }
}

fn rules(used: &StepId, rules: &[Rule]) -> Vec<Rule> {
    let rule = |rule: &Rule| Rule {
        when: guard_if_any(used, rule.when.as_ref()),
        to: id(used, &rule.to),
        because: citations(used, &rule.because),
        span: rule.span,
    };
    rules.iter().map(rule).collect()
}

fn citations(used: &StepId, citations: &[Citation]) -> Vec<Citation> {
    let citation = |citation: &Citation| Citation {
        when: guard_if_any(used, citation.when.as_ref()),
        ..citation.clone()
    };
    citations.iter().map(citation).collect()
}

fn former(used: &StepId, names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("{used}.{name}")).collect()
}

fn guard_if_any(used: &StepId, when: Option<&Guard>) -> Option<Guard> {
    when.map(|when| guard(used, when))
}

fn guard(used: &StepId, guard: &Guard) -> Guard {
    let all = |guards: &[Guard]| guards.iter().map(|guard| self::guard(used, guard)).collect();
    match guard {
        Guard::Is(fact, values) => Guard::Is(id(used, fact), values.clone()),
        Guard::Number(fact, comparison, numbers) => {
            Guard::Number(id(used, fact), *comparison, numbers.clone())
        }
        Guard::Has(fact, values) => Guard::Has(id(used, fact), values.clone()),
        Guard::HasNone(fact) => Guard::HasNone(id(used, fact)),
        Guard::Asked(fact) => Guard::Asked(id(used, fact)),
        Guard::Organisation(_) => guard.clone(),
        Guard::And(guards) => Guard::And(all(guards)),
        Guard::Or(guards) => Guard::Or(all(guards)),
        Guard::Not(inner) => Guard::Not(Box::new(self::guard(used, inner))),
    }
}
