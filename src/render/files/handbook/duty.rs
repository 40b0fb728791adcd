//! Turns clauses that bind into duties, recommendations, bans and permissions: for the whole handbook, for the files of roles
//! and for those of the year wheel.
//!
//! Does not leave out what is proposed or does not apply: each says how it stands.

pub(super) mod files;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::binding::whose::Whose;
use crate::model::binding::{Binding, Validity};
use crate::model::clause::Norm;
use crate::model::recurrence::Recurrence;
use crate::model::text::plain;
use crate::model::when::{Period, Side, Unit, When};
use crate::render::files::calendar::last_day;
use crate::render::files::handbook::text::ids;
use crate::render::scene::Scene;
use crate::render::when;

/// A way in which a clause binds roles.
#[derive(Serialize, JsonSchema)]
pub(super) struct Duty<'a> {
    /// The clause; if it has no name, its section or document.
    reference: String,
    /// The document.
    document: &'a str,
    /// The section.
    section: Option<&'a str>,
    /// What it says.
    text: String,
    /// How it binds: duty (must), should (ought to), ban (must not) or may.
    modality: &'static str,
    /// The roles it binds.
    roles: Vec<&'a str>,
    /// The organisations it binds, with all below them; empty: nobody in particular.
    binds: Vec<&'a str>,
    /// What it weighs: law, decided, local or proposal. A proposal binds nobody yet.
    force: &'static str,
    /// Whether it is to be followed on the day of the handbook: applies, proposed or void.
    state: &'static str,
    /// When it is due; null: whenever it applies.
    when: Option<Time<'a>>,
    /// How it comes again, as a rule of RFC 5545.
    recurrence: Option<String>,
    /// Where it stands.
    address: String,
}

/// When something is due.
#[derive(Serialize, JsonSchema)]
pub(super) struct Time<'a> {
    /// How it is tied: every, within, before, after or at.
    kind: &'static str,
    /// The same in the words of the handbook.
    text: String,
    /// Every what: day, week, month or year.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<&'static str>,
    /// How many times in each period.
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<u32>,
    /// On which day of the month (1–31) or of the week (such as monday).
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<&'a str>,
    /// In which month, 1–12.
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    /// Within how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    /// Within how many of what: hour, day or week.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    /// The event to which it is tied.
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'a str>,
}

impl<'a> Time<'a> {
    /// Returns a time.
    pub(super) fn of(scene: &Scene<'_>, when: &'a When) -> Self {
        let text = when::in_words(scene, when);
        let time = |kind| Time {
            kind,
            text,
            period: None,
            times: None,
            on: None,
            month: None,
            count: None,
            unit: None,
            event: None,
        };
        match when {
            When::Every { period, times, on, month } => Time {
                period: Some(period_word(*period)),
                times: *times,
                on: on.as_deref(),
                month: *month,
                ..time("every")
            },
            When::Within { count, unit, event } => Time {
                count: Some(*count),
                unit: Some(unit_word(*unit)),
                event: Some(event.as_str()),
                ..time("within")
            },
            When::Event(side, event) => Time { event: Some(event.as_str()), ..time(side_word(*side)) },
        }
    }
}

fn period_word(period: Period) -> &'static str {
    match period {
        Period::Daily => "day",
        Period::Weekly => "week",
        Period::Monthly => "month",
        Period::Yearly => "year",
    }
}

fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Week => "week",
    }
}

fn side_word(side: Side) -> &'static str {
    match side {
        Side::Before => "before",
        Side::After => "after",
        Side::At => "at",
    }
}

/// Returns all that binds.
pub(super) fn duties<'a>(scene: &Scene<'a>) -> Vec<Duty<'a>> {
    of(scene, scene.handbook.bindings())
}

/// Returns what comes again, as the year wheel shows it.
fn recurring<'a>(scene: &Scene<'a>) -> Vec<Duty<'a>> {
    let tasks = scene.handbook.recurring(&Whose::default());
    of(scene, tasks.into_iter().map(|task| task.binding).collect())
}

fn of<'a>(scene: &Scene<'a>, bindings: Vec<Binding<'a>>) -> Vec<Duty<'a>> {
    let norms =
        |binding: Binding<'a>| binding.clause.marks.norms.iter().map(move |norm| duty(scene, &binding, norm));
    bindings.into_iter().flat_map(norms).collect()
}

fn duty<'a>(scene: &Scene<'a>, binding: &Binding<'a>, norm: &'a Norm) -> Duty<'a> {
    let when = binding.clause.marks.when.as_ref();
    let place = binding.place();
    Duty {
        reference: place.to_string(),
        document: binding.document.id.as_str(),
        section: binding.section.map(|section| section.anchor.as_str()),
        text: plain(&binding.clause.content),
        modality: norm.modality.word(),
        roles: ids(&norm.roles),
        binds: ids(&binding.document.binds),
        force: binding.clause.marks.force.word(),
        state: state(scene.handbook.validity(binding)),
        when: when.map(|when| Time::of(scene, when)),
        recurrence: when.and_then(Recurrence::of).map(|recurrence| recurrence.rule(last_day(binding))),
        address: scene.places.place(&place).unwrap_or_default(),
    }
}

fn state(validity: Validity) -> &'static str {
    match validity {
        Validity::Applies => "applies",
        Validity::Proposed => "proposed",
        Validity::Void => "void",
    }
}
