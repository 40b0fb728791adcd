//! The handbook of another day: it tells what applied then and nothing else, whatever the day.

use std::path::Path;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use vagval::diagnostic::Report;
use vagval::diagnostic::draw::{self, Format};
use vagval::model::flow::{Flow, FlowStep, State};
use vagval::model::handbook::PassageKind;
use vagval::model::id::Place;
use vagval::model::standing::Standing;
use vagval::model::text::plain;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

#[test]
fn whatever_the_day_no_tree_cites_what_does_not_apply() {
    let of_demonstration = ["2019-01-01", "2020-05-03", "2020-05-04", "2040-01-01"].map(|on| (".", day(on)));
    for (project, day) in days().map(|day| ("tests/golden/days", day)).chain(of_demonstration) {
        let site = site(project, Some(day));
        for place in site.flows.values().flat_map(|flow| &flow.states).flat_map(cited) {
            assert!(!site.handbook.standing(place).is_void(), "{project} on {day} cites {place}");
        }
    }
}

#[test]
fn whatever_the_day_no_page_of_a_tree_quotes_what_does_not_apply() {
    for day in days() {
        let site = site("tests/golden/days", Some(day));
        let clauses =
            site.handbook.passages.iter().filter(|(_, passage)| passage.kind == PassageKind::Clause);
        let void: Vec<(&Place, String)> = clauses
            .filter(|(place, _)| site.handbook.standing(place).is_void())
            .map(|(place, clause)| (place, plain(&clause.content)))
            .collect();
        for address in site.addresses().filter(|address| address.starts_with("trees/")) {
            let page = page(&site, address);
            for (place, words) in &void {
                assert!(!page.contains(words), "{address} of {day} quotes {place}");
                assert!(!page.contains(&format!("clause: {place} ")), "{address} of {day} records {place}");
            }
        }
    }
}

#[test]
fn every_page_says_which_day_it_shows_unless_it_is_the_handbooks_own() {
    let other = site("tests/golden/days", Some(day("2030-02-01")));
    for address in other.addresses().filter(|address| is_page(address)) {
        let page = page(&other, address);
        assert!(
            page.contains("You are reading the handbook of 1 February 2030. Its own day is 1 June 2031."),
            "{address}"
        );
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{address}");
    }
    assert!(other.page("sitemap.xml").is_none(), "search engines are to find the handbook of its own day");
    for own in [site("tests/golden/days", None), site("tests/golden/days", Some(day("2031-06-01")))] {
        let pages: Vec<String> =
            own.addresses().filter(|one| is_page(one)).map(|one| page(&own, one)).collect();
        assert!(pages.iter().all(|page| !page.contains("You are reading") && !page.contains("noindex")));
        assert!(own.page("sitemap.xml").is_some());
    }
}

#[test]
fn a_tree_of_which_nothing_applies_is_one_page() {
    let site = site("tests/golden/days", Some(day("2027-06-01")));
    let of_tree = |address: &&str| is_page(address) && address.contains("books");
    let pages: Vec<&str> = site.addresses().filter(of_tree).collect();
    assert_eq!(pages, ["trees/books.html"]);
    let page = page(&site, "trees/books.html");
    assert!(page.contains("The rules do not apply on 1 June 2027"));
    assert!(page.contains("applies only from 1 January 2030"));
    assert!(page.contains("Clerk"), "whom to ask is told");
}

#[test]
fn a_tree_of_which_less_applies_draws_no_map_of_all_its_rules() {
    let rules = ["trees/borrow/map.csv", "trees/borrow/booklet.html"];
    let own = site("tests/golden/days", None);
    assert!(rules.iter().all(|address| own.page(address).is_some()));
    let before = site("tests/golden/days", Some(day("2027-06-01")));
    assert!(rules.iter().all(|address| before.page(address).is_none()));
    assert!(before.flows.values().any(Flow::is_partly_void));
}

#[test]
fn what_is_repealed_by_now_applied_while_it_was_in_force() {
    let old = |on: &str| standing("policy/lending-2025", on);
    assert!(matches!(old("2024-12-31"), Standing::From(_)));
    assert_eq!(old("2025-01-01"), Standing::Applies);
    assert_eq!(old("2029-12-31"), Standing::Applies);
    assert!(matches!(old("2030-01-01"), Standing::Until(_)));
    assert_eq!(old("2031-06-01"), Standing::Repealed);
    let undated = |on: &str| standing("routines/old", on);
    assert_eq!(undated("2029-01-01"), Standing::Unclear);
    assert_eq!(undated("2031-06-01"), Standing::Repealed);
    assert_eq!(undated("2033-01-01"), Standing::Repealed);
}

