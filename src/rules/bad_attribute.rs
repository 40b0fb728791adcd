//! `bad-attribute`: an annotation such as `{#id duty=role}` that cannot be read, or says what cannot be said there.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::near::near;
use crate::model::plural::list;
use crate::source::{Span, Spanned};

crate::rules::rule!(Error "bad-attribute");

const BRACE_AS_TEXT: &str = r"or write `\{` to show the brace as text";

/// Says that annotations know no such key.
#[must_use]
pub fn unknown_key(key: &Spanned<String>, known: impl Iterator<Item = &'static str>) -> Diagnostic {
    let title = format!("`{}` is not a key of annotations", key.value);
    told(title, key.span, "no such key").suggest(near(&key.value, known))
}

/// Says that the only class is another.
#[must_use]
pub fn unknown_class(class: &Spanned<String>) -> Diagnostic {
    let title = format!("`.{}` is not a class of annotations", class.value);
    let told = told(title, class.span, "no such class");
    match near(&class.value, ["decides"]) {
        Some(_) => told.suggest(Some(".decides")),
        None => told.help("the only class is `.decides`"),
    }
}

/// Says that a key, the id or the class is given a second time.
#[must_use]
pub fn twice(what: &str, first: Span, second: Span) -> Diagnostic {
    told(format!("{what} is given twice"), second, "here again")
        .related(first, "first given here")
        .help("keep one; several values stand in quotation marks with blanks between: `duty=\"role role\"`")
}

/// Says that a key has no value.
#[must_use]
pub fn without_value(key: &Spanned<String>) -> Diagnostic {
    told(format!("`{}` has no value", key.value), key.span, "nothing stands after the equals sign")
        .help(format!("write `{}=` and the value, without blanks around the sign", key.value))
}

/// Says that a key does not belong to what it annotates.
#[must_use]
pub fn misplaced(key: &Spanned<String>, home: &str, place: &str) -> Diagnostic {
    told(format!("`{}` cannot stand on {place}", key.value), key.span, "does not belong here")
        .help(format!("`{}` belongs on {home}", key.value))
}

/// Says that the class does not belong on a heading.
#[must_use]
pub fn misplaced_class(class: Span, place: &str) -> Diagnostic {
    told(format!("`.decides` cannot stand on {place}"), class, "does not belong here")
        .help("`.decides` belongs on a paragraph or a list item")
}

/// Says that a key does not know a value, and which it knows.
#[must_use]
pub fn unknown_value(key: &str, value: &Spanned<String>, known: &[&'static str]) -> Diagnostic {
    let told = told(format!("`{}` is not a value of `{key}`", value.value), value.span, "no such value");
    let near = near(&value.value, known.iter().copied());
    if near.is_some() { told.suggest(near) } else { told.help(format!("write {}", list(known.iter().copied(), "or"))) }
}

/// Says that a key which names one thing is given several.
#[must_use]
pub fn several(key: &str, values: Span) -> Diagnostic {
    told(format!("`{key}` names more than one thing"), values, "several values").help("keep one")
}

/// Says that a key needs another beside it.
#[must_use]
pub fn lacks(key: &str, place: Span, other: &str) -> Diagnostic {
    told(format!("`{key}` stands without `{other}`"), place, format!("says nothing without `{other}`"))
        .help(format!("add `{other}=`"))
}

/// Says that the force of law belongs on a clause.
#[must_use]
pub fn law_on_heading(force: Span) -> Diagnostic {
    told("a heading cannot have the force of law", force, "does not belong here")
        .help("set `force=law` on each paragraph or list item that names a `[[law:…]]`")
}

/// Says that the quotation mark of a value is never closed.
#[must_use]
pub fn unclosed_quotation(key: &str, mark: Span) -> Diagnostic {
    told(format!("the value of `{key}` is never closed"), mark, "opened here").help("write `\"` after the value")
}

/// Says that a word is neither id, class nor key with value.
#[must_use]
pub fn not_a_pair(word: &Spanned<String>, known: impl Iterator<Item = &'static str>) -> Diagnostic {
    let title = format!("`{}` is not `#id`, `.class` or `key=value`", word.value);
    let told = told(title, word.span, "cannot be read");
    match known.into_iter().find(|key| *key == word.value) {
        Some(key) => told.help(format!("write `{key}=` and the value, without blanks around the sign")),
        None => told.help("several values of a key stand in quotation marks: `duty=\"role role\"`"),
    }
}

/// Says that a brace is not closed on its line.
#[must_use]
pub fn unclosed(annotation: Span) -> Diagnostic {
    told("the annotation is not closed on its line", annotation, "opened here")
        .help(format!("write it on one line and close it with `}}`, {BRACE_AS_TEXT}"))
}

/// Says that an annotation stands where it annotates nothing.
#[must_use]
pub fn astray(annotation: Span) -> Diagnostic {
    told("the annotation does not end a heading, a paragraph or a list item", annotation, "annotates nothing")
        .help(format!("move it to the end of the last line, {BRACE_AS_TEXT}"))
}

/// Says that nothing stands before an annotation.
#[must_use]
pub fn alone(annotation: Span) -> Diagnostic {
    told("the annotation has no text before it", annotation, "annotates nothing")
        .help("write it at the end of the last line of a heading, a paragraph or a list item")
}

/// Says that texts outside documents have no annotations.
#[must_use]
pub fn outside_document(annotation: Span) -> Diagnostic {
    told("only documents have annotations", annotation, "this text is not part of a document")
        .help(format!("remove it, {BRACE_AS_TEXT}"))
}

fn told(title: impl Into<String>, place: Span, label: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&RULE, title, place).label(label)
}
