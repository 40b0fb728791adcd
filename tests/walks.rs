//! Walks every path of every tree through the built pages, as a reader without a script would, and compares each page
//! with what was proved of the tree: nothing missing, nothing else, every link where the flow says.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use percent_encoding::percent_decode_str;
use vagval::diagnostic::Report;
use vagval::model::flow::{Class, Exit, Flow, FlowStep, State, StateId};
use vagval::model::id::{Anchor, Place, TreeId};
use vagval::model::tree::Tree;
use vagval::parse::Memory;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::source::{SourceFile, Sources};

#[path = "walks/explained.rs"]
mod explained;
#[path = "walks/layouts.rs"]
mod layouts;
#[path = "walks/page.rs"]
mod page;

use page::Page;

/// The built pages, each read once.
struct Pages {
    site: Site,
    read: RefCell<BTreeMap<String, Rc<Page>>>,
}

/// A walk through the pages of one tree.
struct Walk<'a> {
    pages: &'a Pages,
    tree: &'a Tree,
    flow: &'a Flow,
    seen: BTreeSet<String>,
    titles: BTreeSet<String>,
    paths: u64,
}

/// A page on a walk.
struct Stop<'a> {
    address: String,
    page: Rc<Page>,
    state: &'a State,
    /// The states passed and the answers given there.
    taken: &'a [(&'a State, &'a Exit)],
}

#[test]
fn every_path_of_every_tree_stands_in_the_pages() {
    walk_all(&Pages::of_the_repository());
}

#[test]
fn every_form_of_question_stands_in_the_pages() {
    let pages = Pages::of_every_form();
    let states = || pages.site.flows.values().flat_map(|flow| &flow.states);
    let classes = || states().flat_map(|state| &state.exits).map(|exit| &exit.class);
    assert!(classes().any(|class| matches!(class, Class::Numbers { .. })), "a number is asked");
    assert!(classes().any(|class| matches!(class, Class::Several(_))), "several things can be chosen");
    assert!(states().any(|state| state.step.name().contains('.')), "a tree is used");
    assert!(states().any(|state| matches!(state.step, FlowStep::Open(_))), "what is open is shown");
    walk_all(&pages);
}

fn walk_all(pages: &Pages) {
    assert!(!pages.site.flows.is_empty(), "the handbook has trees");
    for (id, flow) in pages.by_path() {
        let tree = &pages.site.handbook.trees[id];
        let (seen, titles) = (BTreeSet::new(), BTreeSet::new());
        let mut walk = Walk { pages, tree, flow, seen, titles, paths: 0 };
        walk.on(Flow::START, &mut Vec::new());
        assert_eq!(walk.paths, flow.counts.paths, "{id}: paths");
        assert_eq!(walk.seen.len() as u64, flow.counts.prefixes, "{id}: a page for each sequence of answers");
        let whole = ["hafte.html", "karta.csv", "om.html", "vagar.csv", "vagar.html"]
            .map(|name| format!("vagval/{id}/{name}"));
        walk.seen.extend(whole);
        let (start, folder) = (format!("vagval/{id}.html"), format!("vagval/{id}/"));
        let own = pages.site.originals().filter(|address| *address == start || address.starts_with(&folder));
        let own = own.filter(|address| !pages.is_moved(address));
        assert!(
            own.eq(walk.seen.iter().map(String::as_str)),
            "{id}: no page is missing and none is left over"
        );
    }
}

#[test]
fn outcomes_are_explained_as_the_other_pages_have_it() {
    let pages = Pages::of_the_repository();
    for (id, _) in pages.by_path() {
        let of_tree = |page: &Page| page.only("main").attribute("data-tree") == id.as_str();
        let all = pages.site.addresses().filter(|address| address.strip_suffix(".html").is_some());
        let all = all.map(|address| (address.to_owned(), pages.at(address)));
        let own: BTreeMap<String, Rc<Page>> = all.filter(|(_, page)| of_tree(page)).collect();
        explained::judge(&own, |here, href| &own[&led(here, href).0]);
    }
}

