//! Trees beyond all measure are refused by a named limit, at once and without deep calls.

use std::fmt::Write as _;

use vagval::diagnostic::Report;
use vagval::resolve::Options;
use vagval::{load, parse};

const OUTCOMES: &str = "outcomes:
  granted: { verdict: info, title: Granted, because: [rules#leave] }
  refused: { verdict: info, title: Refused, because: [rules#leave] }
";

#[test]
fn a_chain_of_thousands_of_questions_is_counted_and_refused() {
    let mut told = refused(&chain(5_000, |number| (number, "refused".to_owned())));
    assert!(told.contains("has 10001 pages"), "{told}");
    told = refused(&chain(5_001, |number| (number, "refused".to_owned())));
    assert!(told.contains("has 5001 questions"), "{told}");
}

#[test]
fn a_chain_may_be_written_backwards() {
    let told = refused(&chain(5_000, |number| (4_999 - number, "refused".to_owned())));
    assert!(told.contains("has 10001 pages"), "{told}");
}

#[test]
fn more_paths_than_can_be_counted_are_refused() {
    let told = refused(&chain(5_000, |number| (number, next(number + 1, 5_000))));
    assert!(told.contains("more than 18446744073709551615 pages"), "{told}");
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
    let rules = "---\ntitle: Rules\nkind: guide\n---\n\nYou may take leave. {#leave}\n";
    let files = [
        ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
        ("content/rules.md", rules),
        ("decisions/leave.yaml", tree),
    ];
    let sources = load::from_memory(files);
    vagval::site(&sources, &Options::default(), &mut parse::Memory::default()).1
}
