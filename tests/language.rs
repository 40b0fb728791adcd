//! The words of the frame: every language has every key, every key asked for exists, and none is left over.

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_language_has_the_same_keys() {
    let (swedish, english) = (keys("sv"), keys("en"));
    assert_eq!(swedish.difference(&english).collect::<Vec<_>>(), [""; 0], "only in Swedish");
    assert_eq!(english.difference(&swedish).collect::<Vec<_>>(), [""; 0], "only in English");
}

#[test]
fn every_key_that_a_template_asks_for_exists() {
    let keys = keys("sv");
    for (path, text) in files("theme/templates") {
        for asked in after(&text, &["{ t.", " t.", "(t.", "site.t."]) {
            assert!(keys.contains(asked), "{path} asks for `{asked}`");
        }
    }
}

#[test]
fn every_key_that_the_code_asks_for_exists() {
    let keys = keys("sv");
    for (path, text) in files("src/render") {
        for call in [".say(\"", ".with(\"", ".count(\"", ".counts(\"", ".formed(\""] {
            for asked in after(&text, &[call]) {
                assert!(keys.contains(asked), "{path} asks for `{asked}`");
            }
        }
    }
}

#[test]
fn no_key_is_left_over() {
    let code: String = files("src/render").into_iter().map(|(_, text)| text).collect();
    let templates: String = files("theme/templates").into_iter().map(|(_, text)| text).collect();
    let asked = after(&templates, &["{ t.", " t.", "(t.", "{t.", "site.t."]);
    // A key may be put together, such as `force_` and the word of a force.
    let is_put_together =
        |key: &str| key.match_indices('_').any(|(end, _)| code.contains(&format!("\"{}_{{", &key[..end])));
    let is_used = |key: &String| {
        asked.contains(key.as_str()) || code.contains(&format!("\"{key}\"")) || is_put_together(key)
    };
    let unused: Vec<_> = keys("sv").into_iter().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, [""; 0]);
}

fn keys(language: &str) -> BTreeSet<String> {
    let text = read(&root().join(format!("theme/language/{language}.ftl")));
    vagval::render::words::keys(&text).map(str::to_owned).collect()
}

/// Returns the words that follow any of some marks.
fn after<'a>(text: &'a str, marks: &[&str]) -> BTreeSet<&'a str> {
    let ends = |rest: &str| rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    marks
        .iter()
        .flat_map(|mark| text.split(*mark).skip(1))
        .map(|rest| &rest[..ends(rest).unwrap_or(rest.len())])
        .filter(|word| !word.is_empty())
        .collect()
}

fn files(folder: &str) -> Vec<(String, String)> {
    let entries = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter();
    let found = entries.map(|entry| entry.expect("a folder can be listed"));
    let files = found.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files.map(|path| (path.display().to_string(), read(&path))).collect()
}

#[expect(clippy::disallowed_methods, reason = "the test reads the theme it holds")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file of the project can be read")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
