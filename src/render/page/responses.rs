//! What responses say of a document, section by section: who, which stance, in what words, and what became of it.
//!
//! Does not weigh opinions: none of them is a rule.

pub(super) mod matrix;
mod row;

use serde::Serialize;

use crate::model::clause::{Stance, Taken};
use crate::model::document::{Document, Section};
use crate::model::id::{DocumentId, Place};
use crate::model::ledger::{self, Ledger};
use crate::render::frame::{HOME, Head};
use crate::render::page::responses::row::Row;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

/// More than these a reader would not call the most contested.
const CONTESTED_AT_MOST: usize = 10;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    documents: Vec<Answered>,
    stances: Vec<(&'static str, String)>,
    /// Whether any position is there to be shown in a matrix.
    has_positions: bool,
    matrix: String,
    sheet: String,
    json: String,
}

/// A document that was answered.
#[derive(Serialize)]
struct Answered {
    anchor: String,
    link: Link,
    responses: Vec<Response>,
    /// How much is said, and what became of it.
    count: String,
    taken: String,
    contested: Vec<Contested>,
    rows: Vec<Row>,
    /// The sections that all responses pass by.
    silent: Vec<Link>,
}

#[derive(Serialize)]
struct Response {
    link: Link,
    organisation: Option<Link>,
    overall: Option<String>,
    diary_number: Option<String>,
    /// Of how many sections it speaks.
    speaks_of: Option<String>,
}

/// A section that somebody objects to or wants changed.
#[derive(Serialize)]
struct Contested {
    anchor: String,
    title: String,
    count: String,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("responses");
    let stance = |stance: Stance| (stance.word(), stance_name(scene, stance));
    let ledgers = ledger::all(scene.handbook);
    let view = View {
        title,
        has_positions: ledgers.iter().any(|ledger| ledger.said().next().is_some()),
        documents: ledgers.iter().map(|ledger| answered(scene, ledger)).collect(),
        stances: Stance::ALL.map(stance).into(),
        matrix: scene.href(&scene.places.matrix()),
        sheet: scene.href(&scene.places.file(Segment::Responses, "csv")),
        json: scene.href(&scene.places.file(Segment::Responses, "json")),
    };
    let head = Head::new(title).in_room(Segment::Responses).below(scene.words.say("start"), HOME.to_owned());
    scene.page("responses.html", head, &view)
}

fn answered(scene: &Scene<'_>, ledger: &Ledger<'_>) -> Answered {
    let id = &ledger.answered.id;
    let contested = ledger.contested().into_iter().take(CONTESTED_AT_MOST);
    let silent = ledger.sections().filter(|row| row.said.is_empty()).filter_map(|row| row.section);
    let said = ledger.rows.iter().filter(|row| !row.said.is_empty());
    Answered {
        anchor: format!("_{id}"),
        link: scene.place(&Place { document: id.clone(), anchor: None }),
        responses: ledger.responses.iter().map(|response| line(scene, ledger, response)).collect(),
        count: how_many(scene, ledger),
        taken: taken(scene, ledger),
        contested: contested.map(|row| contested_line(scene, ledger, row)).collect(),
        rows: said.map(|row| row::of(scene, ledger, row)).collect(),
        silent: silent.map(|section| section_link(scene, ledger, section)).collect(),
    }
}

fn line(scene: &Scene<'_>, ledger: &Ledger<'_>, response: &Document) -> Response {
    let overall = response.overall.map(|overall| format!("overall_{}", overall.word()));
    let all = ledger.sections().count();
    let spoken_of = ledger.sections().filter(|row| row.of(response).next().is_some()).count();
    let numbers = [("count", spoken_of), ("all", all)];
    Response {
        link: scene.place(&Place { document: response.id.clone(), anchor: None }),
        organisation: response.organisation.as_ref().map(|id| scene.organisation(id)),
        overall: overall.map(|key| scene.words.say(&key).to_owned()),
        diary_number: response.diary_number.clone(),
        speaks_of: (all > 0).then(|| scene.words.counts("speaks_of", &numbers)),
    }
}

fn how_many(scene: &Scene<'_>, ledger: &Ledger<'_>) -> String {
    let numbers = [("positions", ledger.said().count()), ("responses", ledger.responses.len())];
    scene.words.counts("positions_from", &numbers)
}

/// Says what became of the positions, in one sentence.
fn taken(scene: &Scene<'_>, ledger: &Ledger<'_>) -> String {
    if ledger.said().all(|said| said.position.taken == Taken::Unknown) {
        return scene.words.say("taken_all_unknown").to_owned();
    }
    let count = |taken: Taken| (taken, ledger.taken(taken));
    let known = Taken::ALL.map(count).into_iter().filter(|(_, count)| *count > 0);
    let counted =
        known.map(|(taken, count)| scene.words.count(&format!("taken_count_{}", taken.word()), count));
    scene.words.with("taken_counts", &[("counts", &scene.words.list(&counted.collect::<Vec<_>>()))])
}

fn contested_line(scene: &Scene<'_>, ledger: &Ledger<'_>, row: &ledger::Row<'_>) -> Contested {
    Contested {
        anchor: row::anchor(ledger, row),
        title: row::title(scene, row),
        count: row::stances_in_words(scene, row),
    }
}

fn section_link(scene: &Scene<'_>, ledger: &Ledger<'_>, section: &Section) -> Link {
    scene.place(&Place { document: ledger.answered.id.clone(), anchor: Some(section.anchor.clone()) })
}

/// Returns the name of a stance, such as `Invänder`.
pub(super) fn stance_name(scene: &Scene<'_>, stance: Stance) -> String {
    scene.words.say(&format!("stance_{}", stance.word())).to_owned()
}

/// Returns who answers: the organisation, or the title of the response if it has none or answers more than once.
fn respondent(scene: &Scene<'_>, response: &Document) -> String {
    let Some(organisation) = &response.organisation else { return response.title.clone() };
    let others = response.responds_to.as_ref().and_then(|id| scene.relations.responses.get(id));
    let mut others = others.into_iter().flatten().filter(|id| **id != response.id);
    let issues = |id: &DocumentId| {
        scene
            .handbook
            .documents
            .get(id)
            .is_some_and(|other| other.organisation.as_ref() == Some(organisation))
    };
    if others.any(issues) { response.title.clone() } else { scene.organisation(organisation).name }
}
