//! Walks every state of a tree whose states have pages, and every section of a tree on one page, as a reader without a
//! script would, and compares what stands there with what was proved of the tree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use vagval::compile::paths;
use vagval::diagnostic::Report;
use vagval::model::flow::{Exit, Flow, FlowStep, State, StateId};
use vagval::model::id::TreeId;
use vagval::model::tree::Tree;
use vagval::parse::Memory;
use vagval::render::Site;
use vagval::resolve::Options;

use crate::led;
use crate::page::{Element, Page};

#[test]
fn every_state_has_a_page_and_every_answer_leads_to_the_next() {
    let site = site("tests/golden/layouts");
    let (tree, flow) = tree(&site, "utflykt");
    let mut at = BTreeMap::from([(Flow::START, "vagval/utflykt.html".to_owned())]);
    let mut titles = BTreeSet::new();
    for (number, state) in (0..).zip(&flow.states) {
        let address = at[&StateId(number)].clone();
        let page = read(&site, &address);
        assert!(titles.insert(page.only("title").text.clone()), "{address}: a title of its own");
        let main = page.only("main");
        assert_eq!(main.attribute("data-state"), number.to_string(), "{address}");
        assert_eq!(page.with("data-start").len(), usize::from(number == 0), "{address}");
        assert_eq!(
            page.with("data-untold").is_empty(),
            number == 0,
            "{address}: says that no answers are known"
        );
        assert!(page.with("data-trail").is_empty() && page.with("data-change").is_empty(), "{address}");
        judge(&site, tree, (main, &page), state);
        for (answer, exit) in page.with("data-answer").into_iter().zip(&state.exits) {
            let (to, told) = led(&address, answer.attribute("href"));
            let own = format!("{}={}", state.step.name(), exit.answer);
            assert_eq!(told, if number == 0 { own } else { String::new() }, "{address}: tells what it knows");
            assert_eq!(*at.entry(exit.to).or_insert_with(|| to.clone()), to, "{address}: one page a state");
        }
        if state.step.is_end() {
            let lines = record(&page);
            assert_eq!(
                lines[2],
                format!("outcome: {} | {}", state.step.name(), title(tree, state)),
                "{address}"
            );
        }
    }
    let mut pages: BTreeSet<String> = at.into_values().collect();
    assert_eq!(pages.len(), flow.states.len(), "each state has a page of its own");
    pages.extend(
        ["hafte.html", "karta.csv", "om.html", "vagar.csv", "vagar.html", "vagar.js"]
            .map(|name| format!("vagval/utflykt/{name}")),
    );
    let own = site.originals().filter(|address| address.starts_with("vagval/utflykt"));
    assert!(own.eq(pages.iter().map(String::as_str)), "no page is missing and none is left over");
}

#[test]
fn a_script_reads_every_answer_of_every_state() {
    let site = site("tests/golden/layouts");
    let (_, flow) = tree(&site, "utflykt");
    let file = site.bytes("vagval/utflykt/vagar.js").expect("pages of states have their ways in a file");
    let text = String::from_utf8(file).expect("a script is UTF-8");
    let text = text.strip_prefix("window.vagval = ").and_then(|text| text.strip_suffix(";\n"));
    let told: serde_json::Value = serde_json::from_str(text.expect("one value is told")).expect("it is JSON");
    for (number, state) in flow.states.iter().enumerate() {
        let (step, page, exits) =
            (&told["states"][number][0], &told["states"][number][1], &told["states"][number][2]);
        let (address, _) = led("vagval/utflykt/vagar.js", page.as_str().expect("each state has a page"));
        assert_eq!(read(&site, &address).only("main").attribute("data-state"), number.to_string());
        assert_eq!(step.as_str(), Some(if state.step.is_end() { "" } else { state.step.name() }));
        assert_eq!(exits.as_array().map(Vec::len), Some(state.exits.len()));
        for (place, exit) in state.exits.iter().enumerate() {
            assert_eq!(exits[place][0].as_str(), Some(exit.answer.as_str()));
            assert_eq!(exits[place][1].as_str(), Some(site.words().answer(&exit.class).as_str()));
            assert_eq!(exits[place][2].as_u64(), Some(u64::from(exit.to.0)));
            assert!(told["questions"][state.step.name()].is_string(), "each question is told");
        }
    }
}

