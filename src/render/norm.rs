//! Says in words whom a clause binds to what, and between which days it applies.
//!
//! Does not write HTML.

use crate::model::clause::{Marks, Modality};
use crate::model::standing::Standing;
use crate::render::scene::Scene;

/// Returns how a clause binds, as the opening of a line: `Ska`, `Bör`, `Får inte`, `Får`.
#[must_use]
pub fn modality<'a>(scene: &Scene<'a>, modality: Modality) -> &'a str {
    scene.words.say(match modality {
        Modality::Duty => "modality_duty",
        Modality::Should => "modality_should",
        Modality::Ban => "modality_ban",
        Modality::May => "modality_may",
    })
}

/// Returns a name as it stands within a sentence: `Chef` as `chef`, but `IT-chef` and `SLK` as they are.
#[must_use]
pub fn mid_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// Returns words as a sentence opens: `varje år` as `Varje år`.
#[must_use]
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns the days of a clause as seen from the handbook's day; nothing if it has no days of its own.
#[must_use]
pub fn days(scene: &Scene<'_>, marks: &Marks) -> Vec<String> {
    let day = scene.handbook.day;
    let from = marks.from.map(|from| {
        let key = if day.is_some_and(|day| day < from) { "applies_only_from" } else { "applies_from" };
        scene.words.with(key, &[("date", &scene.words.date(from))])
    });
    let to = marks.to.map(|to| {
        let key = if day.is_some_and(|day| day > to) { "applied_until" } else { "applies_until" };
        scene.words.with(key, &[("date", &scene.words.date(to))])
    });
    from.into_iter().chain(to).collect()
}

/// Returns why something does not apply on the day that is shown; nothing of what does, or of which nobody knows.
#[must_use]
pub fn why_void(scene: &Scene<'_>, standing: Standing) -> Option<String> {
    let with = |key: &str, date| scene.words.with(key, &[("date", &scene.words.date(date))]);
    match standing {
        Standing::Applies | Standing::Unclear => None,
        Standing::From(date) => Some(with("applies_only_from", date)),
        Standing::NotBefore(date) => Some(with("applies_not_before", date)),
        Standing::Until(date) => Some(with("applied_until", date)),
        Standing::Repealed => Some(mid_sentence(scene.words.say("banner_repealed"))),
    }
}

#[cfg(test)]
mod tests {
    use super::mid_sentence;

    #[test]
    fn a_name_loses_its_capital_within_a_sentence_unless_it_is_an_abbreviation() {
        assert_eq!(["Chef", "IT-chef", "Ägare", "Å"].map(mid_sentence), ["chef", "IT-chef", "ägare", "Å"]);
    }
}
