//! The map of a tree, its file and its booklet: nothing is missing, every pointer leads on, every condition is in plain
//! words.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use percent_encoding::percent_decode_str;
use vagval::diagnostic::Report;
use vagval::load;
use vagval::model::tree::Step;
use vagval::parse::Memory;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::source::Sources;

#[expect(dead_code, reason = "walks read more of a page than maps do")]
#[path = "walks/page.rs"]
mod page;

use page::Page;

const ORGANISATIONS: &str =
    "- { id: town, name: The town, reader: true }\n- { id: schools, name: The schools, reader: true }\n";
const RULES: &str = "---\ntitle: Rules\nkind: guide\n---\n\nYou may take leave. {#leave}\n";
const LEAVE: &str = "title: May I take leave?
organisations: [town, schools]
start: why
questions:
  why:
    ask: Why?
    answers:
      ill: { say: I am ill, goto: granted }
      rest: { say: To rest }
      other: { say: Another reason }
    goto:
      - { when: why = rest and organisation in schools, to: refused }
      - { when: not organisation in town, to: long }
      - { to: asked-before }
  long:
    ask: For how long?
    answers:
      day: { say: A day }
      week: { say: A week }
    goto:
      - { when: long = day, to: granted }
      - { to: asked-before }
  asked-before:
    ask: Have you asked before?
    answers:
      yes: { say: 'Yes', goto: [ { when: why = rest or asked long and long = week, to: granted }, { to: refused } ] }
      no: { say: 'No', goto: refused }
