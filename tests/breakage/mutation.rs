//! Every way to break one thing in a handbook, and where the message about it is to stand.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use vagval::source::{Asset, SourceFile, Sources};

use crate::found::{Found, Kind, Place};

/// One thing broken.
pub(crate) struct Mutation {
    /// What it is, in words.
    pub(crate) what: String,
    pub(crate) edit: Edit,
    /// The places of which the message names some.
    pub(crate) expected: Vec<Place>,
    /// The name that a help should suggest, and the name it stands for.
    pub(crate) meant: Option<(String, String)>,
}

/// A change to the files. Bytes that stand behind it keep their places, unless they are not among the expected ones.
pub(crate) enum Edit {
    /// Other letters at a place.
    Write(Place, String),
    /// A file of another name.
    Move(Arc<str>, String),
}

impl Edit {
    /// Returns the files after the change.
    pub(crate) fn apply(&self, sources: &Sources) -> Sources {
        let mut changed = Sources::default();
        changed.assets.clone_from(&sources.assets);
        sources.texts().filter(|file| !self.moves(&file.path)).for_each(|file| changed.insert(file.clone()));
        match self {
            Self::Write(place, letters) => {
                let file = file(sources, place);
                let mut text = file.text.to_string();
                text.replace_range(place.range.clone(), letters);
                changed.insert(SourceFile { text: text.into(), ..file.clone() });
            }
            Self::Move(from, to) => {
                let path: Arc<str> = to.as_str().into();
                if let Some(asset) = changed.assets.remove(from) {
                    changed.assets.insert(Arc::clone(&path), Asset { path, ..asset });
                } else {
                    let file = sources.at(from).expect("a file is a text or an asset");
                    changed.insert(SourceFile { path, ..file.clone() });
                }
            }
        }
        changed
    }

    /// Returns the path that a file has after the change.
    pub(crate) fn path<'a>(&'a self, before: &'a str) -> &'a str {
        match self {
            Self::Move(_, to) if self.moves(before) => to,
            Self::Move(..) | Self::Write(..) => before,
        }
    }

    fn moves(&self, path: &str) -> bool {
        matches!(self, Self::Move(from, _) if **from == *path)
    }
}

/// Returns every mutation of a handbook.
pub(crate) fn all(found: &Found, sources: &Sources) -> Vec<Mutation> {
    let names: BTreeSet<&str> = found.definitions.keys().map(|(_, name)| name.as_str()).collect();
    let mut all = Vec::new();
    for ((kind, name), places) in &found.uses {
        all.push(renamed(kind, name, (found, &names)));
        all.extend(removed(kind, name, (found, sources)));
        all.extend(places.iter().map(|place| misspelt_use(kind, name, (place, sources), &names)));
    }
    all.extend(found.words.iter().map(|place| misspelt_word(place, sources, &names)));
    all.extend(
        found.operators.iter().flat_map(|(place, condition)| broken_condition(place, condition, sources)),
    );
    all.extend(found.ranges.iter().map(|place| beyond_the_source(place, sources)));
    all
}

/// Renames what is used.
fn renamed(kind: &Kind, name: &str, (found, names): (&Found, &BTreeSet<&str>)) -> Mutation {
    let key = (kind.clone(), name.to_owned());
    let Some(definition) = found.definitions.get(&key) else {
        panic!("{kind:?} `{name}` is defined nowhere, used at {:?}", found.uses[&key]);
    };
    let other = misspelt(name, names);
    let edit = if let Some(definition) = definition {
        Edit::Write(definition.name.clone(), other.clone())
    } else {
        let path = path(name, found);
        Edit::Move(path.into(), path.replace(name, &other))
    };
    let what = format!("the name of {kind:?} `{name}`");
    let expected = found.uses[&key].clone();
    // An answer whose words the shared question has is a use, too: there the old name was meant.
    let is_use = definition.as_ref().is_some_and(|definition| expected.contains(&definition.name));
    let meant = if is_use { (name.to_owned(), other) } else { (other, name.to_owned()) };
    Mutation { what, edit, expected, meant: Some(meant) }
}

