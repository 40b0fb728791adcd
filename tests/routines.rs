//! Which organisations have the routines that a policy asks for, in every state there is, and how page and files tell it.

use vagval::diagnostic::Report;
use vagval::model::coverage::Covered;
use vagval::model::handbook::Handbook;
use vagval::model::id::Place;
use vagval::model::review::{Reader, Suspect};
use vagval::resolve::Options;
use vagval::source::Sources;
use vagval::{load, parse, resolve};

const ORGANISATIONS: &str = "\
- { id: town, name: The town }
- { id: school, name: The school, parent: town }
- { id: kitchen, name: The kitchen, parent: school }
- { id: library, name: The library, parent: town }
- { id: bath, name: The bath, parent: town, exempt: [ { section: 'policy#loans', reason: It lends nothing., decision: Board 7 } ] }
- { id: pool, name: The pool, parent: bath }
- { id: museum, name: The museum, parent: town, routines: unknown }
- { id: theatre, name: The theatre, parent: town }
- { id: village, name: The village }
";

const POLICY: &str = "\
---
title: Loans
kind: policy
organisation: town
decided: 2030-01-01
source: binder
---

## Loans {#loans requires=routine}

### How long {#how-long}

A loan lasts a week. {#week open=q}

## Keys {#keys requires=routine from=2032-01-01}

Keys are counted. {#count}
";

/// Returns a routine for loans with more front matter.
fn routine(organisation: &str, more: &str) -> String {
    let head =
        format!("---\ntitle: Loans at the {organisation}\nkind: routine\norganisation: {organisation}\n");
    format!(
        "{head}{more}source: binder\n---\n\nA loan ends on a Friday. {{#friday implements=policy#how-long open=q}}\n"
    )
}

fn sources(day: &str) -> Sources {
    let settings = format!("title: Handbook\nlanguage: en\n{day}");
    let school = routine("school", "decided: 2031-03-01\nreview-by: 2033-01-01\n");
    let library = routine("library", "decided: 2028-03-01\nreview-by: 2031-01-01\n");
    let theatre = routine("theatre", "in-force: { to: 2031-05-31 }\n");
    load::from_memory([
        ("handbook.yaml", settings.as_str()),
        ("content/registers/organisations.yaml", ORGANISATIONS),
        ("content/registers/sources.yaml", "- { id: binder, title: The binder }"),
        ("content/registers/open-questions.yaml", "- { id: q, title: \"Which Friday?\", kind: gap }"),
        ("content/policy.md", POLICY),
        ("content/school.md", school.as_str()),
        ("content/library.md", library.as_str()),
        ("content/theatre.md", theatre.as_str()),
    ])
}

fn handbook(day: &str) -> Handbook {
    let sources = sources(day);
    let mut report = Report::default();
    let drafts = parse::drafts(&sources, &mut parse::Memory::default(), &mut report);
    let handbook = resolve::handbook(&drafts, &Options::default(), &mut report);
    assert!(report.diagnostics().is_empty(), "{report:?}");
    handbook
}

/// Returns the section that asks and the state of each organisation that it asks.
fn states(handbook: &Handbook) -> Vec<String> {
    let of = |requirement: &vagval::model::coverage::Requirement<'_>| {
        let state = |cell: &vagval::model::coverage::Cell<'_>| {
            format!("{} {}", cell.organisation.id, cell.state.word())
        };
        let states: Vec<String> = requirement.cells.iter().map(state).collect();
        format!("{}: {}", requirement.place, states.join(", "))
    };
    handbook.requirements().iter().map(of).collect()
}

#[test]
fn each_organisation_below_the_town_stands_in_one_state() {
    let expected = "policy#loans: school has, kitchen has, library outdated, bath exempt, pool exempt, \
                    museum unknown, theatre lacks";
    assert_eq!(states(&handbook("as-of: 2031-06-01\n")), [expected]);
}

#[test]
fn without_a_day_nothing_is_too_old_and_all_is_asked_for() {
    let told = states(&handbook(""));
    assert!(told[0].contains("library has") && told[0].contains("theatre has"), "{told:?}");
    assert!(told[1].starts_with("policy#keys: school lacks, kitchen lacks"), "{told:?}");
}

#[test]
fn a_routine_is_outdated_when_what_it_carries_out_has_changed_since_its_review() {
    let mut handbook = handbook("as-of: 2031-06-01\n");
    let place = Place { document: "policy".into(), anchor: Some("how-long".into()) };
    let (then, now) = (handbook.reading(&place), handbook.reading(&place));
    let reader = Reader::Document("school".into());
    handbook.reviews.suspects.push(Suspect { place, reader, then, now });
    assert!(states(&handbook)[0].starts_with("policy#loans: school outdated, kitchen outdated"));
}

#[test]
fn one_organisation_is_shown_as_it_stands_in_the_whole() {
    let handbook = handbook("as-of: 2031-06-01\n");
    let whole = handbook.requirements();
    for organisation in handbook.organisations.values() {
        let own: Vec<Covered> =
            handbook.requirements_of(&organisation.id).iter().map(|one| one.cells[0].state).collect();
        let cells = whole.iter().flat_map(|one| &one.cells);
        let cells = cells.filter(|cell| cell.organisation.id == organisation.id);
        assert_eq!(own, cells.map(|cell| cell.state).collect::<Vec<_>>(), "{}", organisation.id);
    }
}

#[test]
fn a_question_that_touches_both_the_section_and_the_routine_is_told_with_it() {
    let handbook = handbook("as-of: 2031-06-01\n");
    let requirement = handbook.requirements().remove(0);
    let asked: Vec<_> = requirement.cells.iter().filter(|cell| !cell.open.is_empty()).collect();
    let asked: Vec<_> = asked.iter().map(|cell| cell.organisation.id.as_str()).collect();
    assert_eq!(asked, ["school", "kitchen", "library", "theatre"]);
}

#[test]
fn page_spreadsheet_and_json_tell_the_same() {
    let sources = sources("as-of: 2031-06-01\n");
    let (site, _) = vagval::site(&sources, &Options::default(), &mut parse::Memory::default());
    let read =
        |address: &str| String::from_utf8(site.bytes(address).expect("it stands there")).expect("UTF-8");
    let page = read("coverage.html");
    assert!(page.contains("7 local routines are required: 2 are in place, 1 is outdated, 1 is missing, 2 are exempt and 1 is unknown."), "{page}");
    assert!(page.contains("Decided by The school") && page.contains("3 months old"), "{page}");
    let json: serde_json::Value = serde_json::from_str(&read("coverage.json")).expect("it is JSON");
    let organisations = json["requirements"][0]["organisations"].as_array().expect("a list");
    let states: Vec<_> = organisations.iter().map(|one| one["state"].as_str().expect("a word")).collect();
    assert_eq!(states, ["has", "has", "outdated", "exempt", "exempt", "unknown", "lacks"]);
    assert_eq!(organisations[4]["exempt"]["by"], "bath");
    assert_eq!(organisations[6]["routines"][0]["condition"], "void");
    assert_eq!(read("coverage.csv").lines().count(), 1 + states.len());
}
