//! Two small handbooks, one in each language, and what some of their pages look like to the letter.
//!
//! `BLESS=1 cargo test --test golden` rewrites the pages; read that diff as a reader would see it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use vagval::diagnostic::Report;
use vagval::diagnostic::draw::{self, Format};
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

#[test]
fn a_swedish_handbook_looks_as_it_did() {
    let pages = [
        "404.html",
        "arshjul.csv",
        "arshjul.html",
        "arshjul.json",
        "dokument.html",
        "english.html",
        "handbook.json",
        "index.html",
        "kallor.csv",
        "kallor.html",
        "lagar.csv",
        "lagar.html",
        "lagar.json",
        "llms.txt",
        "om-oss.html",
        "oppna-fragor.csv",
        "oppna-fragor.html",
        "oppna-fragor.json",
        "ordlista.html",
        "ordlista.jsonld",
        "organisationer/index.html",
        "organisationer/skolan.html",
        "policy/lanepolicy-forslag.html",
        "policy/lanepolicy.html",
        "policy/lanepolicy.jsonld",
        "policy/lanepolicy.md",
        "policy/utlaning.html",
        "remissvar.csv",
        "remissvar.html",
        "remissvar.json",
        "remissvar/matris.html",
        "remissvar/skolans-svar.html",
        "remissvar/skolans-svar.jsonld",
        "roller.csv",
        "roller/vaktmastare.html",
        "rutiner/lanerutin.html",
        "sitemap.xml",
        "tackning.csv",
        "tackning.html",
        "tackning.json",
        "tillganglighet.html",
        "vagval/far-jag-lana.html",
        "vagval/far-jag-lana/dagar/skolan.html",
        "vagval/far-jag-lana/dagar/skolan.md",
        "vagval/far-jag-lana/veckor/hem.html",
        "vagval/far-jag-lana/hafte.html",
        "vagval/far-jag-lana/karta.csv",
        "vagval/far-jag-lana/om.html",
    ];
    hold("svenska", &pages);
}

#[test]
fn an_english_handbook_looks_as_it_did() {
    hold(
        "english",
        &["accessibility.html", "index.html", "policy/lending.html", "print.html", "roles/caretaker.html"],
    );
}

#[test]
fn the_handbook_of_another_day_looks_as_it_did() {
    let before = [
        "index.html",
        "documents.html",
        "trees/books.html",
        "trees/borrow/town/projector.html",
        "organisations/village.html",
        "policy/answer.html",
        "policy/lending-2025.html",
        "policy/lending-2030.html",
        "policy/proposal.html",
        "roles/clerk.html",
        "routines/old.html",
    ];
    hold_on("days", Some("2027-06-01"), &before);
    let between = [
        "trees/books/no.html",
        "trees/books/yes.html",
        "trees/borrow/about.html",
        "trees/borrow/village/projector.html",
        "trees/borrow/town/projector.html",
        "policy/lending-2030.html",
    ];
    hold_on("days", Some("2030-02-01"), &between);
    let own = [
        "policy/lending-2030.html",
        "routines/coming.html",
        "routines/village.html",
        "trees/borrow/town/projector.html",
    ];
    hold("days", &own);
}

#[test]
fn the_frame_of_an_english_handbook_says_nothing_in_swedish() {
    let site = site("english");
    for address in site.addresses().filter(|address| is_page(address)) {
        let page = String::from_utf8(site.bytes(address).expect("the page exists")).expect("pages are UTF-8");
        assert!(page.contains("<html lang=\"en\">"), "{address}");
        let swedish = page.find(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']);
        assert_eq!(swedish.map(|at| &page[at.saturating_sub(20)..]), None, "{address}");
    }
}

#[test]
fn the_same_handbook_gives_the_same_bytes() {
    let (one, other) = (site("svenska"), site("svenska"));
    assert_eq!(one.addresses().collect::<Vec<_>>(), other.addresses().collect::<Vec<_>>());
    for address in one.addresses() {
        assert_eq!(one.bytes(address), other.bytes(address), "{address}");
    }
}

fn hold(handbook: &str, pages: &[&str]) {
    hold_on(handbook, None, pages);
}

fn hold_on(handbook: &str, day: Option<&str>, pages: &[&str]) {
    let site = site_on(handbook, day);
    let expected = match day {
        Some(day) => format!("{handbook}.{day}.site"),
        None => format!("{handbook}.site"),
    };
    let mut changed = Vec::new();
    for address in pages {
        let bytes = site.bytes(address).unwrap_or_else(|| panic!("{handbook} has no page {address}"));
        let path = folder(&expected).join(address);
        if std::env::var_os("BLESS").is_some() {
            bless(&path, &bytes);
        } else if read(&path) != bytes {
            changed.push(*address);
        }
    }
    assert!(
        changed.is_empty(),
        "{handbook}: {changed:?} changed; BLESS=1 cargo test --test golden rewrites them"
    );
}

fn is_page(address: &str) -> bool {
    Path::new(address).extension().is_some_and(|extension| extension == "html")
}

fn site(handbook: &str) -> Arc<Site> {
    site_on(handbook, None)
}

fn site_on(handbook: &str, day: Option<&str>) -> Arc<Site> {
    let mut report = Report::default();
    let sources = load::project(&folder(handbook), &mut report).expect("the handbook can be read");
    let day = day.map(|day| day.parse().expect("it is a day"));
    let options = Options { day, ..Options::default() };
    let (site, built) = vagval::site(&sources, &options, &mut parse::Memory::default());
    report.extend(built.diagnostics().iter().cloned());
    assert!(!report.has_errors(), "{}", draw::text(&report, &sources, Format::Human));
    site
}

fn folder(handbook: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(handbook)
}

#[expect(clippy::disallowed_methods, reason = "the test reads what is expected")]
fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "blessing writes what is expected")]
fn bless(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().expect("a page stands in a folder"))
        .expect("the folder can be made");
    std::fs::write(path, bytes).expect("the page can be written");
}
