//! The fingerprint of a tree: over what it asks, answers and rests on, not over how its file is laid out.
//!
//! Does not cover the shared questions and used trees of a tree, which stand in other files: [`crate::resolve`] adds
//! theirs. Nor does it cover what readers never meet, such as scenarios.

use crate::model::fingerprint::{fingerprint, plain};
use crate::parse::guard;
use crate::parse::yaml::{Entry, Value, Yaml};

/// The keys of a tree that make no difference to a reader's way.
const ASIDE: [&str; 10] =
    ["audience", "cases", "never", "owner", "pages", "private", "report", "review-by", "scenarios", "was"];

/// The keys below which the order is what the reader sees.
const ORDERED: [&str; 2] = ["answers", "choices"];

/// The keys that may be left out around the only thing that is said.
const IMPLIED: [&str; 3] = ["ref", "role", "to"];

/// Returns the fingerprint of a tree or of a shared question.
pub(in crate::parse) fn of(yaml: &Yaml) -> String {
    let mut meaning = String::new();
    if let Value::Map(entries) = &yaml.value {
        group(entries.iter().filter(|entry| !ASIDE.contains(&entry.key.value.as_str())), &mut meaning);
    }
    fingerprint(&meaning)
}

/// Writes what a value says in one way only.
fn value(key: &str, yaml: &Yaml, meaning: &mut String) {
    match &yaml.value {
        Value::Scalar(scalar) if key == "when" => text(&guard::plain(&scalar.excerpt.text), meaning),
        Value::Scalar(scalar) => text(&plain(&scalar.excerpt.text), meaning),
        // One thing alone is the same as a list of it.
        Value::List(items) if items.len() == 1 => value(key, &items[0], meaning),
        Value::List(items) => {
            meaning.push('[');
            for item in items {
                value(key, item, meaning);
            }
            meaning.push(']');
        }
        Value::Map(entries) => match entries.as_slice() {
            [only] if IMPLIED.contains(&only.key.value.as_str()) => value(key, &only.value, meaning),
            _ if ORDERED.contains(&key) => ordered(entries.iter(), meaning),
            _ => group(entries.iter(), meaning),
        },
        Value::Refused => meaning.push('?'),
    }
}

/// Writes entries in the order of their keys.
fn group<'y>(entries: impl Iterator<Item = &'y Entry>, meaning: &mut String) {
    let mut entries: Vec<_> = entries.filter(|entry| entry.key.value != "was").collect();
    entries.sort_by(|one, other| one.key.value.cmp(&other.key.value));
    ordered(entries.into_iter(), meaning);
}

/// Writes entries as they come.
fn ordered<'y>(entries: impl Iterator<Item = &'y Entry>, meaning: &mut String) {
    meaning.push('{');
    for entry in entries {
        text(&entry.key.value, meaning);
        meaning.push(':');
        value(&entry.key.value, &entry.value, meaning);
    }
    meaning.push('}');
}

/// Writes a text so that no other text reads the same.
fn text(text: &str, meaning: &mut String) {
    meaning.push('"');
    meaning.push_str(&text.replace('"', "\"\""));
    meaning.push('"');
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Report;
    use crate::load;
    use crate::parse::yaml::{self, Reading};

    fn fingerprint(text: &str) -> String {
        let sources = load::from_memory([("decisions/a.yaml", text)]);
        let file = sources.at("decisions/a.yaml").expect("it was put there");
        let Reading::Whole(yaml) = yaml::read(file, 0..text.len(), &mut Report::default()) else {
            panic!("the text is YAML")
        };
        super::of(&yaml)
    }

    #[test]
    fn layout_changes_nothing() {
        let flat = "title: A  b\nquestions: { q: { because: a, goto: x, answers: { b: { say: B }, a: { say: A } } } }";
        let tall = "# a comment\nquestions:\n  q:\n    answers:\n      b: { say: \"B\" }\n      a: { say: A }\n    because: [a]\n    goto: [ { to: x } ]\ntitle: A b\n";
        assert_eq!(fingerprint(flat), fingerprint(tall));
    }

    #[test]
    fn blanks_in_a_condition_change_nothing() {
        assert_eq!(fingerprint("a: { when: a=b|c, to: d }"), fingerprint("a: { to: d, when: a = b | c }"));
    }

    #[test]
    fn words_and_the_order_of_answers_change_it() {
        assert_ne!(fingerprint("title: A"), fingerprint("title: B"));
        assert_ne!(fingerprint("answers: { a: A, b: B }"), fingerprint("answers: { b: B, a: A }"));
        assert_ne!(fingerprint("choices: { a: A, b: B }"), fingerprint("choices: { b: B, a: A }"));
    }

    #[test]
    fn what_follows_a_used_tree_has_no_order() {
        assert_eq!(fingerprint("then: { a: x, b: y }"), fingerprint("then: { b: y, a: x }"));
        assert_ne!(fingerprint("then: { a: x, b: y }"), fingerprint("then: { a: y, b: x }"));
    }

    #[test]
    fn how_a_tree_is_laid_out_changes_nothing() {
        assert_eq!(fingerprint("title: A"), fingerprint("title: A\npages: states\nprivate: true"));
    }
}
