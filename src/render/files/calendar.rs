//! Turns the tasks that come again into a calendar by RFC 5545: a whole-day event for each clause, which recurs.
//!
//! Its stamps are the day the handbook speaks for, and its names those of the clauses, so that a calendar that is fetched
//! again updates what it holds. Does not hold what is proposed or does not apply, nor what waits for an event.

use icalendar::{Calendar, Component, Event, Property};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::binding::Binding;
use crate::model::binding::whose::{Recurring, Whose};
use crate::model::document::InForce;
use crate::model::language::Language;
use crate::model::recurrence::Recurrence;
use crate::model::text::plain;
use crate::render::link::{absolute, host_of};
use crate::render::scene::{Made, Scene};
use crate::render::{norm, when};

/// Returns a calendar; none if nothing comes again, or if the handbook speaks for no day.
#[must_use]
pub fn calendar(scene: &Scene<'_>, whose: &Whose) -> Option<String> {
    let day = scene.handbook.day?;
    let mut tasks = scene.handbook.recurring(whose);
    tasks.retain(|task| !task.is_proposed);
    let events: Vec<Event> = tasks.iter().filter_map(|task| event(scene, task, day)).collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::from_iter(events);
    let name = title(scene, whose);
    let language = if scene.words.language == Language::Swedish { "SV" } else { "EN" };
    calendar.properties = Property::from_array([
        ("VERSION", "2.0"),
        ("PRODID", &format!("-//vagval//vagval//{language}")),
        ("CALSCALE", "GREGORIAN"),
    ]);
    calendar.append_property(("NAME", name.as_str())).append_property(("X-WR-CALNAME", name.as_str()));
    Some(calendar.to_string())
}

fn event(scene: &Scene<'_>, task: &Recurring<'_>, day: Date) -> Option<Event> {
    let Recurring { binding, recurrence, .. } = task;
    let (first, last) = (recurrence.first(day)?, last_day(binding));
    if last.is_some_and(|last| last < first) {
        return None;
    }
    let base = scene.handbook.settings.base_url.as_deref();
    let host = base.map_or("vagval", host_of);
    let mut event = Event::new();
    event
        .uid(&format!("{}@{host}", binding.name()))
        .add_property("DTSTAMP", format!("{}T000000Z", basic(day)))
        .append_property(date("DTSTART", first))
        .append_property(date("DTEND", first.saturating_add(1.days())))
        .add_property("RRULE", recurrence.rule(last))
        .summary(&plain(&binding.clause.content))
        .description(&description(scene, binding, *recurrence));
    // A reminder, not an appointment: nobody is busy all day.
    event.add_property("TRANSP", "TRANSPARENT");
    if let Some(url) = base.and_then(|base| url(scene, base, binding)) {
        event.url(&url);
    }
    Some(event.done())
}

/// Returns what is worth knowing of a task, a line each.
fn description(scene: &Scene<'_>, binding: &Binding<'_>, recurrence: Recurrence) -> String {
    let words = scene.words;
    let due = binding.clause.marks.when.as_ref().map(|when| when::in_words(scene, when)).unwrap_or_default();
    let roles: Vec<String> = binding.roles().into_iter().map(|role| scene.role(role).name).collect();
    let names = binding.document.binds.iter().map(|id| scene.organisation(id).name);
    let section = binding.section.map(|section| plain(&section.title));
    let place = std::iter::once(binding.document.title.clone()).chain(section).collect::<Vec<_>>().join(": ");
    let force = words.say(&format!("force_{}", binding.clause.marks.force.word()));
    let mut lines = vec![norm::sentence(&due)];
    if recurrence.is_vague() {
        lines.push(words.say("calendar_vague").to_owned());
    }
    lines.push(words.with("calendar_binds", &[("roles", &words.list(&roles))]));
    lines.extend(names.reduce(|one, other| format!("{one}, {other}")));
    lines.push(format!("{force}: {place}"));
    if let Some(day) = scene.handbook.day {
        lines.push(words.with("as_of", &[("date", &words.date(day))]));
    }
    lines.extend(scene.handbook.settings.notice.clone());
    lines.join("\n")
}

/// Returns the link to a calendar, if there is one.
#[must_use]
pub fn link(scene: &Scene<'_>, whose: &Whose) -> Option<String> {
    let mut tasks = scene.handbook.recurring(whose).into_iter();
    let is_there = scene.handbook.day.is_some() && tasks.any(|task| !task.is_proposed);
    is_there.then(|| scene.href(&scene.places.calendar(whose)))
}

/// Makes the file.
pub fn file(scene: &Scene<'_>, whose: &Whose) -> Made {
    Ok(calendar(scene, whose).unwrap_or_default().into_bytes())
}

/// Returns the name of a calendar: of the handbook, and of whose tasks it holds.
fn title(scene: &Scene<'_>, whose: &Whose) -> String {
    let role = whose.role.as_ref().map(|role| scene.role(role).name);
    let organisation = whose.organisation.as_ref().map(|one| scene.organisation(one).name);
    let site = scene.handbook.settings.title.clone();
    std::iter::once(site).chain(role).chain(organisation).collect::<Vec<_>>().join(" – ")
}

fn url(scene: &Scene<'_>, base: &str, binding: &Binding<'_>) -> Option<String> {
    let address = scene.places.place(&binding.place())?;
    let (page, anchor) =
        address.split_once('#').map_or((address.as_str(), None), |(page, anchor)| (page, Some(anchor)));
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Some(absolute(base, page) + &anchor)
}

/// Returns the last day of a clause: its own, else that of its document.
#[must_use]
pub fn last_day(binding: &Binding<'_>) -> Option<Date> {
    let of_document = match binding.document.in_force {
        InForce::Between { to, .. } => to,
        InForce::Unsaid | InForce::Unknown { .. } => None,
    };
    binding.clause.marks.to.or(of_document)
}

fn date(key: &str, day: Date) -> Property {
    Property::new(key, basic(day)).add_parameter("VALUE", "DATE").done()
}

/// Returns a day as calendars write it: `20261121`.
fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
