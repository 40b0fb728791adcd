//! Turns the backlinks of a handbook into one list of what points at what.
//!
//! Does not tell how a text says so: only from where, to where, and as what.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::handbook::{Handbook, Users};
use crate::model::id::Place;
use crate::model::text::Target;

/// Something that points at something.
#[derive(Serialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reference {
    /// From where: a document, section or clause (`document#name`), or a step of a tree (`tree:id#step`).
    from: String,
    /// To where: the same, or an entry of a register (`role:id`, `law:id`, `term:id`, `source:id`, `open:id`).
    to: String,
    /// As what: citation, implementation, law, mention, open-question, position, role, source or term.
    kind: &'static str,
}

/// Returns all references, in order.
pub(super) fn all(handbook: &Handbook) -> Vec<Reference> {
    let links = &handbook.backlinks;
    let mut all = Vec::new();
    for (to, positions) in &links.positions {
        all.extend(positions.iter().map(|link| reference(&link.place, to, "position")));
    }
    for (to, steps) in &links.citations {
        all.extend(
            steps.iter().map(|(tree, step)| reference(&format!("tree:{tree}#{step}"), to, "citation")),
        );
    }
    places(&mut all, &links.implementations, ("", "implementation"));
    places(&mut all, &links.mentions, ("", "mention"));
    places(&mut all, &links.sources, ("source:", "source"));
    for (from, questions) in &links.open_questions {
        all.extend(questions.iter().map(|id| reference(from, &format!("open:{id}"), "open-question")));
    }
    for (law, named) in &links.laws {
        all.extend(
            named
                .iter()
                .map(|(paragraph, from)| reference(from, &law_name(law, paragraph.as_deref()), "law")),
        );
    }
    users(&mut all, &links.roles, "role");
    users(&mut all, &links.terms, "term");
    all.sort();
    all.dedup();
    all
}

/// Returns what a link points at, as references name it; another site by its address.
pub(super) fn name(target: &Target) -> String {
    match target {
        Target::Web(address) | Target::Asset(address) => address.clone(),
        Target::Place(place) => place.to_string(),
        Target::Tree(id) => format!("tree:{id}"),
        Target::Role(id) => format!("role:{id}"),
        Target::Organisation(id) => format!("org:{id}"),
        Target::Term(id) => format!("term:{id}"),
        Target::Law(id, paragraph) => law_name(id, paragraph.as_deref()),
        Target::OpenQuestion(id) => format!("open:{id}"),
    }
}

fn law_name(law: &impl ToString, paragraph: Option<&str>) -> String {
    let paragraph = paragraph.map(|paragraph| format!(" {paragraph}")).unwrap_or_default();
    format!("law:{}{paragraph}", law.to_string())
}

/// Adds the places that point at something, whose name opens with its kind unless it is a place too.
fn places<To: ToString>(
    all: &mut Vec<Reference>,
    links: &BTreeMap<To, BTreeSet<Place>>,
    (prefix, kind): (&str, &'static str),
) {
    for (to, places) in links {
        let to = format!("{prefix}{}", to.to_string());
        all.extend(places.iter().map(|from| reference(from, &to, kind)));
    }
}

/// Adds the places and trees that use an entry of a register.
fn users<To: ToString>(all: &mut Vec<Reference>, links: &BTreeMap<To, Users>, kind: &'static str) {
    for (to, users) in links {
        let to = format!("{kind}:{}", to.to_string());
        all.extend(users.places.iter().map(|from| reference(from, &to, kind)));
        all.extend(users.trees.iter().map(|tree| reference(&format!("tree:{tree}"), &to, kind)));
    }
}

fn reference(from: &impl ToString, to: &impl ToString, kind: &'static str) -> Reference {
    Reference { from: from.to_string(), to: to.to_string(), kind }
}
