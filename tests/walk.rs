//! A walk in the terminal: what is typed, and what is asked and told.

use std::io::Cursor;
use std::sync::Arc;

use vagval::commands::walk::asking::Asking;
use vagval::commands::walk::given::{Given, Walked};
use vagval::model::id::TreeId;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::{load, parse};

const TREE: &str = r#"
title: May I take leave?
start: weeks
questions:
  weeks: { ask: "How many weeks?", answers: { one: { say: One, goto: granted }, two: { say: Two, goto: notice } } }
  notice: { ask: Have you told your manager?, answers: { yes: { say: "Yes", goto: granted }, no: { say: "No", goto: refused } } }
outcomes:
  granted: { verdict: do, title: Take your leave, because: [rules#leave] }
  refused: { verdict: info, title: Not now, because: [rules#leave] }
"#;

const RULES: &str = "---\ntitle: Rules\nkind: guide\n---\n\nYou may take leave. {#leave}\n";

#[test]
fn answers_are_numbers_and_the_end_of_the_input_quits() {
    let told = walked("2\n1\n", "");
    assert!(told.contains("How many weeks?\n  1  One\n  2  Two\n"), "{told}");
    assert!(told.contains("Have you told your manager?\n  1  Yes\n  2  No\n"), "{told}");
    assert!(told.contains("DO: Take your leave\n"), "{told}");
}

#[test]
fn an_outcome_tells_which_answers_decided() {
    let told = walked("2\n1\n", "");
    assert!(told.contains("\n  decided by: Have you told your manager? Yes\n  because: "), "{told}");
    let told = walked("2\n2\n", "");
    assert!(told.contains("\n  decided by: all answers\n"), "{told}");
}

#[test]
fn b_goes_back_one_question_and_q_quits() {
    let told = walked("b\n2\nb\n1\nq\n2\n", "");
    assert_eq!(told.matches("How many weeks?\n").count(), 3, "{told}");
    assert!(told.trim_end().ends_with("b back, q quit:"), "{told}");
    assert!(told.contains("DO: Take your leave"), "{told}");
}

#[test]
fn what_is_no_answer_is_asked_again() {
    for typed in ["3\n", "0\n", "ja\n", "\n", "-1\n", "99999999999999999999\n"] {
        let told = walked(typed, "");
        assert_eq!(told.matches("That is not one of them.").count(), 1, "{typed:?}: {told}");
        assert_eq!(told.matches("How many weeks?").count(), 2, "{typed:?}: {told}");
    }
}

#[test]
fn given_answers_are_taken_until_one_goes_back() {
    let told = walked("b\n1\n", "weeks=two,notice=no");
    assert!(told.contains("How many weeks?\n  Two\n"), "{told}");
    assert!(told.contains("INFO: Not now\n"), "{told}");
    assert!(told.contains("DO: Take your leave\n"), "{told}");
}

#[test]
fn numbers_are_given_as_trees_write_them() {
    let tree = TREE.replace(
        r"answers: { one: { say: One, goto: granted }, two: { say: Two, goto: notice } } }",
        "number: { unit: weeks, max: 60 }, goto: [ { when: weeks < 2, to: granted }, { to: notice } ] }",
    );
    let site = site(&tree);
    for taken in ["weeks=5", "weeks=05", "weeks=2-60"] {
        assert!(Given::read(leave(&site), Some(taken), None).is_ok(), "{taken}");
    }
    for refused in ["weeks=+5", "weeks=5.0", "weeks=61", "weeks=-1", "weeks=0000000000000005", "weeks="] {
        let failure = Given::read(leave(&site), Some(refused), None).expect_err(refused);
        assert!(format!("{failure:?}").contains("give a whole number from 0 to 60"), "{failure:?}");
    }
}

/// Returns what is printed while somebody types.
fn walked(typed: &str, answers: &str) -> String {
    let site = site(TREE);
    let walked = leave(&site);
    let given = Given::read(walked, Some(answers), None).expect("the answers exist");
    let mut printed = Vec::new();
    Asking::new(walked, given).run(&mut Cursor::new(typed), &mut printed).expect("memory can be written");
    String::from_utf8(printed).expect("texts are UTF-8")
}

fn leave(site: &Site) -> Walked<'_> {
    let id = TreeId::new("leave");
    Walked {
        handbook: &site.handbook,
        tree: &site.handbook.trees[&id],
        flow: &site.flows[&id],
        words: site.words(),
    }
}

fn site(tree: &str) -> Arc<Site> {
    let files = [
        ("handbook.yaml", "title: Handbook\nlanguage: en\n"),
        ("content/rules.md", RULES),
        ("decisions/leave.yaml", tree),
    ];
    let sources = load::from_memory(files);
    vagval::site(&sources, &Options::default(), &mut parse::Memory::default()).0
}
