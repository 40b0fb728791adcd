//! What trees name: steps, answers, conditions, citations and whom to ask.

use std::ops::Range;

use vagval::parse::yaml::{Value, Yaml};
use vagval::source::SourceFile;

use crate::found::{Found, Here, Kind, between, words};
use crate::markdown;
use crate::register::{entries, read, texts};

/// Notes what a tree names.
pub(crate) fn tree(file: &SourceFile, found: &mut Found) {
    let id = file.path.trim_start_matches("decisions/").trim_end_matches(".yaml");
    found.definitions.insert((Kind::Tree, id.to_owned()), None);
    let reader = Reader { here: Here { file, document: None }, tree: id };
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
}

impl Reader<'_> {
    fn step(&self) -> Kind {
        Kind::Step(self.tree.to_owned())
    }

    fn answer(&self, question: &str) -> Kind {
        Kind::Answer(self.tree.to_owned(), question.to_owned())
    }

    fn steps(&self, steps: &Yaml, found: &mut Found) {
        for (id, place, step) in entries(steps) {
            found.defines(&self.here, self.step(), (place, step.span.range().end));
            for (key, place, value) in entries(step) {
                found.words.push(self.here.place(place));
                if key == "answers" {
                    for (_, place, answer) in entries(value) {
                        found.defines(&self.here, self.answer(id), (place, answer.span.range().end));
                        self.visit("answer", answer, found);
                    }
                } else {
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
                    found.uses(&self.here, self.step(), place);
                    for range in texts(answer) {
                        found.uses(&self.here, self.answer(question), range);
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
            "start" | "goto" | "to" | "outcome" | "unsure" => found.uses(&self.here, self.step(), range),
            "when" => self.condition(range, found),
            "because" | "ref" => found.refers(&self.here, range),
            "contact" | "role" | "audience" | "owner" => found.uses(&self.here, Kind::Role, range),
            "organisation" | "organisations" => found.uses(&self.here, Kind::Organisation, range),
            "open" => found.uses(&self.here, Kind::OpenQuestion, range),
            "continue" => found.uses(&self.here, Kind::Tree, range),
            "verdict" | "rests-on" => found.words.push(self.here.place(range)),
            _ => {}
        }
    }

    /// Notes the facts and values of a condition, and what joins them.
    fn condition(&self, whole: Range<usize>, found: &mut Found) {
        let text = &self.here.file.text[whole.clone()];
        let mut fact = "";
        for word in words(text, whole.start) {
            match &self.here.file.text[word.clone()] {
                "and" | "or" | "not" | "in" | "=" | "!=" | "|" | "(" | ")" | "organisation" | "asked" => {
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
                _ => found.uses(&self.here, self.answer(fact), word),
            }
        }
    }
}
