//! The search of the demonstration, judged by what a reader should find, which was written down before there was a search.
//!
//! The ranker of the page is a script; its twin in Rust reads the same written files, so that this test holds what is
//! written and not what was meant.

#![expect(clippy::disallowed_methods, reason = "the first hits are kept in a file")]

mod export;
mod judged;
mod score;
mod shards;
mod twin;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use vagval::diagnostic::Report;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

use crate::judged::{FIRST, Judged, SECOND, judged};
use crate::score::Score;
use crate::shards::Shards;
use crate::twin::find;

/// The most bytes of a file.
const LARGEST: usize = 64 * 1024;

#[test]
fn every_judged_answer_stands_in_the_site() {
    let site = demonstration();
    let ids = ids(site);
    let answers = [FIRST, SECOND].into_iter().flat_map(judged).flat_map(|judged| judged.good);
    let missing: BTreeSet<_> = answers.filter(|answer| !ids.contains(answer)).collect();
    assert!(missing.is_empty(), "no such place: {missing:#?}");
}

#[test]
fn readers_find_what_they_ask_for() {
    hold(FIRST, 0.91, 0.97);
}

#[test]
fn readers_find_what_was_asked_later() {
    hold(SECOND, 0.87, 0.94);
}

/// Holds a set to a mean reciprocal rank and a recall, both a little below what is reached.
fn hold(set: &'static str, least_rank: f64, least_recall: f64) {
    let site = demonstration();
    let shards = Shards::of(site);
    let (mut score, mut missed) = (Score::default(), String::new());
    for judged in judged(set) {
        let found = find(&shards, &judged.query);
        let places: Vec<&str> = found.iter().take(10).map(|section| shards.address(*section)).collect();
        let place = places.iter().position(|place| judged.accepts(site, place));
        score.add(judged.kind, place);
        if place != Some(0) {
            let _ = writeln!(missed, "{} ({}): {place:?} of {places:?}", judged.query, judged.kind);
        }
    }
    println!("mean reciprocal rank, recall@5 (queries): {score}\n{missed}");
    assert!(score.mean_reciprocal_rank() >= least_rank && score.recall() >= least_recall, "{score}");
}

/// The script must rank alike: `tests/browser/search.mjs` holds it to this file. `BLESS=1` rewrites it.
#[test]
fn a_browser_is_held_to_the_same_first_hits() {
    let site = demonstration();
    let shards = Shards::of(site);
    let first = |judged: Judged| {
        let found = find(&shards, &judged.query)
            .into_iter()
            .take(5)
            .map(|section| format!("\t{}", shards.address(section)));
        format!("{}{}\n", judged.query, found.collect::<String>())
    };
    let found: String = judged(FIRST).into_iter().map(first).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/first.tsv");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &found).expect("the file can be written");
    }
    let written = std::fs::read_to_string(&path).expect("the file is there");
    assert!(written == found, "tests/search/first.tsv is out of date: run with BLESS=1 and read the change");
}

#[test]
fn no_file_is_larger_than_a_page_may_load_at_once() {
    let site = demonstration();
    let files: Vec<_> = site.addresses().filter(|address| address.starts_with("sok/")).collect();
    assert!(files.len() > 3, "{files:?}");
    for address in files {
        let bytes = site.bytes(address).expect("every address has its bytes").len();
        assert!(bytes <= LARGEST, "{address} has {bytes} bytes");
    }
}

#[test]
fn the_same_handbook_gives_the_same_files() {
    let (one, other) = (demonstration(), &*built());
    let files = |site: &Site| -> Vec<String> {
        site.addresses().filter(|address| address.starts_with("sok/")).map(str::to_owned).collect()
    };
    assert_eq!(files(one), files(other));
    for address in files(one) {
        assert_eq!(one.bytes(&address), other.bytes(&address), "{address}");
    }
}

#[test]
fn nothing_that_is_typed_breaks_the_search() {
    let site = demonstration();
    let shards = Shards::of(site);
    let long = "å".repeat(1 << 20);
    let hostile = [
        "",
        " ",
        "\"",
        "\"\"",
        "-",
        "--",
        "- -",
        "\"-\"",
        "__proto__",
        "constructor",
        "<script>alert(1)</script>",
        ".*",
        "(?=a)+",
        "\u{202e}\u{0}",
        "👩‍👩‍👧",
        "日本語",
        "a\u{308}",
        "\u{308}",
        "ß",
        "İ",
        "2018:",
        ":218",
        "1/0",
        long.as_str(),
    ];
    for query in hostile {
        let found = find(&shards, query);
        assert!(found.len() <= shards.sections(), "{query:.20}");
    }
}

#[test]
fn each_section_stands_at_a_place_of_its_own() {
    let site = demonstration();
    let shards = Shards::of(site);
    let addresses: BTreeSet<&str> = (0..shards.sections()).map(|section| shards.address(section)).collect();
    assert_eq!(addresses.len(), shards.sections(), "each section stands at one address");
    for address in addresses {
        let page = address.split('#').next().unwrap_or_default();
        assert!(site.page(page).is_some(), "{address} leads nowhere");
    }
}

/// Returns all places of the site: pages, and the ids on them.
fn ids(site: &Site) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for address in site.addresses().filter(|address| !address.starts_with("sok/")) {
        let page =
            String::from_utf8_lossy(&site.bytes(address).expect("every address has its bytes")).into_owned();
        let of_page = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        ids.extend(of_page.map(|id| format!("{address}#{id}")));
        ids.insert(address.to_owned());
    }
    ids
}

/// Returns the demonstration, which is built once for all tests.
pub(crate) fn demonstration() -> &'static Site {
    static SITE: OnceLock<Arc<Site>> = OnceLock::new();
    SITE.get_or_init(built)
}

fn built() -> Arc<Site> {
    let mut report = Report::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::project(root, &mut report).expect("the demonstration can be read");
    vagval::site(&sources, &Options::default(), &mut parse::Memory::default()).0
}
