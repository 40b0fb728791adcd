//! Turns a question for a number or several choices into the field or boxes that a script offers beside its links.
//!
//! Does not lead anywhere by itself: what is typed or ticked picks one of the links.

use serde::Serialize;

use crate::model::flow::{Class, Cube, Sets};
use crate::model::tree::{Choice, Form, Number, Question};
use crate::render::scene::Scene;

/// What can be typed or ticked.
#[derive(Debug, Serialize)]
pub(super) struct Field {
    /// Whether it is a number; else boxes.
    is_number: bool,
    /// What is counted.
    unit: Option<String>,
    /// What can be chosen.
    boxes: Vec<Box>,
    /// What is said if no link goes with it.
    wrong: String,
}

/// Something that can be ticked.
#[derive(Debug, Serialize)]
struct Box {
    id: String,
    say: String,
}

/// What a link stands for, as a script reads it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Covers {
    /// The least number.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<i64>,
    /// The greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<i64>,
    /// Sets, such as `hot -spam,reklam|svordomar`: hot and neither spam nor reklam, or svordomar.
    #[serde(skip_serializing_if = "Option::is_none")]
    sets: Option<String>,
}

/// Returns what can be typed or ticked; none where each answer has a link of its own.
pub(super) fn of(scene: &Scene<'_>, question: &Question) -> Option<Field> {
    match &question.form {
        Form::Single(_) => None,
        Form::Number(number) => Some(Field {
            is_number: true,
            unit: number.unit.clone(),
            boxes: Vec::new(),
            wrong: bounds(scene, number),
        }),
        Form::Several(several) => Some(Field {
            is_number: false,
            unit: None,
            boxes: several.options.iter().map(ticked).collect(),
            wrong: scene.words.say("field_tick_one").to_owned(),
        }),
    }
}

/// Returns what a link of a class stands for.
pub(super) fn covers(class: &Class) -> Covers {
    match class {
        Class::Numbers { from, to, .. } => Covers { from: Some(*from), to: *to, sets: None },
        Class::Several(sets) => Covers { sets: Some(written(sets)), ..Covers::default() },
        Class::Said(_) | Class::Unsure => Covers::default(),
    }
}

fn ticked(choice: &Choice) -> Box {
    Box { id: choice.id.to_string(), say: choice.say.clone() }
}

fn bounds(scene: &Scene<'_>, number: &Number) -> String {
    let min = number.min.to_string();
    match number.max.map(|max| max.to_string()) {
        Some(max) => scene.words.with("field_number_between", &[("from", &min), ("to", &max)]),
        None => scene.words.with("field_number_from", &[("from", &min)]),
    }
}

fn written(sets: &Sets) -> String {
    sets.cubes.iter().map(|cube| cube_of(sets, *cube)).collect::<Vec<_>>().join("|")
}

fn cube_of(sets: &Sets, cube: Cube) -> String {
    let part = |(atom, bit): (&Vec<Choice>, u32)| {
        let sign = match (cube.has & (1 << bit) != 0, cube.lacks & (1 << bit) != 0) {
            (true, _) => "",
            (false, true) => "-",
            (false, false) => return None,
        };
        let ids: Vec<&str> = atom.iter().map(|choice| choice.id.as_str()).collect();
        Some(format!("{sign}{}", ids.join(",")))
    };
    sets.atoms.iter().zip(0..).filter_map(part).collect::<Vec<_>>().join(" ")
}
