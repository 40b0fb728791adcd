//! What trees name: steps, answers, conditions, citations and whom to ask.

use std::collections::BTreeMap;
use std::ops::Range;

use vagval::parse::yaml::{Value, Yaml};
use vagval::source::SourceFile;

use crate::found::{Found, Here, Kind, between, words};
use crate::markdown;
use crate::register::{entries, read, texts};

/// The trees that steps use, by the tree and name of the step.
pub(crate) type Uses = BTreeMap<(String, String), String>;

/// Returns the trees that the steps of a tree use.
pub(crate) fn uses(file: &SourceFile) -> Uses {
    let yaml = read(file, 0..file.text.len());
    let questions = entries(&yaml).filter(|(key, ..)| *key == "questions");
    let steps = questions.flat_map(|(_, _, questions)| entries(questions));
    let used = steps.filter_map(|(step, _, value)| {
        let (_, _, used) = entries(value).into_iter().find(|(key, ..)| *key == "use")?;
        Some(((id(file).to_owned(), step.to_owned()), used.text()?.to_owned()))
    });
    used.collect()
}

fn id(file: &SourceFile) -> &str {
    file.path.trim_start_matches("decisions/").trim_end_matches(".yaml")
}

/// Notes what a tree names.
pub(crate) fn tree(file: &SourceFile, uses: &Uses, found: &mut Found) {
    let id = id(file);
    found.definitions.insert((Kind::Tree, id.to_owned()), None);
    let reader = Reader { here: Here { file, document: None }, tree: id, uses };
    let yaml = read(file, 0..file.text.len());
    for (key, place, value) in entries(&yaml) {
        found.words.push(reader.here.place(place));
        match key {
            "questions" | "outcomes" => reader.steps(value, found),
            "scenarios" | "cases" => reader.scenarios(value, found),
            _ => reader.visit(key, value, found),
        }
    }
    between(&file.text, ("[[", "]]"), |range| markdown::reference(&reader.here, range, found));
}

struct Reader<'a> {
    here: Here<'a>,
    tree: &'a str,
    uses: &'a Uses,
}

