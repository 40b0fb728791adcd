//! Puts keys and values together into a map: no key twice, and no text that a comma cuts.
//!
//! Does not know where a value ends: that is [`super::grow`].

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::parse::draft::Name;
use crate::parse::yaml::{Entry, Value, Yaml};
use crate::rules::{bad_yaml, duplicate_key, refused_yaml, text_cut_by_comma};

/// A map that is not yet closed.
#[derive(Default)]
pub(super) struct Growing {
    /// Whether it stands between braces.
    flow: bool,
    entries: Vec<Entry>,
    /// The index of each key's entry.
    seen: BTreeMap<String, usize>,
    /// The key that waits for its value.
    key: Option<Key>,
    /// Whether the last key was there before.
    repeats: bool,
}

/// A key that waits for its value.
enum Key {
    /// An ordinary one.
    Name(Name),
    /// One that is refused, and its value with it: a merge key, whose place is kept, or one without a name.
    Refused(Option<Name>),
}

impl Growing {
    /// Returns a map without entries.
    pub(super) fn new(flow: bool) -> Self {
        Self { flow, ..Self::default() }
    }

    /// Returns what has grown.
    pub(super) fn entries(self) -> Vec<Entry> {
        self.entries
    }

    /// Whether the value to come is that of a key that is refused.
    pub(super) fn waits_in_vain(&self) -> bool {
        matches!(self.key, Some(Key::Refused(_)))
    }

    /// Puts the next key or value into the map.
    pub(super) fn put(&mut self, yaml: Yaml, diagnostics: &mut Vec<Diagnostic>) {
        match self.key.take() {
            None => self.key = Some(key(&yaml, diagnostics)),
            Some(Key::Name(key)) => self.add(Entry { key, value: yaml }, diagnostics),
            Some(Key::Refused(merge)) => {
                self.entries.extend(merge.map(|key| Entry { value: Yaml::refused(key.span), key }));
            }
        }
    }

    /// Adds an entry, unless its key is the rest of a text that a comma cuts, or is there already.
    fn add(&mut self, mut entry: Entry, diagnostics: &mut Vec<Diagnostic>) {
        if is_nothing(&entry.value) {
            // Nothing stands nowhere: its key is the place to point at.
            entry.value.span = entry.key.span;
            if let Some(before) =
                self.entries.last_mut().filter(|before| self.flow && may_be_cut(&before.value))
            {
                cut_by_comma(before, &entry.key, diagnostics);
                return;
            }
        }
        if let Some(first) = self.seen.get(&entry.key.value) {
            self.repeat(*first, entry, diagnostics);
        } else {
            self.seen.insert(entry.key.value.clone(), self.entries.len());
            self.entries.push(entry);
            self.repeats = false;
        }
    }

    /// Tells of a key that was there before; a group of them in a row is one mistake.
    fn repeat(&mut self, first: usize, entry: Entry, diagnostics: &mut Vec<Diagnostic>) {
        let first = &mut self.entries[first];
        if !self.repeats {
            diagnostics.push(duplicate_key::diagnostic(&entry.key, first.key.span));
        }
        if is_nothing(&first.value) {
            first.value = entry.value;
        }
        self.repeats = true;
    }
}

/// Whether a value in braces can be the beginning of a text that a comma cuts.
fn may_be_cut(value: &Yaml) -> bool {
    match &value.value {
        Value::Scalar(scalar) => scalar.plain && !scalar.excerpt.text.is_empty(),
        // What was cut once may be cut again.
        Value::Refused => true,
        Value::List(_) | Value::Map(_) => false,
    }
}

/// Refuses the text before a comma; `rest` is what stands behind it and looks like a key.
fn cut_by_comma(before: &mut Entry, rest: &Name, diagnostics: &mut Vec<Diagnostic>) {
    if let Value::Scalar(scalar) = &before.value.value {
        diagnostics.push(text_cut_by_comma::diagnostic(&before.key, &scalar.excerpt, rest));
    }
    before.value.value = Value::Refused;
}

/// Turns what stands before a colon into a key; what cannot be one is refused.
fn key(yaml: &Yaml, diagnostics: &mut Vec<Diagnostic>) -> Key {
    let Value::Scalar(scalar) = &yaml.value else {
        if yaml.value != Value::Refused {
            diagnostics.push(refused_yaml::key(yaml.head()));
        }
        return Key::Refused(None);
    };
    let text = scalar.excerpt.text.clone();
    if text.is_empty() && scalar.plain {
        diagnostics.push(bad_yaml::keyless(yaml.span));
        return Key::Refused(None);
    }
    if text == "<<" && scalar.plain {
        diagnostics.push(refused_yaml::merge(yaml.span));
        return Key::Refused(Some(Name::new(text, yaml.span)));
    }
    let place = scalar.excerpt.part(0..text.len());
    Key::Name(Name::new(text, place))
}

fn is_nothing(yaml: &Yaml) -> bool {
    matches!(&yaml.value, Value::Scalar(scalar) if scalar.excerpt.span.start == scalar.excerpt.span.end)
}
