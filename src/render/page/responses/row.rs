//! Turns a section and what responses say of it into a bar of stances, the same in words, and the points in short.
//!
//! Does not leave out anything that is said: the points in full are folded below each.

use serde::Serialize;

use crate::model::clause::{Stance, Taken};
use crate::model::force::Force;
use crate::model::id::Place;
use crate::model::ledger::{Ledger, Row as LedgerRow, Said};
use crate::model::text::{HandbookClause, plain};
use crate::render::html;
use crate::render::page::responses::{respondent, stance_name};
use crate::render::scene::{Link, Scene};

/// A section and what is said of it.
#[derive(Serialize)]
pub(super) struct Row {
    anchor: String,
    link: Link,
    /// The stance of each position, those in favour first.
    bar: Vec<&'static str>,
    /// The same in words.
    count: String,
    points: Vec<Point>,
    /// The responses that say nothing of it.
    silent: Option<String>,
}

/// What one response says.
#[derive(Serialize)]
struct Point {
    stance: &'static str,
    stance_name: String,
    link: Link,
    who: String,
    /// What became of it, if that is known.
    taken: Option<String>,
    clauses: Vec<Clause>,
}

#[derive(Serialize)]
struct Clause {
    html: String,
    /// What it weighs, if it is not an opinion.
    force: Option<(&'static str, String)>,
}

/// Turns a row of the ledger into what the page shows.
pub(super) fn of(scene: &Scene<'_>, ledger: &Ledger<'_>, row: &LedgerRow<'_>) -> Row {
    let mut said: Vec<&Said<'_>> = row.said.iter().collect();
    said.sort_by_key(|said| said.position.stance);
    let numbers =
        [("positions", row.said.len()), ("responses", row.respondents()), ("all", ledger.responses.len())];
    let mut count = scene.words.counts("positions_from_of", &numbers);
    // Of a single position the stance is told right below.
    if row.said.len() > 1 {
        count = format!("{count}: {}", stances_in_words(scene, row));
    }
    let silent: Vec<String> = ledger.silent(row).map(|response| respondent(scene, response)).collect();
    let silent = row.section.filter(|_| !silent.is_empty()).map(|_| scene.words.list(&silent));
    let document = ledger.answered.id.clone();
    let place = Place { document, anchor: row.section.map(|section| section.anchor.clone()) };
    Row {
        anchor: anchor(ledger, row),
        link: Link { name: title(scene, row), href: scene.place(&place).href },
        bar: said.iter().map(|said| said.position.stance.word()).collect(),
        count,
        points: said.into_iter().map(|said| point(scene, said)).collect(),
        silent: silent.map(|names| scene.words.with("silent", &[("names", &names)])),
    }
}

/// Returns the anchor of a row on the page.
pub(super) fn anchor(ledger: &Ledger<'_>, row: &LedgerRow<'_>) -> String {
    let document = &ledger.answered.id;
    match row.section {
        Some(section) => format!("_{document}_{}", section.anchor),
        None => format!("_{document}__whole"),
    }
}

/// Returns the heading of a row.
pub(super) fn title(scene: &Scene<'_>, row: &LedgerRow<'_>) -> String {
    row.section.map_or_else(|| scene.words.say("whole_document").to_owned(), |section| plain(&section.title))
}

/// Returns how many positions take which stance, such as `2 stödjer och 1 invänder`.
pub(super) fn stances_in_words(scene: &Scene<'_>, row: &LedgerRow<'_>) -> String {
    counted(scene, Stance::ALL.map(|stance| (stance, row.count(stance))))
}

/// Returns numbers of positions by stance in words; those that are none are left out.
pub(super) fn counted(scene: &Scene<'_>, counts: [(Stance, usize); 5]) -> String {
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    let counted = some.map(|(stance, count)| scene.words.count(&format!("stances_{}", stance.word()), count));
    scene.words.list(&counted.collect::<Vec<_>>())
}

/// Returns a link to a position, named by its point in short.
pub(super) fn position(scene: &Scene<'_>, said: &Said<'_>) -> Link {
    let place = Place { document: said.response.id.clone(), anchor: Some(said.point.anchor.clone()) };
    Link { name: plain(&said.point.title), href: scene.place(&place).href }
}

fn point(scene: &Scene<'_>, said: &Said<'_>) -> Point {
    let taken = match said.position.taken {
        Taken::Unknown => None,
        known @ (Taken::Adopted | Taken::Partly | Taken::Rejected) => Some(known),
    };
    let stance = said.position.stance;
    Point {
        stance: stance.word(),
        stance_name: stance_name(scene, stance),
        link: position(scene, said),
        who: respondent(scene, said.response),
        taken: taken.map(|taken| scene.words.say(&format!("taken_{}", taken.word())).to_owned()),
        clauses: said.clauses.iter().map(|clause| clause_line(scene, clause)).collect(),
    }
}

fn clause_line(scene: &Scene<'_>, clause: &HandbookClause) -> Clause {
    let force = clause.marks.force;
    let shown = (force != Force::Opinion)
        .then(|| (force.word(), scene.words.say(&format!("force_{}", force.word())).to_owned()));
    Clause { html: html::inlines(scene, &clause.content), force: shown }
}
