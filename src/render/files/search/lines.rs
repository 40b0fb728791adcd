//! Turns what can be found into lines for a search engine, in the bulk form that `OpenSearch` and Elasticsearch read.
//!
//! Does not stem or split: an engine does that by its own analysers, for which `docs/search.md` has the settings.

use serde::Serialize;

use crate::model::id::{OrganisationId, RoleId};
use crate::render::files::search::facts;
use crate::render::link::absolute;
use crate::render::scene::Scene;
use crate::search::said::{Field, said};
use crate::search::section::{Class, Section};

/// What a line says is to be done with the next.
#[derive(Serialize)]
struct Action<'a> {
    index: Id<'a>,
}

#[derive(Serialize)]
struct Id<'a> {
    #[serde(rename = "_id")]
    id: &'a str,
}

/// A section as an engine reads it.
#[derive(Serialize)]
struct Line<'a> {
    address: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    language: &'static str,
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    /// The headings above.
    above: Vec<&'a str>,
    /// Other words and forms of a term.
    terms: Vec<&'a str>,
    rules: Vec<&'a str>,
    text: Vec<&'a str>,
    organisations: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    force: Option<&'static str>,
    roles: Vec<&'a str>,
}

/// Makes two lines for each section: what is to be done, and the section.
///
/// # Panics
/// Never: memory takes every text.
pub(in crate::render) fn text(scene: &Scene<'_>) -> String {
    let mut lines = String::new();
    for section in &scene.search.shards(scene.handbook).index.sections {
        let (action, line) = of_section(scene, section);
        lines.extend([action.as_str(), "\n", line.as_str(), "\n"]);
    }
    lines
}

fn of_section(scene: &Scene<'_>, section: &Section) -> (String, String) {
    let address = facts::address(scene, &section.spot);
    let said = said(scene.handbook, &section.spot);
    let texts = |fields: &[Field]| -> Vec<&str> {
        let texts = said.fields.iter().filter(|(field, _)| fields.contains(field));
        texts.map(|(_, text)| text.as_str()).collect()
    };
    let Class { kind, organisations, force, roles } = &section.class;
    let line = Line {
        address: &address,
        url: scene.handbook.settings.base_url.as_deref().map(|base| in_full(base, &address)),
        language: section.language.tag(),
        kind: kind.word(),
        title: &said.title,
        page: said.page.as_deref(),
        above: texts(&[Field::Above]),
        terms: texts(&[Field::Term]),
        rules: texts(&[Field::Clause, Field::Question]),
        text: texts(&[Field::Text, Field::Answer, Field::Outcome]),
        organisations: organisations.iter().map(OrganisationId::as_str).collect(),
        force: force.map(crate::model::force::Force::word),
        roles: roles.iter().map(RoleId::as_str).collect(),
    };
    let action = Action { index: Id { id: &address } };
    (json(&action), json(&line))
}

/// Returns an address with its anchor as it stands on the web.
fn in_full(base: &str, address: &str) -> String {
    match address.split_once('#') {
        Some((page, anchor)) => format!("{}#{anchor}", absolute(base, page)),
        None => absolute(base, address),
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("memory takes every text")
}
