//! Whatever is changed in the rules of the repository's trees, a proof or a scenario notices it.
//!
//! One change in three is tried; `EVERY=1 cargo test --test mutations -- --nocapture` tries all, and lists those that
//! nothing notices. A change that no reader could see, such as that of a promise under `never` to another that holds as well, is none. What scenarios cannot
//! see is for whom a note, a clause or a role is shown: such conditions are noticed only where none is left, so that ways
//! and all changes are held to a share each.

mod change;
mod guard;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use vagval::compile::{self, Flows};
use vagval::diagnostic::{Diagnostic, Report};
use vagval::parse::draft::{Drafts, TreeDraft};
use vagval::parse::{self, Memory};
use vagval::resolve::{self, Options};
use vagval::source::{Sources, Span};
use vagval::{check, load};

use crate::change::Change;

/// Of how many changes one is tried, unless all are asked for.
const SAMPLE: usize = 3;

/// Of a hundred changes of the ways to outcomes, how many must be noticed.
const SHARE_OF_WAYS: usize = 98;

/// Of a hundred changes of any kind.
const SHARE: usize = 92;

#[test]
fn what_is_changed_in_the_trees_is_noticed() {
    let trees = Trees::of_the_repository();
    let changes: Vec<_> = (0..trees.drafts.trees.len())
        .flat_map(|tree| change::all(&trees.drafts, tree).into_iter().map(move |change| (tree, change)))
        .step_by(if std::env::var_os("EVERY").is_some() { 1 } else { SAMPLE })
        .collect();
    let noticed = changes.par_iter().map(|(tree, change)| trees.notice(*tree, change));
    let (mut all, mut ways) = (Tally::default(), Tally::default());
    for ((tree, change), notice) in changes.iter().zip(noticed.collect::<Vec<_>>()) {
        if !change.is_of_what_is_shown(TreeDraft::clone(&trees.drafts.trees[*tree])) {
            ways.count(&notice, || trees.words(*tree, change));
        }
        all.count(&notice, || trees.words(*tree, change));
    }
    println!("of all: {all}\nof ways: {ways}");
    assert!(ways.reaches(SHARE_OF_WAYS), "{ways}");
    assert!(all.reaches(SHARE), "{all}");
}

/// How many changes were tried, and those that nothing noticed.
#[derive(Default)]
struct Tally {
    tried: usize,
    unnoticed: Vec<String>,
}

impl Tally {
    fn count(&mut self, notice: &Notice, words: impl FnOnce() -> String) {
        match notice {
            Notice::Unseen => return,
            Notice::Told => {}
            Notice::Passed => self.unnoticed.push(words()),
        }
        self.tried += 1;
    }

    fn reaches(&self, share: usize) -> bool {
        self.tried > 0 && (self.tried - self.unnoticed.len()) * 100 >= self.tried * share
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (tried, unnoticed) = (self.tried, self.unnoticed.len());
        write!(formatter, "{} of {tried} are noticed, all but:\n  ", tried - unnoticed)?;
        formatter.write_str(&self.unnoticed.join("\n  "))
    }
}

/// What becomes of a change.
enum Notice {
    /// No reader could see it.
    Unseen,
    /// Its author is told.
    Told,
    /// Nobody is told.
    Passed,
}

/// A message: its rule, words and place.
type Message = (&'static str, String, Span);

/// The trees as they are, and what is told of them anyhow.
struct Trees {
    drafts: Drafts,
    flows: Flows,
    told: BTreeSet<Message>,
}

impl Trees {
    fn of_the_repository() -> Self {
        let mut report = Report::default();
        let sources = load::project(Path::new(env!("CARGO_MANIFEST_DIR")), &mut report);
        let sources = sources.expect("the handbook can be read");
        let drafts = parse::drafts(&sources, &mut Memory::default(), &mut report);
        let (flows, told) = compiled(&drafts);
        assert!(!report.has_errors(), "the handbook is to have no mistakes: {report:?}");
        Self { drafts, flows, told }
    }

    /// Makes a change and says what becomes of it.
    fn notice(&self, tree: usize, change: &Change) -> Notice {
        let mut drafts = self.drafts.clone();
        change.apply(Arc::make_mut(&mut drafts.trees[tree]));
        let (flows, told) = compiled(&drafts);
        if !told.is_subset(&self.told) || flows.len() != self.flows.len() {
            return Notice::Told;
        }
        let mut pairs = flows.values().zip(self.flows.values());
        if pairs.all(|(one, other)| one.states == other.states) { Notice::Unseen } else { Notice::Passed }
    }

    /// Says what a change is.
    fn words(&self, tree: usize, change: &Change) -> String {
        let tree = &self.drafts.trees[tree];
        format!("{}: {}", tree.id, change.words(TreeDraft::clone(tree)))
    }
}

fn compiled(drafts: &Drafts) -> (Flows, BTreeSet<Message>) {
    let mut report = Report::default();
    let handbook = resolve::handbook(drafts, &Options::default(), &mut report);
    check::handbook(&handbook, &Sources::default(), &mut report);
    let flows = compile::flows(&handbook, &mut report);
    let message = |one: &Diagnostic| (one.rule.id, one.title.clone(), one.place.span);
    let told = report.diagnostics().iter().map(message).collect();
    (flows, told)
}
