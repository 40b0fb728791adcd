//! The first page and the list of all trees: tasks by occasion, guides that do not crowd out the rest, and a way to the
//! whole on one page.

use std::sync::Arc;

use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

const OCCASIONS: &str = "title: Handbook\nlanguage: en\noccasions:\n\
    - { title: When you go, trees: [travel, leave] }\n\
    - { title: When nothing helps, trees: [] }\n";

const GUIDE: &str = "---\ntitle: TITLE\nkind: guide\n---\n\nYou may. {#may}\n";

#[test]
fn without_occasions_tasks_stand_by_their_titles() {
    let home = page(&site("title: Handbook\nlanguage: en\n", &[]), "index.html");
    assert!(holds_in_order(&home, &["May I leave?", "May I rest?", "May I travel?"]), "{home}");
    assert!(!home.contains("class=\"occasion\""), "{home}");
}

#[test]
fn tasks_stand_by_occasion_in_the_order_of_their_author() {
    let site = site(OCCASIONS, &[]);
    for address in ["index.html", "trees/index.html"] {
        let page = page(&site, address);
        let order = ["When you go", "May I travel?", "May I leave?", ">Other<", "May I rest?"];
        assert!(holds_in_order(&page, &order), "{address}: {page}");
        assert!(!page.contains("When nothing helps"), "{address} names an occasion without trees");
    }
    assert!(page(&site, "trees/index.html").contains("For you."));
    assert!(!page(&site, "index.html").contains("For you."), "the first page is short");
}

#[test]
fn where_every_tree_has_its_occasion_there_is_no_other() {
    let settings = OCCASIONS.replace("[]", "[rest]");
    assert!(!page(&site(&settings, &[]), "index.html").contains(">Other<"));
}

#[test]
fn guides_beside_an_index_are_reached_by_it() {
    let home =
        page(&site(OCCASIONS, &["content/a/index.md", "content/a/one.md", "content/two.md"]), "index.html");
    assert!(home.contains(">content/a/index.md<") && home.contains(">content/two.md<"), "{home}");
    assert!(!home.contains(">content/a/one.md<"), "{home}");
    assert!(home.contains("<a href=\"documents.html#_guide\">All 4 guides</a>"), "{home}");
}

#[test]
fn the_first_guides_are_shown_and_a_way_to_all() {
    let paths: Vec<String> = (1..=9).map(|number| format!("content/g{number}.md")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let home = page(&site(OCCASIONS, &paths), "index.html");
    assert!(home.contains(">content/g8.md<") && !home.contains(">content/g9.md<"), "{home}");
    assert!(home.contains(">All 10 guides<"), "{home}");
}

#[test]
fn a_handbook_beyond_the_limit_has_no_page_that_holds_it_all() {
    let whole = site("title: Handbook\nlanguage: en\n", &[]);
    assert!(page(&whole, "index.html").contains("\"print.html\"") && whole.is_beyond_one_page().is_none());
    let beyond = site("title: Handbook\nlanguage: en\nlimits: { print-pages: 1 }\n", &[]);
    assert!(!page(&beyond, "index.html").contains("\"print.html\"") && beyond.page("print.html").is_none());
    assert_eq!(beyond.is_beyond_one_page(), Some(1));
}

/// Whether some texts stand in a page, one behind the other.
fn holds_in_order(page: &str, texts: &[&str]) -> bool {
    let behind = |rest: &str, text: &&str| Some(rest.find(*text)? + text.len());
    let end = texts.iter().try_fold(0, |at, text| Some(at + behind(&page[at..], text)?));
    end.is_some()
}

fn page(site: &Site, address: &str) -> String {
    let bytes = site.bytes(address).unwrap_or_else(|| panic!("there is no {address}"));
    String::from_utf8(bytes).expect("pages are UTF-8")
}

/// Returns a site of three trees and a guide they rest on, with more guides that are called by their paths.
fn site(settings: &str, guides: &[&str]) -> Arc<Site> {
    let tree = |verb: &str| {
        format!(
            "title: May I {verb}?\nsummary: For you.\nstart: told\nquestions:\n  told: {{ ask: Is it told?, answers: {{ \
             no: {{ say: \"No\", goto: tell }}, yes: {{ say: \"Yes\", goto: go }} }} }}\noutcomes:\n  \
             tell: {{ verdict: info, title: Tell it, because: [zz#may] }}\n  \
             go: {{ verdict: info, title: Go, because: [zz#may] }}\n"
        )
    };
    let trees = ["leave", "rest", "travel"].map(|verb| (format!("decisions/{verb}.yaml"), tree(verb)));
    let guides = guides.iter().map(|path| ((*path).to_owned(), GUIDE.replace("TITLE", path)));
    let others = [
        ("handbook.yaml".to_owned(), settings.to_owned()),
        ("content/zz.md".to_owned(), GUIDE.replace("TITLE", "zz")),
    ];
    let files: Vec<(String, String)> = trees.into_iter().chain(guides).chain(others).collect();
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let sources = load::from_memory(files);
    let (site, report) = vagval::site(&sources, &Options::default(), &mut parse::Memory::default());
    assert!(!report.has_errors(), "{report:?}");
    site
}
