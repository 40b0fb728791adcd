//! Registers: roles, terms, laws, sources, events and open questions with every name found.
//!
//! Does not resolve organisations, which stand in each other; see [`crate::resolve::organisations`].

use std::collections::BTreeMap;

use crate::model::id::{EventId, LawId, OpenQuestionId, RoleId, SourceId, TermId};
use crate::model::register::{Answered, Event, Law, OpenQuestion, Role, Source, Term};
use crate::parse::draft::{OpenQuestionDraft, SourceEntryDraft, TermDraft};
use crate::resolve::findings::Findings;
use crate::resolve::names::{Here, Names};
use crate::resolve::{marks, reference};

/// Returns the roles.
pub(crate) fn roles(names: &Names) -> BTreeMap<RoleId, Role> {
    let drafts = names.drafts.registers.roles.iter().enumerate();
    let roles =
        drafts.filter(|(index, draft)| names.roles.keeps(&draft.id.value, *index)).map(|(_, draft)| Role {
            id: draft.id.value.as_str().into(),
            name: draft.name.clone(),
            description: draft.description.clone(),
            span: draft.id.span,
        });
    roles.map(|role| (role.id.clone(), role)).collect()
}

/// Returns the events.
pub(crate) fn events(names: &Names) -> BTreeMap<EventId, Event> {
    let drafts = names.drafts.registers.events.iter().enumerate();
    let events =
        drafts.filter(|(index, draft)| names.events.keeps(&draft.id.value, *index)).map(|(_, draft)| Event {
            id: draft.id.value.as_str().into(),
            name: draft.name.clone(),
            span: draft.id.span,
        });
    events.map(|event| (event.id.clone(), event)).collect()
}

/// Returns the laws.
pub(crate) fn laws(names: &Names) -> BTreeMap<LawId, Law> {
    let drafts = names.drafts.registers.laws.iter().enumerate();
    let laws =
        drafts.filter(|(index, draft)| names.laws.keeps(&draft.id.value, *index)).map(|(_, draft)| Law {
            id: draft.id.value.as_str().into(),
            name: draft.name.clone(),
            short: draft.short.clone(),
            url: draft.url.clone(),
            span: draft.id.span,
        });
    laws.map(|law| (law.id.clone(), law)).collect()
}

/// Returns the terms.
pub(crate) fn terms(names: &Names, findings: &mut Findings) -> BTreeMap<TermId, Term> {
    let drafts = names.drafts.registers.terms.iter().enumerate();
    let terms = drafts
        .filter(|(index, draft)| names.terms.keeps(&draft.id.value, *index))
        .map(|(_, draft)| term(names, draft, findings));
    terms.map(|term| (term.id.clone(), term)).collect()
}

fn term(names: &Names, draft: &TermDraft, findings: &mut Findings) -> Term {
    Term {
        id: draft.id.value.as_str().into(),
        term: draft.term.clone(),
        forms: draft.forms.clone(),
        synonyms: draft.synonyms.clone(),
        text: draft.text.clone(),
        sources: draft.sources.iter().filter_map(|draft| marks::source(names, draft, findings)).collect(),
        see: names.terms.find_all(&draft.see, findings),
        span: draft.id.span,
    }
}

/// Returns the sources.
pub(crate) fn sources(names: &Names, findings: &mut Findings) -> BTreeMap<SourceId, Source> {
    let drafts = names.drafts.registers.sources.iter().enumerate();
    let sources = drafts
        .filter(|(index, draft)| names.sources.keeps(&draft.id.value, *index))
        .map(|(_, draft)| source(names, draft, findings));
    sources.map(|source| (source.id.clone(), source)).collect()
}

fn source(names: &Names, draft: &SourceEntryDraft, findings: &mut Findings) -> Source {
    Source {
        id: draft.id.value.as_str().into(),
        title: draft.title.clone(),
        kind: draft.kind.clone(),
        organisation: draft.organisation.as_ref().and_then(|name| names.organisations.find(name, findings)),
        date: draft.date,
        diary_number: draft.diary_number.clone(),
        unit: draft.unit,
        length: draft.length,
        gives: draft.gives.clone(),
        note: draft.note.clone(),
        span: draft.id.span,
    }
}

/// Returns the open questions.
pub(crate) fn open_questions(
    names: &Names,
    findings: &mut Findings,
) -> BTreeMap<OpenQuestionId, OpenQuestion> {
    let drafts = names.drafts.registers.open_questions.iter().enumerate();
    let questions = drafts
        .filter(|(index, draft)| names.open_questions.keeps(&draft.id.value, *index))
        .map(|(_, draft)| open_question(names, draft, findings));
    questions.map(|question| (question.id.clone(), question)).collect()
}

fn open_question(names: &Names, draft: &OpenQuestionDraft, findings: &mut Findings) -> OpenQuestion {
    let here = Here { names, path: "content/registers/open-questions.yaml", document: None };
    let about = draft.about.iter().filter_map(|name| reference::target(&here, name, findings)).collect();
    OpenQuestion {
        id: draft.id.value.as_str().into(),
        kind: draft.kind,
        title: draft.title.clone(),
        text: draft.text.clone(),
        about,
        ask: draft.ask.as_ref().and_then(|name| names.roles.find(name, findings)),
        answered: draft.answered.clone().map(|(date, text)| Answered { date, text }),
        span: draft.id.span,
    }
}