#[test]
fn what_is_known_not_to_be_older_than_a_day_did_not_apply_before_it() {
    assert!(matches!(standing("routines/village", "2030-02-28"), Standing::NotBefore(_)));
    assert_eq!(standing("routines/village", "2030-03-01"), Standing::Unclear);
}

#[test]
fn the_demonstration_differs_on_the_day_of_the_policy_as_its_sources_say() {
    let (before, after) = (site(".", Some(day("2020-05-03"))), site(".", Some(day("2020-05-04"))));
    let policy = "policy/sociala-medier-2020.html";
    assert!(page(&before, policy).contains("Gäller inte än"));
    assert!(page(&after, policy).contains("Det är oklart om dokumentet gäller"));
    // The routine is undated, but tells of the decision: it cannot be older.
    let routine = "rutiner/ostermalm-rutin.html";
    assert!(page(&before, routine).contains("Gäller inte än"));
    assert!(page(&after, routine).contains("Det är oklart om dokumentet gäller"));
    for organisation in ["ostermalm", "stockholms-stad"] {
        let own = format!("vagval/konto-i-ordning/{organisation}.html");
        assert!(page(&before, &own).contains("Reglerna gäller inte den 3 maj 2020"), "{organisation}");
        assert!(page(&after, &own).contains("data-kind=\"question\""), "{organisation}");
    }
    // The schools of Sollentuna have rules of their own, and of no day.
    let schools =
        |site: &Site, address: &str| page(site, address).split_once("<main").map(|(_, main)| main.to_owned());
    let address = "vagval/konto-i-ordning/sollentuna-skolor.html";
    let (one, other) = (schools(&before, address), schools(&after, address));
    let is_asked =
        |main: &Option<String>| main.as_ref().is_some_and(|main| main.contains("data-kind=\"question\""));
    assert!(is_asked(&one) && is_asked(&other));
    let paths = |site: &Site| site.flows.values().map(|flow| flow.counts.paths).sum::<u64>();
    assert!(paths(&before) < paths(&after), "{} paths before, {} after", paths(&before), paths(&after));
}

/// Returns the places that a state shows as its grounds.
fn cited(state: &State) -> Vec<&Place> {
    let notes = state.shown.notes.iter().flat_map(|note| &note.citations);
    let exits = state.exits.iter().flat_map(|exit| &exit.because);
    assert!(state.step != FlowStep::Void || state.shown.citations.is_empty());
    state.shown.citations.iter().chain(notes).chain(exits).collect()
}

/// Returns days before, between, on and after all those that the handbook names.
fn days() -> impl Iterator<Item = Date> {
    let named =
        ["2025-01-01", "2029-12-31", "2030-01-01", "2030-03-01", "2030-07-01", "2030-12-31", "2032-01-01"];
    let around = |on| [-1, 0, 1].map(|days| day(on).checked_add(days.days()).expect("it is near"));
    named.into_iter().flat_map(around).chain(["1900-01-01", "2100-01-01"].map(day))
}

fn day(text: &str) -> Date {
    text.parse().expect("it is a day")
}

fn standing(path: &str, on: &str) -> Standing {
    let site = site("tests/golden/days", Some(day(on)));
    let document = site.handbook.documents.values().find(|one| one.path == format!("content/{path}.md"));
    site.handbook.standing_of(document.expect("the document exists"), None)
}

fn is_page(address: &str) -> bool {
    Path::new(address).extension().is_some_and(|extension| extension == "html")
}

fn page(site: &Site, address: &str) -> String {
    let bytes = site.bytes(address).unwrap_or_else(|| panic!("there is no {address}"));
    String::from_utf8(bytes).expect("pages are UTF-8")
}

fn site(project: &str, day: Option<Date>) -> Arc<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let mut report = Report::default();
    let sources = load::project(&root, &mut report).expect("the handbook can be read");
    let options = Options { day, ..Options::default() };
    let (site, built) = vagval::site(&sources, &options, &mut parse::Memory::default());
    report.extend(built.diagnostics().iter().cloned());
    assert!(!report.has_errors(), "{}", draw::text(&report, &sources, Format::Human));
    site
}
