//! Says in words when a duty is due: `2 gånger om dagen`, `inom 3 dagar från att ett konto startas`.
//!
//! Does not compute days: the handbook knows events by name only.

use fluent_bundle::FluentArgs;

use crate::model::id::EventId;
use crate::model::when::{Period, Side, Unit, When};
use crate::render::scene::Scene;

/// Returns when a duty is due.
#[must_use]
pub fn in_words(scene: &Scene<'_>, when: &When) -> String {
    match when {
        When::Every { period, times, on, month } => every(scene, *period, *times, (on.as_deref(), *month)),
        When::Within { count, unit, event } => within(scene, *count, *unit, event),
        When::Event(side, event) => {
            let key = match side {
                Side::Before => "when_before",
                Side::After => "when_after",
                Side::At => "when_at",
            };
            scene.words.with(key, &[("event", name(scene, event))])
        }
    }
}

fn every(
    scene: &Scene<'_>,
    period: Period,
    times: Option<u32>,
    (on, month): (Option<&str>, Option<u8>),
) -> String {
    let words = scene.words;
    let period = match period {
        Period::Daily => "daily",
        Period::Weekly => "weekly",
        Period::Monthly => "monthly",
        Period::Yearly => "yearly",
    };
    let mut text = match times {
        Some(times) => words.count(&format!("when_{period}_times"), times as usize),
        None => words.say(&format!("when_{period}")).to_owned(),
    };
    if let Some(on) = on {
        text.push(' ');
        text.push_str(&match on.parse::<u8>() {
            Ok(_) => words.with("when_on_date", &[("date", on)]),
            Err(_) => words.say(&format!("when_on_{on}")).to_owned(),
        });
    }
    if let Some(month) = month {
        text.push(' ');
        text.push_str(&words.with("when_in_month", &[("month", words.month(month))]));
    }
    text
}

fn within(scene: &Scene<'_>, count: u32, unit: Unit, event: &EventId) -> String {
    let key = match unit {
        Unit::Hour => "when_within_hours",
        Unit::Day => "when_within_days",
        Unit::Week => "when_within_weeks",
    };
    let mut values = FluentArgs::new();
    values.set("count", count);
    values.set("event", name(scene, event));
    scene.words.formed(key, &values)
}

fn name<'a>(scene: &Scene<'a>, event: &'a EventId) -> &'a str {
    scene.handbook.events.get(event).map_or(event.as_str(), |event| &event.name)
}
