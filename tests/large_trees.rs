//! Trees beyond all measure have pages by state or are refused by a named limit, at once and without deep calls.

use std::fmt::Write as _;
use std::sync::Arc;

use vagval::diagnostic::Report;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

const OUTCOMES: &str = "outcomes:
  granted: { verdict: info, title: Granted, because: [rules#leave] }
  refused: { verdict: info, title: Refused, because: [rules#leave] }
";

#[test]
fn a_chain_of_thousands_of_questions_has_a_page_for_each_state() {
    for order in [|number| number, |number: usize| 4_999 - number] {
        let (site, report) = site(&chain(5_000, |number| (order(number), "refused".to_owned())));
        assert!(!report.has_errors(), "{:?}", report.broken());
        let own = site.originals().filter(|address| address.starts_with("trees/leave"));
        assert_eq!(
            own.count(),
            5_002 + 6,
            "each state, what the tree is, three lists, a booklet and its script"
        );
        let last = site.bytes("trees/leave/q4999.html").expect("the last question has a page");
        assert!(last.len() < 10_000, "a page does not grow with the tree");
    }
}

#[test]
fn a_chain_of_thousands_of_questions_is_counted_and_refused_by_path() {
    let by_path = |tree: String| refused(&tree.replace("start:", "pages: paths\nstart:"));
    let told = by_path(chain(5_000, |number| (number, "refused".to_owned())));
    assert!(told.contains("has 10001 pages"), "{told}");
    let told = by_path(chain(5_000, |number| (4_999 - number, "refused".to_owned())));
    assert!(told.contains("has 10001 pages"), "{told}");
    let told = by_path(chain(5_000, |number| (number, next(number + 1, 5_000))));
    assert!(told.contains("more than 18446744073709551615 pages"), "{told}");
    let told = refused(&chain(5_001, |number| (number, "refused".to_owned())));
    assert!(told.contains("has 5001 questions"), "{told}");
}

#[test]
fn more_paths_than_can_be_counted_have_pages_of_states() {
    let (site, report) = site(&chain(500, |number| {
        (number, if number == 499 { "refused".to_owned() } else { next(number + 1, 500) })
    }));
    assert!(!report.has_errors(), "{:?}", report.broken());
    let about = site.bytes("trees/leave/about.html").expect("every tree is told about");
    let about = String::from_utf8(about).expect("pages are UTF-8");
    assert!(
        about.contains("More paths than can be counted") && !about.contains("18446744073709551615"),
        "{about}"
    );
}

#[test]
fn forty_answers_that_are_all_remembered_are_refused() {
    let all: Vec<_> = (0..40).map(|number| format!("q{number} = yes")).collect();
    let last = format!(
        "  q40: {{ ask: Question, answers: {{ yes: {{ say: \"Yes\" }} }}, goto: [ {{ when: {}, to: granted }}, {{ to: refused }} ] }}\n",
        all.join(" and ")
    );
    let questions: String = (0..40).map(|number| question(number, &next(number + 1, 41))).collect();
    let told = refused(&format!("title: Leave\nstart: q0\nquestions:\n{questions}{last}{OUTCOMES}"));
    assert!(told.contains("more states than the limit `states` of 100000"), "{told}");
}

#[test]
fn a_round_of_thousands_of_questions_is_one_loop() {
    let last = |number: usize| if number == 2_999 { "q0".to_owned() } else { "refused".to_owned() };
    let report = report(&chain(3_000, |number| (number, last(number))));
    let loops: Vec<_> = report.diagnostics().iter().filter(|one| one.rule.id == "loop").collect();
    assert_eq!(loops.len(), 1);
    assert!(loops[0].place.text.contains("… 2988 more …"), "{}", loops[0].place.text);
}

/// Returns a tree of questions in the order given; each leads by yes to the next, and by no to the step given.
fn chain(count: usize, order: impl Fn(usize) -> (usize, String)) -> String {
    let questions = (0..count).fold(String::new(), |mut questions, place| {
        let (number, no) = order(place);
        let yes = next(number + 1, count);
        let answers = format!("yes: {{ say: \"Yes\", goto: {yes} }}, no: {{ say: \"No\", goto: {no} }}");
        let _ = writeln!(questions, "  q{number}: {{ ask: Question, answers: {{ {answers} }} }}");
        questions
    });
    format!("title: Leave\nstart: q0\nquestions:\n{questions}{OUTCOMES}")
}

/// Returns a question whose answers both lead to one step.
fn question(number: usize, to: &str) -> String {
    let answers = format!("yes: {{ say: \"Yes\", goto: {to} }}, no: {{ say: \"No\", goto: {to} }}");
    format!("  q{number}: {{ ask: Question, answers: {{ {answers} }} }}\n")
}

fn next(number: usize, count: usize) -> String {
    if number < count { format!("q{number}") } else { "granted".to_owned() }
}

/// Returns why a tree is too large.
fn refused(tree: &str) -> String {
    let report = report(tree);
    let mut found = report.diagnostics().iter().filter(|one| one.rule.id == "tree-too-large");
    found.next().unwrap_or_else(|| panic!("not refused: {:?}", report.broken())).title.clone()
}

fn report(tree: &str) -> Report {
    site(tree).1
}

fn site(tree: &str) -> (Arc<Site>, Report) {
    let rules = "---\ntitle: Rules\nkind: guide\n---\n\nYou may take leave. {#leave}\n";
    let files = [
        ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
        ("content/rules.md", rules),
        ("decisions/leave.yaml", tree),
    ];
    let sources = load::from_memory(files);
    vagval::site(&sources, &Options::default(), &mut parse::Memory::default())
}
