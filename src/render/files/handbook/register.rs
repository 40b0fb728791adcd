//! Turns the registers into lists of entries, each with its id and the page or place where it stands.
//!
//! Does not hold who uses an entry: that is in the references.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::register::{self as model, SourceUnit};
use crate::render::files::handbook::document::{Range, ranges};
use crate::render::files::handbook::reference;
use crate::render::files::handbook::text::{id, ids};
use crate::render::files::json::day;
use crate::render::scene::Scene;
use crate::render::segment::Segment;

/// The registers of a handbook.
#[derive(Serialize, JsonSchema)]
pub(super) struct Registers<'a> {
    /// Organisations, in the author's order.
    organisations: Vec<Organisation<'a>>,
    /// Roles.
    roles: Vec<Role<'a>>,
    /// Terms with their definitions.
    terms: Vec<Term<'a>>,
    /// Laws.
    laws: Vec<Law<'a>>,
    /// Sources on which documents rest.
    sources: Vec<Source<'a>>,
    /// Events that duties are tied to.
    events: Vec<Event<'a>>,
    /// What the sources do not settle.
    open_questions: Vec<OpenQuestion<'a>>,
}

/// An organisation.
#[derive(Serialize, JsonSchema)]
struct Organisation<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: &'a str,
    /// What it is, in the author's words.
    kind: Option<&'a str>,
    /// The organisation it belongs to.
    parent: Option<&'a str>,
    /// Whether staff may choose it.
    reader: bool,
    /// Whom to ask here; contacts of the organisations above are inherited.
    contacts: Vec<Contact<'a>>,
    /// Sections whose requirement of a routine does not hold here.
    exempt: Vec<Exemption<'a>>,
    /// Whether it is unknown which routines it has.
    routines_unknown: bool,
    /// Its page.
    address: String,
}

/// How to reach a role.
#[derive(Serialize, JsonSchema)]
struct Contact<'a> {
    /// The role.
    role: &'a str,
    /// The unit.
    unit: Option<&'a str>,
    /// The telephone number.
    phone: Option<&'a str>,
    /// The mail address.
    email: Option<&'a str>,
}

/// A section whose requirement does not hold, and why.
#[derive(Serialize, JsonSchema)]
struct Exemption<'a> {
    /// The section.
    section: String,
    /// The reason.
    reason: Option<&'a str>,
    /// The decision.
    decision: Option<&'a str>,
}

/// A role.
#[derive(Serialize, JsonSchema)]
struct Role<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: &'a str,
    /// What it does.
    description: Option<&'a str>,
    /// Its page.
    address: String,
}

/// A term.
#[derive(Serialize, JsonSchema)]
struct Term<'a> {
    /// Its id.
    id: &'a str,
    /// The term itself.
    name: &'a str,
    /// Inflected forms by which it is found in text.
    forms: &'a [String],
    /// Other words for the same.
    synonyms: &'a [String],
    /// The definition.
    text: Option<&'a str>,
    /// Terms to see as well.
    see: Vec<&'a str>,
    /// On what the definition rests.
    sources: Vec<Range<'a>>,
    /// Its place in the glossary.
    address: String,
}

/// A law.
#[derive(Serialize, JsonSchema)]
struct Law<'a> {
    /// Its SFS number or id.
    id: &'a str,
    /// Its name.
    name: &'a str,
    /// The name it goes by.
    short: Option<&'a str>,
    /// Its official text.
    url: Option<&'a str>,
    /// Its place in the list of laws.
    address: String,
}

/// A source.
#[derive(Serialize, JsonSchema)]
struct Source<'a> {
    /// Its id.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// What it is, in the author's words.
    kind: Option<&'a str>,
    /// Who wrote it.
    organisation: Option<&'a str>,
    /// Its day.
    date: Option<String>,
    /// Its number in the diary.
    diary_number: Option<&'a str>,
    /// What its ranges count: lines or pages.
    unit: &'static str,
    /// How many lines or pages it has.
    length: Option<u32>,
    /// The forces that its clauses can have; empty: any.
    gives: Vec<&'static str>,
    /// What is worth knowing of it.
    note: Option<&'a str>,
    /// Its place in the list of sources.
    address: String,
}

/// An event.
#[derive(Serialize, JsonSchema)]
struct Event<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: &'a str,
}

/// Something that the sources do not settle.
#[derive(Serialize, JsonSchema)]
struct OpenQuestion<'a> {
    /// Its id.
    id: &'a str,
    /// Whether they are silent (gap) or contradict each other (contradiction).
    kind: &'static str,
    /// The question.
    title: &'a str,
    /// What is known.
    text: Option<&'a str>,
    /// What it touches.
    about: Vec<String>,
    /// The role to ask.
    ask: Option<&'a str>,
    /// The answer, once there is one.
    answered: Option<Answered<'a>>,
    /// Its place in the list of open questions.
    address: String,
}

