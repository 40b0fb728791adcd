//! What a change of words makes suspect: on a copy of the demonstration, exactly what cites them, and on its pages.

#![expect(clippy::disallowed_methods, reason = "tests set up folders and look at what was written")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use vagval::diagnostic::Report;
use vagval::resolve::Options;
use vagval::{load, parse};

/// A clause that several trees cite, and its document.
const CLAUSE: &str = "sollentuna-riktlinjer#under-13";
const DOCUMENT: &str = "content/rutiner/sollentuna-riktlinjer.md";

/// A copy of the demonstration.
struct Project(PathBuf);

impl Project {
    fn copy(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reviews").join(name);
        let _ = fs::remove_dir_all(&root);
        for folder in ["content", "decisions"] {
            copy(Path::new(folder), &root.join(folder));
        }
        fs::copy("handbook.yaml", root.join("handbook.yaml")).expect("the copy can be used");
        let _ = fs::remove_file(root.join("decisions/reviewed.lock"));
        Self(root)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let program = env!("CARGO_BIN_EXE_vagval");
        Command::new(program)
            .arg("--root")
            .arg(&self.0)
            .args(arguments)
            .output()
            .expect("the copy can be used")
    }

    fn review(&self, arguments: &[&str]) {
        let ran = self.run(&[&["review"], arguments].concat());
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }

    /// Replaces the first occurrence of some words in a file.
    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.0.join(path)).expect("the copy can be used");
        assert!(text.contains(old), "`{old}` stands in `{path}`");
        fs::write(self.0.join(path), text.replacen(old, new, 1)).expect("the copy can be used");
    }

    /// Returns what is suspect: the file of the clause and those of all that rests on it.
    fn suspects(&self) -> BTreeSet<String> {
        let report: Value = serde_json::from_slice(&self.run(&["check", "--format", "json"]).stdout)
            .expect("the copy can be used");
        let all = report["diagnostics"].as_array().expect("the copy can be used").iter();
        let suspects = all.filter(|one| one["rule"] == "suspect");
        let places = suspects.flat_map(|one| {
            one["related"].as_array().expect("the copy can be used").iter().chain([&one["place"]])
        });
        places.map(|place| place["path"].as_str().expect("the copy can be used").to_owned()).collect()
    }

    /// Returns the line of the clause.
    fn clause(&self) -> String {
        let text = fs::read_to_string(self.0.join(DOCUMENT)).expect("the copy can be used");
        let line = text.lines().find(|line| line.contains("{#under-13 "));
        line.expect("the clause stands on one line").to_owned()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the copy can be used");
    for entry in
        fs::read_dir(from).expect("the copy can be used").map(|entry| entry.expect("the folder can be read"))
    {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("the copy can be used");
        }
    }
}

/// Returns the files of the trees that cite the clause, or one of its sections, and of the document itself.
fn expected() -> BTreeSet<String> {
    let sources = load::project(Path::new("."), &mut Report::default()).expect("the copy can be used");
    let (site, _) = vagval::site(&sources, &Options::default(), &mut parse::Memory::default());
    let handbook = &site.handbook;
    let (clause, passage) =
        handbook.passages.iter().find(|(place, _)| place.to_string() == CLAUSE).expect("the clause exists");
    let holds = |place: &vagval::model::id::Place| {
        place == clause
            || place.document == clause.document
                && (place.anchor.is_none() || place.anchor == passage.section)
    };
    let citing = handbook.backlinks.citations.iter().filter(|(place, _)| holds(place));
    let trees = citing.flat_map(|(_, steps)| steps.iter().map(|(tree, _)| format!("decisions/{tree}.yaml")));
    trees.chain([DOCUMENT.to_owned()]).collect()
}

#[test]
fn changed_words_make_exactly_what_cites_them_suspect() {
    let project = Project::copy("words");
    project.review(&["--all", "--by", "kommunikator"]);
    assert_eq!(project.suspects(), BTreeSet::new());

    let clause = project.clause();
    project.edit(DOCUMENT, &clause, &clause.replacen(' ', " aldrig någonsin ", 1));
    let suspects = project.suspects();
    assert!(suspects.len() > 2, "more than one tree cites the clause");
    assert_eq!(suspects, expected());
    assert_eq!(project.run(&["check", "--fail-on", "suspect"]).status.code(), Some(1));
    assert_eq!(project.run(&["check"]).status.code(), Some(0));

    project.review(&["--all"]);
    assert_eq!(project.suspects(), BTreeSet::new());
}

#[test]
fn a_comma_makes_nothing_suspect() {
    let project = Project::copy("comma");
    project.review(&["--all"]);
    let clause = project.clause();
    project.edit(DOCUMENT, &clause, &clause.replacen(' ', ", ", 1).replacen(' ', "  ", 2));
    assert_eq!(project.suspects(), BTreeSet::new());
}

#[test]
fn outcomes_that_rest_on_a_change_say_so_until_it_is_reviewed() {
    let project = Project::copy("pages");
    project.review(&["--all", "--by", "rektor", "--note", "Läst"]);
    let clause = project.clause();
    project.edit(DOCUMENT, &clause, &clause.replacen(' ', " aldrig någonsin ", 1));
    let read = |address: &str| fs::read_to_string(project.0.join("site").join(address)).expect("it is built");
    assert!(project.run(&["build"]).status.success());
    let outcome = "vagval/publicera-bild/sollentuna-skolor/barn/nej/0-12.html";
    assert!(read(outcome).contains("<ins>aldrig någonsin </ins>"), "{}", read(outcome));
    assert!(read("vagval/publicera-bild/om.html").contains("aldrig någonsin"));
    assert!(!read("vagval/avsluta-konto/om.html").contains("<ins>"));

    project.review(&["publicera-bild", "personuppgifter"]);
    assert!(project.run(&["build"]).status.success());
    assert!(!read(outcome).contains("<ins>"));
}

#[test]
fn nothing_is_accepted_that_nobody_named_or_that_has_errors() {
    let project = Project::copy("refused");
    let lock = project.0.join("decisions/reviewed.lock");
    let unknown = project.run(&["review", "publicera-bilder"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("did you mean `publicera-bild`?"));
    assert_eq!(project.run(&["review", "--all", "--by", "rector"]).status.code(), Some(2));
    assert!(project.run(&["review"]).status.success());
    project.edit("decisions/avsluta-konto.yaml", "start: ", "start: x");
    assert_eq!(project.run(&["review", "--all"]).status.code(), Some(1));
    assert!(!lock.exists(), "nothing was written");
}

#[test]
fn a_lock_written_twice_is_the_same() {
    let project = Project::copy("twice");
    let lock =
        || fs::read_to_string(project.0.join("decisions/reviewed.lock")).expect("the copy can be used");
    project.review(&["--all"]);
    let first = lock();
    project.review(&["publicera-bild"]);
    assert_eq!(first, lock());
}