impl Reader<'_> {
    fn step(&self) -> Kind {
        Kind::Step(self.tree.to_owned())
    }

    /// Returns what the values of a fact are: answers, or outcomes of a used tree.
    fn value(&self, fact: &str) -> Kind {
        let (tree, question) = self.innermost(fact);
        match self.used(tree, question) {
            Some(used) => Kind::Step(used.to_owned()),
            None => Kind::Answer(tree.to_owned(), question.to_owned()),
        }
    }

    fn used(&self, tree: &str, step: &str) -> Option<&str> {
        self.uses.get(&(tree.to_owned(), step.to_owned())).map(String::as_str)
    }

    /// Returns the tree in which the last part of a name such as `picture.age` stands, and that part.
    fn innermost<'n>(&'n self, name: &'n str) -> (&'n str, &'n str) {
        let (mut tree, mut rest) = (self.tree, name);
        while let Some((step, behind)) = rest.split_once('.') {
            let used = self.used(tree, step);
            (tree, rest) = (used.unwrap_or_else(|| panic!("{name} looks into no tree")), behind);
        }
        (tree, rest)
    }

    /// Notes a step by a name such as `picture.age`: each part of it stands in another tree, and is told as a whole.
    fn uses_step(&self, range: Range<usize>, found: &mut Found) {
        let mut tree = self.tree;
        for part in self.here.file.text[range.clone()].split('.') {
            let key = (Kind::Step(tree.to_owned()), part.to_owned());
            found.uses.entry(key).or_default().push(self.here.place(range.clone()));
            tree = self.used(tree, part).unwrap_or(tree);
        }
    }

    /// Notes a value of a fact.
    fn uses_value(&self, fact: &str, range: Range<usize>, found: &mut Found) {
        match &self.here.file.text[range.clone()] {
            "none" | "unsure" => found.words.push(self.here.place(range)),
            number if number.parse::<i64>().is_ok() => {}
            _ => found.uses(&self.here, self.value(fact), range),
        }
    }

    /// Notes what a step says that has a form of its own; tells whether it does.
    fn form(&self, step: &str, (key, value): (&str, &Yaml), found: &mut Found) -> bool {
        let other = || Kind::Step(self.used(self.tree, step).expect("the step uses a tree").to_owned());
        match key {
            "answers" => {
                for (_, place, answer) in entries(value) {
                    // An answer without words has them from the shared question: a wrong name is told here.
                    if !entries(answer).into_iter().any(|(key, ..)| key == "say") {
                        found.uses(&self.here, self.value(step), place.clone());
                    }
                    found.defines(&self.here, self.value(step), (place, answer.span.range().end));
                    self.visit("answer", answer, found);
                }
            }
            "choices" => {
                for (_, place, words) in entries(value) {
                    found.defines(&self.here, self.value(step), (place, words.span.range().end));
                }
            }
            "then" | "with" => {
                for (_, place, to) in entries(value) {
                    found.uses(&self.here, other(), place);
                    self.visit("to", to, found);
                }
            }
            _ => return false,
        }
        true
    }

    fn steps(&self, steps: &Yaml, found: &mut Found) {
        for (id, place, step) in entries(steps) {
            found.defines(&self.here, self.step(), (place, step.span.range().end));
            for (key, place, value) in entries(step) {
                found.words.push(self.here.place(place));
                if !self.form(id, (key, value), found) {
                    self.visit(key, value, found);
                }
            }
        }
    }

    fn scenarios(&self, scenarios: &Yaml, found: &mut Found) {
        let Value::List(scenarios) = &scenarios.value else { return };
        for (key, place, value) in scenarios.iter().flat_map(entries) {
            found.words.push(self.here.place(place));
            if key == "answers" {
                for (question, place, answer) in entries(value) {
                    self.uses_step(place, found);
                    for range in texts(answer) {
                        self.uses_value(question, range, found);
                    }
                }
            } else {
                self.visit(key, value, found);
            }
        }
    }

    /// Notes what a value and all below it name; texts are named by the key above them.
    fn visit(&self, key: &str, yaml: &Yaml, found: &mut Found) {
        match &yaml.value {
            Value::Scalar(_) => texts(yaml).into_iter().for_each(|range| self.text(key, range, found)),
            Value::List(items) => items.iter().for_each(|item| self.visit(key, item, found)),
            Value::Map(_) => {
                for (key, place, value) in entries(yaml) {
                    found.words.push(self.here.place(place));
                    self.visit(key, value, found);
                }
            }
            Value::Refused => panic!("{}: something is refused", self.here.file.path),
        }
    }

    fn text(&self, key: &str, range: Range<usize>, found: &mut Found) {
        match key {
            "unsure" | "to" if matches!(&self.here.file.text[range.clone()], "true" | "show") => {
                found.words.push(self.here.place(range));
            }
            "start" | "goto" | "to" | "outcome" | "unsure" => self.uses_step(range, found),
            "when" => self.condition(range, found),
            "because" | "ref" => found.refers(&self.here, range),
            "contact" | "role" | "audience" | "owner" => found.uses(&self.here, Kind::Role, range),
            "organisation" | "organisations" => found.uses(&self.here, Kind::Organisation, range),
            "open" => found.uses(&self.here, Kind::OpenQuestion, range),
            "continue" | "use" => found.uses(&self.here, Kind::Tree, range),
            "verdict" | "rests-on" | "pages" | "private" => found.words.push(self.here.place(range)),
            _ => {}
        }
    }

    /// Notes the facts and values of a condition, and what joins them.
    fn condition(&self, whole: Range<usize>, found: &mut Found) {
        let text = &self.here.file.text[whole.clone()];
        let mut fact = "";
        for word in words(text, whole.start) {
            match &self.here.file.text[word.clone()] {
                "and" | "or" | "not" | "in" | "has" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "|" | "("
                | ")" | "organisation" | "asked" => {
                    found.operators.push((self.here.place(word.clone()), self.here.place(whole.clone())));
                    match &self.here.file.text[word] {
                        "and" | "or" | "not" | "(" | ")" | "asked" => fact = "",
                        "organisation" => fact = "organisation",
                        _ => {}
                    }
                }
                _ if fact == "organisation" => found.uses(&self.here, Kind::Organisation, word),
                name if fact.is_empty() => {
                    fact = name;
                    found.uses(&self.here, self.step(), word);
                }
                _ => self.uses_value(fact, word, found),
            }
        }
    }
}
