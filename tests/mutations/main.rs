//! Whatever is changed in the rules of the repository's trees, a proof or a scenario notices it.
//!
//! All changes are tried; `cargo test --test mutations -- --nocapture` lists those that nothing notices. A change that no reader could see, such as that of a promise under `never` to another
//! that holds as well, is none. What scenarios cannot see is for whom a clause or a role is shown: such conditions are
//! noticed only where none is left.

mod change;
mod guard;

use std::collections::BTreeSet;
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

/// Of a hundred changes, how many must be noticed.
const SHARE: usize = 95;

#[test]
fn what_is_changed_in_the_trees_is_noticed() {
    let trees = Trees::of_the_repository();
    let changes: Vec<_> = (0..trees.drafts.trees.len())
        .flat_map(|tree| change::all(&trees.drafts, tree).into_iter().map(move |change| (tree, change)))
        .collect();
    let noticed = changes.par_iter().map(|(tree, change)| trees.notice(*tree, change));
    let (mut tried, mut unnoticed) = (0, Vec::new());
    for ((tree, change), notice) in changes.iter().zip(noticed.collect::<Vec<_>>()) {
        match notice {
            Notice::Unseen => continue,
            Notice::Told => {}
            Notice::Passed => unnoticed.push(trees.words(*tree, change)),
        }
        tried += 1;
    }
    let noticed = tried - unnoticed.len();
    println!("{noticed} of {tried} changes are noticed ({} could be made)", changes.len());
    for change in &unnoticed {
        println!("  not noticed: {change}");
    }
    assert!(
        noticed * 100 >= tried * SHARE,
        "{noticed} of {tried} are noticed, all but:\n{}",
        unnoticed.join("\n")
    );
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
