//! What registers, front matter and the settings name.

use std::ops::Range;

use vagval::diagnostic::Report;
use vagval::parse::yaml::{self, Reading, Value, Yaml};
use vagval::source::SourceFile;

use crate::found::{Found, Here, Kind, between};
use crate::markdown;

/// Reads the YAML in a part of a file.
pub(crate) fn read(file: &SourceFile, part: Range<usize>) -> Yaml {
    let Reading::Whole(yaml) = yaml::read(file, part, &mut Report::default()) else {
        panic!("{}: cannot be read", file.path);
    };
    yaml
}

/// Returns the entries of a map, each key with its place.
pub(crate) fn entries(yaml: &Yaml) -> impl Iterator<Item = (&str, Range<usize>, &Yaml)> {
    let entries = if let Value::Map(entries) = &yaml.value { entries.as_slice() } else { &[] };
    entries.iter().map(|entry| (entry.key.value.as_str(), entry.key.span.range(), &entry.value))
}

/// Returns the places of the texts that a value is or lists.
pub(crate) fn texts(yaml: &Yaml) -> Vec<Range<usize>> {
    match &yaml.value {
        Value::Scalar(scalar) => vec![scalar.excerpt.part(0..scalar.excerpt.text.len()).range()],
        Value::List(items) => items.iter().flat_map(texts).collect(),
        Value::Map(_) | Value::Refused => Vec::new(),
    }
}

/// Notes what a register names.
pub(crate) fn register(file: &SourceFile, found: &mut Found) {
    let here = Here { file, document: None };
    let kind = match file.path.rsplit('/').next() {
        Some("organisations.yaml") => Kind::Organisation,
        Some("roles.yaml") => Kind::Role,
        Some("terms.yaml") => Kind::Term,
        Some("laws.yaml") => Kind::Law,
        Some("sources.yaml") => Kind::Source,
        Some("events.yaml") => Kind::Event,
        Some("open-questions.yaml") => Kind::OpenQuestion,
        other => panic!("a register is called {other:?}"),
    };
    let yaml = read(file, 0..file.text.len());
    let Value::List(items) = &yaml.value else { panic!("{} is no list", file.path) };
    for (key, place, value) in items.iter().flat_map(entries) {
        found.words.push(here.place(place));
        for range in texts(value) {
            match key {
                "id" => found.defines(&here, kind.clone(), (range.clone(), range.end)),
                "parent" | "organisation" => found.uses(&here, Kind::Organisation, range),
                "ask" => found.uses(&here, Kind::Role, range),
                "see" => found.uses(&here, Kind::Term, range),
                "about" => found.refers(&here, range),
                "gives" | "unit" => found.words.push(here.place(range)),
                "source" => markdown::source(&here, range, found),
                "kind" if kind == Kind::OpenQuestion => found.words.push(here.place(range)),
                _ => {}
            }
        }
        match key {
            "contacts" => entries(value).for_each(|(_, role, _)| found.uses(&here, Kind::Role, role)),
            "exempt" => {
                let Value::List(items) = &value.value else { continue };
                for section in items.iter().filter_map(|item| item.get("section")).flat_map(texts) {
                    found.refers(&here, section);
                }
            }
            _ => {}
        }
    }
    between(&file.text, ("[[", "]]"), |range| markdown::reference(&here, range, found));
}

/// Notes what front matter names; returns where the document's id stands.
pub(crate) fn front_matter(file: &SourceFile, part: Range<usize>, found: &mut Found) -> Option<Range<usize>> {
    let here = Here { file, document: None };
    let mut id = None;
    for (key, place, value) in entries(&read(file, part)) {
        found.words.push(here.place(place));
        for range in texts(value) {
            match key {
                "id" => id = Some(range),
                "organisation" | "binds" => found.uses(&here, Kind::Organisation, range),
                "owner" => found.uses(&here, Kind::Role, range),
                "responds-to" | "successor" => found.uses(&here, Kind::Document, range),
                "source" => markdown::source(&here, range, found),
                "kind" | "status" | "overall" | "language" => found.words.push(here.place(range)),
                _ => {}
            }
        }
    }
    id
}

/// Notes what the settings name.
pub(crate) fn settings(file: &SourceFile, found: &mut Found) {
    let here = Here { file, document: None };
    for (key, place, value) in entries(&read(file, 0..file.text.len())) {
        found.words.push(here.place(place));
        for range in texts(value) {
            match key {
                "owner" => found.uses(&here, Kind::Role, range),
                "organisations" => found.uses(&here, Kind::Organisation, range),
                _ => {}
            }
        }
        if let ("occasions", Value::List(occasions)) = (key, &value.value) {
            for (key, place, value) in occasions.iter().flat_map(entries) {
                found.words.push(here.place(place));
                let trees = texts(value).into_iter().filter(|_| key == "trees");
                trees.for_each(|range| found.uses(&here, Kind::Tree, range));
            }
        }
    }
}
