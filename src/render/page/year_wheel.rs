//! The year wheel: all that comes again, as a wheel and as a list by month; whole, for each organisation and for each role.
//!
//! Does not know today: what comes next is found by a script from what the list says.

use serde::Serialize;

use crate::model::binding::Binding;
use crate::model::binding::parts::{Part, parts};
use crate::model::binding::whose::{Recurring, Whose};
use crate::model::id::RoleId;
use crate::model::text::plain;
use crate::model::when::Period;
use crate::render::address::Address;
use crate::render::files::{calendar, catalogue};
use crate::render::frame::{HOME, Head};
use crate::render::order;
use crate::render::page::wheel::{self, Wheel};
use crate::render::scene::{Link, Made, Scene};
use crate::render::segment::Segment;
use crate::render::{norm, when};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// Whether the handbook speaks for a day, from which calendars begin.
    has_day: bool,
    whole: Slice,
    organisations: Vec<Slice>,
    roles: Vec<Slice>,
    files: Vec<Link>,
}

/// The year of some of those who have tasks.
#[derive(Serialize)]
struct Slice {
    anchor: String,
    /// The anchors of organisations that share it.
    others: Vec<String>,
    title: String,
    wheel: Option<Wheel>,
    times: Vec<Time>,
    /// What is to be known of the other months.
    rest: String,
    calendar: Option<String>,
}

/// What falls in a month, or goes on all the year.
#[derive(Serialize)]
struct Time {
    title: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    text: Link,
    force: &'static str,
    force_name: String,
    notes: Vec<String>,
    roles: Vec<Link>,
    due: Option<Due>,
}

/// When a task is due, as the script reads it.
#[derive(Serialize)]
struct Due {
    /// The month; none for every month.
    month: Option<u8>,
    /// The day of the month; none if any will do.
    date: Option<u8>,
    /// The weekday of which the first in the month is meant, 0 for Sunday.
    weekday: Option<u8>,
    /// The last day on which it is asked for.
    until: Option<String>,
}

/// Makes the page.
pub(super) fn page(scene: &Scene<'_>) -> Made {
    let title = scene.words.say("year_wheel");
    let all = tasks(scene, &Whose::default());
    let view = View {
        title,
        has_day: scene.handbook.day.is_some(),
        whole: slice(
            scene,
            &all,
            (vec!["_all".to_owned()], scene.words.say("year_all").to_owned(), &Whose::default()),
        ),
        organisations: organisations(scene, &all),
        roles: roles(scene, &all),
        files: catalogue::beside(scene, Segment::YearWheel),
    };
    let head = Head::new(title).in_room(Segment::YearWheel).below(scene.words.say("start"), HOME.to_owned());
    scene.page("year-wheel.html", head, &view)
}

/// Returns the tasks that come again, those that apply before those that are proposed.
pub(super) fn tasks<'a>(scene: &Scene<'a>, whose: &Whose) -> Vec<Recurring<'a>> {
    let mut tasks = scene.handbook.recurring(whose);
    tasks.sort_by_key(|task| (task.is_proposed, wheel::month(task).unwrap_or_default()));
    tasks
}

/// Returns the address of a role's or an organisation's part of the page.
pub(super) fn address(scene: &Scene<'_>, whose: &Whose) -> Address {
    let anchor = match (&whose.role, &whose.organisation) {
        (Some(role), _) => role_anchor(role),
        (None, Some(organisation)) => organisation.to_string(),
        (None, None) => "_all".to_owned(),
    };
    format!("{}#{anchor}", scene.places.page(Segment::YearWheel))
}

fn role_anchor(role: &RoleId) -> String {
    format!("_role-{role}")
}

fn organisations(scene: &Scene<'_>, all: &[Recurring<'_>]) -> Vec<Slice> {
    let bindings: Vec<Binding<'_>> = all.iter().map(|task| task.binding).collect();
    let found = parts(scene.handbook, &bindings);
    let of_some = found.iter().filter(|part| !part.organisations.is_empty());
    let slice = |Part { organisations, .. }: &Part<'_>| {
        let titles: Vec<String> = organisations.iter().map(|id| scene.organisation(id).name).collect();
        let anchors = organisations.iter().map(ToString::to_string).collect();
        let whose = Whose::organisation(organisations[0]);
        slice(scene, &tasks(scene, &whose), (anchors, scene.words.list(&titles), &whose))
    };
    of_some.map(slice).collect()
}