outcomes:
  granted: { verdict: info, title: Granted, because: [rules#leave] }
  refused: { verdict: info, title: Refused, because: [rules#leave] }
";

#[test]
fn every_condition_is_told_in_plain_words() {
    let site = leave();
    let text = text(&site, "trees/leave/map.csv");
    let expected = "\
Number,Question,Answer,Condition,Go to number,Verdict,Leads to
2,Why?,I am ill,,5,Good to know,Granted
2,Why?,To rest,for The schools,6,Good to know,Refused
2,Why?,“To rest” or “Another reason”,for all but The town,3,,For how long?
2,Why?,“To rest” or “Another reason”,otherwise,4,,Have you asked before?
3,For how long?,A day,,5,Good to know,Granted
3,For how long?,A week,,4,,Have you asked before?
4,Have you asked before?,Yes,\"if the answer to question 2 is “To rest”, or you have answered question 3 and the answer to question 3 is “A week”\",5,Good to know,Granted
4,Have you asked before?,Yes,otherwise,6,Good to know,Refused
4,Have you asked before?,No,,6,Good to know,Refused
";
    assert_eq!(text.trim_start_matches('\u{feff}'), expected);
}

#[test]
fn a_map_holds_every_step_and_leads_to_it() {
    for site in [repository(), leave()] {
        for (id, tree) in &site.handbook.trees {
            let about = ending(&site, id.as_str(), ["om.html", "about.html"]);
            let html = text(&site, &about);
            let (_, map) = html.split_once("<ul class=\"map\">").expect("a page about a tree has its map");
            let (map, _) = map.split_once("<details").expect("the map is followed by its table");
            let page = Page::of(&about, html.as_bytes());
            let mut shown = BTreeSet::new();
            for href in map.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                match href.strip_prefix('#') {
                    Some(anchor) => assert!(page.has(anchor), "{about}: `{href}` is there"),
                    None => shown.extend([step(&site, &about, href)]),
                }
            }
            for step in tree.steps.iter().filter(|step| !step.is_used()) {
                let is_drawn = step.outcome().is_some() || page.has(&format!("_step-{}", step.id()));
                assert!(is_drawn, "{about}: `{}` is drawn", step.id());
                let name = if let Step::Use(used) = step { used.tree.as_str() } else { step.id().as_str() };
                assert!(shown.contains(name), "{about}: `{name}` is shown by a page");
            }
        }
    }
}

#[test]
fn a_booklet_can_be_followed_by_its_numbers() {
    for site in [repository(), leave()] {
        for (id, tree) in &site.handbook.trees {
            let address = ending(&site, id.as_str(), ["hafte.html", "booklet.html"]);
            let page = Page::of(&address, text(&site, &address).as_bytes());
            let stages: Vec<&str> = page.classed("stage").iter().map(|one| one.attribute("id")).collect();
            let counted: Vec<String> = (1..=stages.len()).map(|number| format!("_{number}")).collect();
            assert_eq!(stages, counted, "{address}: numbers without a gap");
            let links =
                page.named("a").into_iter().filter_map(|link| link.attribute("href").strip_prefix('#'));
            let turns: BTreeSet<&str> = links.filter(|to| *to != "_main").collect();
            assert!(turns.iter().all(|turn| page.has(turn)), "{address}: every number leads on");
            assert!(
                stages[1..].iter().all(|stage| turns.contains(stage)),
                "{address}: every number is led to"
            );
            let own = tree.steps.iter().filter(|step| !step.is_used() && !matches!(step, Step::Use(_)));
            let named = page.with("aria-labelledby");
            let is_named = |one: &&page::Element| page.has(one.attribute("aria-labelledby"));
            assert!(named.iter().all(is_named), "{address}: every part has its name");
            assert!(stages.len() >= own.count(), "{address}: no step is missing");
        }
    }
}

#[test]
fn a_long_chain_is_drawn_in_blocks() {
    let last = 40;
    let questions = (0..=last).fold(String::new(), |mut all, number| {
        let next = if number == last { "granted".to_owned() } else { format!("q{}", number + 1) };
        let answers = format!("yes: {{ say: 'Yes', goto: {next} }}, no: {{ say: 'No', goto: refused }}");
        let _ = writeln!(all, "  q{number}: {{ ask: Question {number}?, answers: {{ {answers} }} }}");
        all
    });
    let outcomes = &LEAVE[LEAVE.find("outcomes:").expect("the tree has outcomes")..];
    let chain = format!("title: Leave\nstart: q0\nquestions:\n{questions}{outcomes}");
    let site = site(&load::from_memory([
        ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
        ("content/rules.md", RULES),
        ("decisions/leave.yaml", &chain),
    ]));
    let html = text(&site, "trees/leave/about.html");
    let depth = html.split("<ul").fold((0_usize, 0), |(open, deepest), part| {
        let open = open + 1 - part.matches("</ul>").count().min(open + 1);
        (open, deepest.max(open))
    });
    assert!(depth.1 < 12, "lists within lists: {}", depth.1);
    assert_eq!(html.matches("id=\"_step-q").count(), last + 1);
}

fn leave() -> Site {
    site(&load::from_memory([
        ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
        ("content/registers/organisations.yaml", ORGANISATIONS),
        ("content/rules.md", RULES),
        ("decisions/leave.yaml", LEAVE),
    ]))
}

fn repository() -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    site(&load::project(root, &mut Report::default()).expect("the repository holds a handbook"))
}

fn site(sources: &Sources) -> Site {
    let (site, report) = vagval::site(sources, &Options::default(), &mut Memory::default());
    assert!(!report.has_errors(), "{:#?}", report.diagnostics());
    std::sync::Arc::into_inner(site).expect("nobody else holds the site")
}

fn text(site: &Site, address: &str) -> String {
    let bytes = site.bytes(address).unwrap_or_else(|| panic!("nothing stands at {address}"));
    String::from_utf8(bytes).expect("a page is UTF-8")
}

/// Returns the address of a page of a tree, by its name in either language.
fn ending(site: &Site, tree: &str, names: [&str; 2]) -> String {
    let is_it = |one: &&str| names.iter().any(|name| one.ends_with(&format!("/{tree}/{name}")));
    site.addresses().find(is_it).expect("every tree has its own pages").to_owned()
}

/// Returns the step that is shown where a link leads, or the tree that is told about there.
fn step(site: &Site, here: &str, href: &str) -> String {
    // Of a private tree every step stands in one page.
    let (path, anchor) = href.split_once('#').map_or((href, None), |(path, anchor)| (path, Some(anchor)));
    let mut folders: Vec<&str> = here.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        if part == ".." {
            folders.pop();
        } else {
            folders.push(part);
        }
    }
    let address = percent_decode_str(&folders.join("/")).decode_utf8_lossy().into_owned();
    let page = Page::of(&address, text(site, &address).as_bytes());
    let page = if let Some(id) = anchor { page.part(id) } else { page };
    let step = page.with("data-step").first().map(|element| element.attribute("data-step").to_owned());
    step.unwrap_or_else(|| folders[folders.len() - 2].to_owned())
}
