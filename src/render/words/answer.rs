//! Says what an answer stands for: words of the author, a stretch of numbers, or all that was chosen.
//!
//! Does not choose what belongs together: classes are made in [`crate::compile`].

use crate::model::flow::{Class, Cube, Sets};
use crate::model::tree::Choice;
use crate::render::words::Words;

/// What keeps a number and its unit on one line.
const HARD_BLANK: char = '\u{a0}';

impl Words {
    /// Returns an answer as readers see it, such as `0–12 år` or `Spam eller svordomar, men inte hot`.
    #[must_use]
    pub fn answer(&self, class: &Class) -> String {
        match class {
            Class::Said(say) => say.clone(),
            Class::Numbers { unit, from, to } => self.numbers(unit.as_deref(), *from, *to),
            Class::Several(sets) => self.sets(sets),
            Class::Unsure => self.say("answer_unsure").to_owned(),
        }
    }

    fn numbers(&self, unit: Option<&str>, from: i64, to: Option<i64>) -> String {
        let counted = unit.map(|unit| format!("{HARD_BLANK}{unit}")).unwrap_or_default();
        match to {
            Some(to) if to == from => format!("{from}{counted}"),
            Some(to) => format!("{from}–{to}{counted}"),
            None => {
                let is_age = unit == Some(self.say("answer_unit_of_age"));
                let or_more = self.say(if is_age { "answer_or_older" } else { "answer_or_more" });
                format!("{from}{counted} {or_more}")
            }
        }
    }

    fn sets(&self, sets: &Sets) -> String {
        if sets.is_all {
            return self.say("answer_go_on").to_owned();
        }
        if sets.is_none() {
            return self.say("answer_none").to_owned();
        }
        let lacked = sets.cubes.iter().fold(u32::MAX, |all, cube| all & cube.lacks);
        let told = sets.cubes.iter().map(|cube| self.cube(sets, *cube, lacked)).collect::<Vec<_>>();
        let said = self.alternatives(sets, &told);
        raised(&match lacked {
            0 => said,
            _ => format!("{said}, {}", self.but_not(sets, lacked)),
        })
    }

    /// Returns descriptions of which one fits; a comma parts them where one holds an `eller` of its own.
    fn alternatives(&self, sets: &Sets, told: &[String]) -> String {
        let is_kind = |bits: u32| atoms(sets, bits).any(|atom| atom.len() > 1);
        match told {
            [first @ .., last] if !first.is_empty() && sets.cubes.iter().any(|cube| is_kind(cube.has)) => {
                format!("{}, {} {last}", first.join(", "), self.say("or"))
            }
            _ => self.either(told),
        }
    }

    /// Returns what none of the sets has: all names, or that there is nothing else where that says the same shorter.
    fn but_not(&self, sets: &Sets, lacked: u32) -> String {
        let had = sets.cubes.iter().fold(0, |all, cube| all | cube.has);
        let names: Vec<String> = atoms(sets, lacked).flatten().map(|choice| lowered(&choice.say)).collect();
        let is_all_else = atoms(sets, !(had | lacked)).next().is_none();
        if is_all_else && names.len() > 1 {
            return self.say("answer_but_nothing_else").to_owned();
        }
        format!("{} {}", self.say("answer_but_not"), self.either(&names))
    }

    /// Returns what a description asks for beside what all of them lack.
    fn cube(&self, sets: &Sets, cube: Cube, lacked: u32) -> String {
        let either = |atom: &Vec<Choice>| {
            let names: Vec<String> = atom.iter().map(|choice| lowered(&choice.say)).collect();
            self.either(&names)
        };
        let has: Vec<String> = atoms(sets, cube.has).map(either).collect();
        let has = if has.is_empty() { self.say("answer_anything").to_owned() } else { self.list(&has) };
        let lacks: Vec<String> = atoms(sets, cube.lacks & !lacked).map(either).collect();
        if lacks.is_empty() {
            return has;
        }
        format!("{has} {} {}", self.say("answer_without"), self.either(&lacks))
    }
}

fn atoms(sets: &Sets, mask: u32) -> impl Iterator<Item = &Vec<Choice>> {
    sets.atoms.iter().zip(0..).filter(move |(_, bit)| mask & (1 << bit) != 0).map(|(atom, _)| atom)
}

/// Returns a text that may stand within a sentence; an abbreviation such as `GDPR` keeps its capitals.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

/// Returns a text that may begin a sentence.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Language;
    use crate::render::theme::Theme;
    use crate::source::{FileId, Span};

    fn sets(cubes: &[(u32, u32)]) -> Class {
        of(&[&["Hot"], &["Spam"], &["GDPR"]], cubes)
    }

    fn of(atoms: &[&[&str]], cubes: &[(u32, u32)]) -> Class {
        let choice = |say: &&str| Choice {
            id: say.to_lowercase().as_str().into(),
            say: (*say).to_owned(),
            span: Span::whole(FileId::of("decisions/a.yaml")),
        };
        let atom = |names: &&[&str]| names.iter().map(choice).collect();
        Class::Several(Sets {
            atoms: atoms.iter().map(atom).collect::<Vec<Vec<Choice>>>().into(),
            cubes: cubes.iter().map(|(has, lacks)| Cube { has: *has, lacks: *lacks }).collect(),
            is_all: false,
        })
    }

    fn said(class: &Class) -> String {
        Theme::built_in().words(Language::Swedish).answer(class)
    }

    #[test]
    fn sets_are_told_by_what_they_have() {
        assert_eq!(said(&sets(&[(1, 0)])), "Hot");
        assert_eq!(said(&sets(&[(2, 1), (4, 1)])), "Spam eller GDPR, men inte hot");
        assert_eq!(said(&sets(&[(3, 0)])), "Hot och spam");
        assert_eq!(said(&sets(&[(1, 0), (2, 4)])), "Hot eller spam utan GDPR");
        assert_eq!(said(&sets(&[(0, 7)])), "Inget av detta");
    }

    #[test]
    fn all_else_is_told_in_two_words() {
        assert_eq!(said(&sets(&[(1, 6)])), "Hot, men inget annat");
        assert_eq!(said(&sets(&[(3, 4)])), "Hot och spam, men inte GDPR");
    }

    #[test]
    fn choices_that_count_as_one_are_told_together() {
        let atoms: [&[&str]; 3] = [&["Hot"], &["Våld", "Brott"], &["Spam", "Svordomar"]];
        assert_eq!(
            said(&of(&atoms, &[(2, 1), (4, 1)])),
            "Våld eller brott, eller spam eller svordomar, men inte hot"
        );
        assert_eq!(said(&of(&atoms, &[(4, 3)])), "Spam eller svordomar, men inget annat");
    }

    #[test]
    fn numbers_are_told_with_their_unit() {
        let numbers = |from, to| said(&Class::Numbers { unit: Some("år".to_owned()), from, to });
        assert_eq!(numbers(0, Some(12)), "0–12\u{a0}år");
        assert_eq!(numbers(13, Some(13)), "13\u{a0}år");
        assert_eq!(numbers(18, None), "18\u{a0}år eller äldre");
        let days = Class::Numbers { unit: Some("dagar".to_owned()), from: 5, to: None };
        assert_eq!(said(&days), "5\u{a0}dagar eller mer");
        let bare = Class::Numbers { unit: None, from: 5, to: None };
        assert_eq!(said(&bare), "5 eller mer");
    }
}
