//! Draws the tasks that come again as a wheel of twelve months: a filled sector for a month, a ring for all the year, and
//! broken lines for what is only proposed.
//!
//! Does not stand alone: its key says the same in words.

use serde::Serialize;

use crate::model::binding::whose::Recurring;
use crate::model::text::plain;
use crate::model::when::Period;
use crate::render::scene::{Link, Scene};
use crate::render::{norm, when};

/// A wheel and its key.
#[derive(Debug, Serialize)]
pub(super) struct Wheel {
    /// What it shows, in words, for those who do not see it.
    title: String,
    months: Vec<Month>,
    /// Whether something goes on all the year.
    has_ring: bool,
    /// Whether something is proposed for all the year.
    has_proposed_ring: bool,
    key: Vec<Line>,
}

/// A sector.
#[derive(Debug, Serialize)]
struct Month {
    name: String,
    path: String,
    x: String,
    y: String,
    /// `rule`, `proposal` or nothing.
    filled: &'static str,
}

/// A line of the key.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The mark: `month`, `ring` or `proposal`.
    mark: &'static str,
    when: String,
    text: Link,
    force: &'static str,
    force_name: String,
}

impl Wheel {
    /// Draws tasks; nothing if there are none.
    pub(super) fn of(scene: &Scene<'_>, tasks: &[Recurring<'_>]) -> Option<Self> {
        if tasks.is_empty() {
            return None;
        }
        let goes_on = |is_proposed: bool| {
            tasks.iter().any(|task| month(task).is_none() && task.is_proposed == is_proposed)
        };
        let key: Vec<Line> = tasks.iter().map(|task| line(scene, task)).collect();
        let told: Vec<String> = tasks.iter().map(|task| due(scene, task)).collect();
        Some(Self {
            title: format!("{}: {}", scene.words.say("year_wheel"), scene.words.list(&once(told))),
            months: (1..=12).map(|month| sector(scene, tasks, month)).collect(),
            has_ring: goes_on(false),
            has_proposed_ring: goes_on(true),
            key,
        })
    }
}

/// Returns the only month of a task; none for what goes on all the year, or in a month that nobody has named.
pub(super) fn month(task: &Recurring<'_>) -> Option<u8> {
    let is_named = task.recurrence.period != Period::Yearly || !task.recurrence.has_open_month();
    task.recurrence.month.filter(|_| is_named)
}

fn line(scene: &Scene<'_>, task: &Recurring<'_>) -> Line {
    let (clause, force) = (task.binding.clause, task.binding.clause.marks.force);
    Line {
        mark: match (task.is_proposed, month(task)) {
            (true, _) => "proposal",
            (false, Some(_)) => "month",
            (false, None) => "ring",
        },
        when: norm::sentence(&due(scene, task)),
        text: Link { name: plain(&clause.content), href: scene.place(&task.binding.place()).href },
        force: force.word(),
        force_name: scene.words.say(&format!("force_{}", force.word())).to_owned(),
    }
}

fn due(scene: &Scene<'_>, task: &Recurring<'_>) -> String {
    let when = task.binding.clause.marks.when.as_ref();
    when.map(|when| when::in_words(scene, when)).unwrap_or_default()
}

fn sector(scene: &Scene<'_>, tasks: &[Recurring<'_>], number: u8) -> Month {
    let has = |is_proposed: bool| {
        tasks.iter().any(|task| month(task) == Some(number) && task.is_proposed == is_proposed)
    };
    let filled = match (has(false), has(true)) {
        (true, _) => "rule",
        (false, true) => "proposal",
        (false, false) => "",
    };
    let (from, to) = (angle(number - 1), angle(number));
    let (x, y) = point(141.0, f64::midpoint(from, to));
    let name: String = scene.words.month(number).chars().take(3).collect();
    Month { name, path: path(from, to), x, y, filled }
}

/// Returns the outline of a sector between two angles.
fn path(from: f64, to: f64) -> String {
    let [a, b, c, d] = [(94.0, from), (94.0, to), (122.0, to), (122.0, from)].map(|(radius, angle)| {
        let (x, y) = point(radius, angle);
        format!("{x} {y}")
    });
    format!("M{a}A94 94 0 0 1 {b}L{c}A122 122 0 0 0 {d}Z")
}

/// Returns where a month begins, clockwise from the top.
fn angle(month: u8) -> f64 {
    f64::from(month) * std::f64::consts::TAU / 12.0
}

fn point(radius: f64, angle: f64) -> (String, String) {
    let place = |offset: f64| format!("{:.1}", 160.0 + radius * offset);
    (place(angle.sin()), place(-angle.cos()))
}

/// Returns texts without those that have stood before.
fn once(texts: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}
