//! What programs read of the demonstration and the golden handbooks: names that lead to something, words that their vocabularies
//! have, and the same keys everywhere.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use vagval::diagnostic::Report;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

const HANDBOOKS: [&str; 4] = [".", "tests/golden/svenska", "tests/golden/english", "tests/golden/layouts"];

/// The types and properties of <https://schema.org> (30.0) that we use.
const SCHEMA_ORG: [&str; 31] = [
    "Audience",
    "DefinedTerm",
    "DefinedTermSet",
    "DigitalDocument",
    "InForce",
    "Legislation",
    "MediaObject",
    "NotInForce",
    "Organization",
    "WebSite",
    "alternateName",
    "audience",
    "author",
    "contentUrl",
    "description",
    "encoding",
    "encodingFormat",
    "hasDefinedTerm",
    "hasPart",
    "identifier",
    "inLanguage",
    "isBasedOn",
    "isPartOf",
    "legislationDate",
    "legislationIdentifier",
    "legislationLegalForce",
    "legislationPassedBy",
    "legislationType",
    "name",
    "termCode",
    "url",
];

/// The properties of the ELI ontology (1.5, <http://data.europa.eu/eli/ontology>) that we use.
const ELI: [&str; 3] = ["date_document", "date_no_longer_in_force", "first_date_entry_in_force"];

#[test]
fn every_reference_of_the_whole_handbook_leads_to_something() {
    for handbook in HANDBOOKS {
        let file = json(&site(handbook), "handbook.json");
        let names = names(&file);
        for reference in list(&file, "references") {
            for end in ["from", "to"] {
                let name = text(reference, end);
                let name =
                    if name.starts_with("law:") { name.split(' ').next().unwrap_or(name) } else { name };
                assert!(names.contains(name), "{handbook}: {reference} leads nowhere");
            }
        }
        for tree in list(&file, "trees") {
            hold_together(tree, &names);
        }
        for clause in clauses(&file) {
            assert!(names.contains(text(clause, "reference")), "{handbook}: {clause}");
        }
    }
}

/// Checks that the states of a tree lead onward to its own steps, and that what they cite exists.
fn hold_together(tree: &Value, names: &BTreeSet<String>) {
    let id = text(tree, "id");
    let states = list(tree, "states");
    let steps: BTreeSet<&str> =
        list(tree, "questions").iter().chain(list(tree, "outcomes")).map(|step| text(step, "id")).collect();
    for (number, state) in states.iter().enumerate() {
        assert_eq!(state["state"], number, "{id}");
        assert!(state["step"].as_str().is_none_or(|step| steps.contains(step)), "{id}: {state}");
        let ends = ["outcome", "open", "void"].contains(&text(state, "kind"));
        assert_eq!(list(state, "exits").is_empty(), ends, "{id}: {state}");
        for exit in list(state, "exits") {
            let to = exit["to"].as_u64().expect("a number");
            assert!(
                (number + 1..states.len()).contains(&usize::try_from(to).expect("small")),
                "{id}: {exit}"
            );
        }
        for cited in list(state, "citations") {
            assert!(names.contains(cited.as_str().expect("a name")), "{id}: {cited}");
        }
    }
}

#[test]
fn a_program_counts_the_paths_that_the_pages_show() {
    for handbook in HANDBOOKS {
        for tree in list(&json(&site(handbook), "handbook.json"), "trees") {
            let states = list(tree, "states");
            let mut paths = vec![0_u64; states.len()];
            for (number, state) in states.iter().enumerate().rev() {
                let onward =
                    |exit: &Value| paths[usize::try_from(exit["to"].as_u64().unwrap_or(0)).unwrap_or(0)];
                let onward = list(state, "exits").iter().map(onward).sum();
                paths[number] = if text(state, "kind") == "outcome" { 1 } else { onward };
            }
            assert_eq!(tree["paths"], paths[0], "{handbook}: {}", tree["id"]);
        }
    }
}

#[test]
fn drafts_stand_in_no_file() {
    let file = json(&site("."), "handbook.json");
    assert!(list(&file, "documents").iter().all(|document| document["status"] != "draft"));
}

#[test]
fn every_duty_of_the_whole_handbook_stands_in_the_files_of_roles() {
    let site = site(".");
    let whole = json(&site, "handbook.json");
    assert_eq!(whole["duties"], json(&site, "roller.json")["duties"]);
    let recurring = json(&site, "arshjul.json");
    assert!(list(&recurring, "duties").iter().all(|duty| text(duty, "recurrence").starts_with("FREQ=")));
    let lines = String::from_utf8(site.bytes("roller.csv").expect("the table stands there")).expect("UTF-8");
    let roles: usize = list(&whole, "duties").iter().map(|duty| list(duty, "roles").len()).sum();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(lines.as_bytes());
    assert_eq!(reader.records().flatten().count(), roles);
}

