//! Turns documents and terms into linked data: policies, routines and responses in the words of schema.org and the European
//! Legislation Identifier, the glossary as a set of defined terms.
//!
//! Stands in files beside the pages, since no page of ours holds a script with content. Says only what the handbook knows: no
//! jurisdiction, and whether a document is in force only where its text says so. Without `base-url` names are relative to the file.

use serde_json::{Map, Value, json};

use crate::model::document::{Document, InForce, Kind, Status};
use crate::model::handbook::Handbook;
use crate::model::id::DocumentId;
use crate::model::standing::Standing;
use crate::model::text::plain;
use crate::render::address::{Address, Places, twin_address};
use crate::render::files::json::bytes as file;
use crate::render::link::absolute;
use crate::render::page::Page;
use crate::render::scene::Scene;
use crate::render::segment::Segment;

/// Returns the files that a handbook has, with their addresses.
pub(in crate::render) fn all<'a>(
    handbook: &'a Handbook,
    places: &'a Places,
) -> impl Iterator<Item = (Address, Page)> + 'a {
    let documents = handbook
        .documents
        .values()
        .filter_map(|document| Some((address(places, document)?, Page::LinkedDocument(document.id.clone()))));
    let terms =
        (!handbook.terms.is_empty()).then(|| (places.file(Segment::Terms, ENDING), Page::LinkedTerms));
    documents.chain(terms)
}

/// What the addresses of these files end in.
pub(in crate::render) const ENDING: &str = "jsonld";

/// Returns where a document stands as linked data; none for guides and pages, which nobody decides.
pub(in crate::render) fn address(places: &Places, document: &Document) -> Option<Address> {
    if matches!(document.kind, Kind::Guide | Kind::Page) {
        return None;
    }
    let page = places.document(&document.id)?;
    Some(format!("{}.{ENDING}", page.strip_suffix(".html").unwrap_or(page)))
}

/// Returns a document as linked data.
pub(in crate::render) fn document(scene: &Scene<'_>, id: &DocumentId) -> Vec<u8> {
    let document = scene.handbook.documents.get(id).expect("a page belongs to a document");
    let page = scene.places.document(id).unwrap_or_default();
    let mut told = opened(scene, page, kind(document));
    told.insert("name".to_owned(), json!(document.title));
    told.insert("inLanguage".to_owned(), json!(document.language.tag()));
    told.insert("description".to_owned(), json!(description(scene, document)));
    let issuer = document.organisation.as_ref().map(|id| organisation(scene, id));
    let binds: Vec<Value> = document.binds.iter().map(|id| organisation(scene, id)).collect();
    let parts: Vec<Value> = document.sections.iter().map(|section| part(scene, document, section)).collect();
    let answered = document.responds_to.as_ref().and_then(|id| named(scene, id));
    put(&mut told, "hasPart", Some(parts).filter(|parts| !parts.is_empty()));
    put(&mut told, "isBasedOn", answered);
    if document.kind == Kind::Response {
        put(&mut told, "author", issuer);
        put(&mut told, "identifier", document.diary_number.as_ref());
    } else {
        let audience = |one: &Value| json!({ "@type": "Audience", "name": one["name"] });
        put(
            &mut told,
            "audience",
            Some(binds.iter().map(audience).collect::<Vec<_>>()).filter(|all| !all.is_empty()),
        );
        put(&mut told, "legislationType", Some(document.kind.word()));
        put(&mut told, "legislationIdentifier", document.diary_number.as_ref());
        put(&mut told, "legislationPassedBy", issuer.filter(|_| is_passed(document)));
        days(&mut told, scene, document);
    }
    file(&told)
}

/// Returns the terms as linked data.
pub(in crate::render) fn terms(scene: &Scene<'_>) -> Vec<u8> {
    let page = scene.places.page(Segment::Terms);
    let mut told = opened(scene, &page, "DefinedTermSet");
    told.insert("name".to_owned(), json!(scene.words.say("terms")));
    let terms = scene.handbook.terms.values().map(|term| {
        let mut entry = Map::new();
        entry.insert(
            "@id".to_owned(),
            json!(name(scene, &scene.places.entry(Segment::Terms, term.id.as_str()))),
        );
        entry.insert("@type".to_owned(), json!("DefinedTerm"));
        entry.insert("termCode".to_owned(), json!(term.id.as_str()));
        entry.insert("name".to_owned(), json!(term.term));
        put(&mut entry, "description", term.text.as_ref().map(|text| &text.value));
        put(&mut entry, "alternateName", Some(&term.synonyms).filter(|synonyms| !synonyms.is_empty()));
        Value::Object(entry)
    });
    told.insert("hasDefinedTerm".to_owned(), terms.collect());
    file(&told)
}

