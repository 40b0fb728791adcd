//! Turns the coverage of routines into a line for each section and organisation, and into JSON.
//!
//! Does not say more than the page that it is the twin of.

use serde::Serialize;

use crate::model::coverage::{Cell, Covered, Requirement, Routine};
use crate::model::id::OrganisationId;
use crate::model::text::plain;
use crate::render::files::{json, sheet};
use crate::render::scene::Scene;

/// Makes the file for spreadsheets.
pub(in crate::render) fn sheet(scene: &Scene<'_>) -> Vec<u8> {
    let columns = ["organisation", "coverage_policy", "section", "coverage_state"];
    let more = ["coverage_routine", "coverage_decided_on", "coverage_review_by", "why", "decision"];
    let head = columns.iter().chain(&more).map(|key| scene.words.say(key).to_owned()).collect();
    let requirements = scene.handbook.requirements();
    let lines = requirements
        .iter()
        .flat_map(|requirement| requirement.cells.iter().map(|cell| line(scene, requirement, cell)));
    sheet::bytes(scene.words.language, std::iter::once(head).chain(lines))
}

fn line(scene: &Scene<'_>, requirement: &Requirement<'_>, cell: &Cell<'_>) -> Vec<String> {
    let exemption = cell.exemption.filter(|_| cell.state == Covered::Exempt).map(|(_, exemption)| exemption);
    let of_each = |text: fn(&Routine<'_>) -> String| {
        cell.routines.iter().map(text).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
    };
    vec![
        cell.organisation.name.clone(),
        requirement.document.title.clone(),
        plain(&requirement.section.title),
        scene.words.say(&format!("covered_{}", cell.state.word())).to_owned(),
        of_each(|routine| routine.document.title.clone()),
        of_each(|routine| routine.document.decided.map(|day| day.to_string()).unwrap_or_default()),
        of_each(|routine| review_by(routine).unwrap_or_default()),
        exemption.and_then(|exemption| exemption.reason.clone()).unwrap_or_default(),
        exemption.and_then(|exemption| exemption.decision.clone()).unwrap_or_default(),
    ]
}

fn review_by(routine: &Routine<'_>) -> Option<String> {
    routine.document.review_by.as_ref().map(|review| review.value.to_string())
}

#[derive(Serialize)]
struct Whole<'a> {
    /// The version of this layout.
    version: u8,
    as_of: Option<String>,
    requirements: Vec<Asked<'a>>,
}

#[derive(Serialize)]
struct Asked<'a> {
    section: String,
    policy: &'a str,
    title: String,
    organisations: Vec<Asking<'a>>,
}

#[derive(Serialize)]
struct Asking<'a> {
    organisation: &'a str,
    name: &'a str,
    state: &'static str,
    routines: Vec<Held<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exempt: Option<Exempt<'a>>,
    open_questions: Vec<&'a str>,
}

#[derive(Serialize)]
struct Held<'a> {
    routine: &'a str,
    title: &'a str,
    places: Vec<String>,
    organisation: Option<&'a str>,
    decided: Option<String>,
    review_by: Option<String>,
    /// Whether it can be relied on, on the day.
    condition: &'static str,
}

#[derive(Serialize)]
struct Exempt<'a> {
    /// The organisation whose entry says so.
    by: &'a str,
    reason: Option<&'a str>,
    decision: Option<&'a str>,
}

/// Makes the file for programs.
pub(in crate::render) fn json(scene: &Scene<'_>) -> Vec<u8> {
    let requirements = scene.handbook.requirements();
    let whole = Whole {
        version: 1,
        as_of: json::day(scene.handbook.day),
        requirements: requirements.iter().map(asked).collect(),
    };
    json::bytes(&whole)
}

fn asked<'a>(requirement: &'a Requirement<'_>) -> Asked<'a> {
    Asked {
        section: requirement.place.to_string(),
        policy: &requirement.document.title,
        title: plain(&requirement.section.title),
        organisations: requirement.cells.iter().map(asking).collect(),
    }
}

fn asking<'a>(cell: &'a Cell<'_>) -> Asking<'a> {
    let exempt = cell.exemption.map(|(by, exemption)| Exempt {
        by: by.id.as_str(),
        reason: exemption.reason.as_deref(),
        decision: exemption.decision.as_deref(),
    });
    Asking {
        organisation: cell.organisation.id.as_str(),
        name: &cell.organisation.name,
        state: cell.state.word(),
        routines: cell.routines.iter().map(held).collect(),
        exempt,
        open_questions: cell.open.iter().map(|question| question.id.as_str()).collect(),
    }
}

fn held<'a>(routine: &'a Routine<'_>) -> Held<'a> {
    let document = routine.document;
    Held {
        routine: document.id.as_str(),
        title: &document.title,
        places: routine.places.iter().map(ToString::to_string).collect(),
        organisation: document.organisation.as_ref().map(OrganisationId::as_str),
        decided: document.decided.map(|day| day.to_string()),
        review_by: review_by(routine),
        condition: routine.condition.word(),
    }
}
