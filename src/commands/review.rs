//! `vagval review`: accepts what trees cite and documents carry out as it reads now.
//!
//! Does not judge the words: whoever runs it has read them. The only writer of `decisions/reviewed.lock`.

mod lock;

use std::collections::BTreeMap;

use crate::commands::project::{self, Project, Reading};
use crate::commands::{Conclusion, Globals, table, terminal};
use crate::diagnostic::near::near;
use crate::diagnostic::word_diff;
use crate::failure::{Failure, Tried as _};
use crate::load;
use crate::model::handbook::Handbook;
use crate::model::id::{Place, RoleId};
use crate::model::plural::Count;
use crate::model::review::{self, Reader, Suspect};

/// Accept what a tree cites or a document carries out as it reads now; without names, tell what has changed
#[derive(Debug, clap::Args)]
pub struct Review {
    /// Trees and documents that you have read through
    #[arg(value_name = "TREE|DOC")]
    names: Vec<String>,
    /// Accept every tree and document
    #[arg(long, conflicts_with = "names")]
    all: bool,
    /// The role that has read them
    #[arg(long, value_name = "ROLE")]
    by: Option<String>,
    /// What there is to say of it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

/// What each reader rests on, as it reads now.
type Readings = BTreeMap<Reader, BTreeMap<Place, review::Reading>>;

/// Accepts what is named, or lists what there is to review; accepts nothing while the handbook has errors.
pub fn run(review: &Review, globals: &Globals) -> Result<Conclusion, Failure> {
    let project = project::project(globals, &review.reading)?;
    if project.report.has_errors() {
        terminal::report(&project.report, &project.sources);
        terminal::note("nothing is accepted while the handbook has errors");
        return Ok(project::conclusion(&project.report));
    }
    let readings = project.site.handbook.readings();
    if review.names.is_empty() && !review.all {
        terminal::answer(&listed(&project.site.handbook, &readings));
        return Ok(Conclusion::Fine);
    }
    accept(review, globals, (&project, readings))?;
    Ok(Conclusion::Fine)
}

fn accept(
    review: &Review,
    globals: &Globals,
    (project, readings): (&Project, Readings),
) -> Result<(), Failure> {
    let handbook = &project.site.handbook;
    let by = review.by.as_ref().map(|name| role(handbook, name)).transpose()?;
    let named = named(review, &readings)?;
    let mut last = handbook.reviews.last.clone().unwrap_or_default();
    last.retain(|reader, _| readings.contains_key(reader));
    for (reader, places) in readings.into_iter().filter(|(reader, _)| named.contains(reader)) {
        if !globals.quiet {
            terminal::answer(&accepted(handbook, &reader, places.len()));
        }
        let readings = places.into_iter().map(|(place, now)| (place.to_string(), now)).collect();
        let (by, note) = (by.clone(), review.note.clone());
        last.insert(reader, review::Review { day: handbook.day, by, note, readings });
    }
    let path = globals.root.join("decisions").join(load::REVIEWS);
    lock::write(&path, &last).tried(|| format!("cannot write `{}`", path.display()))
}

/// Returns the role of a name.
fn role(handbook: &Handbook, name: &str) -> Result<RoleId, Failure> {
    if let Some(id) = handbook.roles.keys().find(|id| id.as_str() == name) {
        return Ok(id.clone());
    }
    let roles = handbook.roles.keys().map(RoleId::as_str);
    Err(unknown(format!("there is no role `{name}`"), near(name, roles)))
}

/// Returns the trees and documents that are named.
fn named(review: &Review, readings: &Readings) -> Result<Vec<Reader>, Failure> {
    if review.all {
        return Ok(readings.keys().cloned().collect());
    }
    let mut named = Vec::new();
    for name in &review.names {
        let found: Vec<_> = readings.keys().filter(|reader| reader.id() == name).cloned().collect();
        if found.is_empty() {
            let near = near(name, readings.keys().map(Reader::id));
            let fact =
                format!("`{name}` is no tree that cites a clause, and no document that carries one out");
            return Err(unknown(fact, near));
        }
        named.extend(found);
    }
    Ok(named)
}

fn unknown(fact: String, near: Option<&str>) -> Failure {
    let failure = Failure::usage(fact);
    match near {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure,
    }
}

/// Returns what is accepted of one reader: each change, and how much was read in all.
fn accepted(handbook: &Handbook, reader: &Reader, count: usize) -> String {
    let changes: String = handbook.reviews.suspects_of(reader).map(change).collect();
    format!("{}: {} accepted\n{changes}", reader.id(), Count(count, "passage"))
}

fn change(suspect: &Suspect) -> String {
    format!("  {}: {}\n", suspect.place, word_diff::marked(&suspect.then.text, &suspect.now.text))
}

/// Returns a table of all that can be reviewed: when it was, by whom, and what is changed or new since then.
fn listed(handbook: &Handbook, readings: &Readings) -> String {
    let head = ["tree or document", "passages", "changed", "new", "reviewed", "by"].map(str::to_owned);
    let rows = readings.iter().map(|(reader, places)| row(handbook, reader, places));
    table::drawn(std::iter::once(head).chain(rows))
}

fn row(handbook: &Handbook, reader: &Reader, places: &BTreeMap<Place, review::Reading>) -> [String; 6] {
    let last = handbook.reviews.last_of(reader);
    let is_new = |place: &&Place| !handbook.reviews.covers(reader, place);
    let day = last.and_then(|review| review.day).map(|day| day.to_string());
    let by = last.and_then(|review| review.by.as_ref()).map(RoleId::to_string);
    [
        reader.id().to_owned(),
        places.len().to_string(),
        handbook.reviews.suspects_of(reader).count().to_string(),
        places.keys().filter(is_new).count().to_string(),
        day.unwrap_or_else(|| if last.is_some() { "yes" } else { "never" }.to_owned()),
        by.unwrap_or_default(),
    ]
}