fn roles(scene: &Scene<'_>, all: &[Recurring<'_>]) -> Vec<Slice> {
    let mut bound: Vec<&RoleId> = all.iter().flat_map(|task| task.binding.roles()).collect();
    bound.sort_by_cached_key(|role| (order::key(&scene.role(role).name), (*role).clone()));
    bound.dedup();
    let slice = |role: &RoleId| {
        let whose = Whose::role(role);
        slice(scene, &tasks(scene, &whose), (vec![role_anchor(role)], scene.role(role).name, &whose))
    };
    bound.into_iter().map(slice).collect()
}

fn slice(
    scene: &Scene<'_>,
    tasks: &[Recurring<'_>],
    (anchors, title, whose): (Vec<String>, String, &Whose),
) -> Slice {
    let in_month =
        |number: u8| time(scene, scene.words.month(number), tasks, |task| wheel::month(task) == Some(number));
    let always = [
        ("due_daily", Period::Daily),
        ("due_weekly", Period::Weekly),
        ("due_monthly", Period::Monthly),
        ("due_some_month", Period::Yearly),
    ];
    let always = always.into_iter().filter_map(|(key, period)| {
        time(scene, scene.words.say(key), tasks, |task| {
            wheel::month(task).is_none() && task.recurrence.period == period
        })
    });
    let is_named = tasks.iter().any(|task| wheel::month(task).is_some());
    let others = if is_named { "year_no_other_month" } else { "year_no_month" };
    let mut anchors = anchors.into_iter();
    Slice {
        anchor: anchors.next().unwrap_or_default(),
        others: anchors.collect(),
        title,
        wheel: Wheel::of(scene, tasks),
        times: (1..=12).filter_map(in_month).chain(always).collect(),
        rest: scene.words.say(others).to_owned(),
        calendar: calendar::link(scene, whose),
    }
}

fn time(
    scene: &Scene<'_>,
    title: &str,
    tasks: &[Recurring<'_>],
    falls: impl Fn(&Recurring<'_>) -> bool,
) -> Option<Time> {
    let items: Vec<Item> = tasks.iter().filter(|task| falls(task)).map(|task| item(scene, task)).collect();
    (!items.is_empty()).then(|| Time { title: norm::sentence(title), items })
}

fn item(scene: &Scene<'_>, task: &Recurring<'_>) -> Item {
    let (binding, marks) = (&task.binding, &task.binding.clause.marks);
    let due = marks.when.as_ref().map(|when| norm::sentence(&when::in_words(scene, when)));
    let names: Vec<String> = binding.document.binds.iter().map(|id| scene.organisation(id).name).collect();
    let names = (!names.is_empty()).then(|| scene.words.list(&names));
    Item {
        text: Link { name: plain(&binding.clause.content), href: scene.place(&binding.place()).href },
        force: marks.force.word(),
        force_name: scene.words.say(&format!("force_{}", marks.force.word())).to_owned(),
        notes: due.into_iter().chain(names).chain(norm::days(scene, marks)).collect(),
        roles: binding.roles().into_iter().map(|role| scene.role(role)).collect(),
        due: due_in(task),
    }
}

/// Returns when a task that applies falls in a month; what is due more often is not worth counting the days to.
fn due_in(task: &Recurring<'_>) -> Option<Due> {
    let (date, weekday) = task.recurrence.day_of_month();
    let has_month = wheel::month(task).is_some();
    let is_worth = match task.recurrence.period {
        Period::Daily | Period::Weekly => false,
        Period::Monthly => date.is_some() || weekday.is_some(),
        Period::Yearly => has_month,
    };
    let until = calendar::last_day(&task.binding).map(|day| day.to_string());
    (is_worth && !task.is_proposed).then_some(Due { month: wheel::month(task), date, weekday, until })
}
