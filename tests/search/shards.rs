//! Reads the written files of the search as the page does.

use std::collections::HashMap;

use serde_json::Value;
use vagval::render::Site;
use vagval::search::word::bare;

/// What all files say together.
pub(crate) struct Shards {
    root: Value,
    /// The first key of each file of words.
    firsts: Vec<String>,
    terms: Vec<Terms>,
    facts: Vec<Value>,
}

/// A file of words.
#[derive(Default)]
struct Terms {
    keys: HashMap<String, Group>,
    /// Forms with the keys of their groups, in the order of the file.
    forms: Vec<(String, String)>,
    by_form: HashMap<String, String>,
}

/// Words that belong together, and what they find.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) key: String,
    /// In how many sections it stands.
    pub(crate) count: f64,
    pub(crate) found: Vec<Found>,
}

/// A section that a group finds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) section: usize,
    pub(crate) weight: u8,
    /// The number of the kind of match.
    pub(crate) kind: usize,
}

impl Shards {
    /// Reads the files of a site.
    pub(crate) fn of(site: &Site) -> Self {
        let root = read(site, "rot");
        let count = |name: &str| root[name].as_array().expect("a list").len();
        let terms = (0..count("terms")).map(|number| terms(&read(site, &format!("t{number}")))).collect();
        let facts = (0..count("facts"))
            .flat_map(|number| list(&read(site, &format!("f{number}"))).to_vec())
            .collect();
        let firsts = list(&root["terms"]).iter().map(|first| text(first).to_owned()).collect();
        Self { root, firsts, terms, facts }
    }

    /// Returns how many sections there are.
    pub(crate) fn sections(&self) -> usize {
        self.facts.len()
    }

    /// Returns where a section stands.
    pub(crate) fn address(&self, section: usize) -> &str {
        text(&self.facts[section][0])
    }

    /// Returns the title and text of a section.
    pub(crate) fn says(&self, section: usize) -> String {
        format!("{} {}", text(&self.facts[section][1]), text(&self.facts[section][4]))
    }

    /// Returns the word for the kind of a section.
    pub(crate) fn kind(&self, section: usize) -> &str {
        let class = number(&self.facts[section][3]);
        let kind = number(&self.root["classes"][class][0]);
        text(&self.root["kinds"][kind][0])
    }

    /// Returns a list of words that the first file holds.
    pub(crate) fn words(&self, name: &str) -> Vec<&str> {
        list(&self.root[name]).iter().map(text).collect()
    }

    /// Returns the group of a form.
    pub(crate) fn group(&self, form: &str) -> Option<&Group> {
        self.of_key(self.terms[self.place(form)].by_form.get(form)?)
    }

    /// Returns the group of a key.
    pub(crate) fn of_key(&self, key: &str) -> Option<&Group> {
        self.terms[self.place(key)].keys.get(key)
    }

    /// Returns the forms that may begin with some letters of a word, with the keys of their groups: those of the files around
    /// the word.
    pub(crate) fn forms_from(&self, letters: &str, word: &str) -> impl Iterator<Item = &(String, String)> {
        let own = self.place(word);
        let first = self.place(letters).max(own.saturating_sub(1));
        let last = self.place(&format!("{letters}\u{ffff}")).min(own + 1);
        self.terms[first..=last].iter().flat_map(|terms| &terms.forms)
    }

    /// Returns the file in which a word stands if it stands anywhere: the last that begins no later.
    fn place(&self, word: &str) -> usize {
        self.firsts.partition_point(|first| **first <= *bare(word)).saturating_sub(1)
    }
}

fn read(site: &Site, name: &str) -> Value {
    let address = format!("sok/{name}.js");
    let bytes = site.bytes(&address).unwrap_or_else(|| panic!("there is no {address}"));
    let text = String::from_utf8(bytes).expect("files are UTF-8");
    let called = if name == "rot" { "root" } else { name };
    let value = text.strip_prefix(&format!("vagvalSok.add(\"{called}\",")).expect("it hands a value over");
    serde_json::from_str(value.strip_suffix(");\n").expect("it ends the call")).expect("the value is sound")
}

fn terms(lines: &Value) -> Terms {
    let mut terms = Terms::default();
    for line in list(lines) {
        let (key, told) = (text(&line[0]), text(&line[1]));
        if line.get(2).is_none() {
            terms.forms.push((key.to_owned(), told.to_owned()));
            continue;
        }
        let forms = if told.is_empty() { key } else { told };
        terms.forms.extend(forms.split(' ').map(|form| (form.to_owned(), key.to_owned())));
        let count = f64::from(u32::try_from(number(&line[2])).expect("few"));
        let group = Group { key: key.to_owned(), count, found: postings(text(&line[3])) };
        terms.keys.insert(key.to_owned(), group);
    }
    terms.by_form = terms.forms.iter().cloned().collect();
    terms
}

fn postings(digits: &str) -> Vec<Found> {
    let (mut numbers, mut number, mut shift) = (Vec::new(), 0, 0);
    for letter in digits.bytes() {
        let digit = DIGITS.iter().position(|digit| *digit == letter).expect("a digit");
        number += (digit & 31) << shift;
        shift += 5;
        if digit < 32 {
            numbers.push(number);
            (number, shift) = (0, 0);
        }
    }
    let mut section = 0;
    let postings = numbers.chunks(3).map(|posting| {
        section += posting[0];
        let weight = u8::try_from(posting[1] / 4).expect("15 at most");
        Found { section, weight, kind: posting[1] % 4 }
    });
    postings.collect()
}

const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a number")).expect("a small one")
}
