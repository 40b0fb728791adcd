//! The house: what a stage may import, how a file opens, and that every rule has its file, its book and its name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vagval::rules;

/// The words that every stage may use.
const VOCABULARY: [&str; 5] = ["diagnostic", "failure", "model", "rules", "source"];

/// The stages from left to right; one may import those before it.
const STAGES: [&str; 8] = ["load", "parse", "resolve", "check", "compile", "search", "render", "write"];

/// The most lines of a source file.
const LONGEST_FILE: usize = 400;

/// The most bytes of the scripts that pages load, and of those that only the search loads.
const MOST_SCRIPT: usize = 20_000;
const MOST_SEARCH: usize = 31_000;
const SEARCH: [&str; 2] = ["traffar", "sok"];

#[test]
fn a_stage_imports_only_what_stands_left_of_it() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = stage(&path);
        for named in imported(&text) {
            if !may_import(&own, &named) {
                wrong.push(format!("{} imports {named}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_turns_into_what() {
    let silent: Vec<_> = sources().into_iter().filter(|(_, text)| !text.starts_with("//! ")).collect();
    assert!(silent.is_empty(), "no header: {:?}", silent.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn no_file_holds_two_concepts() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "longer than {LONGEST_FILE} lines: {long:?}");
}

#[test]
fn the_scripts_of_the_pages_are_small() {
    let scripts = files("theme", "js");
    assert!(!scripts.is_empty(), "there are scripts");
    let is_search =
        |path: &PathBuf| path.file_stem().is_some_and(|stem| SEARCH.iter().any(|name| stem == *name));
    let (search, others): (Vec<_>, Vec<_>) = scripts.into_iter().partition(is_search);
    for (scripts, most) in [(others, MOST_SCRIPT), (search, MOST_SEARCH)] {
        let bytes: usize = scripts.iter().map(|path| read(path).len()).sum();
        assert!(bytes <= most, "{bytes} bytes of scripts, more than {most}: {scripts:?}");
    }
}

#[test]
fn every_rule_has_one_name_everywhere() {
    let ids: BTreeSet<_> = rules::ALL.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(ids.len(), rules::ALL.len(), "two rules have one id");
    let files = stems("src/rules", "rs").into_iter().map(|stem| stem.replace('_', "-")).collect();
    assert_eq!(ids, files, "ids and files of src/rules");
    assert_eq!(ids, stems("tests/rules", "md"), "ids and books of tests/rules");
    assert!(rules::ALL.is_sorted_by_key(|rule| rule.id), "src/rules.rs is not sorted");
    for rule in rules::ALL {
        assert_eq!(rules::named(rule.id).map(|found| found.book), Some(rule.book), "explain {}", rule.id);
        assert!(rule.book.starts_with("# "), "the book of {} has no title", rule.id);
    }
}

/// Returns whether one part may import another: itself, the vocabulary, or a stage that stands left of it.
fn may_import(own: &str, named: &str) -> bool {
    let place = |name: &str| STAGES.iter().position(|stage| *stage == name);
    if own == named || !part(named) {
        return true;
    }
    match (place(own), place(named)) {
        // The pipeline, the commands and the server stand right of all stages.
        (None, _) if !VOCABULARY.contains(&own) => true,
        (None, Some(_)) => false,
        (Some(here), Some(there)) => there < here,
        (_, None) => VOCABULARY.contains(&named),
    }
}

fn part(name: &str) -> bool {
    STAGES.contains(&name) || VOCABULARY.contains(&name) || ["cli", "commands", "serve"].contains(&name)
}

/// Returns the first parts of all `crate::` paths outside tests and comments.
fn imported(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split("crate::").skip(1)).map(first_part).collect()
}

fn first_part(path: &str) -> String {
    path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Returns the part of the house that a file belongs to.
fn stage(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("only files of src are read");
    let first = inside.components().next().expect("a file has a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn sources() -> Vec<(PathBuf, String)> {
    files("src", "rs").into_iter().map(|path| (path.clone(), read(&path))).collect()
}

#[expect(clippy::disallowed_methods, reason = "the test reads the house it holds")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a source file can be read")
}

fn stems(folder: &str, extension: &str) -> BTreeSet<String> {
    let names = files(folder, extension).into_iter();
    names.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect()
}

/// Returns the files of a kind in a folder and below it, sorted.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(root().join(folder)).min_depth(1).sort_by_file_name();
    let files = entries.into_iter().map(|entry| entry.expect("a folder can be listed").into_path());
    files.filter(|path| path.extension().is_some_and(|end| end == extension)).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
