//! What responses say of a document and what rests on a source, in small handbooks with the corners that large ones hide.

use std::sync::Arc;

use vagval::diagnostic::draw::{self, Format};
use vagval::model::clause::{Stance, Taken};
use vagval::model::handbook::Handbook;
use vagval::model::ledger::{self, Ledger, Row};
use vagval::model::text::plain;
use vagval::model::{carried, carried::Carried};
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

const SETTINGS: (&str, &str) = ("handbook.yaml", "title: Handbook\nlanguage: en\n");
const ORGANISATIONS: (&str, &str) = (
    "content/registers/organisations.yaml",
    "- { id: town, name: Town }\n- { id: school, name: School, parent: town }\n- { id: library, name: Library, parent: town }\n",
);
const SOURCES: (&str, &str) = (
    "content/registers/sources.yaml",
    "- { id: letter, title: Letter, length: 10 }\n- { id: book, title: Book, unit: pages }\n- { id: ledger, title: Ledger, length: 1300 }\n- { id: note, title: Note, length: 1 }\n",
);
const PROPOSAL: (&str, &str) = (
    "content/proposal.md",
    "---
title: Proposal
kind: policy
organisation: town
status: consultation
source: letter:1
---
## Rules {#rules}
### Lending {#lending}
Projectors are lent. {#lent}
### Fees {#fees}
There is a fee. {#fee}
### Keys {#keys}
The key is kept. {#kept}
",
);
const SCHOOL: (&str, &str) = (
    "content/school.md",
    "---
title: Answer of the school
kind: response
organisation: school
responds-to: proposal
source: letter:2
---
## Lending is good {#good on=proposal#lending stance=support}
We like it. {#like}
## The fee is too high {#high on=proposal#fees stance=object taken=partly}
Ten is much. {#ten}
### Our reckoning {#reckoning}
We have counted. {#counted force=background}
### And it is unclear {#unclear on=proposal#fee stance=clarify}
For whom? {#whom}
## Pupils are missing {#pupils on=proposal stance=missing}
May they lend? {#may}
",
);
const LIBRARY: (&str, &str) = (
    "content/library.md",
    "---
title: Answer of the library
kind: response
organisation: library
responds-to: proposal
source: letter:3
---
## Lend for less time {#less on=proposal#lending stance=change}
A week is enough. {#week}
## No fee {#none on=proposal#fees stance=change}
It should be free. {#free}
",
);

/// Makes the site of files in which nothing is wrong.
fn site(files: &[(&str, &str)]) -> Arc<Site> {
    let all = [SETTINGS, ORGANISATIONS, SOURCES].into_iter().chain(files.iter().copied());
    let sources = load::from_memory(all);
    let (site, report) = vagval::site(&sources, &Options::default(), &mut parse::Memory::default());
    assert!(!report.has_errors(), "{}", draw::text(&report, &sources, Format::Human));
    site
}

fn only(handbook: &Handbook) -> Ledger<'_> {
    let mut ledgers = ledger::all(handbook);
    assert_eq!(ledgers.len(), 1);
    ledgers.remove(0)
}

fn title(row: &Row<'_>) -> String {
    row.section.map_or_else(|| "–".to_owned(), |section| plain(&section.title))
}

fn told(row: &Row<'_>) -> Vec<String> {
    let clauses = |said: &ledger::Said<'_>| {
        said.clauses.iter().map(|clause| plain(&clause.content)).collect::<Vec<_>>()
    };
    let said = row.said.iter();
    said.map(|said| {
        let (who, stance) = (&said.response.id, said.position.stance.word());
        format!("{who} {stance} {}: {}", said.point.anchor, clauses(said).join(" "))
    })
    .collect()
}

#[test]
fn a_ledger_holds_every_position_at_its_section_and_the_whole_document_first() {
    let site = site(&[PROPOSAL, SCHOOL, LIBRARY]);
    let ledger = only(&site.handbook);
    // "Rules" has no text of its own, so that nobody can pass it by.
    assert_eq!(ledger.rows.iter().map(title).collect::<Vec<_>>(), ["–", "Lending", "Fees", "Keys"]);
    assert_eq!(told(&ledger.rows[0]), ["school missing pupils: May they lend?"]);
    assert_eq!(
        told(&ledger.rows[1]),
        ["library change less: A week is enough.", "school support good: We like it."]
    );
    // A position on a clause stands with its section; what stands deeper belongs to the point above, up to the next point.
    assert_eq!(
        told(&ledger.rows[2]),
        [
            "library change none: It should be free.",
            "school object high: Ten is much. We have counted.",
            "school clarify unclear: For whom?"
        ]
    );
    assert!(ledger.rows[3].said.is_empty());
    assert_eq!(ledger.said().count(), 6);
    assert_eq!([ledger.taken(Taken::Partly), ledger.taken(Taken::Unknown)], [1, 5]);
}

#[test]
fn sections_with_most_objections_and_wishes_for_change_are_the_most_contested() {
    let site = site(&[PROPOSAL, SCHOOL, LIBRARY]);
    let ledger = only(&site.handbook);
    assert_eq!(ledger.contested().into_iter().map(title).collect::<Vec<_>>(), ["Fees", "Lending"]);
    let fees = &ledger.rows[2];
    assert_eq!([fees.against(), fees.count(Stance::Clarify), fees.respondents()], [2, 1, 2]);
    let silent = |row: &Row<'_>| ledger.silent(row).map(|one| one.id.to_string()).collect::<Vec<_>>();
    assert_eq!(silent(&ledger.rows[3]), ["library", "school"]);
    assert_eq!(silent(&ledger.rows[0]), ["library"]);
}

#[test]
fn a_consultation_without_positions_still_has_its_page() {
    let answer = "---\ntitle: Answer\nkind: response\norganisation: school\nresponds-to: proposal\nsource: letter:2\n---\nFine. {#fine}\n";
    let site = site(&[PROPOSAL, ("content/answer.md", answer)]);
    let page = text(&site, "responses.html");
    assert!(page.contains("No positions on any section from one response."), "{page}");
    assert!(page.contains("speaks of no section"), "{page}");
    // The matrix has nothing to show and nothing leads there.
    assert!(!page.contains("matrix.html"), "{page}");
    assert!(site.bytes("responses/matrix.html").is_none() && site.bytes("responses.csv").is_none());
}

#[test]
fn two_answers_of_one_organisation_are_told_apart_by_their_titles() {
    let second = LIBRARY.1.replace("organisation: library", "organisation: school");
    let site = site(&[PROPOSAL, SCHOOL, ("content/library.md", &second)]);
    let matrix = text(&site, "responses/matrix.html");
    for column in ["Answer of the library", "Answer of the school"] {
        assert!(matrix.contains(&format!("{column}</a></span></th>")), "{matrix}");
    }
}

#[test]
fn page_matrix_and_files_tell_the_same_positions() {
    let site = site(&[PROPOSAL, SCHOOL, LIBRARY]);
    let points =
        ["Pupils are missing", "Lend for less time", "Lending is good", "No fee", "The fee is too high"];
    for address in ["responses.html", "responses/matrix.html", "responses.csv", "responses.json"] {
        let file = text(&site, address);
        for point in points.into_iter().chain(["And it is unclear"]) {
            assert!(file.contains(point), "{address} does not tell {point}: {file}");
        }
    }
    assert_eq!(text(&site, "responses.csv").lines().filter(|line| line.starts_with("Proposal,")).count(), 6);
    let json: serde_json::Value =
        serde_json::from_str(&text(&site, "responses.json")).expect("the file is JSON");
    let positions = json["documents"][0]["positions"].as_array().expect("there are positions");
    assert_eq!(positions.len(), 6);
    assert_eq!(positions[0]["section"], serde_json::Value::Null);
    assert_eq!(positions[4]["clauses"][1]["force"], "background");
    assert_eq!(positions[4]["address"], "school.html#high");
    assert_eq!(json["documents"][0]["sections_without_positions"], serde_json::json!(["keys"]));
}

fn carried<'a>(all: &'a [Carried<'a>], id: &str) -> &'a Carried<'a> {
    all.iter().find(|one| one.source.id.as_str() == id).expect("the source is there")
}

#[test]
fn a_source_tells_what_rests_on_each_of_its_lines_and_what_does_not() {
    let page = (
        "content/page.md",
        "---\ntitle: Page\n---\n## One {#one}\nA. {#a source=\"letter:2-4,4-5\"}\n\nB. {#b source=\"letter:4,8\"}\n\nC. {#c source=letter}\n\nD. {#d source=\"book:7\"}\n## Table {#table source=\"letter:10\"}\n| x |\n|---|\n| y |\n",
    );
    let site = site(&[page]);
    let all = carried::all(&site.handbook);
    let letter = carried(&all, "letter");
    let told = letter.stretches().into_iter().map(|((first, last), resting)| {
        let places = resting.iter().map(|one| one.place.to_string()).collect::<Vec<_>>();
        format!("{first}-{last} {}", places.join(" "))
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        ["1-1 ", "2-4 page#a", "4-4 page#b", "4-5 page#a", "6-7 ", "8-8 page#b", "9-9 ", "10-10 page#table"]
    );
    assert_eq!([letter.lines(), letter.lines_left()], [6, 4]);
    // On line 4 rest two clauses, though one of them names it twice.
    assert_eq!(letter.weights[2], ((4, 4), 2));
    assert_eq!(letter.whole.len(), 1);
    // Without a length, nothing is known beyond what is named.
    let book = carried(&all, "book");
    assert_eq!([book.lines(), book.lines_left()], [1, 6]);
    let note = carried(&all, "note");
    assert_eq!([note.lines(), note.lines_left()], [0, 1]);
    let page = text(&site, "sources.html");
    assert!(
        page.contains("refers to 6 of the 10 lines of the source. The 4 left may be blank lines"),
        "{page}"
    );
    assert!(page.contains("refers to one page. The handbook does not say how long the source is."), "{page}");
    assert!(page.contains("The one line left may be blank"), "{page}");
}

#[test]
fn a_long_source_has_several_lines_in_a_cell() {
    let page = ("content/page.md", "---\ntitle: Page\n---\nA. {#a source=\"ledger:1300\"}\n");
    let site = site(&[page]);
    let page = text(&site, "sources.html");
    // 1300 lines in rows of 50 cells, of which there are 12 at most: 3 lines a cell, 434 cells.
    assert!(page.contains("a cell is 3 lines or pages"), "{page}");
    assert!(page.contains("<span class=\"meta\">1201–1300</span>"), "{page}");
    assert!(page.contains("<rect data-shade=\"1\" x=\"33\" width=\"1\" height=\"1\"/>"), "{page}");
    let sheet = text(&site, "sources.csv");
    assert!(sheet.contains("ledger,Ledger,1,1299,,Nothing in the handbook,\n"), "{sheet}");
    assert!(sheet.contains("ledger,Ledger,1300,1300,Page,A.,page.html#a\n"), "{sheet}");
}

fn text(site: &Site, address: &str) -> String {
    String::from_utf8(site.bytes(address).expect("the page exists")).expect("pages are UTF-8")
}