/// Takes away a step that others lead to.
fn removed(kind: &Kind, name: &str, (found, sources): (&Found, &Sources)) -> Option<Mutation> {
    let key = (kind.clone(), name.to_owned());
    let definition = found.definitions.get(&key)?.as_ref().filter(|_| matches!(kind, Kind::Step(_)))?;
    let expected: Vec<Place> =
        found.uses[&key].iter().filter(|place| !definition.holds(place)).cloned().collect();
    let place = Place { range: definition.whole.clone(), ..definition.name.clone() };
    let blank = |letter: char| if letter == '\n' { "\n".to_owned() } else { " ".repeat(letter.len_utf8()) };
    let nothing = text(sources, &place).chars().map(blank).collect();
    Some(Mutation {
        what: format!("all of {kind:?} `{name}`"),
        edit: Edit::Write(place, nothing),
        expected,
        meant: None,
    })
}

fn misspelt_use(
    kind: &Kind,
    name: &str,
    (place, sources): (&Place, &Sources),
    names: &BTreeSet<&str>,
) -> Mutation {
    let other = misspelt(text(sources, place), names);
    Mutation {
        what: format!("a use of {kind:?} `{name}`"),
        edit: Edit::Write(place.clone(), other.clone()),
        expected: vec![place.clone()],
        meant: Some((text(sources, place).to_owned(), other)),
    }
}

fn misspelt_word(place: &Place, sources: &Sources, names: &BTreeSet<&str>) -> Mutation {
    let word = text(sources, place);
    Mutation {
        what: format!("the word `{word}`"),
        edit: Edit::Write(place.clone(), misspelt(word, names)),
        expected: vec![place.clone()],
        meant: None,
    }
}

/// Spoils or takes away what joins the names in a condition; without `not` it would be another condition.
fn broken_condition(place: &Place, condition: &Place, sources: &Sources) -> Vec<Mutation> {
    let word = text(sources, place);
    let spoilt = if word == "not" { vec!["?"] } else { vec!["?", " "] };
    let mutation = |mark: &&str| Mutation {
        what: format!("`{word}` in a condition"),
        edit: Edit::Write(place.clone(), mark.repeat(word.len())),
        expected: vec![condition.clone()],
        meant: None,
    };
    spoilt.iter().map(mutation).collect()
}

/// Names lines or pages that a source does not have.
fn beyond_the_source(place: &Place, sources: &Sources) -> Mutation {
    let lines = text(sources, place);
    let last = place.range.start + lines.rfind([',', '-']).map_or(0, |at| at + 1);
    let expected = Place { range: place.range.start..last + 5, ..place.clone() };
    Mutation {
        what: format!("the lines `{lines}`"),
        edit: Edit::Write(Place { range: last..place.range.end, ..place.clone() }, "99999".to_owned()),
        expected: vec![expected],
        meant: None,
    }
}

fn file<'a>(sources: &'a Sources, place: &Place) -> &'a SourceFile {
    sources.at(&place.path).expect("a place stands in a file")
}

fn text<'a>(sources: &'a Sources, place: &Place) -> &'a str {
    &file(sources, place).text[place.range.clone()]
}

/// Returns the path of the file from which a name comes.
fn path<'a>(name: &str, found: &'a Found) -> &'a str {
    let is_named = |path: &str| {
        let stem = Path::new(path).file_stem();
        path == name || stem.is_some_and(|stem| stem == name) || path.ends_with(&format!("/{name}/index.md"))
    };
    let mut paths = found.files().filter(|path| is_named(path));
    paths.next().expect("what has no place of its own is named by its file")
}

/// Returns a name that differs in one letter, or one digit if it has no letters, is as well formed, and names nothing.
fn misspelt(name: &str, names: &BTreeSet<&str>) -> String {
    let stem = name.rfind('/').map_or(0, |slash| slash + 1)..name.rfind('.').unwrap_or(name.len());
    let middle = stem.start + stem.len() / 2;
    let places = |of: fn(&u8) -> bool| {
        (middle..stem.end).chain(stem.start..middle).filter(move |at| of(&name.as_bytes()[*at]))
    };
    let with = |at: usize, letter: char| format!("{}{letter}{}", &name[..at], &name[at + 1..]);
    let letters = places(u8::is_ascii_alphabetic).flat_map(|at| ['q', 'x'].map(|letter| with(at, letter)));
    let digits = places(u8::is_ascii_digit).flat_map(|at| ['7', '8'].map(|digit| with(at, digit)));
    let mut unknown = letters.chain(digits).filter(|other| other != name && !names.contains(other.as_str()));
    unknown.next().expect("a name has letters")
}