#[test]
fn the_table_of_states_has_a_line_for_each_answer() {
    let site = site("tests/golden/layouts");
    let (_, flow) = tree(&site, "utflykt");
    let bytes = site.bytes("vagval/utflykt/vagar.csv").expect("every tree has its table");
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("spreadsheets are told that it is UTF-8");
    let mut file = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    let lines = file.records().map(|line| line.expect("lines are of equal length")).collect::<Vec<_>>();
    let exits: usize = flow.states.iter().map(|state| state.exits.len()).sum();
    assert_eq!(lines.len(), exits);
    for line in lines {
        let (page, _) = line[4].split_once('#').unwrap_or((&line[4], ""));
        assert!(site.page(page).is_some(), "{page} is a page");
    }
    let page = read(&site, "vagval/utflykt/vagar.html");
    assert_eq!(page.named("tr").len(), 1 + flow.counts.question_states + exits, "the page has them, too");
}

#[test]
fn every_path_of_a_private_tree_is_a_section_and_no_address_tells_an_answer() {
    sections_hold(&site("tests/golden/layouts"), "sjuk");
}

#[test]
fn every_private_tree_of_the_repository_is_one_page_of_sections() {
    let site = site(".");
    let private: Vec<_> = site.handbook.trees.values().filter(|tree| tree.private).collect();
    assert!(!private.is_empty(), "the handbook has private trees");
    for tree in private {
        sections_hold(&site, tree.id.as_str());
    }
}

