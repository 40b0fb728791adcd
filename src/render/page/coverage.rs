//! Which organisations have the routines that policies ask of them: first what is missing, then a table of all.
//!
//! Does not judge: the cells are those of [`crate::model::coverage`], which the files and the rule read too.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::coverage::{Cell, Condition, Covered, Requirement, Routine};
use crate::model::id::{OrganisationId, Place};
use crate::model::text::{Target, plain};
use crate::render::files::catalogue;
use crate::render::frame::{HOME, Head};
use crate::render::page::document::standing;
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// The day by which it is judged, in a sentence.
    day: String,
    total: String,
    /// What is to be mended.
    gaps: Vec<Gap>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    legend: Vec<Sign>,
    files: Vec<Link>,
}

/// An organisation that lacks a routine, or whose routine is to be read through again.
#[derive(Serialize)]
struct Gap {
    organisation: Link,
    section: Link,
    stand: Stand,
}

/// A section that asks for routines.
#[derive(Serialize)]
struct Column {
    link: Link,
    document: Link,
    total: String,
}

#[derive(Serialize)]
struct Row {
    organisation: Link,
    /// One for each column; none where the organisation is not asked.
    cells: Vec<Option<Stand>>,
}

/// What a state is called and what it means.
#[derive(Serialize)]
struct Sign {
    state: &'static str,
    name: String,
    text: String,
}

/// How an organisation stands to a section, in words.
#[derive(Clone, Serialize)]
pub(super) struct Stand {
    state: &'static str,
    name: String,
    routines: Vec<Held>,
    reason: Option<String>,
    decision: Option<String>,
    open: Vec<Link>,
}

/// A routine and where in it the section is carried out.
#[derive(Clone, Serialize)]
struct Held {
    document: Link,
    places: Vec<Link>,
    /// Who decided it and when, how old it is, and what is doubtful about it.
    notes: Vec<String>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let words = scene.words;
    let requirements = scene.handbook.requirements();
    let title = words.say("coverage");
    let view = View {
        title,
        day: match scene.handbook.day {
            Some(day) => words.with("coverage_day", &[("date", &words.date(day))]),
            None => words.say("coverage_no_day").to_owned(),
        },
        total: total(scene, requirements.iter().flat_map(|requirement| &requirement.cells)),
        gaps: requirements.iter().flat_map(|requirement| gaps(scene, requirement)).collect(),
        columns: requirements.iter().map(|requirement| column(scene, requirement)).collect(),
        rows: rows(scene, &requirements),
        legend: Covered::ALL.map(|state| sign(scene, state)).into(),
        files: catalogue::beside(scene, Segment::Coverage),
    };
    let head = Head::new(title).in_room(Segment::Coverage).below(words.say("start"), HOME.to_owned());
    scene.page("coverage.html", head, &view)
}

/// Returns in words how many routines are asked for, and how many of them there are.
fn total<'a>(scene: &Scene<'_>, cells: impl Iterator<Item = &'a Cell<'a>>) -> String {
    let mut counts: BTreeMap<Covered, usize> = BTreeMap::new();
    cells.for_each(|cell| *counts.entry(cell.state).or_default() += 1);
    let all = scene.words.count("coverage_total", counts.values().sum());
    let count = |(state, count): (&Covered, &usize)| {
        scene.words.count(&format!("covered_{}_count", state.word()), *count)
    };
    let counts: Vec<String> = counts.iter().map(count).collect();
    format!("{all}: {}.", scene.words.list(&counts))
}

fn gaps(scene: &Scene<'_>, requirement: &Requirement<'_>) -> Vec<Gap> {
    let open = |cell: &&Cell<'_>| matches!(cell.state, Covered::Lacks | Covered::Outdated);
    let gap = |cell: &Cell<'_>| Gap {
        organisation: scene.organisation(&cell.organisation.id),
        section: scene.place(&requirement.place),
        stand: stand(scene, cell),
    };
    requirement.cells.iter().filter(open).map(gap).collect()
}

fn column(scene: &Scene<'_>, requirement: &Requirement<'_>) -> Column {
    Column {
        link: Link { name: plain(&requirement.section.title), href: scene.place(&requirement.place).href },
        document: scene.place(&Place { document: requirement.document.id.clone(), anchor: None }),
        total: total(scene, requirement.cells.iter()),
    }
}

