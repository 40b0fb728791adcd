//! Turns a handbook into one file for programs, `handbook.json`, and the words that describe the file into a JSON Schema.
//!
//! Both are made of the types in this folder, so that they cannot drift apart. Its links are relative to the site's root. Does
//! not hold what is no part of the handbook: the frame of the site, and what the tool thinks of it.

mod document;
mod duty;
mod reference;
mod register;
pub(in crate::render) mod text;
mod tree;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::render::files::json;
use crate::render::scene::Scene;

pub(in crate::render) use duty::files::{duties_json, duties_sheet, year_wheel_json, year_wheel_sheet};

/// Where the file stands.
pub(in crate::render) const ADDRESS: &str = "handbook.json";

/// Where its description stands.
pub(in crate::render) const SCHEMA: &str = "handbook.schema.json";

/// A handbook: its documents, registers and decision trees, and what points at what.
#[derive(Serialize, JsonSchema)]
struct Handbook<'a> {
    /// Where the description of this file stands.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of this layout. It grows when something is renamed, removed or means something else.
    schema_version: u8,
    /// The title of the handbook.
    title: &'a str,
    /// The language of its frame, as a tag of BCP 47.
    language: &'static str,
    /// The day for which it speaks; without one nothing is judged by a day.
    as_of: Option<String>,
    /// The handbook's own day, which differs from the one above if it was asked for another.
    own_day: Option<String>,
    /// Where the site stands; without it addresses are relative only.
    base_url: Option<&'a str>,
    /// What every page says of the handbook.
    notice: Option<&'a str>,
    /// The role that keeps it.
    owner: Option<&'a str>,
    /// Its documents with their sections and clauses.
    documents: Vec<document::Document<'a>>,
    /// What responses say of sections.
    positions: Vec<document::Position<'a>>,
    /// What binds whom: a line for each clause and each way in which it binds.
    duties: Vec<duty::Duty<'a>>,
    /// Its decision trees, compiled.
    trees: Vec<tree::Tree<'a>>,
    /// What points at what.
    references: Vec<reference::Reference>,
    /// Its registers.
    registers: register::Registers<'a>,
}

/// Returns the file.
pub(in crate::render) fn json(scene: &Scene<'_>) -> Vec<u8> {
    let handbook = scene.handbook;
    let settings = &handbook.settings;
    json::bytes(&Handbook {
        schema: SCHEMA,
        schema_version: 1,
        title: &settings.title,
        language: settings.language.tag(),
        as_of: json::day(handbook.day),
        own_day: json::day(handbook.own_day()),
        base_url: settings.base_url.as_deref(),
        notice: settings.notice.as_deref(),
        owner: text::id(settings.owner.as_ref()),
        documents: handbook.documents.values().map(|one| document::of(scene, one)).collect(),
        positions: handbook.documents.values().flat_map(document::positions).collect(),
        duties: duty::duties(scene),
        trees: tree::all(scene),
        references: reference::all(handbook),
        registers: register::of(scene),
    })
}

/// Returns the description of the file.
pub(in crate::render) fn schema() -> Vec<u8> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    json::bytes(&settings.into_generator().into_root_schema_for::<Handbook<'_>>())
}