#[test]
fn every_file_for_programs_writes_its_keys_alike() {
    for handbook in HANDBOOKS {
        let site = site(handbook);
        let files = site.addresses().filter(|address| is(address, "json"));
        for address in files.filter(|address| *address != "handbook.schema.json") {
            each_key(&json(&site, address), &mut |key| {
                let is_alike = key.bytes().all(|byte| byte.is_ascii_lowercase() || b"_$".contains(&byte));
                assert!(is_alike, "{handbook}: {address} has the key `{key}`");
            });
        }
    }
}

#[test]
fn linked_data_speaks_the_words_of_its_vocabularies() {
    for handbook in HANDBOOKS {
        let site = site(handbook);
        for address in site.addresses().filter(|address| is(address, "jsonld")) {
            let file = json(&site, address);
            each_key(&file, &mut |key| assert!(is_known(key), "{handbook}: {address} says `{key}`"));
            each_type(&file, &mut |kind| assert!(SCHEMA_ORG.contains(&kind), "{address} is a `{kind}`"));
            let force = &file["legislationLegalForce"]["@id"];
            let word = force.as_str().and_then(|force| force.strip_prefix("https://schema.org/"));
            assert!(force.is_null() || word.is_some_and(|word| SCHEMA_ORG.contains(&word)), "{force}");
            let page = address.replace(".jsonld", ".html");
            let bytes = site.bytes(&page).expect("linked data stand beside a page");
            assert!(String::from_utf8_lossy(&bytes).contains("type=\"application/ld+json\" href="), "{page}");
        }
    }
}

#[test]
fn linked_data_call_no_proposal_a_rule_in_force() {
    let site = site(".");
    let proposal = json(&site, "policy/sociala-medier-remiss-2019.jsonld");
    assert_eq!(proposal["legislationLegalForce"]["@id"], "https://schema.org/NotInForce");
    assert!(proposal["legislationDate"].is_null() && proposal["legislationPassedBy"].is_null());
    let routine = json(&site, "rutiner/ostermalm-rutin.jsonld");
    assert!(routine["legislationLegalForce"].is_null(), "the sources do not say whether it applies");
    assert_eq!(json(&site, "remissvar/eav-remissvar.jsonld")["@type"], "DigitalDocument");
}

/// Returns all that a reference can name.
fn names(file: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for document in list(file, "documents") {
        names.insert(text(document, "id").to_owned());
        names.extend(list(document, "sections").iter().map(|section| text(section, "reference").to_owned()));
    }
    names.extend(
        clauses(file)
            .filter_map(|clause| clause["id"].as_str().map(|_| text(clause, "reference").to_owned())),
    );
    for tree in list(file, "trees") {
        let steps = list(tree, "questions").iter().chain(list(tree, "outcomes"));
        names.extend(steps.map(|step| format!("tree:{}#{}", text(tree, "id"), text(step, "id"))));
        names.insert(format!("tree:{}", text(tree, "id")));
    }
    let registers = [
        ("roles", "role"),
        ("terms", "term"),
        ("laws", "law"),
        ("sources", "source"),
        ("open_questions", "open"),
    ];
    for (register, kind) in registers {
        let entries = list(&file["registers"], register).iter();
        names.extend(entries.map(|entry| format!("{kind}:{}", text(entry, "id"))));
    }
    names
}

fn clauses(file: &Value) -> impl Iterator<Item = &Value> {
    let sections = list(file, "documents").iter().flat_map(|document| list(document, "sections"));
    sections.flat_map(|section| list(section, "clauses"))
}

fn is_known(key: &str) -> bool {
    match key.strip_prefix("eli:") {
        Some(word) => ELI.contains(&word),
        None => SCHEMA_ORG.contains(&key) || ["@context", "@id", "@type", "@vocab", "eli"].contains(&key),
    }
}

fn each_key(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| {
            visit(key);
            each_key(value, visit);
        }),
        Value::Array(values) => values.iter().for_each(|value| each_key(value, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn each_type(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| match value.as_str() {
            Some(kind) if key == "@type" => visit(kind),
            _ => each_type(value, visit),
        }),
        Value::Array(values) => values.iter().for_each(|value| each_type(value, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is a list"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is a text of {value}"))
}

fn is(address: &str, ending: &str) -> bool {
    address.rsplit_once('.').is_some_and(|(_, own)| own == ending)
}

fn json(site: &Site, address: &str) -> Value {
    let bytes = site.bytes(address).unwrap_or_else(|| panic!("nothing stands at {address}"));
    serde_json::from_slice(&bytes).unwrap_or_else(|fault| panic!("{address}: {fault}"))
}

fn site(project: &str) -> Arc<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let sources = load::project(&root, &mut Report::default()).expect("the handbook can be read");
    vagval::site(&sources, &Options::default(), &mut parse::Memory::default()).0
}
