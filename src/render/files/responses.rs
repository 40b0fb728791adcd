//! What responses say of documents as files: a line for each position, for spreadsheets and for programs.
//!
//! Does not gather anything itself: the page and both files are made of the same ledger.

use serde::Serialize;

use crate::model::document::{Document, Overall};
use crate::model::id::{Anchor, OrganisationId, Place};
use crate::model::ledger::{self, Ledger, Row, Said};
use crate::model::text::plain;
use crate::render::files::{json, sheet};
use crate::render::scene::Scene;

/// What the JSON file says of its own form.
const FORMAT: &str = "vagval-responses 2";

/// Returns the file for spreadsheets.
pub(in crate::render) fn sheet(scene: &Scene<'_>) -> Vec<u8> {
    let keys = [
        "answered_document",
        "section_id",
        "section",
        "response",
        "organisation",
        "stance",
        "taken",
        "opinion",
        "opinion_in_full",
        "tree_page",
    ];
    let head = keys.map(|key| scene.words.say(key).to_owned()).to_vec();
    let mut lines = vec![head];
    for ledger in ledger::all(scene.handbook) {
        let said = ledger.rows.iter().flat_map(|row| row.said.iter().map(move |said| (row, said)));
        lines.extend(said.map(|(row, said)| line(scene, &ledger, (row, said))));
    }
    sheet::bytes(scene.words.language, lines.into_iter())
}

fn line(scene: &Scene<'_>, ledger: &Ledger<'_>, (row, said): (&Row<'_>, &Said<'_>)) -> Vec<String> {
    let Position { section, title, organisation, point, clauses, address, .. } = position(scene, (row, said));
    let organisation = organisation.map(|id| scene.organisation(&id.into()).name);
    let stance = scene.words.say(&format!("stance_{}", said.position.stance.word()));
    let taken = scene.words.say(&format!("taken_{}", said.position.taken.word()));
    let clauses: Vec<String> = clauses.into_iter().map(|clause| clause.text).collect();
    vec![
        ledger.answered.title.clone(),
        section.unwrap_or_default().to_owned(),
        title.unwrap_or_else(|| scene.words.say("whole_document").to_owned()),
        said.response.title.clone(),
        organisation.unwrap_or_default(),
        stance.to_owned(),
        taken.to_owned(),
        point,
        clauses.join("\n"),
        address,
    ]
}

/// All that is said.
#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    documents: Vec<Answered<'a>>,
}

/// A document that was answered.
#[derive(Serialize)]
struct Answered<'a> {
    id: &'a str,
    title: &'a str,
    address: String,
    responses: Vec<Response<'a>>,
    positions: Vec<Position<'a>>,
    /// The sections that all responses pass by.
    sections_without_positions: Vec<&'a str>,
}

#[derive(Serialize)]
struct Response<'a> {
    id: &'a str,
    title: &'a str,
    organisation: Option<&'a str>,
    overall: Option<&'static str>,
    address: String,
}

/// A position; without a section it is on the whole document.
#[derive(Serialize)]
struct Position<'a> {
    section: Option<&'a str>,
    title: Option<String>,
    response: &'a str,
    organisation: Option<&'a str>,
    stance: &'static str,
    taken: &'static str,
    point: String,
    clauses: Vec<Clause<'a>>,
    address: String,
}

#[derive(Serialize)]
struct Clause<'a> {
    id: Option<&'a str>,
    force: &'static str,
    text: String,
}

/// Returns the file for programs.
pub(in crate::render) fn json(scene: &Scene<'_>) -> Vec<u8> {
    let ledgers = ledger::all(scene.handbook);
    let documents = ledgers.iter().map(|ledger| answered(scene, ledger)).collect();
    json::bytes(&File { format: FORMAT, documents })
}

fn answered<'a>(scene: &Scene<'_>, ledger: &Ledger<'a>) -> Answered<'a> {
    let said = ledger.rows.iter().flat_map(|row| row.said.iter().map(move |said| (row, said)));
    let silent = ledger.sections().filter(|row| row.said.is_empty()).filter_map(|row| row.section);
    Answered {
        id: ledger.answered.id.as_str(),
        title: &ledger.answered.title,
        address: address_of(scene, ledger.answered),
        responses: ledger.responses.iter().map(|response| response_line(scene, response)).collect(),
        positions: said.map(|pair| position(scene, pair)).collect(),
        sections_without_positions: silent.map(|section| section.anchor.as_str()).collect(),
    }
}

fn response_line<'a>(scene: &Scene<'_>, response: &'a Document) -> Response<'a> {
    Response {
        id: response.id.as_str(),
        title: &response.title,
        organisation: response.organisation.as_ref().map(OrganisationId::as_str),
        overall: response.overall.map(Overall::word),
        address: address_of(scene, response),
    }
}

fn position<'a>(scene: &Scene<'_>, (row, said): (&Row<'a>, &Said<'a>)) -> Position<'a> {
    let place = Place { document: said.response.id.clone(), anchor: Some(said.point.anchor.clone()) };
    let clauses = said.clauses.iter().map(|clause| Clause {
        id: clause.anchor.as_ref().map(Anchor::as_str),
        force: clause.marks.force.word(),
        text: plain(&clause.content),
    });
    Position {
        section: row.section.map(|section| section.anchor.as_str()),
        title: row.section.map(|section| plain(&section.title)),
        response: said.response.id.as_str(),
        organisation: said.response.organisation.as_ref().map(OrganisationId::as_str),
        stance: said.position.stance.word(),
        taken: said.position.taken.word(),
        point: plain(&said.point.title),
        clauses: clauses.collect(),
        address: scene.places.place(&place).unwrap_or_default(),
    }
}

fn address_of(scene: &Scene<'_>, document: &Document) -> String {
    scene.places.document(&document.id).unwrap_or_default().to_owned()
}