/// The answer to an open question.
#[derive(Serialize, JsonSchema)]
struct Answered<'a> {
    /// The day.
    date: String,
    /// The answer.
    text: &'a str,
}

/// Returns the registers of a handbook.
pub(super) fn of<'a>(scene: &Scene<'a>) -> Registers<'a> {
    let handbook = scene.handbook;
    let organisations = handbook.organisation_order.iter().filter_map(|id| handbook.organisations.get(id));
    Registers {
        organisations: organisations.map(|one| organisation(scene, one)).collect(),
        roles: handbook.roles.values().map(|one| role(scene, one)).collect(),
        terms: handbook.terms.values().map(|one| term(scene, one)).collect(),
        laws: handbook.laws.values().map(|one| law(scene, one)).collect(),
        sources: handbook.sources.values().map(|one| source(scene, one)).collect(),
        events: handbook.events.values().map(|one| Event { id: one.id.as_str(), name: &one.name }).collect(),
        open_questions: handbook.open_questions.values().map(|one| open_question(scene, one)).collect(),
    }
}

fn organisation<'a>(scene: &Scene<'_>, one: &'a model::Organisation) -> Organisation<'a> {
    let contact = |(role, contact): (&'a crate::model::id::RoleId, &'a model::Contact)| Contact {
        role: role.as_str(),
        unit: contact.unit.as_deref(),
        phone: contact.phone.as_deref(),
        email: contact.email.as_deref(),
    };
    let exemption = |exemption: &'a model::Exemption| Exemption {
        section: exemption.section.to_string(),
        reason: exemption.reason.as_deref(),
        decision: exemption.decision.as_deref(),
    };
    Organisation {
        id: one.id.as_str(),
        name: &one.name,
        kind: one.kind.as_deref(),
        parent: id(one.parent.as_ref()),
        reader: one.reader,
        contacts: one.contacts.iter().map(contact).collect(),
        exempt: one.exempt.iter().map(exemption).collect(),
        routines_unknown: one.routines_unknown,
        address: scene.places.member(Segment::Organisations, one.id.as_str()),
    }
}

fn role<'a>(scene: &Scene<'_>, one: &'a model::Role) -> Role<'a> {
    Role {
        id: one.id.as_str(),
        name: &one.name,
        description: one.description.as_ref().map(|text| text.value.as_str()),
        address: scene.places.member(Segment::Roles, one.id.as_str()),
    }
}

fn term<'a>(scene: &Scene<'_>, one: &'a model::Term) -> Term<'a> {
    Term {
        id: one.id.as_str(),
        name: &one.term,
        forms: &one.forms,
        synonyms: &one.synonyms,
        text: one.text.as_ref().map(|text| text.value.as_str()),
        see: ids(&one.see),
        sources: ranges(&one.sources),
        address: scene.places.entry(Segment::Terms, one.id.as_str()),
    }
}

fn law<'a>(scene: &Scene<'_>, one: &'a model::Law) -> Law<'a> {
    Law {
        id: one.id.as_str(),
        name: &one.name,
        short: one.short.as_deref(),
        url: one.url.as_deref(),
        address: scene.places.entry(Segment::Laws, one.id.as_str()),
    }
}

fn source<'a>(scene: &Scene<'_>, one: &'a model::Source) -> Source<'a> {
    Source {
        id: one.id.as_str(),
        title: &one.title,
        kind: one.kind.as_deref(),
        organisation: id(one.organisation.as_ref()),
        date: day(one.date),
        diary_number: one.diary_number.as_deref(),
        unit: match one.unit {
            SourceUnit::Lines => "lines",
            SourceUnit::Pages => "pages",
        },
        length: one.length,
        gives: one.gives.iter().map(|force| force.word()).collect(),
        note: one.note.as_ref().map(|note| note.value.as_str()),
        address: scene.places.entry(Segment::Sources, one.id.as_str()),
    }
}

fn open_question<'a>(scene: &Scene<'_>, one: &'a model::OpenQuestion) -> OpenQuestion<'a> {
    OpenQuestion {
        id: one.id.as_str(),
        kind: one.kind.word(),
        title: &one.title,
        text: one.text.as_ref().map(|text| text.value.as_str()),
        about: one.about.iter().map(reference::name).collect(),
        ask: id(one.ask.as_ref()),
        answered: one
            .answer(scene.handbook.day)
            .map(|answer| Answered { date: answer.date.to_string(), text: &answer.text.value }),
        address: scene.places.entry(Segment::OpenQuestions, one.id.as_str()),
    }
}
