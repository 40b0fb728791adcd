//! Turns a time that comes again into days: in which months it falls, its first day from some day on, its rule by RFC 5545.
//!
//! Where the words name no day, the first day of the period stands for it: Monday, the first of the month, January. Times
//! tied to an event come when the event does, which no calendar knows.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::model::when::{Period, When};

/// A time that comes again, as a calendar counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// How often.
    pub period: Period,
    /// The only month in which it falls, 1–12.
    pub month: Option<u8>,
    /// The days on which it falls.
    day: Days,
    /// What the words leave open, so that the calendar must choose.
    left_open: LeftOpen,
}

/// What the words of a recurrence leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LeftOpen {
    /// Nothing.
    Nothing,
    /// The day.
    Day,
    /// The month, and perhaps the day.
    Month,
}

/// The days of a recurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Days {
    /// Every day.
    All,
    /// A day of each week.
    Weekday(Weekday),
    /// The first such day of each month.
    FirstWeekday(Weekday),
    /// A day of the month; the last, in months that have fewer days.
    Date(i8),
}

impl Recurrence {
    /// Returns the recurrence of a time; none if it is tied to an event.
    #[must_use]
    pub fn of(when: &When) -> Option<Self> {
        let When::Every { period, on, month, .. } = when else { return None };
        let date = on.as_deref().and_then(|on| on.parse().ok());
        let weekday = on.as_deref().and_then(weekday);
        let day = match (period, date, weekday) {
            (_, Some(date), _) => Days::Date(date),
            (Period::Daily | Period::Weekly, None, Some(day)) => Days::Weekday(day),
            (Period::Monthly | Period::Yearly, None, Some(day)) => Days::FirstWeekday(day),
            (Period::Daily, None, None) => Days::All,
            (Period::Weekly, None, None) => Days::Weekday(Weekday::Monday),
            (Period::Monthly | Period::Yearly, None, None) => Days::Date(1),
        };
        let is_yearly = *period == Period::Yearly;
        let left_open = match (is_yearly && month.is_none(), on) {
            (true, _) => LeftOpen::Month,
            (false, None) if *period != Period::Daily => LeftOpen::Day,
            (false, _) => LeftOpen::Nothing,
        };
        let month = month.or(is_yearly.then_some(1));
        Some(Self { period: *period, month, day, left_open })
    }

    /// Whether the words leave a day open that the calendar must choose.
    #[must_use]
    pub fn is_vague(self) -> bool {
        self.left_open != LeftOpen::Nothing
    }

    /// Whether it comes once a year, nobody says in which month.
    #[must_use]
    pub fn has_open_month(self) -> bool {
        self.left_open == LeftOpen::Month
    }

    /// Returns the day of the month that the words name, or the weekday of which they mean the first: 0 for Sunday.
    #[must_use]
    pub fn day_of_month(self) -> (Option<u8>, Option<u8>) {
        match self.day {
            _ if self.is_vague() => (None, None),
            Days::Date(date) => (u8::try_from(date).ok(), None),
            Days::FirstWeekday(day) => (None, u8::try_from(day.to_sunday_zero_offset()).ok()),
            Days::All | Days::Weekday(_) => (None, None),
        }
    }

    /// Returns the first day on which it falls, from some day on.
    #[must_use]
    pub fn first(self, from: Date) -> Option<Date> {
        // Some day of a year is its own, whatever it asks for.
        (0..=366).filter_map(|days| from.checked_add(days.days()).ok()).find(|day| self.falls_on(*day))
    }

    /// Returns its rule by RFC 5545, with its last day if it has one.
    #[must_use]
    pub fn rule(self, until: Option<Date>) -> String {
        let month = self.month.map(|month| format!("BYMONTH={month}"));
        let day = match self.day {
            Days::All => None,
            Days::Weekday(day) => Some(format!("BYDAY={}", short(day))),
            Days::FirstWeekday(day) => Some(format!("BYDAY=1{}", short(day))),
            Days::Date(date) if date <= 28 => Some(format!("BYMONTHDAY={date}")),
            Days::Date(date) => {
                let days: Vec<String> = (28..=date).map(|day| day.to_string()).collect();
                Some(format!("BYMONTHDAY={};BYSETPOS=-1", days.join(",")))
            }
        };
        let until = until.map(|until| format!("UNTIL={}", until.strftime("%Y%m%d")));
        let parts = [Some(format!("FREQ={}", self.frequency())), month, day, until];
        parts.into_iter().flatten().collect::<Vec<_>>().join(";")
    }

