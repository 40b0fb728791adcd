//! Calendars as another program reads them: calcard parses them and counts out their days.

use calcard::common::timezone::Tz;
use calcard::icalendar::{ICalendar, ICalendarProperty, ICalendarValue};
use calcard::{Entry, Parser};
use jiff::civil::{Date, date};
use vagval::diagnostic::Report;
use vagval::model::binding::whose::Whose;
use vagval::resolve::Options;
use vagval::{load, parse};

const LEDGER: &str = "---
title: Routine for the ledger
kind: routine
organisation: town
source: minutes
in-force: { to: 2028-03-01 }
---
## Counting {#counting}

Count the boxes; note what is missing, and by whom. Say \\\\ and \u{201c}\u{e5}\u{e4}\u{f6}\u{201d} as often as it takes to fill more than one line. {#count duty=keeper when=\"yearly in december\"}

Air the room. {#air duty=\"keeper clerk\" when=\"weekly on friday\" to=2026-12-20}

Close the month. {duty=clerk when=\"monthly on 31\"}

Answer letters. {#answer duty=keeper when=\"within 2 days of letter\"}

Count once more. {#again duty=keeper when=daily force=proposal}

Anybody may look. {#look may=keeper when=daily}

Sweep the yard. {#sweep duty=keeper when=daily from=2027-01-01}
";

const SCHOOL: &str = "---
title: Routine of the school
kind: routine
organisation: school
source: minutes
---
Ring the bell. {#ring should=clerk when=daily}
";

/// Returns the calendar of a handbook that speaks for a day.
fn calendar(day: Option<Date>, base: &str, whose: &Whose) -> Option<String> {
    let settings = format!("title: Handbook\nlanguage: en\n{base}");
    let sources = load::from_memory([
        ("handbook.yaml", settings.as_str()),
        ("content/ledger.md", LEDGER),
        ("content/bell.md", SCHOOL),
        ("content/registers/roles.yaml", "- { id: keeper, name: Keeper }\n- { id: clerk, name: Clerk }\n"),
        ("content/registers/events.yaml", "- { id: letter, name: a letter comes }\n"),
        ("content/registers/sources.yaml", "- { id: minutes, title: Minutes }\n"),
        (
            "content/registers/organisations.yaml",
            "- { id: town, name: Town }\n- { id: school, name: School, parent: town }\n- { id: other, name: Other }\n",
        ),
    ]);
    let options = Options { day, ..Options::default() };
    let (site, report) = vagval::site(&sources, &options, &mut parse::Memory::default());
    assert!(!report.has_errors(), "{:?}", report.diagnostics());
    site.calendar(whose)
}

const DAY: Date = date(2026, 11, 21);

fn whole() -> String {
    calendar(Some(DAY), "", &Whose::default()).expect("there are tasks")
}

/// Returns what a calendar holds, read by a parser that did not write it.
fn read(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let entry = parser.entry();
    let Entry::ICalendar(calendar) = entry else { panic!("not a calendar: {entry:?}") };
    assert!(matches!(parser.entry(), Entry::Eof), "nothing follows the calendar");
    calendar
}

/// Returns a text of every event, in order.
fn texts(calendar: &ICalendar, property: &ICalendarProperty) -> Vec<String> {
    let entries = calendar.components.iter().flat_map(|component| &component.entries);
    let values = entries.filter(|entry| entry.name == *property).flat_map(|entry| &entry.values);
    values
        .map(|value| {
            let ICalendarValue::Text(text) = value else { panic!("{property:?} is {value:?}") };
            text.clone()
        })
        .collect()
}

/// Returns the first days of the event whose name begins so.
fn days(text: &str, name: &str, count: usize) -> Vec<String> {
    let (head, events) = text.split_once("BEGIN:VEVENT").expect("there is an event");
    let named = format!("UID:{name}");
    let event =
        events.split("BEGIN:VEVENT").find(|event| event.contains(&named)).expect("there is such an event");
    let end = if event.contains("END:VCALENDAR") { "" } else { "END:VCALENDAR\r\n" };
    let expanded = read(&format!("{head}BEGIN:VEVENT{event}{end}")).expand_dates(Tz::UTC, count);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let days = expanded.events.into_iter().map(|event| event.try_into_date_time().expect("it has days"));
    days.map(|event| event.start.format("%Y-%m-%d").to_string()).collect()
}

#[test]
fn what_applies_and_comes_again_is_an_event_and_nothing_else_is() {
    let names = texts(&read(&whole()), &ICalendarProperty::Uid);
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(names.contains(&"ledger#count@vagval".to_owned()), "{names:?}");
    assert!(names.contains(&"bell#ring@vagval".to_owned()), "{names:?}");
    let nameless = names.iter().filter(|name| name.starts_with("ledger#counting-"));
    assert_eq!(nameless.count(), 1, "a clause without an id is named by its words: {names:?}");
}

#[test]
fn days_come_as_the_words_say() {
    let text = whole();
    assert_eq!(days(&text, "ledger#count@", 9), ["2026-12-01", "2027-12-01"], "until the document ends");
    let fridays = ["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18"];
    assert_eq!(days(&text, "ledger#air@", 9), fridays, "until the clause ends");
    let ends = ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"];
    assert_eq!(days(&text, "ledger#counting-", 4), ends, "the last day of each month");
    assert_eq!(days(&text, "bell#ring@", 3), ["2026-11-21", "2026-11-22", "2026-11-23"]);
}

#[test]
fn a_calendar_can_be_for_a_role_an_organisation_or_both() {
    let names = |whose: &Whose| {
        calendar(Some(DAY), "", whose).map(|text| {
            texts(&read(&text), &ICalendarProperty::Summary).iter().map(|text| text[..5].to_owned()).collect()
        })
    };
    let (keeper, clerk) = (Whose::role(&"keeper".into()), Whose::role(&"clerk".into()));
    let (town, school) = (Whose::organisation(&"town".into()), Whose::organisation(&"school".into()));
    let both = Whose { organisation: school.organisation.clone(), ..keeper.clone() };
    let some = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(names(&keeper), some(&["Count", "Air t"]));
    assert_eq!(names(&clerk), some(&["Ring ", "Air t", "Close"]));
    assert_eq!(names(&town), some(&["Count", "Air t", "Close"]));
    assert_eq!(names(&school), some(&["Ring ", "Count", "Air t", "Close"]), "it inherits from above");
    assert_eq!(names(&both), some(&["Count", "Air t"]));
    assert_eq!(names(&Whose::organisation(&"other".into())), None, "an empty calendar is none");
}

#[test]
fn text_is_folded_and_escaped_and_read_back_as_it_was() {
    let text = whole();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    assert!(text.contains("Count the boxes\\; note what is missing\\, and by whom. Say \\\\ and"), "{text}");
    let summary = texts(&read(&text), &ICalendarProperty::Summary);
    let long = "Count the boxes; note what is missing, and by whom. Say \\ and \u{201c}\u{e5}\u{e4}\u{f6}\u{201d} as often as it takes to fill more than one line.";
    assert!(summary.contains(&long.to_owned()), "{summary:?}");
    let told = texts(&read(&text), &ICalendarProperty::Description);
    let of_count = told.iter().find(|told| told.contains("in December")).expect("it says when");
    assert!(of_count.contains("The text names no day."), "{of_count}");
    assert!(of_count.lines().any(|line| line == "For: Keeper"), "{of_count}");
}

#[test]
fn the_handbook_s_day_is_the_only_clock() {
    let one = whole();
    assert_eq!(one, whole());
    assert_eq!(one.matches("DTSTAMP:20261121T000000Z").count(), 4);
    assert!(calendar(None, "", &Whose::default()).is_none(), "without a day there is none");
    let later = calendar(Some(date(2028, 3, 2)), "", &Whose::default()).expect("the bell rings on");
    assert_eq!(texts(&read(&later), &ICalendarProperty::Uid), ["bell#ring@vagval"], "what has ended is gone");
}

#[test]
fn an_event_leads_to_its_clause_if_the_site_has_an_address() {
    let text =
        calendar(Some(DAY), "base-url: https://a.example/b/\n", &Whose::default()).expect("there are tasks");
    let text = text.replace("\r\n ", "");
    assert!(text.contains("URL:https://a.example/b/ledger.html#count\r\n"), "{text}");
    assert!(text.contains("UID:ledger#count@a.example\r\n"), "{text}");
}

#[test]
fn the_demonstration_archives_in_december() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::project(root, &mut Report::default()).expect("the demonstration can be read");
    let options = Options { day: Some(DAY), ..Options::default() };
    let (site, _) = vagval::site(&sources, &options, &mut parse::Memory::default());
    for address in ["arshjul.ics", "roller/kontoansvarig.ics", "organisationer/ostermalm.ics"] {
        let bytes = site.bytes(address).unwrap_or_else(|| panic!("there is no {address}"));
        let text = String::from_utf8(bytes).expect("calendars are UTF-8");
        let days = days(&text, "ostermalm-rutin#arkivera-arligen@", 2);
        assert_eq!(days, ["2026-12-01", "2027-12-01"], "{address}");
    }
}