fn sections_hold(site: &Site, name: &str) {
    let (tree, flow) = tree(site, name);
    let start = format!("vagval/{name}.html");
    let page = read(site, &start);
    assert_eq!(page.with("data-step").len() as u64, flow.counts.prefixes, "a section for each path");
    let paths: Vec<_> = paths::prefixes(flow).collect();
    let section = |taken: &[(StateId, usize)]| {
        let place =
            paths.iter().position(|path| path.taken == taken).expect("each beginning of a path is one");
        format!("#s{}", place + 1)
    };
    for path in &paths {
        let (state, id) = (flow.state(path.end), section(&path.taken));
        let part = page.part(&id[1..]);
        judge(site, tree, (part.with("data-step")[0], &part), state);
        for (place, answer) in part.with("data-answer").into_iter().enumerate() {
            let longer: Vec<_> = path.taken.iter().copied().chain([(path.end, place)]).collect();
            assert_eq!(answer.attribute("href"), section(&longer), "{id}");
        }
        let changes = part.with("data-change").into_iter().map(|change| change.attribute("href").to_owned());
        let asked = (0..path.taken.len()).map(|place| section(&path.taken[..place]));
        assert!(changes.eq(asked), "{id}: each answer can be changed");
        let restarts = part.with("data-restart");
        assert!(restarts.iter().all(|link| link.attribute("href") == "#s1"), "{id}: starts again");
        if state.step.is_end() {
            let answers = path.answers(flow).map(|(step, exit)| match step {
                FlowStep::Organisation => format!("organisation: {}", exit.answer),
                FlowStep::Question(_) | FlowStep::Outcome(_) | FlowStep::Open(_) | FlowStep::Void => {
                    format!("{} = {} | ", step.name(), exit.answer)
                }
            });
            let lines = record(&part);
            assert!(
                answers.zip(&lines[2..]).all(|(answer, line)| line.starts_with(&answer)),
                "{id}: {lines:?}"
            );
        }
    }
    let ids: Vec<_> = page.with("id").into_iter().map(|element| element.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each id stands once");
    let folder = format!("vagval/{name}/");
    let own = site.originals().filter(|address| *address == start || address.starts_with(&folder));
    let whole = ["hafte.html", "karta.csv", "om.html", "vagar.csv", "vagar.html"];
    let expected = [start.clone()].into_iter().chain(whole.map(|file| format!("{folder}{file}")));
    assert!(own.eq(expected), "no answer stands in an address");
    for link in page.named("a").into_iter().filter(|link| !link.attribute("href").contains(':')) {
        let (to, place) = led(&start, link.attribute("href"));
        assert!(site.page(&to).is_some(), "`{to}` is a page");
        assert!(!place.contains('=') && (to != start || page.has(&place)), "`{place}` is a place");
    }
}

#[test]
fn what_is_known_goes_along_to_pages_of_states() {
    let site = site("tests/golden/layouts");
    let about = read(&site, "vagval/utflykt/om.html");
    let tried: Vec<_> =
        about.named("a").into_iter().filter(|link| link.attribute("href").contains('=')).collect();
    assert!(
        tried.iter().any(|link| link
            .attribute("href")
            .ends_with("#organisation=bergskolan&resa=fots&bad=nej&langd=ja")),
        "a scenario tells its answers"
    );
    let page = read(&site, "vagval/sjuk.html");
    let on = page.with("data-continue");
    assert!(
        !on.is_empty() && on.iter().all(|link| link.attribute("href") == "utflykt.html"),
        "a private tree does not"
    );
}

/// Compares what a step shows with what was proved of it.
fn judge(site: &Site, tree: &Tree, (step, page): (&Element, &Page), state: &State) {
    let kind = if state.step.is_end() { "outcome" } else { "question" };
    assert_eq!((step.attribute("data-step"), step.attribute("data-kind")), (state.step.name(), kind));
    assert!(page.only("h1").text.ends_with(&title(tree, state)), "{}", page.only("h1").text);
    let answers = page.with("data-answer");
    let said = |exit: &Exit| (exit.answer.to_string(), site.words().answer(&exit.class));
    let shown = answers.iter().map(|answer| {
        let first = answer.text.lines().next().unwrap_or_default();
        (answer.attribute("data-answer").to_owned(), first.to_owned())
    });
    assert!(shown.eq(state.exits.iter().map(said)), "{}: its answers", state.step.name());
    let contacts = state.shown.contacts.iter().map(|shown| site.handbook.roles[&shown.role].name.as_str());
    assert!(contacts.eq(page.classed("who").iter().map(|who| who.text.as_str())), "whom to ask");
}

fn title(tree: &Tree, state: &State) -> String {
    match &state.step {
        FlowStep::Organisation => "Vilken organisation gäller det?".to_owned(),
        FlowStep::Void => String::new(),
        FlowStep::Question(id) | FlowStep::Outcome(id) | FlowStep::Open(id) => {
            let step = tree.step(id).expect("a state belongs to a step");
            let asked = step.question().map(|question| question.ask.clone());
            asked.or_else(|| Some(step.outcome()?.title.clone())).unwrap_or_default()
        }
    }
}

fn record(page: &Page) -> Vec<String> {
    page.only("pre").text.lines().map(str::to_owned).collect()
}

fn read(site: &Site, address: &str) -> Page {
    Page::of(address, &site.bytes(address).unwrap_or_else(|| panic!("nothing stands at {address}")))
}

fn tree<'s>(site: &'s Site, id: &str) -> (&'s Tree, &'s Flow) {
    let id = TreeId::new(id);
    (&site.handbook.trees[&id], &site.flows[&id])
}

fn site(project: &str) -> Arc<Site> {
    let mut report = Report::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let sources = vagval::load::project(&root, &mut report).expect("the handbook can be read");
    let (site, told) = vagval::site(&sources, &Options::default(), &mut Memory::default());
    assert!(!report.has_errors() && !told.has_errors(), "the handbook is sound: {report:?} {told:?}");
    site
}