    /// Returns the frequency of its rule; days of the month are counted in months.
    fn frequency(self) -> &'static str {
        match (self.period, self.day) {
            (Period::Yearly, _) => "YEARLY",
            (Period::Monthly, _) | (_, Days::Date(_)) => "MONTHLY",
            (Period::Weekly, _) => "WEEKLY",
            (Period::Daily, _) => "DAILY",
        }
    }

    fn falls_on(self, day: Date) -> bool {
        let is_in_month = self.month.is_none_or(|month| i8::try_from(month) == Ok(day.month()));
        is_in_month
            && match self.day {
                Days::All => true,
                Days::Weekday(weekday) => day.weekday() == weekday,
                Days::FirstWeekday(weekday) => day.weekday() == weekday && day.day() <= 7,
                Days::Date(date) => day.day() == date.min(day.days_in_month()),
            }
    }
}

const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("monday", "MO", Weekday::Monday),
    ("tuesday", "TU", Weekday::Tuesday),
    ("wednesday", "WE", Weekday::Wednesday),
    ("thursday", "TH", Weekday::Thursday),
    ("friday", "FR", Weekday::Friday),
    ("saturday", "SA", Weekday::Saturday),
    ("sunday", "SU", Weekday::Sunday),
];

fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, ..)| *name == word).map(|(.., day)| *day)
}

fn short(day: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(.., other)| *other == day).map_or("MO", |(_, short, _)| short)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::Recurrence;
    use crate::model::when::{Period, When};

    fn first_and_rule(period: Period, on: Option<&str>, month: Option<u8>, from: Date) -> (String, String) {
        let when = When::Every { period, times: None, on: on.map(str::to_owned), month };
        let recurrence = Recurrence::of(&when).expect("it comes again");
        let first = recurrence.first(from).expect("it comes within a year");
        (first.to_string(), recurrence.rule(None))
    }

    #[test]
    fn a_time_falls_on_the_day_it_names_or_on_the_first_of_its_period() {
        let from = date(2026, 11, 21);
        let cases = [
            (Period::Daily, None, None, "2026-11-21", "FREQ=DAILY"),
            (Period::Daily, None, Some(12), "2026-12-01", "FREQ=DAILY;BYMONTH=12"),
            (Period::Weekly, None, None, "2026-11-23", "FREQ=WEEKLY;BYDAY=MO"),
            (Period::Weekly, Some("saturday"), None, "2026-11-21", "FREQ=WEEKLY;BYDAY=SA"),
            (Period::Weekly, Some("15"), None, "2026-12-15", "FREQ=MONTHLY;BYMONTHDAY=15"),
            (Period::Monthly, None, None, "2026-12-01", "FREQ=MONTHLY;BYMONTHDAY=1"),
            (Period::Monthly, Some("21"), None, "2026-11-21", "FREQ=MONTHLY;BYMONTHDAY=21"),
            (
                Period::Monthly,
                Some("31"),
                None,
                "2026-11-30",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
            ),
            (Period::Monthly, Some("friday"), None, "2026-12-04", "FREQ=MONTHLY;BYDAY=1FR"),
            (Period::Yearly, None, Some(12), "2026-12-01", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1"),
            (Period::Yearly, Some("1"), Some(11), "2027-11-01", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1"),
            (
                Period::Yearly,
                Some("29"),
                Some(2),
                "2027-02-28",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
            ),
            (Period::Yearly, Some("monday"), Some(9), "2027-09-06", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO"),
            (Period::Yearly, None, None, "2027-01-01", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"),
        ];
        for (period, on, month, first, rule) in cases {
            let expected = (first.to_owned(), rule.to_owned());
            assert_eq!(first_and_rule(period, on, month, from), expected, "{period:?} {on:?} {month:?}");
        }
    }

    #[test]
    fn a_last_day_ends_the_rule() {
        let when = When::Every { period: Period::Daily, times: None, on: None, month: None };
        let rule = Recurrence::of(&when).map(|recurrence| recurrence.rule(Some(date(2027, 1, 31))));
        assert_eq!(rule.as_deref(), Some("FREQ=DAILY;UNTIL=20270131"));
    }
}