#[test]
fn every_link_of_a_tree_leads_somewhere() {
    let pages = Pages::of_the_repository();
    let own = pages.site.addresses().filter_map(|address| address.strip_suffix(".html"));
    for address in
        own.filter(|address| address.starts_with("vagval/")).map(|address| format!("{address}.html"))
    {
        for link in pages.at(&address).named("a") {
            let href = link.attribute("href");
            if href.contains(':') {
                continue;
            }
            let (to, anchor) = led(&address, href);
            assert!(pages.site.page(&to).is_some(), "{address}: `{href}` leads nowhere");
            let found = anchor.is_empty() || pages.at(&to).has(&anchor);
            assert!(found, "{address}: `{href}` leads to no place on its page");
        }
    }
}

#[test]
fn the_file_of_all_paths_holds_each_path_once() {
    let site = Pages::of_the_repository().site;
    for (id, flow) in &site.flows {
        let bytes = site.bytes(&format!("vagval/{id}/vagar.csv")).expect("every tree has its file of paths");
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("spreadsheets are told that it is UTF-8");
        let mut file = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
        let lines = file.records().map(|line| line.expect("lines are of equal length")).collect::<Vec<_>>();
        let ends = lines.iter().map(|line| line[line.len() - 1].to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(lines.len() as u64, flow.counts.paths, "{id}: a line for each path");
        assert_eq!(ends.len(), lines.len(), "{id}: each line leads to a page of its own");
        let page = |end: &String| end.split('#').next().and_then(|page| site.page(page)).is_some();
        assert!(ends.iter().all(page), "{id}: each line leads to a page");
    }
}

impl Pages {
    /// Returns the trees whose paths have pages; those that are private stand in sections of one.
    fn by_path(&self) -> impl Iterator<Item = (&TreeId, &Flow)> {
        self.site.flows.iter().filter(|(id, _)| !self.site.handbook.trees[*id].private)
    }

    fn of_the_repository() -> Self {
        Self::of(&sources("."))
    }

    /// Returns the pages of a handbook with every form of question, in the language of these walks.
    fn of_every_form() -> Self {
        let mut sources = sources("tests/handbooks/forms");
        let settings = sources.at("handbook.yaml").expect("a handbook has settings").clone();
        let text = settings.text.replace("language: en", "language: sv").into();
        sources.insert(SourceFile { text, ..settings });
        Self::of(&sources)
    }

    fn of(sources: &Sources) -> Self {
        let (site, told) = vagval::site(sources, &Options::default(), &mut Memory::default());
        assert!(!told.has_errors(), "the handbook is sound: {told:?}");
        let site = std::sync::Arc::into_inner(site).expect("nobody else holds the site");
        Self { site, read: RefCell::default() }
    }

    /// Whether what stood at an address stands elsewhere now.
    fn is_moved(&self, address: &str) -> bool {
        address.strip_suffix(".html").is_some() && !self.at(address).with("http-equiv").is_empty()
    }

    fn at(&self, address: &str) -> Rc<Page> {
        let mut read = self.read.borrow_mut();
        let page = read.entry(address.to_owned()).or_insert_with(|| {
            let bytes = self.site.bytes(address);
            Rc::new(Page::of(address, &bytes.unwrap_or_else(|| panic!("nothing stands at {address}"))))
        });
        Rc::clone(page)
    }
}

impl<'a> Walk<'a> {
    fn on(&mut self, id: StateId, taken: &mut Vec<(&'a State, &'a Exit)>) {
        let state = self.flow.state(id);
        let address = address(self.tree, taken);
        let page = self.pages.at(&address);
        let stop = Stop { address, page, state, taken };
        self.judge(&stop);
        for exit in &state.exits {
            taken.push((state, exit));
            self.on(exit.to, taken);
            taken.pop();
        }
    }

    fn judge(&mut self, stop: &Stop<'_>) {
        let Stop { address, page, state, taken } = stop;
        // Where it stays open the question is not answered.
        let kind = if matches!(state.step, FlowStep::Outcome(_)) { "outcome" } else { "question" };
        let main = page.only("main");
        assert_eq!(main.attribute("data-tree"), self.tree.id.as_str(), "{address}");
        assert_eq!(main.attribute("data-step"), state.step.name(), "{address}");
        assert_eq!(main.attribute("data-kind"), kind, "{address}");
        assert_eq!(
            page.with("data-start").len(),
            usize::from(taken.is_empty()),
            "{address}: the first says so"
        );
        let title = &page.only("title").text;
        assert!(self.titles.insert(title.clone()), "{address}: the title `{title}` is another page's");
        assert!(self.seen.insert(address.clone()), "{address} is one page");
        self.trail(stop);
        self.restart(stop);
        match &state.step {
            FlowStep::Outcome(_) => self.outcome(stop),
            FlowStep::Open(_) => {
                self.paths += 1;
                assert!(page.with("data-answer").is_empty(), "{address}: nothing more is asked");
                let list = page.with("data-open");
                assert_eq!(list.len(), 1, "{address}: tells what hangs on the answer");
                let words = &list[0].text;
                assert!(state.open.iter().all(|exit| words.contains(&self.said(exit))), "{address}: {words}");
            }
            FlowStep::Organisation | FlowStep::Question(_) => self.question(stop),
            FlowStep::Void => panic!("{address}: there is an answer on the handbook's own day"),
        }
    }

    fn trail(&self, stop: &Stop<'_>) {
        let Stop { address, page, taken, .. } = stop;
        let changes = page.with("data-change");
        assert_eq!(changes.len(), taken.len(), "{address}: each answer can be changed");
        let (asked, said) = (page.named("dt"), page.named("dd"));
        for (place, change) in changes.into_iter().enumerate() {
            let (state, exit) = taken[place];
            assert_eq!(asked[place].text, self.asked(state), "{address}");
            // Each row ends with a cell for the link.
            assert_eq!(said[2 * place].text, self.said(exit), "{address}");
            assert_eq!(change.attribute("data-change"), state.step.name(), "{address}");
            let question = (self::address(self.tree, &taken[..place]), format!("svar-{}", exit.answer));
            assert_eq!(led(address, change.attribute("href")), question, "{address}");
            assert!(self.pages.at(&question.0).has(&question.1), "{address}: the change finds its answer");
        }
    }

    fn restart(&self, stop: &Stop<'_>) {
        let links = stop.page.with("data-restart");
        assert_eq!(links.is_empty(), stop.taken.is_empty(), "{}: a way to start again", stop.address);
        for link in links {
            assert_eq!(led(&stop.address, link.attribute("href")).0, address(self.tree, &[]));
        }
    }

    fn question(&self, stop: &Stop<'_>) {
        let Stop { address, page, state, taken } = stop;
        assert_eq!(page.only("h1").text, self.asked(state), "{address}");
        let answers = page.with("data-answer");
        assert_eq!(answers.len(), state.exits.len(), "{address}: as many answers as exits");
        for (answer, exit) in answers.into_iter().zip(&state.exits) {
            let longer: Vec<_> = taken.iter().copied().chain([(*state, exit)]).collect();
            assert_eq!(answer.attribute("data-answer"), exit.answer.as_str(), "{address}");
            assert_eq!(answer.text.lines().next(), Some(self.said(exit).as_str()), "{address}");
            assert_eq!(led(address, answer.attribute("href")).0, self::address(self.tree, &longer));
        }
        assert_eq!(page.classed("force").len(), state.shown.citations.len(), "{address}: why it is asked");
        let possible = page.inside(page.classed("possible")[0]);
        let told = possible.iter().filter(|one| one.name == "li").map(|one| one.text.as_str());
        let open = self.tree.outcomes().filter(|outcome| state.outcomes.contains(&outcome.id));
        let open: Vec<_> = open.map(|outcome| outcome.title.as_str()).collect();
        assert_eq!(told.clone().count(), open.len(), "{address}: what is still possible");
        assert!(
            told.zip(open).all(|(told, title)| told.ends_with(title)),
            "{address}: what is still possible"
        );
    }

    fn outcome(&mut self, stop: &Stop<'_>) {
        let Stop { address, page, state, .. } = stop;
        self.paths += 1;
        let outcome = self.tree.outcomes().find(|outcome| outcome.id.as_str() == state.step.name());
        let outcome = outcome.unwrap_or_else(|| panic!("{address}: {} is an outcome", state.step.name()));
        assert_eq!(page.classed("verdict")[0].attribute("data-verdict"), outcome.verdict.word(), "{address}");
        assert!(page.only("h1").text.ends_with(&outcome.title), "{address}: {}", page.only("h1").text);
        let roles = &self.pages.site.handbook.roles;
        let contacts = state.shown.contacts.iter().map(|shown| roles[&shown.role].name.as_str());
        assert!(
            contacts.eq(page.classed("who").iter().map(|who| who.text.as_str())),
            "{address}: whom to ask"
        );
        let cited = cited(state);
        assert_eq!(page.classed("clause").len(), cited.len(), "{address}: each cited clause is quoted once");
        for place in cited {
            let anchor = place.anchor.as_ref().map_or("", Anchor::as_str);
            assert!(page.has(&format!("{}.{anchor}", place.document)), "{address}: {place} is quoted");
        }
        let others = stop.taken.iter().map(|(state, _)| state.exits.len() - 1).sum::<usize>();
        assert_eq!(page.with("data-what-if").len(), others, "{address}: every other answer");
        let record: Vec<&str> = page.only("pre").text.lines().collect();
        assert_eq!(record, self.record(stop, &outcome.title), "{address}: the record");
    }

    fn record(&self, stop: &Stop<'_>, title: &str) -> Vec<String> {
        let (tree, handbook) = (self.tree, &self.pages.site.handbook);
        let mut lines = vec!["vagval-record 1".to_owned(), format!("tree: {} {}", tree.id, tree.fingerprint)];
        lines.extend(stop.taken.iter().map(|(state, exit)| match &state.step {
            FlowStep::Organisation | FlowStep::Void => {
                format!("organisation: {} | {}", exit.answer, self.said(exit))
            }
            FlowStep::Question(id) | FlowStep::Outcome(id) | FlowStep::Open(id) => {
                let said = self.said(exit).replace('\u{a0}', " ");
                format!("{id} = {} | {} | {said}", exit.answer, self.asked(state))
            }
        }));
        lines.push(format!("outcome: {} | {title}", stop.state.step.name()));
        lines.extend(cited(stop.state).into_iter().map(|place| {
            let passage = &handbook.passages[place];
            format!("clause: {place} {} {}", passage.fingerprint, passage.marks.force.word())
        }));
        lines.extend(handbook.day.map(|day| format!("as-of: {day}")));
        lines
    }

    fn said(&self, exit: &Exit) -> String {
        self.pages.site.words().answer(&exit.class)
    }

    fn asked(&self, state: &State) -> String {
        match &state.step {
            FlowStep::Organisation => "Vilken organisation gäller det?".to_owned(),
            FlowStep::Void => String::new(),
            FlowStep::Question(id) | FlowStep::Outcome(id) | FlowStep::Open(id) => {
                let question = self.tree.questions().find(|question| question.id == *id);
                question.map(|question| question.ask.clone()).unwrap_or_default()
            }
        }
    }
}

/// Returns what is cited in a state, each place once: the outcome's own first, then what its notes cite.
fn cited(state: &State) -> Vec<&Place> {
    let notes = state.shown.notes.iter().flat_map(|note| &note.citations);
    let mut seen = BTreeSet::new();
    state.shown.citations.iter().chain(notes).filter(|place| seen.insert(*place)).collect()
}

/// Returns the files of a handbook in this repository.
fn sources(folder: &str) -> Sources {
    let mut report = Report::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let sources = vagval::load::project(&root, &mut report).expect("the folder holds a handbook");
    assert!(!report.has_errors(), "the handbook can be read: {report:?}");
    sources
}

/// Returns the address of the page of some answers, as the design has it.
fn address(tree: &Tree, taken: &[(&State, &Exit)]) -> String {
    let segments = taken.iter().fold(String::new(), |path, (_, exit)| path + "/" + exit.answer.as_str());
    format!("vagval/{}{segments}.html", tree.id)
}

/// Returns the address and the anchor that a link on a page leads to.
fn led(here: &str, href: &str) -> (String, String) {
    let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
    if path.is_empty() {
        return (here.to_owned(), plain(anchor));
    }
    let mut folders: Vec<&str> = here.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        if part == ".." {
            assert!(folders.pop().is_some(), "{here}: `{href}` leads out of the site");
        } else {
            folders.push(part);
        }
    }
    (plain(&folders.join("/")), plain(anchor))
}

/// Returns what a part of a link names, without the `%` of a `+` or an `å`.
fn plain(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}
