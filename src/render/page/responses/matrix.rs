//! Turns what responses say of a document into a matrix: a row for each section, a column for each response.
//!
//! Does not choose among the stances of a response on a section: a cell shows them all. One stance alone is shown by its
//! anchor, which the style sheet obeys, so that it works without a script.

use serde::Serialize;

use crate::model::clause::Stance;
use crate::model::document::Document;
use crate::model::id::Place;
use crate::model::ledger::{self, Ledger};
use crate::render::frame::{HOME, Head};
use crate::render::page::responses::row::{self, counted};
use crate::render::page::responses::{respondent, stance_name};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    choices: Vec<Choice>,
    matrices: Vec<Matrix>,
    sheet: String,
    json: String,
}

/// A stance that can be shown alone, or all.
#[derive(Serialize)]
struct Choice {
    /// `all`, or the word of the stance.
    word: &'static str,
    name: String,
    count: usize,
    /// What is shown once it is chosen, in a sentence.
    told: String,
}

/// A document that was answered.
#[derive(Serialize)]
struct Matrix {
    anchor: String,
    link: Link,
    columns: Vec<Link>,
    rows: Vec<Row>,
    /// The stances of each response, counted.
    totals: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    link: Link,
    cells: Vec<Vec<Point>>,
}

/// A position in a cell.
#[derive(Serialize)]
struct Point {
    stance: &'static str,
    stance_name: String,
    link: Link,
}

/// Makes the page.
pub(in crate::render::page) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("matrix");
    let ledgers = ledger::all(scene.handbook);
    let answered = ledgers.iter().filter(|ledger| ledger.said().next().is_some());
    let view = View {
        title,
        choices: choices(scene, &ledgers),
        matrices: answered.map(|ledger| matrix(scene, ledger)).collect(),
        sheet: scene.href(&scene.places.file(Segment::Responses, "csv")),
        json: scene.href(&scene.places.file(Segment::Responses, "json")),
    };
    let head = Head::new(title).in_room(Segment::Responses);
    let head = head.below(scene.words.say("start"), HOME.to_owned());
    let head = head.below(scene.words.say("responses"), scene.places.room(Segment::Responses));
    scene.page("matrix.html", head, &view)
}

fn choices(scene: &Scene<'_>, ledgers: &[Ledger<'_>]) -> Vec<Choice> {
    let said =
        |stance| ledgers.iter().flat_map(Ledger::said).filter(move |said| said.position.stance == stance);
    let all = ledgers.iter().flat_map(Ledger::said).count();
    let told = |shown| scene.words.counts("positions_shown", &[("shown", shown), ("all", all)]);
    let everything =
        Choice { word: "all", name: scene.words.say("matrix_all").to_owned(), count: all, told: told(all) };
    let choice = |stance: Stance| {
        let count = said(stance).count();
        Choice { word: stance.word(), name: stance_name(scene, stance), count, told: told(count) }
    };
    std::iter::once(everything).chain(Stance::ALL.map(choice)).collect()
}

fn matrix(scene: &Scene<'_>, ledger: &Ledger<'_>) -> Matrix {
    let id = &ledger.answered.id;
    let column = |response: &&Document| Link {
        name: respondent(scene, response),
        href: scene.place(&Place { document: response.id.clone(), anchor: None }).href,
    };
    Matrix {
        anchor: format!("_{id}"),
        link: scene.place(&Place { document: id.clone(), anchor: None }),
        columns: ledger.responses.iter().map(column).collect(),
        rows: ledger.rows.iter().map(|row| cells(scene, ledger, row)).collect(),
        totals: ledger.responses.iter().map(|response| total(scene, ledger, response)).collect(),
    }
}

fn cells(scene: &Scene<'_>, ledger: &Ledger<'_>, row: &ledger::Row<'_>) -> Row {
    let cell = |response: &&Document| {
        let mut said: Vec<&ledger::Said<'_>> = row.of(response).collect();
        said.sort_by_key(|said| said.position.stance);
        said.into_iter().map(|said| point(scene, said)).collect()
    };
    let anchor = row.section.map(|section| section.anchor.clone());
    let place = Place { document: ledger.answered.id.clone(), anchor };
    Row {
        link: Link { name: row::title(scene, row), href: scene.place(&place).href },
        cells: ledger.responses.iter().map(cell).collect(),
    }
}

fn point(scene: &Scene<'_>, said: &ledger::Said<'_>) -> Point {
    let stance = said.position.stance;
    Point { stance: stance.word(), stance_name: stance_name(scene, stance), link: row::position(scene, said) }
}

fn total(scene: &Scene<'_>, ledger: &Ledger<'_>, response: &Document) -> String {
    let count = |stance: Stance| {
        let of_it = ledger.said().filter(|said| said.response.id == response.id);
        (stance, of_it.filter(|said| said.position.stance == stance).count())
    };
    counted(scene, Stance::ALL.map(count))
}