/// Returns a row for each organisation that is asked: first those of which something is known, in the author's order.
fn rows(scene: &Scene<'_>, requirements: &[Requirement<'_>]) -> Vec<Row> {
    let mut cells: BTreeMap<&OrganisationId, Vec<Option<&Cell<'_>>>> = BTreeMap::new();
    for (column, requirement) in requirements.iter().enumerate() {
        for cell in &requirement.cells {
            let row = cells.entry(&cell.organisation.id).or_insert_with(|| vec![None; requirements.len()]);
            row[column] = Some(cell);
        }
    }
    let order = scene.handbook.organisation_order.iter();
    let mut rows: Vec<_> = order.filter_map(|id| Some((id, cells.remove(id)?))).collect();
    let is_unknown = |cell: &&Cell<'_>| cell.state == Covered::Unknown;
    rows.sort_by_key(|(_, cells)| cells.iter().flatten().all(is_unknown));
    let row = |(id, cells): (&OrganisationId, Vec<Option<&Cell<'_>>>)| Row {
        organisation: scene.organisation(id),
        cells: cells.into_iter().map(|cell| cell.map(|cell| stand(scene, cell))).collect(),
    };
    rows.into_iter().map(row).collect()
}

fn sign(scene: &Scene<'_>, state: Covered) -> Sign {
    let word = state.word();
    let say = |key: &str| scene.words.say(key).to_owned();
    Sign { state: word, name: say(&format!("covered_{word}")), text: say(&format!("covered_{word}_text")) }
}

/// Returns in words how an organisation stands to a section.
pub(super) fn stand(scene: &Scene<'_>, cell: &Cell<'_>) -> Stand {
    let word = cell.state.word();
    let exemption = cell.exemption.filter(|_| cell.state == Covered::Exempt).map(|(_, exemption)| exemption);
    let asked = cell.state != Covered::Exempt && cell.state != Covered::Unknown;
    let question = |question: &&crate::model::register::OpenQuestion| Link {
        name: question.title.clone(),
        href: scene.href_of(&Target::OpenQuestion(question.id.clone())),
    };
    Stand {
        state: word,
        name: scene.words.say(&format!("covered_{word}")).to_owned(),
        routines: cell.routines.iter().map(|routine| held(scene, cell, routine)).collect(),
        reason: exemption.and_then(|exemption| exemption.reason.clone()),
        decision: exemption.and_then(|exemption| exemption.decision.clone()),
        open: cell.open.iter().filter(|_| asked).map(question).collect(),
    }
}

fn held(scene: &Scene<'_>, cell: &Cell<'_>, routine: &Routine<'_>) -> Held {
    let words = scene.words;
    let document = routine.document;
    let others = document.organisation.iter().filter(|id| **id != cell.organisation.id);
    let from =
        others.map(|id| words.with("coverage_from", &[("organisation", &scene.organisation(id).name)]));
    let decided = match document.decided {
        Some(decided) => words.with("coverage_decided", &[("date", &words.date(decided))]),
        None => words.say("coverage_undated").to_owned(),
    };
    let doubt = match routine.condition {
        Condition::Changed => Some(words.say("coverage_changed").to_owned()),
        Condition::Overdue(review) => Some(words.with("coverage_overdue", &[("date", &words.date(review))])),
        Condition::Fresh | Condition::Void(_) => standing::doubt(scene, document),
    };
    Held {
        document: scene.place(&Place { document: document.id.clone(), anchor: None }),
        places: routine.places.iter().map(|place| scene.place(place)).collect(),
        notes: from.chain([decided]).chain(age(scene, routine)).chain(doubt).collect(),
    }
}

/// Returns how long ago a routine was decided, seen from the handbook's day.
fn age(scene: &Scene<'_>, routine: &Routine<'_>) -> Option<String> {
    use jiff::Unit;
    let (decided, day) = (routine.document.decided?, scene.handbook.day?);
    let age = decided.until((Unit::Year, day)).ok().filter(|_| decided <= day)?;
    let (years, months, days) = (age.get_years(), age.get_months(), age.get_days());
    let (key, count) = match (years, months) {
        (0, 0) => ("age_days", i64::from(days)),
        (0, months) => ("age_months", i64::from(months)),
        (years, _) => ("age_years", i64::from(years)),
    };
    Some(scene.words.count(key, usize::try_from(count).ok()?))
}
