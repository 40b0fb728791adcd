//! Whatever single thing is broken in a handbook, its author gets one message, and it stands where the mistake is.
//!
//! A sample of all mutations is tried; `EVERY=1 cargo test --release --test breakage` tries all.

mod found;
mod markdown;
mod mutation;
mod register;
mod tree;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use vagval::diagnostic::told::{Told, told};
use vagval::diagnostic::{Diagnostic, Report, Severity, position::Position};
use vagval::parse::Memory;
use vagval::resolve::Options;
use vagval::source::{FileKind, Sources};

use crate::found::{Found, Place};
use crate::mutation::Mutation;

#[test]
fn one_thing_broken_in_the_demonstration_gives_one_message_at_its_place() {
    hold(".", 61);
}

#[test]
fn one_thing_broken_in_a_golden_handbook_gives_one_message_at_its_place() {
    hold("tests/golden/svenska", 7);
}

#[test]
fn one_thing_broken_in_any_form_of_question_gives_one_message_at_its_place() {
    hold("tests/handbooks/forms", 1);
}

/// Tries every mutation, or one in `sample`.
fn hold(project: &str, sample: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let project = vagval::load::project(&root, &mut Report::default()).expect("the handbook can be read");
    let mut handbook = Handbook::of(without_theme(&project));
    let mutations = mutation::all(&Found::of(&handbook.sources), &handbook.sources);
    let step = if std::env::var_os("EVERY").is_some() { 1 } else { sample };
    let faults: Vec<String> =
        mutations.iter().step_by(step).filter_map(|mutation| handbook.fault(mutation)).collect();
    let tried = mutations.len().div_ceil(step);
    println!("{tried} of {} mutations tried", mutations.len());
    assert!(faults.is_empty(), "{} of {tried} mutations:\n\n{}", faults.len(), faults.join("\n"));
}

/// Returns the files without the theme: nothing is broken in it, and to try a theme on every page takes long.
fn without_theme(sources: &Sources) -> Sources {
    let mut others = Sources::default();
    sources.texts().filter(|file| file.kind != FileKind::Theme).for_each(|file| others.insert(file.clone()));
    let assets = sources.assets.iter().filter(|(_, asset)| asset.kind != FileKind::Theme);
    others.assets = assets.map(|(path, asset)| (path.clone(), asset.clone())).collect();
    others
}

/// A handbook without mistakes.
struct Handbook {
    sources: Sources,
    memory: Memory,
    /// The rules of the warnings that it has anyhow.
    warnings: BTreeSet<&'static str>,
}

impl Handbook {
    fn of(sources: Sources) -> Self {
        let mut memory = Memory::default();
        let (_, report) = vagval::site(&sources, &Options::default(), &mut memory);
        assert!(!report.has_errors(), "the handbook is to have no mistakes: {report:?}");
        Self { sources, memory, warnings: report.broken() }
    }

    /// Says what is wrong with what is told of a mutation.
    fn fault(&mut self, mutation: &Mutation) -> Option<String> {
        let changed = mutation.edit.apply(&self.sources);
        let (_, report) = vagval::site(&changed, &Options::default(), &mut self.memory);
        let mut messages = told(&report, &changed);
        messages.retain(|message| !self.warnings.contains(message.first.rule.id));
        let fault = match messages.as_slice() {
            [message] => fault_of(message, mutation, &changed)?.to_owned(),
            _ => format!("{} messages", messages.len()),
        };
        let mut text = format!("{}: {fault}, at {:?}\n", mutation.what, mutation.expected);
        for message in messages {
            let first = message.first;
            let place = Position::start(first.place.span, &changed);
            let _ = write!(text, "  {place} {}: {}", first.rule.id, first.title);
            let _ = writeln!(text, " ({} more, {:?})", message.others.len(), first.help);
        }
        Some(text)
    }
}

/// Says what is wrong with the only message.
fn fault_of(message: &Told, mutation: &Mutation, sources: &Sources) -> Option<&'static str> {
    let mut all = std::iter::once(message.first).chain(message.others.iter().copied());
    if message.first.severity != Severity::Error {
        Some("only a warning")
    } else if !all.all(|told| stands_at_one_of(told, mutation, sources)) {
        Some("the message stands elsewhere")
    } else if !suggests_what_was_meant(message.first, mutation) {
        Some("what was meant is not suggested")
    } else {
        None
    }
}

fn stands_at_one_of(told: &Diagnostic, mutation: &Mutation, sources: &Sources) -> bool {
    let told = Place::of(told.place.span, sources);
    mutation.expected.iter().any(|place| {
        let inside = if mutation.what.starts_with("the lines") || mutation.what.ends_with("condition") {
            place.range.start <= told.range.start && told.range.end <= place.range.end
        } else {
            place.range == told.range
        };
        *mutation.edit.path(&place.path) == *told.path && inside && !told.range.is_empty()
    })
}

/// Whether a help names what was meant, or something as near to what stands there.
fn suggests_what_was_meant(told: &Diagnostic, mutation: &Mutation) -> bool {
    let (Some((meant, written)), Some(help)) = (&mutation.meant, &told.help) else {
        return mutation.meant.is_none();
    };
    let suggested = help.strip_prefix("did you mean `").and_then(|rest| rest.strip_suffix("`?"));
    suggested.is_some_and(|name| {
        name.contains(meant) || meant.ends_with(name) || strsim::osa_distance(name, written) == 1
    })
}
