//! The demonstration handbook against its sources: nothing lost, nothing raised to a rule, nothing copied, nobody named.
//!
//! The sources are not here. `make.py` made `facts.tsv` of the ledger of all that they say, and `words.txt` of their
//! words and names, which holds hashes only.

mod carried;
mod reach;
mod said;

use std::path::Path;
use std::sync::Arc;

use vagval::diagnostic::Report;
use vagval::model::handbook::Handbook;
use vagval::render::Site;
use vagval::resolve::Options;
use vagval::source::{FileKind, SourceFile, Sources};
use vagval::{load, parse};

use crate::carried::facts;
use crate::said::Said;

/// Facts whose clauses bind to something else than the words of the ledger say, each with the reason.
const READ_OTHERWISE: [(&str, &str, &str); 3] = [
    ("OST-041", "none", "the reason for a rule: what others are to see, which binds nobody"),
    (
        "SOL-062",
        "duty should",
        "two rules in a line: a question must be answered soon, and ought to be within a day",
    ),
    ("TRA-029", "none", "what the policy is to bring about: it binds nobody to anything"),
];

/// How many facts the ledger holds.
const FACTS: usize = 338;

#[test]
fn every_fact_of_the_ledger_is_carried_by_its_clauses() {
    let (site, mut facts) = (demonstration(), facts(include_str!("facts.tsv")));
    assert_eq!(facts.len(), FACTS, "the ledger is whole");
    for (id, norm, reason) in READ_OTHERWISE {
        let fact = facts.iter_mut().find(|fact| fact.id == id).expect("an exception is of a fact");
        assert_ne!(fact.faults(&site.handbook), [""; 0], "{id} needs no exception: {reason}");
        norm.clone_into(&mut fact.norm);
    }
    let faults = facts.iter().map(|fact| (fact, fact.faults(&site.handbook)));
    let wrong = faults.filter(|(_, faults)| !faults.is_empty());
    let wrong: Vec<String> =
        wrong.map(|(fact, faults)| format!("{}: {}", fact.id, faults.join("; "))).collect();
    assert!(wrong.is_empty(), "{} of {FACTS} facts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_clause_rests_on_a_few_lines() {
    let wrong = carried::loose_clauses(&demonstration().handbook);
    assert!(wrong.is_empty(), "{} clauses:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_seven_words_in_a_row_stand_in_a_source() {
    let site = demonstration();
    let said = Said::read(include_str!("words.txt"), &exempt(&site.handbook));
    holds(|file| said.runs(&file.text));
}

#[test]
fn nobody_of_the_sources_is_named() {
    let said = Said::read(include_str!("words.txt"), &[]);
    holds(|file| said.persons(&file.text));
}

#[test]
fn nothing_looks_like_a_telephone_number_or_mail_address() {
    holds(|file| reach::numbers(&file.text).chain(reach::addresses(&file.text)).collect());
}

/// Names and titles of four words or more, which are said as they are.
fn exempt(handbook: &Handbook) -> Vec<String> {
    let organisations = handbook.organisations.values().map(|one| &one.name);
    let laws = handbook.laws.values().flat_map(|law| [Some(&law.name), law.short.as_ref()]).flatten();
    let sources = handbook.sources.values().map(|source| &source.title);
    let documents = handbook.documents.values().map(|document| &document.title);
    let names = organisations.chain(laws).chain(sources).chain(documents);
    names.filter(|name| said::words(name).len() >= 4).cloned().collect()
}

/// Fails with all that is found in the files of the handbook: documents, registers, trees and settings.
fn holds(found: impl Fn(&SourceFile) -> Vec<String>) {
    let sources = sources();
    let texts = sources.texts().filter(|file| file.kind != FileKind::Theme);
    let wrong: Vec<String> = texts
        .flat_map(|file| found(file).into_iter().map(|found| format!("{}: {found}", file.path)))
        .collect();
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

fn demonstration() -> Arc<Site> {
    vagval::site(&sources(), &Options::default(), &mut parse::Memory::default()).0
}

fn sources() -> Sources {
    let mut report = Report::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::project(root, &mut report).expect("the demonstration can be read");
    assert!(sources.texts().count() > 30, "the demonstration is there");
    sources
}