/// Returns what every file opens with: its words, its name, what it is, and where it belongs.
fn opened(scene: &Scene<'_>, page: &str, kind: &str) -> Map<String, Value> {
    let site = &scene.handbook.settings.title;
    let twin = json!({
        "@type": "MediaObject", "encodingFormat": "text/markdown", "contentUrl": name(scene, &twin_address(page)),
    });
    let mut told = Map::new();
    let context = json!({ "@vocab": "https://schema.org/", "eli": "http://data.europa.eu/eli/ontology#" });
    told.insert("@context".to_owned(), context);
    told.insert("@id".to_owned(), json!(name(scene, page)));
    told.insert("@type".to_owned(), json!(kind));
    told.insert("url".to_owned(), json!(name(scene, page)));
    told.insert("isPartOf".to_owned(), json!({ "@type": "WebSite", "name": site }));
    told.insert("encoding".to_owned(), twin);
    told
}

/// Returns the address of something: absolute if it is known where the site stands, else as seen from the file.
fn name(scene: &Scene<'_>, address: &str) -> String {
    let (page, anchor) =
        address.split_once('#').map_or((address, None), |(page, anchor)| (page, Some(anchor)));
    let page = match &scene.handbook.settings.base_url {
        Some(base) => absolute(base, page),
        None => scene.href(page),
    };
    anchor.map_or_else(|| page.clone(), |anchor| format!("{page}#{anchor}"))
}

fn kind(document: &Document) -> &'static str {
    match document.kind {
        Kind::Policy | Kind::Routine => "Legislation",
        Kind::Response | Kind::Guide | Kind::Page => "DigitalDocument",
    }
}

/// Returns in words what a document weighs, and what the whole handbook is.
fn description(scene: &Scene<'_>, document: &Document) -> String {
    let force = document.force().word();
    let (name, text) =
        (scene.words.say(&format!("force_{force}")), scene.words.say(&format!("force_{force}_text")));
    let notice = scene.handbook.settings.notice.iter().map(|notice| format!(" {notice}"));
    format!("{name}. {text}{}", notice.collect::<String>())
}

fn organisation(scene: &Scene<'_>, id: &crate::model::id::OrganisationId) -> Value {
    json!({ "@type": "Organization", "name": scene.organisation(id).name })
}

fn part(scene: &Scene<'_>, document: &Document, section: &crate::model::document::Section) -> Value {
    let page = scene.places.document(&document.id).unwrap_or_default();
    let id = name(scene, &format!("{page}#{}", section.anchor));
    json!({ "@type": kind(document), "@id": id, "name": plain(&section.title) })
}

fn named(scene: &Scene<'_>, id: &DocumentId) -> Option<Value> {
    let (document, page) = (scene.handbook.documents.get(id)?, scene.places.document(id)?);
    Some(json!({ "@type": kind(document), "@id": name(scene, page), "name": document.title }))
}

/// Whether somebody has passed it: a proposal has been passed by nobody yet.
fn is_passed(document: &Document) -> bool {
    matches!(document.status, Status::Decided | Status::Repealed)
}

/// Adds the days of a document, and whether it is in force where that is known.
fn days(told: &mut Map<String, Value>, scene: &Scene<'_>, document: &Document) {
    let decided = document.decided.filter(|_| is_passed(document)).map(|day| day.to_string());
    put(told, "legislationDate", decided.as_ref());
    put(told, "eli:date_document", decided);
    if let InForce::Between { from, to } = document.in_force {
        put(told, "eli:first_date_entry_in_force", from.map(|day| day.to_string()));
        put(told, "eli:date_no_longer_in_force", to.map(|day| day.to_string()));
    }
    let standing = scene.handbook.standing_of(document, None);
    let force = match standing {
        _ if scene.handbook.day.is_none() || document.status == Status::Draft => None,
        _ if document.status == Status::Consultation => Some("NotInForce"),
        Standing::Applies => Some("InForce"),
        Standing::From(_) | Standing::NotBefore(_) | Standing::Until(_) | Standing::Repealed => {
            Some("NotInForce")
        }
        Standing::Unclear => None,
    };
    put(
        told,
        "legislationLegalForce",
        force.map(|word| json!({ "@id": format!("https://schema.org/{word}") })),
    );
}

fn put(told: &mut Map<String, Value>, key: &str, value: Option<impl serde::Serialize>) {
    if let Some(value) = value {
        told.insert(key.to_owned(), json!(value));
    }
}
